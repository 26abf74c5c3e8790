"""The short note of an early talk, given to whoever was there (SEND Code of Practice 2015, paragraph 6.39)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from endeavour.documents.around import letter_around
from endeavour.documents.catalogues import catalogue_for
from endeavour.documents.letter import (
    Aloud,
    Letter,
    Recipient,
    Reply,
    ReplyWays,
    Section,
    SendingSchool,
    Writer,
    paragraph,
)
from endeavour.documents.reading import sentences
from endeavour.documents.told_fields import Contact, IndependentAdvice, NotReadyError, Reader
from endeavour.documents.voice import Voice, lacking

KIND = "talk"
PARTS = ("strengths", "difficulties", "parents_say", "wanted", "next_steps")


@dataclass(frozen=True)
class TalkNote:
    """The five parts are shown as typed; an empty one is left out. `parents_say` and `wanted` are the reader’s own."""

    school: SendingSchool
    on: date
    reader: Reader
    to: Recipient
    child: str
    held_on: date
    strengths: str
    difficulties: str
    parents_say: str
    wanted: str
    next_steps: str
    contact: Contact
    independent: IndependentAdvice
    signed_by: Writer
    reply: ReplyWays | None = None
    language: str = "en-GB"
    version: int = 1
    keep_out: tuple[str, ...] = ()


def talk_letter(note: TalkNote) -> Letter:
    """In the reader's language if that is checked, else in English. Refuses a note that says nothing."""
    problems = [
        f"The note does not say {what}." for what, value in lacking(note).items() if not value.strip()
    ]
    if not any(getattr(note, part).strip() for part in PARTS):
        problems.append("Nothing of the talk is written down, so there is nothing to give.")
    if problems:
        raise NotReadyError(tuple(problems))
    voice = Voice(note, catalogue_for(note.language))
    say, on = voice.say, voice.day(note.held_on)
    letter = letter_around(
        voice,
        kind=KIND,
        title=say("talk.title"),
        opening=(paragraph(say("hello"), say("talk.thanks", day=on), say("talk.note")),),
        sections=tuple(_sections(voice, note)),
        aloud=_aloud(voice, note),
        slip=None,
    )
    return replace(
        letter,
        reply=Reply(say("talk.right.heading"), (paragraph(say("talk.right"), say("nothing_to_sign")),)),
    )


def _sections(voice: Voice, note: TalkNote) -> Iterator[Section]:
    for part in PARTS:
        if words := getattr(note, part).strip():
            yield Section(voice.say(f"talk.{part}"), tuple(voice.typed(line) for line in _lines(words)))


def _lines(words: str) -> list[str]:
    return [line for line in words.splitlines() if line.strip()]


def _aloud(voice: Voice, note: TalkNote) -> Aloud:
    said = [voice.say("talk.thanks", day=voice.day(note.held_on))]
    for section in _sections(voice, note):
        said += [each.text for each in section.paragraphs]
    return Aloud(
        tuple(sentence for text in (*said, voice.say("talk.right")) for sentence in sentences(text)),
        (voice.say("may.call.think"), voice.say("ask.next")),
    )
