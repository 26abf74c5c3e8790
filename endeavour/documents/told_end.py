"""The end of a letter to a family: how to answer, whom to talk to, and the side to write on."""

from datetime import date

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
from endeavour.documents.typed import as_part, as_sentence, as_typed
from endeavour.documents.voice import Voice


def reply(voice: Voice) -> Reply:
    say, ways = voice.say, voice.told.reply
    heading, disagree = say("reply.heading"), say("reply.disagree")
    if ways is None:
        how = say("reply.ring_only" if voice.to_professional else "reply.paper_only")
        return Reply(heading, (paragraph(disagree, how),))
    return Reply(
        heading,
        (paragraph(disagree, say("reply.quick")),),
        button=say("reply.button"),
        ways=ways,
        square_label=say("reply.square_label"),
        square_lead=say("reply.square_lead"),
        by_paper="" if voice.to_professional else say("reply.paper"),
    )


def contact(voice: Voice) -> Block:
    say, person = voice.say, voice.told.contact
    name = as_typed(person.name)
    does = say("contact.does", name=name, does=as_part(person.does)) if person.does.strip() else ""
    times = say("contact.times", times=as_part(person.times)) if person.times.strip() else ""
    who = paragraph(say("contact", name=name), does or say("contact.senco", name=name), times)
    other = (Words(say("other_ways")), *_offer(voice))
    return Block(say("contact.heading"), name, (who,), as_typed(person.phone), after=(Paragraph(other),))


def _offer(voice: Voice) -> tuple[Words, ...]:
    """One line for readers of another language, until that language has a checked catalogue."""
    wanted = language_of(voice.told.language)
    if wanted is None or wanted.code == voice.catalogue.language:
        return ()
    offer = voice.say("other_language", english=wanted.english)
    return (
        Words(" "),
        Words(wanted.own, language=wanted.code, direction=wanted.direction),
        Words(f" {offer}"),
    )


def independent(voice: Voice) -> Block:
    say, advice = voice.say, voice.told.independent
    who = paragraph(say("independent"), say("independent.free"), as_sentence(advice.name))
    name, phone, site = as_typed(advice.name), as_typed(advice.phone), as_typed(advice.site)
    return Block(say("independent.heading"), name, (who,), phone, site)


def slip(voice: Voice, *, come_on: date | None) -> Slip | None:
    """Social workers answer by telephone or letter of their own. Without a day of meeting, no box to come on it."""
    if voice.to_professional:
        return None
    say = voice.say
    questions = (("slip.good", 5), ("slip.worry", 5), ("slip.other", 4))
    return Slip(
        heading=say("slip.heading"),
        lead=say("slip.lead"),
        label=say("slip.label"),
        questions=tuple(SlipQuestion(say(key), lines) for key, lines in questions),
        choices_heading=say("slip.how"),
        choices=(
            SlipChoice(say("slip.ring"), to_fill=True),
            *((SlipChoice(say("slip.come", day=voice.day(come_on))),) if come_on else ()),
            SlipChoice(say("slip.interpreter"), to_fill=True),
            SlipChoice(say("slip.large")),
        ),
    )
