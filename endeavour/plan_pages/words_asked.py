"""Words of a plan that are quoted and asked about. They stay unless somebody changes them."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from endeavour.cycle.plan_contents import CALLED, PlanContents, PlannedOutcome, texts_of
from endeavour.cycle.vague_words import Vague, other_numbers, vague_words, wrong_way
from endeavour.documents.reading import sentences
from endeavour.documents.wording import Advice, hurts_in, vague_in
from endeavour.pupils.no_ones_address import Said


@dataclass(frozen=True)
class Quoted:
    """A sentence as it was typed, and where."""

    part: str
    called: str
    sentence: str


@dataclass(frozen=True)
class WordAsked:
    """What is asked of one word, and every sentence that has it."""

    question: str
    quoted: tuple[Quoted, ...]


@dataclass(frozen=True)
class AskedAbout:
    """An outcome with words that can't be seen or counted, with one number in its words and another to reach, or with
    a number that is to fall."""

    place: int
    goal: str
    vague: tuple[Vague, ...]


def to_ask_about(contents: PlanContents) -> tuple[AskedAbout, ...]:
    """Each goal is asked about once; and once more where its numbers are turned about since."""
    found = (
        AskedAbout(place, one.goal, tuple(_to_ask(one, contents.asked_about)))
        for place, one in enumerate(contents.outcomes, start=1)
    )
    return tuple(asked for asked in found if asked.vague)


def asked_of(outcomes: Iterable[PlannedOutcome]) -> Iterator[str]:
    """What is kept of having asked about them: that is not asked again."""
    for one in outcomes:
        yield one.goal
        yield from (f"{one.goal}: {falls.word}" for falls in _falling(one))


def _to_ask(one: PlannedOutcome, asked: Collection[str]) -> Iterator[Vague]:
    if one.goal not in asked:
        yield from (*vague_words(one.goal), *other_numbers(one.goal, one.target))
    yield from (falls for falls in _falling(one) if f"{one.goal}: {falls.word}" not in asked)


def _falling(one: PlannedOutcome) -> tuple[Vague, ...]:
    return wrong_way(one.goal, one.baseline, one.target)


def may_hurt(contents: PlanContents) -> tuple[WordAsked, ...]:
    """What was typed alone is asked about: never what somebody said, which stays in their words."""
    return _asked(texts_of(contents), hurts_in)


def unclear(contents: PlanContents) -> tuple[WordAsked, ...]:
    """Of who does what: the words by which nobody could tell whether it was done."""
    return _asked(
        (said for said in texts_of(contents) if said.where.startswith(CALLED["who_does_what"])), vague_in
    )


def _asked(texts: Iterable[Said], advice_on: Callable[[str], tuple[Advice, ...]]) -> tuple[WordAsked, ...]:
    """Each word once, in the order of the plan."""
    asked: dict[str, tuple[str, list[Quoted]]] = {}
    for said in texts:
        for sentence in sentences(said.words):
            for advice in advice_on(sentence):
                _, quoted = asked.setdefault(advice.words.casefold(), (advice.sentence, []))
                quoted.append(Quoted(said.part, said.where, sentence))
    return tuple(WordAsked(question, tuple(quoted)) for question, quoted in asked.values())
