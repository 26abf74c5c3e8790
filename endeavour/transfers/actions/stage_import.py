import hashlib
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.school_files import CLASS_LIST, Problem, ReadFile
from endeavour.school_files.caged import read_file
from endeavour.schools.finding import school_number_of
from endeavour.transfers.columns import mapping_of
from endeavour.transfers.events import ImportStaged
from endeavour.transfers.models import Import, ImportFile
from endeavour.transfers.staging import stage
from endeavour.transfers.stored import packed, packed_content
from endeavour.transfers.uncollected import uncollected

LONGEST_NAME = 120
FEWEST_KNOWN = 2
SAY_WHO = {"upn", "full_name", "surname", "forename", "preferred_forename", "date_of_birth"}


class FileNotTaken(Refused):
    """Nothing in the file can be taken in; `read` holds the reader's sentences."""

    def __init__(self, read: ReadFile) -> None:
        refusals = [problem for problem in read.problems if problem.severity != "warning"]
        said = refusals or list(read.problems)
        super().__init__(said[0].sentence if said else "Nothing could be read from this file.", field="file")
        self.read = read
        self.problems: tuple[Problem, ...] = tuple(said)


@dataclass(frozen=True, slots=True)
class Staged:
    """`read` is what the file said; `file` what is shown of it."""

    file: Import
    read: ReadFile


@act(Permission.IMPORT_PUPILS)
@uncollected()
def stage_import(
    upload: Path | bytes,
    *,
    name: str,
    whole_school: bool = False,
    mapping: Mapping[str, str] | None = None,
    since: date | None = None,
    by: Actor,
) -> Staged:
    """Read a school's file in its cage and lay it out to be looked at. Nothing of it is taken in yet.

    `mapping` says what headings mean, on top of what the school has said before; `since` is the day on which a
    status starts of which the list doesn't say it.
    """
    known = {**mapping_of(by.school_id), **(mapping or {})}
    read = read_file(
        upload,
        _short(name),
        today=clock.today(),
        expected_school=school_number_of(by.school_id),
        mapping=known,
    )
    if not (read.pupils or read.rejected or _can_be_explained(read)):
        raise FileNotTaken(read)
    file = _laid_out(upload, read, name=name, whole_school=whole_school, since=since, by=by)
    record(ImportStaged(file=file.code, rows=len(read.pupils) + len(read.rejected)), by=by)
    return Staged(file, read)


def _can_be_explained(read: ReadFile) -> bool:
    """Saying what its columns are may still help a list of pupils; it makes none of a list of something else."""
    known = {column.field for column in read.columns if column.field}
    return len(known) >= FEWEST_KNOWN or any(name in SAY_WHO for name in known)


def _laid_out(
    upload: Path | bytes, read: ReadFile, *, name: str, whole_school: bool, since: date | None, by: Actor
) -> Import:
    content = upload if isinstance(upload, bytes) else upload.read_bytes()
    file = Import(
        school_id=by.school_id,
        staged_at=clock.now(),
        staged_by=by.label,
        file_name=_short(name),
        sha256=hashlib.sha256(content).hexdigest(),
        kind=read.kind,
        read_as=read.read_as[:120],
        source_school=read.source_school_name[:120],
        whole_school=whole_school,
        since=since,
        columns=[asdict(column) for column in read.columns],
    )
    file.save()
    # A list is kept as it came, in case its columns have to be read in another way.
    kept = packed_content(content) if read.kind == CLASS_LIST else None
    ImportFile.objects.create(school_id=by.school_id, of=file, read=packed(read), content=kept)
    stage(file, read, {})
    return file


def _short(name: str) -> str:
    """The file's own name, without its folder and without what can't be printed."""
    bare = re.split(r"[/\\]", name)[-1]
    return "".join(c for c in bare if c.isprintable()).strip()[:LONGEST_NAME]
