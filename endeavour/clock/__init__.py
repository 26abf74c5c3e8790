"""What day and time it is. The only reader of the clock; everyone else asks here.

Security (codes, sessions, one-time passwords) and the job queue use real time and do not ask.
"""

from endeavour.clock.port import LONDON, at, day_of, follow, from_real_time, now, today

__all__ = ["LONDON", "at", "day_of", "follow", "from_real_time", "now", "today"]
