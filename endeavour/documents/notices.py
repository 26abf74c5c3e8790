"""Short messages that say a letter is there. They name no child and say nothing of what it is about."""

import re
import unicodedata
from dataclasses import dataclass

from endeavour.documents.catalogues import catalogue_for
from endeavour.documents.letter import Letter

TEXT_LIMIT = 160
# GSM 03.38: any other character halves what a text message can hold. £, @, $ and the like are in it.
GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
LEFT_OUT = re.compile(
    r"\b(Church of England|C of E|CofE|CE|Roman Catholic|Catholic|RC|Voluntary (Aided|Controlled)|VA|VC"
    r"|Community|Foundation|Endowed|and Nursery|Nursery|Primary|Junior|Infants?)\b"
)
TYPEWRITTEN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "..."})


@dataclass(frozen=True)
class EmailForm:
    subject: str
    text: str


class TextTooLongError(ValueError):
    """The link leaves no room for words in a text message."""


def email_form(letter: Letter, *, link: str, readable: bool) -> EmailForm:
    """`readable`: the page behind the link shows the letter; else it says who wrote and whom to ring."""
    catalogue = catalogue_for(letter.language)

    def say(key: str) -> str:
        return catalogue.say(
            key,
            letter.reader,
            school=letter.school.name,
            phone=letter.contact.phone,
            name=letter.contact.name,
        )

    lines = (
        f"{say('message.subject')}.",
        say("message.read" if readable else "message.ring"),
        link,
        say("message.or_ring"),
        say("message.yours"),
        letter.school.name,
    )
    return EmailForm(say("message.subject"), "\n\n".join(lines) + "\n")


def text_form(letter: Letter, *, link: str, readable: bool) -> str:
    """One text message: the school's name gives way first, then the telephone number."""
    catalogue = catalogue_for(letter.language)

    def say(key: str, school: str) -> str:
        said = catalogue.say(key, letter.reader, school=school, phone=letter.contact.phone)
        return typewritten(said)

    do = "text.read" if readable else "text.ring"
    for number in (say("text.or_ring", ""), ""):
        for school in (letter.school.name, shorter(letter.school.name)):
            text = " ".join(part for part in (say("text", school), say(do, school), link, number) if part)
            if len(text) <= TEXT_LIMIT:
                return text
    raise TextTooLongError(
        f"The link has {len(link)} characters; with our words the text would have {len(text)}, not 160."
    )


def shorter(name: str) -> str:
    """Oakfield Church of England Primary School is Oakfield School to those who know it."""
    return " ".join(LEFT_OUT.sub("", name).split())


def typewritten(text: str) -> str:
    """In the characters of a text message: typographic signs straightened, other accents dropped."""
    straight = unicodedata.normalize("NFC", text.translate(TYPEWRITTEN))
    return "".join(char if char in GSM else _bare(char) for char in straight)


def _bare(char: str) -> str:
    letters = "".join(c for c in unicodedata.normalize("NFKD", char) if c in GSM)
    return letters or "?"
