"""The letter that tells a family, or a young person, early on, that there may be special educational needs.

SEND Regulations 2014, regulation 50(3)(a); SEND Code of Practice (2015), paragraph 6.39. Short: it opens a talk.
"""

from dataclasses import dataclass
from datetime import date

from endeavour.documents import told_end
from endeavour.documents.around import letter_around
from endeavour.documents.catalogues import catalogue_for
from endeavour.documents.letter import (
    Aloud,
    Letter,
    Paragraph,
    Recipient,
    ReplyWays,
    Section,
    SendingSchool,
    Writer,
    paragraph,
)
from endeavour.documents.reading import sentences
from endeavour.documents.told_fields import Contact, IndependentAdvice, NotReadyError, Reader
from endeavour.documents.typed import as_part, as_sentence, as_typed
from endeavour.documents.voice import Voice, lacking

KIND = "may"


@dataclass(frozen=True)
class MayLetter:
    """`seen` and `doing` are whole sentences, shown as typed. Without `meet_on` the family is asked to ring."""

    school: SendingSchool
    on: date
    reader: Reader
    to: Recipient
    child: str
    seen: str
    doing: str
    contact: Contact
    independent: IndependentAdvice
    signed_by: Writer
    meet_on: date | None = None
    reply: ReplyWays | None = None
    language: str = "en-GB"
    version: int = 1
    keep_out: tuple[str, ...] = ()


def may_letter(may: MayLetter) -> Letter:
    """The letter in the reader's language if that is checked, else in English. Refuses an unfinished one."""
    needed = {**lacking(may), "what you see": may.seen, "what you do now": may.doing}
    problems = [f"The letter does not say {what}." for what, value in needed.items() if not value.strip()]
    if may.meet_on and may.meet_on < may.on:
        problems.append(f"The meeting, {may.meet_on}, is before the letter, {may.on}.")
    if problems:
        raise NotReadyError(tuple(problems))
    voice = Voice(may, catalogue_for(may.language))
    return letter_around(
        voice,
        kind=KIND,
        title=voice.say("may.title"),
        opening=(paragraph(voice.say("hello"), voice.say("may.news"), voice.say("may.not_sure")),),
        sections=_sections(voice, may),
        aloud=_aloud(voice, may),
        slip=told_end.slip(voice, come_on=may.meet_on),
    )


def _sections(voice: Voice, may: MayLetter) -> tuple[Section, ...]:
    say = voice.say
    name = paragraph(say("may.name"), say("may.law"), say("may.no_fault"))
    return (
        Section(say("may.seen.heading"), (voice.typed(may.seen),)),
        Section(say("may.doing.heading"), (voice.typed(may.doing),)),
        Section(say("may.talk.heading"), _talk(voice, may)),
        Section(say("may.name.heading"), (name, paragraph(say("nothing_to_sign")))),
    )


def _talk(voice: Voice, may: MayLetter) -> tuple[Paragraph, ...]:
    say = voice.say
    if may.meet_on is None:
        return (paragraph(say("may.ask"), say("may.choose_time"), say("meeting.bring")),)
    day = say("may.meet", day=voice.day(may.meet_on))
    return (paragraph(say("may.ask"), day, say("meeting.other_day"), say("meeting.bring")),)


def _aloud(voice: Voice, may: MayLetter) -> Aloud:
    """Short, for the ear, and whole: whoever heard it has been told."""
    say, advice = voice.say, may.independent
    free = "aloud.free" if advice.phone.strip() else "aloud.free.no_phone"
    when = say("may.meet", day=voice.day(may.meet_on)) if may.meet_on else say("may.choose_time.call")
    said = (
        say("may.news"), say("may.not_sure"), as_sentence(may.seen), as_sentence(may.doing), say("may.ask"),
        when, say("may.name"), say("may.law"), say("may.no_fault"), say("nothing_to_sign"),
        say(free, name=as_part(advice.name), phone=as_typed(advice.phone)), say("aloud.sent"),
    )  # fmt: skip
    asked = (say("may.call.think"), say("may.call.see"), say("ask.like"), say("ask.next"))
    return Aloud(tuple(sentence for text in said for sentence in sentences(text)), asked)
