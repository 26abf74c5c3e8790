from endeavour.register.models.concern import Concern, ConcernStep, EarlyTalk
from endeavour.register.models.need import Need
from endeavour.register.models.status_period import StatusPeriod
from endeavour.register.models.telling import CallNote, Notice, NoticeCopy, ToldBefore

__all__ = [
    "CallNote",
    "Concern",
    "ConcernStep",
    "EarlyTalk",
    "Need",
    "Notice",
    "NoticeCopy",
    "StatusPeriod",
    "ToldBefore",
]
