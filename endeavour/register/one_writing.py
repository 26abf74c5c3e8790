"""One writing of a notice's words: kept as the next version, or a clash where someone else wrote meanwhile."""

from endeavour import clock
from endeavour.access.actor import Actor
from endeavour.journeys.clash import Clash, Difference
from endeavour.register.ended_words import EndedWords
from endeavour.register.may_words import MayWords
from endeavour.register.models import Notice
from endeavour.register.notice_words import NoticeWords

Typed = NoticeWords | MayWords | EndedWords


def keep_words(notice: Notice, words: Typed, by: Actor) -> None:
    notice.words, notice.version = words.as_json(), notice.version + 1
    notice.prepared_at, notice.prepared_by = clock.now(), by.label
    notice.save()


def refuse_clash(theirs: Typed, yours: Typed) -> None:
    differing = [name for name in vars(yours) if getattr(theirs, name) != getattr(yours, name)]
    if differing:
        raise Clash(
            tuple(Difference(name, getattr(theirs, name), getattr(yours, name)) for name in differing)
        )
