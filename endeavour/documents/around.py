"""What stands around the matter of every letter to a family: who writes to whom, how to answer, whom to ask."""

from endeavour.documents import told_end
from endeavour.documents.letter import (
    Aloud,
    Footer,
    Letter,
    Paragraph,
    Recipient,
    Section,
    SendingSchool,
    Slip,
    Writer,
)
from endeavour.documents.typed import as_typed
from endeavour.documents.voice import LetterFields, Voice


def letter_around(
    voice: Voice,
    *,
    kind: str,
    title: str,
    opening: tuple[Paragraph, ...],
    sections: tuple[Section, ...],
    aloud: Aloud,
    slip: Slip | None,
) -> Letter:
    fields, say = voice.told, voice.say
    school = _school(fields)
    on = voice.catalogue.full_date(fields.on)
    writer = Writer(as_typed(fields.signed_by.name), as_typed(fields.signed_by.role))
    return Letter(
        kind=kind,
        language=voice.catalogue.language,
        direction=voice.catalogue.direction,
        school=school,
        writer=writer,
        on=fields.on,
        version=fields.version,
        to=_recipient(fields),
        reader=fields.reader.value,
        document_title=say("document_title", school=school.name, date=on),
        ask_for=say("ask_for", name=as_typed(fields.contact.name)),
        date_words=on,
        title=title,
        opening=opening,
        sections=sections,
        reply=told_end.reply(voice),
        contact=told_end.contact(voice),
        independent=told_end.independent(voice),
        signature=say("signature", name=writer.name, role=writer.role),
        footer=Footer(say("footer", school=school.name, date=on, version=str(fields.version)), say("page")),
        aloud=aloud,
        slip=slip,
        keep_out=tuple(as_typed(words) for words in (fields.child, *fields.keep_out)),
    )


def _school(fields: LetterFields) -> SendingSchool:
    address = tuple(as_typed(line) for line in fields.school.address)
    return SendingSchool(as_typed(fields.school.name), as_typed(fields.school.phone), address)


def _recipient(fields: LetterFields) -> Recipient:
    address = tuple(as_typed(line) for line in fields.to.address if line.strip())
    return Recipient(as_typed(fields.to.name), address, as_typed(fields.to.interpreter))
