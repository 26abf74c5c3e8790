"""What a concern brings to the plan that it led to, with its source: nobody writes it twice, and nothing is taken over
unless somebody presses for it."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from endeavour.access.actor import StaffActor
from endeavour.access.authors import names_of
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.queries.voices import left_in_concern
from endeavour.design.dates import day_and_month
from endeavour.documents.reading import sentences
from endeavour.register.concerns_about import Carried, concern_about

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil
    from endeavour.register.models import Concern

LONGEST = 300  # of strengths, and of what gets in the way
STRENGTHS, BARRIER = "strengths", "barrier"


@dataclass(frozen=True)
class Offer:
    """Words for a part of the plan that is still empty. `source` is said where it isn't the concern itself."""

    key: str
    part: str
    words: str
    source: str = ""


@dataclass(frozen=True)
class Known:
    """Words for a part of the plan; of a talk, with the codes of the adults it was held with, and whose note it is."""

    key: str
    part: str
    words: str
    told: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True)
class FromConcern:
    """One concern beside the plan. `said` is what of its words was not written down as a voice yet."""

    code: str
    on: date
    by: str
    seen: str
    tried: str
    said: str
    voice: str
    is_childs_own: bool
    known: tuple[Known, ...]


@dataclass(frozen=True)
class Told:
    """Words that a colleague wrote down in a concern, as far as they are no voice yet: `by` is their label, `name` who
    that is."""

    concern: str
    words: str
    on: date
    by: str
    name: str


def told_in(code: str, pupil: "Pupil", actor: StaffActor) -> Told | None:
    """The words that stand in a concern about this pupil."""
    concern, name = _raised(code, pupil, actor)
    if concern is None or not concern.said:
        return None
    left = left_in_concern(pupil, concern.code, concern.said)
    return Told(concern.code, left, concern.raised_on, concern.raised_by, name)


def tried_in(code: str, pupil: "Pupil", actor: StaffActor) -> dict[str, object]:
    """What a concern about this pupil says was tried, as a finding begins with it."""
    concern, name = _raised(code, pupil, actor)
    if concern is None or not concern.tried:
        return {}
    return {
        "concern": concern.code,
        "kind": "observation",
        "source": f"What {name} tried, as the concern says",
        "words": tried_in_words(concern.tried, concern.tried_for),
        "found_on": concern.raised_on,
    }


def _raised(code: str, pupil: "Pupil", actor: StaffActor) -> tuple["Concern | None", str]:
    """With the name of whoever raised it; none where the address names none that this person follows."""
    concern = concern_about(actor, pupil, code)
    return concern, names_of([concern.raised_by])[concern.raised_by] if concern else ""


def from_concerns(
    concerns: Iterable[Carried], names: Mapping[str, str], left: Mapping[str, str]
) -> tuple[FromConcern, ...]:
    """`names` of those who raised them and who held talks about them, by label. `left`: by code, the words that are no
    voice yet; of a child's own, what is left once part was kept may be somebody else's."""
    return tuple(
        FromConcern(
            code=one.code,
            on=one.on,
            by=names[one.by],
            seen=one.seen,
            tried=tried_in_words(one.tried, one.tried_for),
            said=left[one.code],
            voice=one.voice,
            is_childs_own=one.is_childs_own and left[one.code] == one.said,
            known=tuple(_known(one, names)),
        )
        for one in concerns
    )


def tried_in_words(tried: str, tried_for: str) -> str:
    if not (tried and tried_for):
        return tried
    ended = tried.rstrip().endswith((".", "!", "?", "…", "”"))
    return f"{tried.rstrip()}{'' if ended else '.'} For {tried_for}."


def without_words_of(adults: Container[str], concerns: Iterable[FromConcern]) -> Iterator[FromConcern]:
    """Of adults, by code, who may not be contacted: the family may sit before the page. Nor what came of a talk with
    nobody but them."""
    for one in concerns:
        known = tuple(
            each for each in one.known if not each.told or any(code not in adults for code in each.told)
        )
        yield replace(one, known=known, said="" if one.voice in adults else one.said)


def offers(concern: FromConcern, contents: PlanContents) -> tuple[Offer, ...]:
    """For what the plan doesn't say yet."""
    found = (Offer(one.key, one.part, _as_fits(one.words), one.source) for one in concern.known)
    return tuple(offer for offer in found if offer.words and not getattr(contents, offer.part))


def with_taken(contents: PlanContents, key: str, concerns: Iterable[FromConcern]) -> PlanContents:
    """As it was where something was typed there meanwhile."""
    wanted = (offer for one in concerns for offer in offers(one, contents) if offer.key == key)
    offer = next(wanted, None)
    if offer is None:
        return contents
    if offer.part == STRENGTHS:
        return replace(contents, strengths=offer.words)
    return replace(contents, barrier=offer.words)


def _known(one: Carried, names: Mapping[str, str]) -> Iterator[Known]:
    for number, talk in enumerate(one.talks, start=1):
        source = f"from the early talk on {day_and_month(talk.on)}, as {names[talk.by]} wrote it down"
        yield Known(f"{one.code}-good-{number}", STRENGTHS, talk.strengths, talk.told, source)
        yield Known(f"{one.code}-hard-{number}", BARRIER, talk.difficulties, talk.told, source)
    yield Known(f"{one.code}-difficulty", BARRIER, one.difficulty)
    yield Known(f"{one.code}-seen", BARRIER, one.seen)


def _as_fits(words: str) -> str:
    """As many whole sentences as the field holds; nothing where it holds not even the first."""
    kept = ""
    for sentence in sentences(words):
        longer = f"{kept} {sentence}".strip()
        if len(longer) > LONGEST:
            break
        kept = longer
    return kept
