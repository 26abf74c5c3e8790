from endeavour.register.models.need import Need
from endeavour.register.models.status_period import StatusPeriod

__all__ = ["Need", "StatusPeriod"]
