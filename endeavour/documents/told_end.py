"""The letter that extra help has started: how to answer, whom to talk to, and the side to write on."""

from endeavour.documents.languages import language_of
from endeavour.documents.letter import (
    Block,
    Paragraph,
    Reply,
    Slip,
    SlipChoice,
    SlipQuestion,
    Words,
    paragraph,
)
from endeavour.documents.telling import Telling
from endeavour.documents.typed import as_part, as_sentence, as_typed


def reply(telling: Telling) -> Reply:
    say, ways = telling.say, telling.told.reply
    heading, disagree = say("reply.heading"), say("reply.disagree")
    if ways is None:
        how = say("reply.ring_only" if telling.to_professional else "reply.paper_only")
        return Reply(heading, (paragraph(disagree, how),))
    return Reply(
        heading,
        (paragraph(disagree, say("reply.quick")),),
        button=say("reply.button"),
        ways=ways,
        square_label=say("reply.square_label"),
        square_lead=say("reply.square_lead"),
        by_paper="" if telling.to_professional else say("reply.paper"),
    )


def contact(telling: Telling) -> Block:
    say, person = telling.say, telling.told.contact
    name = as_typed(person.name)
    does = say("contact.does", name=name, does=as_part(person.does)) if person.does.strip() else ""
    times = say("contact.times", times=as_part(person.times)) if person.times.strip() else ""
    who = paragraph(say("contact", name=name), does or say("contact.senco", name=name), times)
    other = (Words(say("other_ways")), *_offer(telling))
    return Block(say("contact.heading"), name, (who,), as_typed(person.phone), after=(Paragraph(other),))


def _offer(telling: Telling) -> tuple[Words, ...]:
    """One line for readers of another language, until that language has a checked catalogue."""
    wanted = language_of(telling.told.language)
    if wanted is None or wanted.code == telling.catalogue.language:
        return ()
    offer = telling.say("other_language", english=wanted.english)
    return (
        Words(" "),
        Words(wanted.own, language=wanted.code, direction=wanted.direction),
        Words(f" {offer}"),
    )


def independent(telling: Telling) -> Block:
    say, advice = telling.say, telling.told.independent
    who = paragraph(say("independent"), say("independent.free"), as_sentence(advice.name))
    name, phone, site = as_typed(advice.name), as_typed(advice.phone), as_typed(advice.site)
    return Block(say("independent.heading"), name, (who,), phone, site)


def slip(telling: Telling) -> Slip | None:
    """Social workers answer by telephone or letter of their own."""
    if telling.to_professional:
        return None
    say = telling.say
    questions = (("slip.good", 5), ("slip.worry", 5), ("slip.other", 4))
    return Slip(
        heading=say("slip.heading"),
        lead=say("slip.lead"),
        label=say("slip.label"),
        questions=tuple(SlipQuestion(say(key), lines) for key, lines in questions),
        choices_heading=say("slip.how"),
        choices=(
            SlipChoice(say("slip.ring"), to_fill=True),
            SlipChoice(say("slip.come", day=telling.day(telling.told.review_on))),
            SlipChoice(say("slip.interpreter"), to_fill=True),
            SlipChoice(say("slip.large")),
        ),
    )
