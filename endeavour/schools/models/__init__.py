from endeavour.schools.models.calendar import Closure, Term
from endeavour.schools.models.school import School, SchoolClass, SchoolRules
from endeavour.schools.models.senco_appointment import EarlierSencoService, SencoAppointment, SencoCourse

__all__ = [
    "Closure",
    "EarlierSencoService",
    "School",
    "SchoolClass",
    "SchoolRules",
    "SencoAppointment",
    "SencoCourse",
    "Term",
]
