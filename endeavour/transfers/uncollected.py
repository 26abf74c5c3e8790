"""A stretch of work in which Python doesn't look for circles of objects to free."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """A school's file makes some hundred thousand objects at once, all of them in use: looking for those that could go
    takes a quarter of the time and finds none. Afterwards all is as before, also when the work failed.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
