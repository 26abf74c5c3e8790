"""The letter made of a notice for one person."""

from datetime import date

from endeavour.documents.languages import language_of
from endeavour.documents.letter import Letter, Recipient, SendingSchool, Writer
from endeavour.documents.phone import SIGN_LANGUAGE
from endeavour.documents.told import told_letter
from endeavour.documents.told_fields import Contact, IndependentAdvice, Reader, ToldLetter
from endeavour.pupils.addressees import Addressee
from endeavour.pupils.models import Pupil
from endeavour.register.notice_words import NoticeWords
from endeavour.schools.models import School
from endeavour.schools.senco import SencoToday

SENCO_ROLE = "special educational needs co-ordinator"


def letter_for(
    words: NoticeWords,
    pupil: Pupil,
    adult: Addressee | None,
    *,
    school: School,
    senco: SencoToday | None,
    on: date,
) -> Letter:
    """To this adult; to the pupil as a young person where there is none."""
    if adult is None:
        return letter_to_young_person(words, pupil, school=school, senco=senco, on=on)
    return letter_to_adult(words, pupil, adult, school=school, senco=senco, on=on)


def letter_to_adult(
    words: NoticeWords, pupil: Pupil, adult: Addressee, *, school: School, senco: SencoToday | None, on: date
) -> Letter:
    """To a parent or carer with parental responsibility, in their language where that is checked.

    Raises NotReadyError, with a sentence for each thing the letter or the school's settings lack.
    """
    to = Recipient(adult.name, adult.address, _interpreter(adult))
    told = _told(
        words, pupil, Reader.PARENT, to, school=school, senco=senco, on=on, language=adult.reads_language
    )
    return told_letter(told)


def letter_to_young_person(
    words: NoticeWords, pupil: Pupil, *, school: School, senco: SencoToday | None, on: date
) -> Letter:
    """To the pupil, after compulsory school age."""
    postal = tuple(line for line in [*pupil.address.splitlines(), pupil.postcode] if line.strip())
    to = Recipient(pupil.full_name, postal)
    return told_letter(_told(words, pupil, Reader.YOUNG_PERSON, to, school=school, senco=senco, on=on))


def _told(
    words: NoticeWords,
    pupil: Pupil,
    reader: Reader,
    to: Recipient,
    *,
    school: School,
    senco: SencoToday | None,
    on: date,
    language: str = "en",
) -> ToldLetter:
    name = senco.formal_name if senco else ""
    return ToldLetter(
        school=SendingSchool(school.name, school.phone, tuple(school.address.splitlines())),
        on=on,
        reader=reader,
        to=to,
        child=pupil.known_forename,
        good_at=words.good_at,
        hard=words.hard,
        help=words.help,
        goal=words.goal,
        review_on=words.review_on,
        contact=Contact(name, school.phone, school.best_times),
        independent=IndependentAdvice(school.advice_service, school.advice_phone, school.advice_site),
        signed_by=Writer(senco.full_name if senco else "", SENCO_ROLE),
        talk=words.talk,
        lessons=words.lessons,
        language=language,
        keep_out=tuple(n for n in (pupil.surname, pupil.forename, pupil.known_surname) if n),
    )


def _interpreter(adult: Addressee) -> str:
    if adult.interpreter == "bsl":
        return SIGN_LANGUAGE
    if adult.interpreter != "spoken":
        return ""
    language = language_of(adult.speaks_language)
    return language.english if language else adult.speaks_language
