from endeavour.pupils.models.contact import Contact, Relation, Restriction
from endeavour.pupils.models.pupil import FormerUpn, Pupil

__all__ = ["Contact", "FormerUpn", "Pupil", "Relation", "Restriction"]
