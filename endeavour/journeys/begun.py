"""What somebody began and hasn't sent, as a list for them alone."""

from dataclasses import dataclass

from endeavour.access.actor import Actor
from endeavour.journeys.access import drafts_seen_by
from endeavour.journeys.keeping import moment_in_words, with_draft
from endeavour.journeys.models import Draft
from endeavour.journeys.typed_words import lines_of

FIRST_WORDS = 80


@dataclass(frozen=True)
class Begun:
    """`words` are the first that were typed; empty where only choices were made."""

    code: str
    url: str
    kept: str
    until: str
    words: str

    @property
    def about(self) -> str:
        """Heard after the words of a button."""
        return f": {self.words or 'choices without words'}"


def begun_by(actor: Actor) -> list[Begun]:
    """The latest first. One statement."""
    return [
        Begun(
            draft.code,
            with_draft(draft.page, draft.code),
            moment_in_words(draft.kept_at),
            moment_in_words(draft.until),
            _first_words(draft),
        )
        for draft in drafts_seen_by(actor)
    ]


def _first_words(draft: Draft) -> str:
    """The longest text says best what it was about."""
    longest = max((" ".join(line.text.split()) for line in lines_of(draft)), key=len, default="")
    return longest if len(longest) <= FIRST_WORDS else f"{longest[:FIRST_WORDS].rstrip()}…"
