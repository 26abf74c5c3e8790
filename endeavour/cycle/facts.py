"""What the law may know of pupils' cycles: plans that were shared, who was heard, who has read them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from endeavour.clock import LONDON
from endeavour.cycle.models import Agreement, Cycle, PlanVersion, Reading, Voice
from endeavour.cycle.plan_contents import Json


@dataclass(frozen=True)
class Heard:
    """Somebody's voice in a cycle, or what they said to its plan: `answer` is said, declined or not_yet."""

    whose: str
    speaker: str
    answer: str
    on: date


@dataclass(frozen=True)
class VersionFacts:
    """A plan as it was shared. `read_on` is when the last of the staff had read their lines; none while one has not."""

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
    """By pupil, the oldest cycle first: of these pupils, or of all in scope. Five statements."""
    wanted = Q() if pupil_ids is None else Q(pupil__in=pupil_ids)
    cycles = list(Cycle.objects.filter(wanted).values("pk", "pupil_id", "pupil__pid", *_DAYS))
    versions = _versions([row["pk"] for row in cycles])
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


def _versions(cycles: list[int]) -> dict[int, list[VersionFacts]]:
    rows = list(PlanVersion.objects.filter(cycle__in=cycles).order_by("number"))
    readings = _readings([row.pk for row in rows])
    found: dict[int, list[VersionFacts]] = defaultdict(list)
    for row in rows:
        found[row.cycle_id].append(_version(row, *readings.get(row.pk, (0, 0, None))))
    return found


def _version(row: PlanVersion, given_to: int, read_by: int, read_on: date | None) -> VersionFacts:
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
        given_to=given_to,
        read_by=read_by,
        read_on=read_on if given_to == read_by else None,
    )


def _all(answers: Iterable[object]) -> bool:
    known = list(answers)
    return bool(known) and all(known)


def _readings(versions: list[int]) -> dict[int, tuple[int, int, date | None]]:
    """By version: given to so many, read by so many, the last of them on a day."""
    rows = Reading.objects.filter(version__in=versions).values_list("version_id", "read_at")
    read: dict[int, list[date | None]] = defaultdict(list)
    for version, read_at in rows:
        read[version].append(read_at.astimezone(LONDON).date() if read_at else None)
    days = {version: [day for day in all_days if day] for version, all_days in read.items()}
    return {pk: (len(read[pk]), len(days[pk]), max(days[pk], default=None)) for pk in read}


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
