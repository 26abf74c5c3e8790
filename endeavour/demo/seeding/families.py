"""What the school knows of its families: who may not be contacted, how to reach them, who was told on paper."""

from dataclasses import replace

from endeavour.demo.plan import NoteHowToReach, Restrict, ToldBefore
from endeavour.demo.seeding.in_making import SchoolInMaking
from endeavour.pupils.actions.change_contact import change_contact
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.details import ContactDetails
from endeavour.register.actions.say_told_before import say_told_before


def restrict(making: SchoolInMaking, fact: Restrict, by: str) -> None:
    relation = making.relation(fact.pupil, fact.adult)
    restrict_contact(relation, reason=fact.reason, starts_on=fact.starts_on, by=making.actor(by))


def note_how_to_reach(making: SchoolInMaking, fact: NoteHowToReach, by: str) -> None:
    contact = making.relation(fact.pupil, fact.adult).contact
    seen = ContactDetails.of(contact)
    wanted = replace(
        seen,
        channel=fact.channel,
        speaks_language=fact.speaks,
        reads_language=fact.reads_language,
        reads=fact.reads,
        interpreter=fact.interpreter,
        best_times=fact.best_times,
    )
    change_contact(contact, seen=seen, wanted=wanted, by=making.actor(by))


def told_before(making: SchoolInMaking, fact: ToldBefore, by: str) -> None:
    say_told_before([making.pupil(fact.pupil)], on=fact.on, how=fact.how, by=making.actor(by))
