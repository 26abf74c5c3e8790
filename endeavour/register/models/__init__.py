from endeavour.register.models.need import Need
from endeavour.register.models.status_period import StatusPeriod
from endeavour.register.models.telling import Notice, NoticeCopy, ToldBefore

__all__ = ["Need", "Notice", "NoticeCopy", "StatusPeriod", "ToldBefore"]
