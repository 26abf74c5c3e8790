"""One writing of a notice's words: kept as the next version, or a clash where someone else wrote meanwhile. And the
words held for whoever sends them."""

from endeavour import clock
from endeavour.access.actor import Actor
from endeavour.access.authors import names_of
from endeavour.access.refusal import Refused
from endeavour.journeys.clash import Clash, Difference
from endeavour.register.models import Notice
from endeavour.register.notice_words import EndedWords, MayWords, NoticeWords

Typed = NoticeWords | MayWords | EndedWords


def keep_words(notice: Notice, words: Typed, by: Actor) -> None:
    notice.words, notice.version = words.as_json(), notice.version + 1
    notice.prepared_at, notice.prepared_by = clock.now(), by.label
    notice.save()


class WordsChanged(Refused):
    """Somebody wrote since whoever acts read them."""


def hold_words(notice: Notice, seen: int) -> None:
    """For what is done with the words: as they stand now, and held. Refused where they are no longer the version that
    was `seen`, so that nobody sends what they never read.
    """
    held: Notice = Notice.objects.select_for_update(of=("self",)).get(pk=notice.pk)
    notice.words, notice.version, notice.prepared_by = held.words, held.version, held.prepared_by
    if seen != held.version:
        who = names_of([held.prepared_by])[held.prepared_by]
        raise WordsChanged(
            f"{who} changed the words since you opened the page. Read below what they are now."
        )


def refuse_clash(theirs: Typed, yours: Typed) -> None:
    differing = [name for name in vars(yours) if getattr(theirs, name) != getattr(yours, name)]
    if differing:
        raise Clash(
            tuple(Difference(name, getattr(theirs, name), getattr(yours, name)) for name in differing)
        )
