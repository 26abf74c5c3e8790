from endeavour.schools.models.calendar import Closure, Term
from endeavour.schools.models.school import School, SchoolClass, SchoolRules
from endeavour.schools.models.senco_appointment import SencoAppointment

__all__ = ["Closure", "School", "SchoolClass", "SchoolRules", "SencoAppointment", "Term"]
