"""The letter that tells a family, or a young person, that SEN support has ended.

Why, what to watch for, when the school looks back, how to ask again. No law prescribes it: support ends with as much
care as it began.
"""

from dataclasses import dataclass
from datetime import date

from endeavour.documents import told_end
from endeavour.documents.around import letter_around
from endeavour.documents.catalogues import catalogue_for
from endeavour.documents.letter import (
    Aloud,
    Letter,
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

KIND = "ended"


@dataclass(frozen=True)
class EndedLetter:
    """`why` and `watch_for` are whole sentences, shown as typed."""

    school: SendingSchool
    on: date
    reader: Reader
    to: Recipient
    child: str
    why: str
    watch_for: str
    ended_on: date
    look_back_on: date
    contact: Contact
    independent: IndependentAdvice
    signed_by: Writer
    reply: ReplyWays | None = None
    language: str = "en-GB"
    version: int = 1
    keep_out: tuple[str, ...] = ()


def ended_letter(ended: EndedLetter) -> Letter:
    """The letter in the reader's language if that is checked, else in English. Refuses an unfinished one."""
    needed = {**lacking(ended), "why the support ends": ended.why, "what to watch for": ended.watch_for}
    problems = [f"The letter does not say {what}." for what, value in needed.items() if not value.strip()]
    if problems:
        raise NotReadyError(tuple(problems))
    voice = Voice(ended, catalogue_for(ended.language))
    return letter_around(
        voice,
        kind=KIND,
        title=voice.say("ended.title"),
        opening=(paragraph(voice.say("hello"), _news(voice, ended), voice.say("ended.name")),),
        sections=_sections(voice, ended),
        aloud=_aloud(voice, ended),
        slip=told_end.slip(voice, come_on=None),
    )


def _news(voice: Voice, ended: EndedLetter) -> str:
    key = "ended.news.ahead" if ended.ended_on > ended.on else "ended.news"
    return voice.say(key, day=voice.day(ended.ended_on))


def _sections(voice: Voice, ended: EndedLetter) -> tuple[Section, ...]:
    say = voice.say
    back = say("ended.look_back", day=voice.day(ended.look_back_on))
    return (
        Section(say("ended.why.heading"), (voice.typed(ended.why),)),
        Section(say("ended.watch.heading"), (voice.typed(ended.watch_for), paragraph(say("ended.again")))),
        Section(say("ended.next.heading"), (paragraph(say("ended.teacher"), back, say("nothing_to_sign")),)),
    )


def _aloud(voice: Voice, ended: EndedLetter) -> Aloud:
    """Short, for the ear, and whole: whoever heard it has been told."""
    say, advice = voice.say, ended.independent
    free = "aloud.free" if advice.phone.strip() else "aloud.free.no_phone"
    said = (
        _news(voice, ended), say("ended.name"), as_sentence(ended.why), as_sentence(ended.watch_for),
        say("ended.again"), say("ended.teacher"),
        say("ended.look_back", day=voice.day(ended.look_back_on)), say("nothing_to_sign"),
        say(free, name=as_part(advice.name), phone=as_typed(advice.phone)), say("aloud.sent"),
    )  # fmt: skip
    asked = (say("ended.call.think"), say("ended.call.home"), say("ask.like"), say("ask.next"))
    return Aloud(tuple(sentence for text in said for sentence in sentences(text)), asked)
