"""A concern about each child of the world: by the teacher, the assistant or the SENCO; decided, tried, or waiting."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.actions.prepare_may_notice import prepare_may_notice
from endeavour.register.actions.raise_concern import raise_concern
from endeavour.register.actions.record_early_talk import record_early_talk
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.concern_words import NewStep, NewTalk
from endeavour.register.models import Concern, EarlyTalk
from endeavour.register.notice_words import MayWords
from tests.doors.canaries import Canary
from tests.doors.children import Child
from tests.doors.planting import Planter

RAISED_BY = {
    "told": "teacher",
    "untold": "assistant",
    "plan": "senco",
    "ended": "assistant",
    "plain": "teacher",
}
DECIDED = {"told": "assess", "untold": "try"}
# Of whom it was raised by somebody who works in another class by now: theirs no more.
RAISER_WENT = "ended"
# Of whom nobody has talked with the family: the SENCO, who raised it, can still take it back.
NOT_TALKED_ABOUT = ("plan", "one")
# Of whom another was raised as well, and found to be no SEN: it can be opened again.
OF_NO_SEN = "plain"


@dataclass(frozen=True)
class Raised:
    """Whose words may be read is a matter of who raised it, beside their class."""

    concern: Concern
    talk: EarlyTalk | None
    child: Child
    by: StaffActor


@dataclass(frozen=True)
class _Words:
    planter: Planter
    child: Child
    reader: int

    def word(self, field: str, kind: str, *, reader: int | None = None) -> str:
        person = self.reader if reader is None else reader
        slug, pid = self.planter.school.slug, self.child.pupil.pid
        canary = Canary(field, kind, frozenset({slug}), self.child.klass, pid, person=person)
        return self.planter.canaries.word(canary)


def raise_concerns(planter: Planter, children: list[Child], staff: dict[str, StaffActor]) -> list[Raised]:
    """After the families were written to: fathers are restricted by then."""
    return [raised for child in children for raised in _about(planter, child, staff)]


def _about(planter: Planter, child: Child, staff: dict[str, StaffActor]) -> Iterator[Raised]:
    yield _raise(planter, child, staff)
    if child.state == OF_NO_SEN:
        yield _closed(planter, child, staff)


def _closed(planter: Planter, child: Child, staff: dict[str, StaffActor]) -> Raised:
    words, by = _raised_by(planter, child, staff)
    concern = _say(words, by)
    decide_concern(concern, step=_step(words, "not_sen"), by=staff["senco"])
    return Raised(concern, None, child, by)


def _raised_by(planter: Planter, child: Child, staff: dict[str, StaffActor]) -> tuple[_Words, StaffActor]:
    role, went = RAISED_BY[child.state], child.state == RAISER_WENT
    by = staff[f"{role} elsewhere" if (child.klass == "two") != went and role != "senco" else role]
    return _Words(planter, child, 0 if went else by.person.pk), by


def _say(words: _Words, by: StaffActor) -> Concern:
    fields = ("seen", "tried", "tried_for", "said")
    typed = {name: words.word(f"register.Concern.{name}", "concern words") for name in fields}
    words.child.pupil.refresh_from_db()
    return raise_concern(words.child.pupil, **typed, worry=3, by=by)


def _raise(planter: Planter, child: Child, staff: dict[str, StaffActor]) -> Raised:
    senco, role = staff["senco"], RAISED_BY[child.state]
    words, by = _raised_by(planter, child, staff)
    concern = _say(words, by)
    if decision := DECIDED.get(child.state):
        decide_concern(concern, step=_step(words, decision), by=senco)
    teachers = words if role == "teacher" else _Words(planter, child, 0)
    talk = None
    if (child.state, child.klass) != NOT_TALKED_ABOUT:
        talk = record_early_talk(concern, talk=_talk(teachers, child), by=senco)
    seen, doing = (words.word(f"letter.{name}", "letter words", reader=0) for name in ("seen", "doing"))
    notice = prepare_may_notice(concern, MayWords(seen, doing), by=senco)
    if child.state == "told":
        send_notice(
            notice, to=child.mother.contact.code, school=planter.school, seen=notice.version, by=senco
        )
    return Raised(concern, talk, child, by)


def _step(words: _Words, decision: str) -> NewStep:
    def told(name: str) -> str:
        return words.word(f"register.ConcernStep.{name}", "concern words")

    def weighed(name: str) -> str:
        return words.word(f"register.ConcernStep.{name}", "weighing", reader=0)

    return NewStep(
        decision=decision,
        tests=("slower",),
        causes=("senses",),
        ideas=(told("ideas"),),
        look_again_on=date(2027, 1, 8) if decision == "try" else None,
        word_back=told("word_back"),
        helped_by=told("helped_by"),
        reason=weighed("reason"),
        causes_note=weighed("causes_note"),
        difficulty=weighed("difficulty"),
        provision=weighed("provision"),
    )


def _talk(words: _Words, child: Child) -> NewTalk:
    def said(name: str) -> str:
        return words.word(f"register.EarlyTalk.{name}", "early talk")

    return NewTalk(
        held_on=date(2026, 11, 23),
        how="meeting",
        told=(child.mother.contact.code,),
        strengths=said("strengths"),
        difficulties=said("difficulties"),
        parents_say=said("parents_say"),
        wanted=said("wanted"),
        next_steps=said("next_steps"),
    )
