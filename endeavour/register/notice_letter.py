"""The letter made of a notice for one person."""

from dataclasses import dataclass
from datetime import date

from endeavour.documents.ended import EndedLetter, ended_letter
from endeavour.documents.languages import language_of
from endeavour.documents.letter import Letter, Recipient, SendingSchool, Writer
from endeavour.documents.may import MayLetter, may_letter
from endeavour.documents.phone import SIGN_LANGUAGE
from endeavour.documents.told import told_letter
from endeavour.documents.told_fields import Contact, IndependentAdvice, Reader, ToldLetter
from endeavour.pupils.addressees import Addressee
from endeavour.pupils.models import Pupil
from endeavour.register.models import Notice
from endeavour.schools.models import School
from endeavour.schools.senco import SencoToday

SENCO_ROLE = "special educational needs co-ordinator"


def letter_for(
    notice: Notice, adult: Addressee | None, *, school: School, senco: SencoToday | None, on: date
) -> Letter:
    """To this adult, in their language where that is checked; to the pupil as a young person where there is none.

    Raises NotReadyError, with a sentence for each thing the letter or the school's settings lack.
    """
    fields = vars(around(notice.pupil, adult, school=school, senco=senco, on=on))
    if notice.kind == Notice.MAY:
        return may_letter(MayLetter(**vars(notice.as_may_words()), **fields))
    if notice.kind == Notice.ENDED:
        ended_on, look_back_on = _days_of_end(notice)
        words = vars(notice.as_ended_words())
        return ended_letter(EndedLetter(ended_on=ended_on, look_back_on=look_back_on, **words, **fields))
    started = notice.as_words()
    told_us = started.talk is None and (adult.code if adult else notice.pupil.pid) in notice.worried_first
    return told_letter(ToldLetter(told_us=told_us, **vars(started), **fields))


def _days_of_end(notice: Notice) -> tuple[date, date]:
    period = notice.period
    assert period is not None  # noqa: S101 - a notice of this kind is of a period
    assert period.ends_on is not None  # noqa: S101 - that has ended
    assert period.look_back_on is not None  # noqa: S101 - with care
    return period.ends_on, period.look_back_on


@dataclass(frozen=True)
class Around:
    """What every letter about the pupil says of its school, its reader and its writer."""

    school: SendingSchool
    on: date
    reader: Reader
    to: Recipient
    child: str
    contact: Contact
    independent: IndependentAdvice
    signed_by: Writer
    language: str
    keep_out: tuple[str, ...]


def around(
    pupil: Pupil, adult: Addressee | None, *, school: School, senco: SencoToday | None, on: date
) -> Around:
    name = senco.formal_name if senco else ""
    return Around(
        school=SendingSchool(school.name, school.phone, tuple(school.address.splitlines())),
        on=on,
        reader=Reader.PARENT if adult else Reader.YOUNG_PERSON,
        to=_reader(pupil, adult),
        child=pupil.known_forename,
        contact=Contact(name, school.phone, school.best_times),
        independent=IndependentAdvice(school.advice_service, school.advice_phone, school.advice_site),
        signed_by=Writer(senco.full_name if senco else "", SENCO_ROLE),
        language=adult.reads_language if adult else "en",
        keep_out=tuple(n for n in (pupil.surname, pupil.forename, pupil.known_surname) if n),
    )


def _reader(pupil: Pupil, adult: Addressee | None) -> Recipient:
    if adult:
        return Recipient(adult.name, adult.address, _interpreter(adult))
    postal = tuple(line for line in [*pupil.address.splitlines(), pupil.postcode] if line.strip())
    return Recipient(pupil.full_name, postal)


def _interpreter(adult: Addressee) -> str:
    if adult.interpreter == "bsl":
        return SIGN_LANGUAGE
    if adult.interpreter != "spoken":
        return ""
    language = language_of(adult.speaks_language)
    return language.english if language else adult.speaks_language
