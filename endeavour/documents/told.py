"""The letter that tells a family, or a young person, that the school has started to give extra help.

Children and Families Act 2014, section 68; SEND Code of Practice (2015), paragraph 6.48.
It informs; it never asks for consent or a signature.
"""

from endeavour.documents import told_body, told_end
from endeavour.documents.around import letter_around
from endeavour.documents.letter import Letter
from endeavour.documents.telling import Telling
from endeavour.documents.told_fields import MOST_HELP, Help, NotReadyError, ToldLetter
from endeavour.documents.voice import lacking

KIND = "told"


def told_letter(told: ToldLetter) -> Letter:
    """The letter in the reader's language if that is checked, else in English. Refuses an unfinished one."""
    if problems := problems_of(told):
        raise NotReadyError(problems)
    telling = Telling.of(told)
    return letter_around(
        telling,
        kind=KIND,
        title=telling.say("title"),
        opening=told_body.opening(telling),
        sections=told_body.sections(telling),
        aloud=told_body.aloud(telling),
        slip=told_end.slip(telling, come_on=told.review_on),
    )


def problems_of(told: ToldLetter) -> tuple[str, ...]:
    needed = {
        **lacking(told),
        "what the child is good at": told.good_at,
        "what is hard": told.hard,
        "what you want to happen": told.goal.what,
    }
    problems = [f"The letter does not say {what}." for what, value in needed.items() if not value.strip()]
    if not 1 <= len(told.help) <= MOST_HELP:
        problems.append(f"The letter names {len(told.help)} kinds of help; it needs 1 to {MOST_HELP}.")
    for number, help_given in enumerate(told.help, start=1):
        problems += _problems_of_help(number, help_given)
    if told.review_on < told.on:
        problems.append(f"The meeting, {told.review_on}, is before the letter, {told.on}.")
    return tuple(problems)


def _problems_of_help(number: int, given: Help) -> list[str]:
    parts = {
        "what is done": given.what,
        "who does it": given.who,
        "how long it takes": given.how_long,
        "how often": given.how_often,
    }
    return [f"Help {number} does not say {what}." for what, value in parts.items() if not value.strip()]
