"""All that a file would do, pupil by pupil. Nothing is written: a plan is shown, and later carried out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from endeavour.pupils.models import FormerUpn, Pupil, Relation
from endeavour.register.models import Need, StatusPeriod
from endeavour.school_files import Problem, ReadPupil, Severity
from endeavour.transfers.comparing.adults import Adults
from endeavour.transfers.comparing.finding import AddFormerUpns, EditNeeds, EditStatuses, Finding, PutInClass
from endeavour.transfers.comparing.memory import Memory, Verdict
from endeavour.transfers.comparing.needs import FIELD as NEEDS
from endeavour.transfers.comparing.needs import HERE as NEEDS_HERE
from endeavour.transfers.comparing.needs import compare_needs, new_needs, plain_needs, ranked
from endeavour.transfers.comparing.people import People
from endeavour.transfers.comparing.pupil import compare_pupil, new_pupil, too_long, values_said
from endeavour.transfers.comparing.spans import new_periods, plain_periods, settle_spans
from endeavour.transfers.comparing.statuses import FIELD as STATUSES
from endeavour.transfers.comparing.statuses import HERE as STATUSES_HERE
from endeavour.transfers.comparing.statuses import compare_statuses
from endeavour.transfers.comparing.values import LABELS, address_of, plain
from endeavour.transfers.matching import Is, Match

LEGAL = frozenset({"surname", "forename"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What does not differ from pupil to pupil. `year` is the one in which the school year began."""

    school_id: int
    today: date
    year: int
    since: date
    whole_history: bool
    by: str


@dataclass(slots=True)
class Here:
    """Everything known here that a file can speak of, by pupil."""

    pupils: dict[str, Pupil]
    former_upns: Mapping[int, list[FormerUpn]]
    statuses: Mapping[int, list[StatusPeriod]]
    told: frozenset[int]
    needs: Mapping[int, list[Need]]
    adults: Adults
    ties: Sequence[Relation]
    memories: dict[str, Memory]

    def memory_of(self, about: str) -> Memory:
        return self.memories.setdefault(about, Memory(about))


@dataclass(slots=True)
class RowPlan:
    said: ReadPupil
    match: Match
    pupil: Pupil | None = None
    findings: list[Finding] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_new(self) -> bool:
        return self.match.verdict is Is.NEW and self.pupil is not None

    @property
    def is_rejected(self) -> bool:
        return any(problem.severity is Severity.REJECTED_ROW for problem in self.problems)


def plan_rows(
    pupils: Sequence[ReadPupil], matches: Sequence[Match], here: Here, setting: Setting
) -> list[RowPlan]:
    people = People(here.adults, here.memory_of)
    return [_planned(said, match, here, people, setting) for said, match in zip(pupils, matches, strict=True)]


def _planned(said: ReadPupil, match: Match, here: Here, people: People, setting: Setting) -> RowPlan:
    plan = RowPlan(said, match)
    plan.problems.extend(_what_cant_be_kept(said))
    if match.verdict is Is.NOBODY:
        plan.problems.append(_nobody(said))
    elif match.verdict is Is.NEW and not (said.surname and said.forename and said.date_of_birth):
        plan.problems.append(_not_enough(said))
    if plan.is_rejected or match.verdict in (Is.ASK, Is.NOBODY):
        return plan
    if match.verdict is Is.NEW:
        plan.pupil = new_pupil(said, setting.school_id)
        plan.findings.extend(_of_new(plan.pupil, said, here, setting))
    else:
        plan.pupil = here.pupils[match.pid]
        plan.findings.extend(_of_known(plan.pupil, said, here, setting))
    home = address_of(said.address) if said.address else (plan.pupil.address, plan.pupil.postcode)
    plan.findings.extend(
        people.compare(plan.pupil, said.contacts or (), row=said.row, home=home, problems=plan.problems)
    )
    return plan


def _of_new(pupil: Pupil, said: ReadPupil, here: Here, setting: Setting) -> Iterator[Finding]:
    memory = here.memory_of(pupil.pid)
    values = {name: plain(name, value) for name, value in values_said(said).items()}
    yield Finding("", Verdict.SAME, memory, values)
    if said.class_name:
        yield Finding("", Verdict.CHANGE, None, {}, None, PutInClass(pupil, str(values.get("class", ""))))
    upns = tuple(upn for upn in said.former_upns if upn != pupil.upn)
    if upns:
        yield Finding("", Verdict.CHANGE, None, {}, None, AddFormerUpns(pupil, upns))
    settled = settle_spans(said.statuses or (), latest=None, since=setting.since)
    if settled and settled.spans:
        periods = new_periods(pupil, settled.spans, by=setting.by)
        learns = {STATUSES_HERE: plain_periods(periods)}
        yield Finding(STATUSES, Verdict.CHANGE, memory, learns, None, EditStatuses(add=periods))
    if said.needs:
        needs = new_needs(pupil, ranked(said.needs), by=setting.by)
        yield Finding(
            NEEDS, Verdict.CHANGE, memory, {NEEDS_HERE: plain_needs(needs)}, None, EditNeeds(add=needs)
        )


def _of_known(pupil: Pupil, said: ReadPupil, here: Here, setting: Setting) -> Iterator[Finding]:
    memory = here.memory_of(pupil.pid)
    former = [row.upn for row in here.former_upns.get(pupil.pk, [])]
    yield from compare_pupil(
        pupil, said, former_upns=former, memory=memory, year=setting.year, today=setting.today
    )
    if said.statuses is not None:
        found = compare_statuses(
            pupil,
            here.statuses.get(pupil.pk, []),
            said.statuses,
            told=here.told,
            memory=memory,
            since=setting.since,
            by=setting.by,
        )
        yield from [found] if found else []
    if said.needs is not None:
        need = compare_needs(
            pupil,
            here.needs.get(pupil.pk, []),
            said.needs,
            whole_history=setting.whole_history,
            memory=memory,
            today=setting.today,
            by=setting.by,
        )
        yield from [need] if need else []


def _what_cant_be_kept(said: ReadPupil) -> Iterator[Problem]:
    for name, text, most in too_long(said):
        legal = name in LEGAL
        then = "" if legal else " It was left out."
        sentence = f"Row {said.row} ({said.name}): {LABELS[name].lower()} has {len(text)} characters.{then}"
        severity = Severity.REJECTED_ROW if legal else Severity.WARNING
        expected = f"at most {most} characters"
        yield Problem(
            severity,
            f"{sentence} Expected {expected}.",
            said.row,
            said.line,
            name,
            LABELS[name],
            text[:60],
            expected,
        )
    for status in said.statuses or ():
        if status.code == "X":
            sentence = (
                f"Row {said.row} ({said.name}): the status X is one vendor’s own and has no place in a register. "
                "The status before it ends on the day before."
            )
            yield Problem(
                Severity.WARNING, sentence, said.row, said.line, "sen_status", "SEN status", "X", "N, K or E"
            )


def _nobody(said: ReadPupil) -> Problem:
    """Too little to add somebody, and nobody here fits."""
    found = said.upn or said.name
    sentence = (
        f"Row {said.row}: nobody here has {'the UPN ' + found if said.upn else 'the name ' + found}, and the list "
        "says too little to add a pupil. Bring in a list with names and dates of birth."
    )
    expected = "somebody on the roll here, or name and date of birth"
    return Problem(
        Severity.REJECTED_ROW,
        sentence,
        said.row,
        said.line,
        "upn" if said.upn else "surname",
        "",
        found,
        expected,
    )


def _not_enough(said: ReadPupil) -> Problem:
    sentence = (
        f"Row {said.row} ({said.name}): a new pupil needs a date of birth. "
        "Found nothing, expected a date such as 9 3 2018."
    )
    return Problem(
        Severity.REJECTED_ROW,
        sentence,
        said.row,
        said.line,
        "date_of_birth",
        "Date of birth",
        "",
        "a date of birth",
    )
