"""Whatever the file, a clean reading or a sentence: never a crash, never more than 256 MiB or 10 seconds."""

import io
from collections.abc import Iterable

import pytest

from endeavour.school_files import ReadFile, Severity
from endeavour.school_files.asked import Asked
from endeavour.school_files.caged import read_file
from endeavour.school_files.inside import read_inside
from endeavour.school_files.problems import LONGEST_FOUND
from endeavour.school_files.tests.hostile_files import File, hostile_text
from endeavour.school_files.tests.hostile_workbooks import hostile_workbooks
from endeavour.school_files.tests.school_files import TODAY

FLOOR = 200


def faults(file: ReadFile) -> list[str]:
    """What a reading may not be: rejected without a sentence, or with one that does not say where and what."""
    found = []
    if file.is_rejected and not any(p.severity is not Severity.WARNING for p in file.problems):
        found.append("rejected without a word")
    for problem in file.problems:
        if not problem.sentence.endswith((".", "?")) or "Traceback" in problem.sentence:
            found.append(f"no sentence: {problem.sentence[:80]}")
        if len(problem.found) > LONGEST_FOUND or len(problem.sentence) > 700:
            found.append("echoes too much")
        says_where = problem.row and problem.column and problem.expected
        if problem.severity is Severity.REJECTED_ROW and not says_where:
            found.append(f"rejects a row and does not say where or why: {problem.sentence}")
    if any(p.upn is None and not (p.surname and p.forename) for p in file.pupils):
        found.append("took in a pupil without name or UPN")
    if file.pupils and any(p.severity is Severity.REJECTED_FILE for p in file.problems):
        found.append("half read")
    return found


def inside(content: bytes) -> list[str]:
    try:
        return faults(read_inside(io.BytesIO(content), Asked(TODAY)))
    except Exception as crash:
        return [repr(crash)]


def caged(content: bytes) -> list[str]:
    return faults(read_file(content, "hostile", today=TODAY))


def report(files: Iterable[tuple[str, list[str]]], floor: int) -> None:
    outcomes = list(files)
    broken = [(name, found) for name, found in outcomes if found]
    print(f"hostile files: {len(outcomes)} tried / {len(broken)} broken")
    assert not broken
    assert len(outcomes) >= floor


def in_turn(files: Iterable[File], caged_each: int) -> Iterable[tuple[str, list[str]]]:
    for number, (name, content) in enumerate(files):
        yield name, caged(content) if number % caged_each == 0 else inside(content)


def test_mutated_text_files() -> None:
    report(in_turn(hostile_text(FLOOR + 40), caged_each=12), FLOOR)


def test_mutated_and_built_workbooks() -> None:
    report(((name, caged(content)) for name, content in hostile_workbooks(20)), 30)


@pytest.mark.night
def test_a_thousand_of_each_kind_all_caged() -> None:
    files = [*hostile_text(1_000, seed=2), *hostile_workbooks(200, seed=2)]
    report(((name, caged(content)) for name, content in files), 1_200)
