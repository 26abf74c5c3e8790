"""What a letter says, whoever it is about: the one source of its page, its PDF and its telephone script."""

import re
from dataclasses import dataclass
from datetime import date

from endeavour.documents.square_code import SquareCode, square_code


@dataclass(frozen=True)
class Words:
    """`language` is set for single words of another one, such as its own name; then `direction` is too."""

    text: str
    strong: bool = False
    language: str = ""
    direction: str = ""


@dataclass(frozen=True)
class Paragraph:
    """`language` and `note` are set where the words are in another language than the letter."""

    words: tuple[Words, ...]
    language: str = ""
    note: str = ""

    @property
    def text(self) -> str:
        return "".join(word.text for word in self.words)


@dataclass(frozen=True)
class Section:
    """A heading, and below it what there is of: paragraphs, one fact set apart, a list."""

    heading: str
    paragraphs: tuple[Paragraph, ...] = ()
    fact: Paragraph | None = None
    items: tuple[Paragraph, ...] = ()


@dataclass(frozen=True)
class SendingSchool:
    name: str
    phone: str
    address: tuple[str, ...] = ()


@dataclass(frozen=True)
class Writer:
    name: str
    role: str


@dataclass(frozen=True)
class Recipient:
    """`interpreter` is the language to bring one for, in English words; empty when none is needed."""

    name: str
    address: tuple[str, ...] = ()
    interpreter: str = ""


@dataclass(frozen=True)
class ReplyWays:
    """Three ways to one page: the link, the same as a square, and a code to type at a short address."""

    link: str
    typed_at: str
    code: str

    @property
    def square(self) -> SquareCode:
        return square_code(self.link)


@dataclass(frozen=True)
class Reply:
    heading: str
    paragraphs: tuple[Paragraph, ...]
    button: str = ""
    ways: ReplyWays | None = None
    square_label: str = ""
    square_lead: str = ""
    by_paper: str = ""


@dataclass(frozen=True)
class Block:
    """Whom to talk to: words, a number set large, and what stands below it."""

    heading: str
    name: str
    paragraphs: tuple[Paragraph, ...]
    phone: str = ""
    site: str = ""
    after: tuple[Paragraph, ...] = ()

    @property
    def dial(self) -> str:
        return re.sub(r"[^\d+]", "", self.phone)

    @property
    def address(self) -> str:
        """The site as a link; empty where what was typed is no address of one."""
        if not re.fullmatch(r"(https?://)?[\w-]+(\.[\w-]+)+(/[^\s<>\"]*)?", self.site):
            return ""
        return self.site if "://" in self.site else f"https://{self.site}"


@dataclass(frozen=True)
class SlipQuestion:
    words: str
    lines: int

    @property
    def each_line(self) -> range:
        return range(self.lines)


@dataclass(frozen=True)
class SlipChoice:
    """A box to tick; `to_fill` leaves room to write."""

    words: str
    to_fill: bool = False


@dataclass(frozen=True)
class Slip:
    """The side of paper that the family can write on and send back."""

    heading: str
    lead: str
    label: str
    questions: tuple[SlipQuestion, ...]
    choices_heading: str
    choices: tuple[SlipChoice, ...]


@dataclass(frozen=True)
class Footer:
    """`page` holds {page} and {pages}."""

    words: str
    page: str


@dataclass(frozen=True)
class Aloud:
    """The short version, to be read to someone over the telephone, a sentence at a time."""

    sentences: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Letter:
    """`reader` is the kind of reader, by whom sentences differ. `keep_out` are the words that no message
    about the letter may hold: the child's names.
    """

    kind: str
    language: str
    direction: str
    school: SendingSchool
    writer: Writer
    on: date
    version: int
    to: Recipient
    reader: str
    document_title: str
    ask_for: str
    date_words: str
    title: str
    opening: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    reply: Reply
    contact: Block
    independent: Block
    signature: str
    footer: Footer
    aloud: Aloud
    slip: Slip | None = None
    keep_out: tuple[str, ...] = ()


def paragraph(*texts: str) -> Paragraph:
    """Fixed sentences, one after the other."""
    return Paragraph((Words(" ".join(text for text in texts if text)),))


def paragraphs_of(letter: Letter) -> tuple[Paragraph, ...]:
    """Every paragraph in the order of reading, without headings and without the slip."""
    found = list(letter.opening)
    for section in letter.sections:
        found += [*section.paragraphs, *([section.fact] if section.fact else []), *section.items]
    found += letter.reply.paragraphs
    for block in (letter.contact, letter.independent):
        found += [*block.paragraphs, *block.after]
    return tuple(found)
