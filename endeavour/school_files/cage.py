"""The child process in which every uploaded file is read: little memory, little time, no files, no secrets.

A 2.5 kB workbook can ask for gigabytes and abort its process; here that costs a sentence and nothing more.
Standard input is the file, standard output the answer.
"""

import os
import resource
import sys

from endeavour.school_files.limits import ASKED, MEMORY, MOST_ANSWERED, OUT_OF_MEMORY, SECONDS, WENT_WRONG


def main() -> int:
    _lock()
    from endeavour.school_files.asked import Asked
    from endeavour.school_files.inside import read_inside
    from endeavour.school_files.wire import to_bytes

    try:
        with os.fdopen(0, "rb", closefd=False) as stream, os.fdopen(1, "wb", closefd=False) as answer:
            answer.write(to_bytes(read_inside(stream, Asked.from_json(os.environ[ASKED]))))
    except MemoryError:
        return OUT_OF_MEMORY
    except Exception as trouble:
        _say_where(trouble)
        return WENT_WRONG
    return 0


def _lock() -> None:
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, MOST_ANSWERED),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 32),
    ):
        _at_most(what, most, most)
    _at_most(resource.RLIMIT_CPU, SECONDS, SECONDS + 1)  # a second between the warning and the kill


def _at_most(what: int, soft: int, hard: int) -> None:
    _, ceiling = resource.getrlimit(what)
    unlimited = ceiling == resource.RLIM_INFINITY
    lower = hard if unlimited else min(hard, ceiling)
    resource.setrlimit(what, (min(soft, lower), lower))


def _say_where(trouble: Exception) -> None:
    """The kind of trouble and its place in our code, never its words: they may hold a child's name."""
    last = trouble.__traceback__
    while last and last.tb_next:
        last = last.tb_next
    place = f"{os.path.basename(last.tb_frame.f_code.co_filename)}:{last.tb_lineno}" if last else "?"
    print(f"{type(trouble).__name__} at {place}", file=sys.stderr)  # noqa: T201 - for our own log


if __name__ == "__main__":
    # Leaves without tidying up: after a refused allocation even that may fail.
    code = main()
    sys.stderr.flush()
    os._exit(code)
