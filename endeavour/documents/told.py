"""The letter that tells a family, or a young person, that the school has started to give extra help.

Children and Families Act 2014, section 68; SEND Code of Practice (2015), paragraphs 6.48 to 6.51.
It informs; it never asks for consent or a signature.
"""

from endeavour.documents import told_body, told_end
from endeavour.documents.letter import Footer, Letter, Recipient, SendingSchool, Writer
from endeavour.documents.telling import Telling
from endeavour.documents.told_fields import NotReadyError, ToldLetter, problems_of
from endeavour.documents.typed import as_typed

KIND = "told"


def told_letter(told: ToldLetter) -> Letter:
    """The letter in the reader's language if that is checked, else in English. Refuses an unfinished one."""
    if problems := problems_of(told):
        raise NotReadyError(problems)
    telling = Telling.of(told)
    say = telling.say
    school = _school(told)
    on = telling.catalogue.full_date(told.on)
    writer = Writer(as_typed(told.signed_by.name), as_typed(told.signed_by.role))
    return Letter(
        kind=KIND,
        language=telling.catalogue.language,
        direction=telling.catalogue.direction,
        school=school,
        writer=writer,
        on=told.on,
        version=told.version,
        to=_recipient(told),
        reader=told.reader.value,
        document_title=say("document_title", school=school.name, date=on),
        ask_for=say("ask_for", name=as_typed(told.contact.name)),
        date_words=on,
        title=say("title"),
        opening=told_body.opening(telling),
        sections=told_body.sections(telling),
        reply=told_end.reply(telling),
        contact=told_end.contact(telling),
        independent=told_end.independent(telling),
        signature=say("signature", name=writer.name, role=writer.role),
        footer=Footer(say("footer", school=school.name, date=on, version=str(told.version)), say("page")),
        aloud=told_body.aloud(telling),
        slip=told_end.slip(telling),
        keep_out=tuple(as_typed(words) for words in (told.child, *told.keep_out)),
    )


def _school(told: ToldLetter) -> SendingSchool:
    address = tuple(as_typed(line) for line in told.school.address)
    return SendingSchool(as_typed(told.school.name), as_typed(told.school.phone), address)


def _recipient(told: ToldLetter) -> Recipient:
    address = tuple(as_typed(line) for line in told.to.address if line.strip())
    return Recipient(as_typed(told.to.name), address, as_typed(told.to.interpreter))
