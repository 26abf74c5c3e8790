from endeavour.provision.models.adjustment import Adjustment, LessonNote
from endeavour.provision.models.provision import Place, Provision, Slot
from endeavour.provision.models.session import Cover, CoverAsked, Presence, Session, still_due

__all__ = [
    "Adjustment",
    "Cover",
    "CoverAsked",
    "LessonNote",
    "Place",
    "Presence",
    "Provision",
    "Session",
    "Slot",
    "still_due",
]
