from endeavour.register.models.need import Need
from endeavour.register.models.status_period import StatusPeriod
from endeavour.register.models.telling import CallNote, Notice, NoticeCopy, ToldBefore

__all__ = ["CallNote", "Need", "Notice", "NoticeCopy", "StatusPeriod", "ToldBefore"]
