"""A parent never learns where another adult lives or how they are reached, wherever and however it was typed."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.documents.models import Document
from endeavour.documents.told_fields import Talk
from endeavour.messages.models import Message
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.models import Notice
from endeavour.register.notice_words import NoticeWords
from endeavour.register.one_recipient import AddressEscaped
from endeavour.schools.models import School
from tests.cast.pupils import make_adult

LETTERS, ALL_LETTERS = 80, 1000
Place = Callable[[NoticeWords, str], NoticeWords]
Writing = Callable[[str, random.Random], str]

STREETS = ("Orchard Row", "Station Road", "St Mary’s Close", "Upper High Street", "Kings Avenue")
AREAS = ("LS", "M", "SO", "SW", "YO")
SPOKEN = ("oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

# Every field that a member of staff types. What stands in the letter of each is the sentence around it.
PLACES: dict[str, Place] = {
    "good_at": lambda words, leak: replace(words, good_at=f"Zara likes {leak} very much."),
    "hard": lambda words, leak: replace(words, hard=f"It is hard at {leak}, she says."),
    "lessons": lambda words, leak: replace(words, lessons=f"Ask for {leak}"),
    "help_what": lambda words, leak: _help(words, what=f"read with Zara ({leak})"),
    "help_who": lambda words, leak: _help(words, who=f"Mrs Cole of {leak}"),
    "help_how_long": lambda words, leak: _help(words, how_long=f"20 minutes at {leak}"),
    "help_how_often": lambda words, leak: _help(words, how_often=f"each week, {leak}"),
    "second_help": lambda words, leak: replace(
        words, help=(*words.help, replace(words.help[0], what=f"go to {leak}"))
    ),
    "goal_what": lambda words, leak: replace(words, goal=replace(words.goal, what=f"walk to {leak}")),
    "goal_now": lambda words, leak: replace(words, goal=replace(words.goal, now=f"She rings {leak} now.")),
    "talk_whom": lambda words, leak: replace(words, talk=Talk(date(2026, 11, 12), f"Mr Patel, {leak}")),
}


def _help(words: NoticeWords, **changed: str) -> NoticeWords:
    return replace(words, help=(replace(words.help[0], **changed),))  # type: ignore[arg-type]  # text fields only


def _between(chance: random.Random, signs: str, text: str) -> str:
    return "".join(f"{chance.choice(signs)}" if c == " " else c for c in text)


WRITINGS: dict[str, tuple[Writing, ...]] = {
    "address": (
        lambda text, _: text,
        lambda text, _: text.upper(),
        lambda text, chance: _between(chance, "-,/ ", text),
        lambda text, _: text.replace(" ", "  \u200b "),
        lambda text, _: text.replace(" ", ""),
        lambda text, _: text.replace("Road", "Rd.").replace("Street", "St").replace("Avenue", "Ave"),
        lambda text, _: "".join(chr(ord(c) + 0xFEE0) if c.isalnum() and c.isascii() else c for c in text),
        lambda text, _: text.split(" ", 1)[1],
    ),
    "postcode": (
        lambda text, _: text,
        lambda text, _: text.lower().replace(" ", ""),
        lambda text, _: "-".join(text.replace(" ", "")),
        lambda text, _: text.replace("0", "O").replace("1", "I"),
    ),
    "mobile": (
        lambda text, _: text,
        lambda text, chance: _between(chance, "-. ", text),
        lambda text, _: f"+44 (0){text[1:]}",
        lambda text, _: f"0044{text[1:]}",
        lambda text, _: " ".join(text.replace(" ", "")),
        lambda text, _: " ".join(SPOKEN[int(c)] for c in text if c.isdigit()),
        lambda text, _: "".join(chr(0x660 + int(c)) if c.isdigit() else c for c in text),
    ),
    "home_phone": (
        lambda text, _: text,
        lambda text, _: f"({text.split()[0]}) {text.split()[1]}",
        lambda text, _: text.split()[1],
    ),
    "email": (
        lambda text, _: text,
        lambda text, _: text.upper(),
        lambda text, _: text.replace("@", " at ").replace(".", " dot "),
        lambda text, _: text.replace("@", "(at)"),
        lambda text, _: text.replace("@", " @ "),
    ),
}


def _secrets(chance: random.Random) -> dict[str, str]:
    digits = "".join(str(chance.randrange(10)) for _ in range(9))
    street = chance.choice(STREETS)
    return {
        "address": f"{chance.randrange(1, 240)} {street}",
        "postcode": f"{chance.choice(AREAS)}{chance.randrange(1, 20)} {chance.randrange(10)}AB",
        "mobile": f"07{digits[:3]} {digits[3:]}",
        "home_phone": f"01{digits[:3]} {digits[3:]}",
        "email": f"r{digits[:4]}.{chance.choice(('patel', 'raj_p', 'home'))}@example.org",
    }


def _plant(relation: Relation, secrets: dict[str, str]) -> None:
    adult = relation.contact
    for name, value in secrets.items():
        setattr(adult, name, value)
    adult.save()


def _blocked(notice: Notice, to: Relation, school: School, by: StaffActor, secret: str) -> bool:
    """Whether it was blocked, with the words as they are on file."""
    try:
        send_notice(notice, to=to.contact.code, school=school, seen=notice.version, by=by)
    except AddressEscaped as blocked:
        return secret in blocked.sentence
    return False


@pytest.mark.parametrize(
    "letters", [LETTERS, pytest.param(ALL_LETTERS, marks=pytest.mark.night)], ids=["some", "all"]
)
def test_none_of_them_escapes(
    at_oakfield: School,
    zaras_notice: Notice,
    zara: Pupil,
    mrs_patel: Relation,
    mrs_doyle: StaffActor,
    words: NoticeWords,
    letters: int,
) -> None:
    father, chance = make_adult(zara, "Mr", "Raj", "Patel"), random.Random(20261123)
    tried, escaped = 0, []
    places, version = list(PLACES), 1
    for number in range(letters):
        secrets = _secrets(chance)
        _plant(father, secrets)
        kind = list(secrets)[number % len(secrets)]
        place = places[number // len(secrets) % len(places)]
        leak = chance.choice(WRITINGS[kind])(secrets[kind], chance)
        notice = prepare_notice(zara, PLACES[place](words, leak), version=version, by=mrs_doyle)
        version = notice.version
        tried += 1
        if not _blocked(notice, mrs_patel, at_oakfield, mrs_doyle, secrets[kind]):
            escaped.append((place, kind, secrets[kind], leak))
    print(f"letters with a planted detail: tried {tried}, escaped {len(escaped)}")
    assert not escaped
    assert tried == letters
    assert not Message.objects.exists()
    assert not Document.objects.exists()


def test_a_letter_without_any_goes_to_both(
    at_oakfield: School, zaras_notice: Notice, zara: Pupil, mrs_patel: Relation, mrs_doyle: StaffActor
) -> None:
    """A guard that blocks everything would pass the test above."""
    chance = random.Random(7)
    father = make_adult(zara, "Mr", "Raj", "Patel", channel="email", **_secrets(chance))
    for person in (mrs_patel, father):
        send_notice(
            zaras_notice, to=person.contact.code, school=at_oakfield, seen=zaras_notice.version, by=mrs_doyle
        )
    assert Message.objects.count() == 2


def test_living_in_the_town_of_the_advice_service_blocks_nothing(
    at_oakfield: School, zaras_notice: Notice, zara: Pupil, mrs_patel: Relation, mrs_doyle: StaffActor
) -> None:
    """Ashdale SEND advice stands in every letter; Mrs Patel's home in Ashdale doesn't make that a secret."""
    father = make_adult(zara, "Mr", "Raj", "Patel", email="raj@example.org", address="9 Far Street\nLeeds")
    send_notice(
        zaras_notice, to=father.contact.code, school=at_oakfield, seen=zaras_notice.version, by=mrs_doyle
    )
    assert Message.objects.get().recipient == father.contact.code


def test_where_the_pupil_lives_is_kept_from_whoever_lives_elsewhere(
    at_oakfield: School, zaras_notice: Notice, zara: Pupil, mrs_doyle: StaffActor, words: NoticeWords
) -> None:
    zara.address, zara.postcode = "77 Kings Avenue\nOtherton", "LS9 9AB"
    zara.save()
    father = make_adult(zara, "Mr", "Raj", "Patel", email="raj@example.org", address="9 Far Street\nLeeds")
    leaky = replace(words, lessons="We fetch her from Kings Avenue.")
    notice = prepare_notice(zara, leaky, version=1, by=mrs_doyle)
    with pytest.raises(AddressEscaped, match="77 Kings Avenue"):
        send_notice(notice, to=father.contact.code, school=at_oakfield, seen=notice.version, by=mrs_doyle)
