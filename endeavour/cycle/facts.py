"""What the law may know of pupils' cycles: plans that were shared, who was heard, who has read them, and
what reviews decided, with whether progress was slow once more."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Q, Subquery

from endeavour import clock
from endeavour.cycle.models import Agreement, Cycle, PlanVersion, Reading, Review, Voice
from endeavour.cycle.new_decision import STEPS_UP
from endeavour.cycle.plan_contents import Json
from endeavour.cycle.queries.findings import found_by_specialists
from endeavour.cycle.slow_again import said_in_reviews, slow_again
from endeavour.cycle.working_with import staff_working_with
from endeavour.law.facts.specialists import SLOW_CYCLES

Lines = tuple[date, date | None]  # given on a day, and read on one
_REVIEW = ("cycle__pupil_id", "cycle__number", "opened_on", "decided_on", "decision", "no_specialist_because")
_ASKS = ("specialist_by", "parents_agree", "parents_said_on", "specialist")


@dataclass(frozen=True)
class Heard:
    """Somebody's voice in a cycle, or what they said to its plan: `answer` is said, declined or not_yet."""

    whose: str
    speaker: str
    answer: str
    on: date


@dataclass(frozen=True)
class VersionFacts:
    """A plan as it was shared. Of the one that holds those count who work with the pupil today, whether they have been
    given their lines yet or not. `read_on` is when the last of them had read; none while one has not.
    `waiting_since`: since when the one has had them who has waited longest.
    """

    number: int
    shared_on: date
    review_on: date
    outcomes: int
    has_provision: bool
    says_expected_impact: bool
    has_home_part: bool
    given_to: int
    read_by: int
    read_on: date | None
    waiting_since: date | None = None


@dataclass(frozen=True)
class CycleFacts:
    pupil_id: int
    pid: str
    number: int
    opened_on: date
    closed_on: date | None
    versions: tuple[VersionFacts, ...]
    heard: tuple[Heard, ...]


def cycle_facts(pupil_ids: Collection[int] | None = None) -> dict[int, tuple[CycleFacts, ...]]:
    """By pupil, the oldest cycle first: of these pupils, or of all in scope. Eleven statements."""
    wanted = Q() if pupil_ids is None else Q(pupil__in=pupil_ids)
    cycles = list(Cycle.objects.filter(wanted).values("pk", "pupil_id", "pupil__pid", *_DAYS))
    working = staff_working_with(
        [row["pupil_id"] for row in cycles if row["closed_on"] is None], on=clock.today()
    )
    versions = _versions(
        {row["pk"]: working.get(row["pupil_id"]) if row["closed_on"] is None else None for row in cycles}
    )
    answered = _answered([row["pk"] for row in cycles])
    voices = _voices({row["pupil_id"] for row in cycles})
    found: dict[int, list[CycleFacts]] = defaultdict(list)
    for row in sorted(cycles, key=lambda row: row["number"]):
        earlier = found[row["pupil_id"]]
        since = (earlier[-1].closed_on if earlier else None) or date.min
        until = row["closed_on"] or date.max
        heard = [voice for voice in voices[row["pupil_id"]] if since <= voice.on <= until]
        earlier.append(
            CycleFacts(
                pupil_id=row["pupil_id"],
                pid=row["pupil__pid"],
                number=row["number"],
                opened_on=row["opened_on"],
                closed_on=row["closed_on"],
                versions=tuple(versions[row["pk"]]),
                heard=(*heard, *answered[row["pk"]]),
            )
        )
    return {pupil: tuple(facts) for pupil, facts in found.items()}


_DAYS = ("number", "opened_on", "closed_on")


def _versions(cycles: Mapping[int, frozenset[int] | None]) -> dict[int, list[VersionFacts]]:
    """`cycles` holds who works with the pupil, where the cycle is open."""
    rows = list(PlanVersion.objects.filter(cycle__in=cycles).order_by("number"))
    latest = {row.cycle_id: row.pk for row in rows}
    read = _readings([row.pk for row in rows])
    found: dict[int, list[VersionFacts]] = defaultdict(list)
    for row in rows:
        given = read.get(row.pk, {})
        working = cycles[row.cycle_id] if latest[row.cycle_id] == row.pk else None
        if working:
            given = {person: given.get(person, (clock.today(), None)) for person in working}
        found[row.cycle_id].append(_version(row, given))
    return found


def _version(row: PlanVersion, given: Mapping[int, Lines]) -> VersionFacts:
    read = [read_on for _, read_on in given.values() if read_on is not None]
    waiting = [given_on for given_on, read_on in given.values() if read_on is None]
    contents: Json = row.contents
    return VersionFacts(
        number=row.number,
        shared_on=row.shared_on,
        review_on=row.review_on,
        outcomes=len(contents["outcomes"]),
        has_provision=bool(contents["supports"] or contents["adjustments"]),
        says_expected_impact=_all(
            outcome["target"] or outcome["how_known"] for outcome in contents["outcomes"]
        ),
        has_home_part=bool(contents["at_home"]),
        given_to=len(given),
        read_by=len(read),
        read_on=max(read, default=None) if not waiting else None,
        waiting_since=min(waiting, default=None),
    )


def _all(answers: Iterable[object]) -> bool:
    known = list(answers)
    return bool(known) and all(known)


def _readings(versions: list[int]) -> dict[int, dict[int, Lines]]:
    """By version and person."""
    rows = Reading.objects.filter(version__in=versions)
    found: dict[int, dict[int, Lines]] = defaultdict(dict)
    for version, person, given_at, read_at in rows.values_list(
        "version_id", "person_id", "given_at", "read_at"
    ):
        found[version][person] = (clock.day_of(given_at), clock.day_of(read_at) if read_at else None)
    return found


def _voices(pupils: Collection[int]) -> dict[int, list[Heard]]:
    """By pupil. A voice belongs to the cycle in whose days it was heard, or which it led to."""
    rows = Voice.objects.filter(pupil__in=pupils, taken_back_at__isnull=True).order_by("said_on", "pk")
    found: dict[int, list[Heard]] = defaultdict(list)
    for row in rows.values("pupil_id", "whose", "speaker", "answer", "said_on"):
        found[row["pupil_id"]].append(Heard(row["whose"], row["speaker"], row["answer"], row["said_on"]))
    return found


def _answered(cycles: list[int]) -> dict[int, list[Heard]]:
    """To agree with a plan, in part or not at all, is a view of it; to want to talk isn't yet."""
    rows = Agreement.objects.filter(version__cycle__in=cycles).order_by("recorded_at", "pk")
    found: dict[int, list[Heard]] = defaultdict(list)
    for cycle, whose, party, answer, on in rows.values_list(
        "version__cycle_id", "whose", "party", "answer", "said_on"
    ):
        said = Voice.Answer.NOT_YET if answer == Agreement.Answer.TALK else Voice.Answer.SAID
        found[cycle].append(Heard(whose, party, said, on))
    return found


@dataclass(frozen=True)
class ReviewedCycle:
    """`is_slow_again`: what it says makes so many reviewed cycles in a row with little or no progress. `specialist_by`:
    `specialist` is asked by that day; `parents_said_on`: when the parents said whether they agree; `found_on`: the day
    on which a specialist found what is the first to be written down since."""

    number: int
    opened_on: date
    decided_on: date | None
    asks_specialist: bool
    reason_given: bool
    is_slow_again: bool
    specialist_by: date | None = None
    parents_agree: bool = False
    parents_said_on: date | None = None
    specialist: str = ""
    found_on: date | None = None


def reviewed_cycles(pupil_ids: Collection[int] | None = None) -> dict[int, dict[int, ReviewedCycle]]:
    """By pupil and number of the cycle: of these pupils, or of all in scope. Two statements."""
    wanted = Q() if pupil_ids is None else Q(cycle__pupil__in=pupil_ids)
    said = said_in_reviews(pupil_ids)
    found: dict[int, dict[int, ReviewedCycle]] = defaultdict(dict)
    found_since = found_by_specialists(OuterRef("cycle__pupil"), since=OuterRef("decided_at"))
    found_on = Subquery(found_since.order_by("recorded_at", "pk").values("found_on")[:1])
    rows = Review.objects.filter(wanted).values_list(*_REVIEW, *_ASKS, found_on)
    for pupil, number, opened_on, decided_on, decision, reason, asked_by, agree, said_on, who, heard in rows:
        found[pupil][number] = ReviewedCycle(
            number=number,
            opened_on=opened_on,
            decided_on=decided_on,
            asks_specialist=decision in STEPS_UP,
            reason_given=bool(decided_on and reason),
            is_slow_again=bool(slow_again(said[pupil].in_a_row(number), cycles=SLOW_CYCLES)),
            specialist_by=asked_by,
            parents_agree=agree == Review.ParentsAgree.YES,
            parents_said_on=said_on,
            specialist=who,
            found_on=heard,
        )
    return found
