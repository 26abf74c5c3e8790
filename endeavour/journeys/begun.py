"""What somebody began and hasn't sent, as a list for them alone."""

from dataclasses import dataclass

from endeavour.access.actor import Actor
from endeavour.journeys.access import drafts_seen_by
from endeavour.journeys.keeping import moment_in_words, with_draft
from endeavour.journeys.models import Draft
from endeavour.journeys.titled import title_in
from endeavour.journeys.typed_words import lines_of

FIRST_WORDS = 80


@dataclass(frozen=True)
class Begun:
    """`name` is what its page is called, or else the first words; `words` are those, empty where only choices were
    made."""

    code: str
    url: str
    name: str
    began: str
    kept: str
    until: str
    words: str

    @property
    def about(self) -> str:
        """Heard after the words of a button."""
        return f": {self.name}, begun {self.began}"


def begun_by(actor: Actor) -> list[Begun]:
    """The latest first. One statement."""
    return [_shown(draft) for draft in drafts_seen_by(actor)]


def _shown(draft: Draft) -> Begun:
    title, words = title_in(draft.typed), _first_words(draft)
    return Begun(
        code=draft.code,
        url=with_draft(draft.page, draft.code),
        name=title or words or "Choices without words",
        began=moment_in_words(draft.began_at),
        kept=moment_in_words(draft.kept_at),
        until=moment_in_words(draft.until).removeprefix("on "),
        words=words if title else "",
    )


def _first_words(draft: Draft) -> str:
    """The longest text says best what it was about; a date or a number says nothing."""
    texts = (" ".join(line.text.split()) for line in lines_of(draft))
    longest = max((text for text in texts if any(map(str.isalpha, text))), key=len, default="")
    return longest if len(longest) <= FIRST_WORDS else f"{longest[:FIRST_WORDS].rstrip()}…"
