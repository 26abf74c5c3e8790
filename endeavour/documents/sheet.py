"""A sheet of paper about a pupil, whatever it is about: words, a child's voice, goals with their pictures, a table."""

from dataclasses import dataclass
from datetime import date

from endeavour.design.picture import ProgressPicture
from endeavour.documents.letter import Footer, SendingSchool


@dataclass(frozen=True)
class Quote:
    """What a child said, as they said it, and who and when. `answers` are a question, or nothing, and the words."""

    answers: tuple[tuple[str, str], ...]
    by: str


@dataclass(frozen=True)
class Goal:
    """`about` is what stands under the goal; `word` how it is going, empty where nobody can say yet."""

    sentence: str
    about: tuple[str, ...] = ()
    word: str = ""
    picture: ProgressPicture | None = None


@dataclass(frozen=True)
class Table:
    """Its first column names the row; each row has a cell for each heading."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Named:
    """A line that begins with whom or what it is about."""

    name: str
    words: str


@dataclass(frozen=True)
class Part:
    """A heading, and below it what there is of: goals, paragraphs, a list, a table.

    `turns` to a new side where the one it would stand on is nearly full.
    """

    heading: str
    goals: tuple[Goal, ...] = ()
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    named: tuple[Named, ...] = ()
    table: Table | None = None
    turns: bool = False


@dataclass(frozen=True)
class Sheet:
    """`above` is the quiet line over the title. `large`: for families, one thing under the other."""

    document_title: str
    school: SendingSchool
    ask_for: str
    on: date
    above: str
    title: str
    parts: tuple[Part, ...]
    footer: Footer
    quote: Quote | None = None
    language: str = "en-GB"
    large: bool = False
