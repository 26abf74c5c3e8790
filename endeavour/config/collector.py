"""When Python looks for garbage in the processes that serve pages."""

import gc

FEW_CYCLES = 50_000  # objects made and not yet freed; Python's own is 700
OF_EACH_OLDER = 20


def collect_rarely() -> None:
    """What is loaded by now is never garbage, and a page leaves few cycles: a tenth to a fifth of its processor
    time went on looking for them. It costs a worker a few megabytes."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(FEW_CYCLES, OF_EACH_OLDER, OF_EACH_OLDER)
