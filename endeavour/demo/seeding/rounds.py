"""Teachers are asked how it is going, and some have answered."""

from endeavour import clock
from endeavour.cycle.access import asked_seen_by, cycles_to_ask_about
from endeavour.cycle.actions.give_feedback import give_feedback
from endeavour.cycle.actions.start_round import start_round
from endeavour.demo.plan_of_a_child import AnswerAbout, AskTeachers
from endeavour.demo.seeding.in_making import SchoolInMaking
from endeavour.provision.queries import adjustments_of


def carry_out(making: SchoolInMaking, fact: AskTeachers | AnswerAbout, by: str) -> None:
    if isinstance(fact, AskTeachers):
        ask(making, fact, by)
    else:
        answer(making, fact, by)


def ask(making: SchoolInMaking, fact: AskTeachers, by: str) -> None:
    actor = making.actor(by)
    wanted = [making.pupil(key).pk for key in fact.pupils]
    cycles = sorted(
        cycles_to_ask_about(actor).filter(pupil__in=wanted), key=lambda c: wanted.index(c.pupil_id)
    )
    start_round(cycles, due_on=fact.due_on, by=actor)


def answer(making: SchoolInMaking, fact: AnswerAbout, by: str) -> None:
    actor, pupil = making.actor(by), making.pupil(fact.pupil)
    asked = asked_seen_by(actor).get(cycle__pupil=pupil, answer="")
    outcomes = making.outcomes[fact.pupil]
    lines = adjustments_of([pupil.pk], on=clock.today()).get(pupil.pk, ())
    give_feedback(
        asked,
        words={outcome.pk: word for outcome, word in zip(outcomes, fact.words, strict=True)},
        notes={outcomes[0].pk: fact.note},
        used=[line.code for line in lines[: fact.used]],
        seen_version=asked.version,
        by=actor,
    )
