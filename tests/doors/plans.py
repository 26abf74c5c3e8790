"""The plan of each child of the world: who was heard, what is known, a version that was shared, what it wants."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.follow_answer import follow_answer
from endeavour.cycle.actions.give_plan import give_plan
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.actions.record_finding import record_finding
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.models import Cycle, Finding, Outcome, PlanDraft, PlanVersion, Voice
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.plan_contents import Part, PlanContents, PlannedOutcome
from tests.cast.people import MONDAY
from tests.doors.canaries import Canary
from tests.doors.children import Child
from tests.doors.planting import Planter

TODAY = MONDAY.date()
# Whose draft has a vague goal since the plan was shared, which nobody has measured yet.
THOUGHT_ABOUT = "plan"


@dataclass(frozen=True)
class Planned:
    """What stands of one child."""

    child: Child
    cycle: Cycle
    version: PlanVersion
    outcome: Outcome
    voices: tuple[Voice, ...]
    finding: Finding

    @property
    def is_measured(self) -> bool:
        return self.child.state != THOUGHT_ABOUT


@dataclass(frozen=True)
class Words:
    """New words about one child, each a canary."""

    planter: Planter
    child: Child

    def word(self, field: str, kind: str, adult: str = "") -> str:
        slug, pid = self.planter.school.slug, self.child.pupil.pid
        canary = Canary(field, kind, frozenset({slug}), self.child.klass, pid, adult)
        return self.planter.canaries.word(canary)


def make_plans(planter: Planter, children: list[Child], staff: dict[str, StaffActor]) -> list[Planned]:
    """In the scope of the school, once support is given. Texts outside of JSON are planted afterwards."""
    return [_plan(planter, child, staff) for child in children]


def _plan(planter: Planter, child: Child, staff: dict[str, StaffActor]) -> Planned:
    senco, words = staff["senco"], Words(planter, child)
    child.pupil.refresh_from_db()
    cycle = begin_cycle(child.pupil, on=TODAY, by=senco)
    voices = tuple(_voices(words, staff))
    finding = find(words, senco)
    draft = PlanDraft.objects.get(cycle=cycle)
    contents = _contents(words, PlanContents.from_json(draft.contents))
    keep_plan(cycle, contents=contents, seen_version=draft.version, by=senco)
    version = share_plan(cycle, by=senco)
    said = words.word("cycle.Agreement.words", "voice words", child.mother.contact.code)
    mother = child.mother.contact.code
    say_agreement(version, whose="adult", party=mother, answer="in_part", words=said, said_on=TODAY, by=senco)
    note = words.word("cycle.AnswerFollowed.note", "voice words", mother)
    if child.state != "plan":
        follow_answer(version, whose="adult", party=mother, on=TODAY, note=note, by=senco)
        give_plan(version, to=mother, how="by_hand", on=TODAY, by=senco)
    outcome: Outcome = Outcome.objects.get(cycle=cycle)
    planned = Planned(child, cycle, version, outcome, voices, finding)
    if planned.is_measured:
        record_check(outcome, on=TODAY, value=Decimal(41), by=senco)
    else:
        _think_again(cycle, senco)
    return planned


def find(words: Words, by: StaffActor) -> Finding:
    return record_finding(
        words.child.pupil,
        kind="test",
        area=words.word("cycle.Finding.area", "plan words"),
        source=words.word("cycle.Finding.source", "plan words"),
        words=words.word("cycle.Finding.words", "plan words"),
        found_on=TODAY,
        by=by,
    )


def _think_again(cycle: Cycle, by: StaffActor) -> None:
    draft = PlanDraft.objects.get(cycle=cycle)
    shared = PlanContents.from_json(draft.contents)
    vague = tuple(replace(one, goal=f"understand {one.goal}") for one in shared.outcomes)
    keep_plan(
        cycle, contents=replace(shared, outcomes=vague, adjustments=()), seen_version=draft.version, by=by
    )


def _voices(words: Words, staff: dict[str, StaffActor]) -> list[Voice]:
    """The child's, the mother's and the teacher's."""
    mother = words.child.mother.contact.code
    teacher = staff["teacher" if words.child.klass == "one" else "teacher elsewhere"].label
    return [
        record_voice(
            words.child.pupil,
            what=NewVoice(
                whose=whose,
                speaker=speaker,
                said={"words": words.word("cycle.Voice.said", "voice words", adult)},
                how="in_person",
                said_on=TODAY,
            ),
            by=staff["senco"],
        )
        for whose, speaker, adult in (("pupil", "", ""), ("adult", mother, mother), ("teacher", teacher, ""))
    ]


def _contents(words: Words, begun: PlanContents) -> PlanContents:
    def plan(name: str) -> str:
        return words.word(f"plan.{name}", "plan words")

    outcome = PlannedOutcome(
        goal=plan("goal"),
        how_known=plan("how_known"),
        by_when=date(2027, 3, 18),
        measure=words.word("plan.measure", "measure"),
        unit=words.word("plan.unit", "measure"),
        baseline=Decimal(41),
        target=Decimal(56),
        area=plan("area"),
    )
    return replace(
        begun,
        strengths=plan("strengths"),
        barrier=plan("barrier"),
        outcomes=(outcome,),
        at_home=plan("at_home"),
        who_does_what=(Part(who="teacher", words=plan("who_does_what")),),
        review_on=date(2027, 3, 16),
    )
