"""A school's files in the world: one taken over, one still lying open with a pupil to decide and a row rejected."""

from dataclasses import dataclass

from endeavour.access.actor import StaffActor
from endeavour.pupils.models import Pupil
from endeavour.transfers.actions.stage_import import stage_import
from endeavour.transfers.actions.take_over import take_over
from endeavour.transfers.models import ColumnMapping, Import
from tests.doors.canaries import Canary
from tests.doors.planting import Planter

HEADINGS = "Forename,Surname,Date of birth,Year,SEN status"


@dataclass(frozen=True)
class Files:
    open: Import
    taken_over: Import


def bring_files(planter: Planter, office: StaffActor, known: Pupil) -> Files:
    """Rows of pupils whom nobody knows yet, and one that may be a pupil who was never in a list before."""
    ColumnMapping.objects.create(school_id=planter.school.pk)
    done = stage_import(_list([_row(planter)]), name="x", by=office).file
    take_over(done, by=office)
    waiting = [_row(planter), _row(planter), _row(planter, born="31/02/2018")]
    waiting.append(f"{known.forename},{known.surname},{known.date_of_birth:%d/%m/%Y},3,K")
    left = stage_import(_list(waiting), name="x", by=office).file
    done.refresh_from_db()
    return Files(left, done)


def _list(rows: list[str]) -> bytes:
    return "\n".join([HEADINGS, *rows]).encode()


def _row(planter: Planter, *, born: str = "") -> str:
    def whose(column: str, kind: str) -> Canary:
        return Canary(f"list.{column}", kind, frozenset({planter.school.slug}), "none")

    words = planter.canaries
    forename = words.word(whose("forename", "pupil's name")).capitalize()
    surname = words.word(whose("surname", "pupil's name")).capitalize()
    day = words.birthday(whose("born", "pupil's numbers and birthday"))
    return f"{forename},{surname},{born or f'{day:%d/%m/%Y}'},3,K"
