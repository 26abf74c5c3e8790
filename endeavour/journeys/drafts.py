"""What was typed is kept for whoever typed it until it is sent or forgotten. No audit event: nobody was shown any."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Greatest
from django.http import QueryDict

from endeavour import clock
from endeavour.access.actor import Actor
from endeavour.journeys.access import drafts_seen_by
from endeavour.journeys.carrying import Carrying
from endeavour.journeys.machinery import answers
from endeavour.journeys.models import Draft

AN_HOUR = timedelta(hours=1)
KEPT_FOR = {
    Draft.Why.BEGUN: timedelta(days=30),
    Draft.Why.SIGNED_OUT: AN_HOUR,
    Draft.Why.BROKEN: AN_HOUR,
    Draft.Why.REFUSED: timedelta(days=30),
}
MOST_BYTES = 200 * 1024
LONGEST_PAGE = 500
MOST_SHOWN_ON_A_PAGE = 10
MOST_A_PERSON = 100
# What nobody may keep.
SECRET = ("password", "passcode", "secret", "credential")
Typed = dict[str, list[str]]


class TooLong(Exception):  # noqa: N818 - it reads as what happened: "except TooLong"
    """Says how long it is and how long it may be."""

    def __init__(self, size: int) -> None:
        self.sentence = (
            f"This is too long to be kept for later: {-(-size // 1024)} KB, and {MOST_BYTES // 1024} KB is the most."
            " Send it now, or copy it to a file of your own."
        )
        super().__init__(self.sentence)


@dataclass(frozen=True, kw_only=True)
class TypedPage:
    """A form as it was sent: the page it stands on, where it leads, its number, and its fields."""

    page: str
    sent_to: str
    operation: UUID
    typed: Typed
    with_files: bool = False


def typed_in(sent: QueryDict) -> Typed:
    """Every field as typed, without the machinery and without anything secret."""
    return {
        name: [value.replace("\0", "") for value in values]
        for name, values in answers(sent).items()
        if not any(secret in name.lower() for secret in SECRET)
    }


def keep_draft(what: TypedPage, *, why: Draft.Why, by: Actor, carrying: Carrying) -> Draft:
    """The same form, or the draft that it carries on, is kept over; any other is a draft of its own."""
    size = len(json.dumps(what.typed, ensure_ascii=False).encode())
    if size > MOST_BYTES:
        raise TooLong(size)
    now = clock.now()
    mine = {"school_id": by.school_id, "owner": by.label}
    _take_up(mine, what.operation, carrying)
    values = {
        "page": what.page[:LONGEST_PAGE],
        "sent_to": what.sent_to[:LONGEST_PAGE],
        "typed": what.typed,
        "with_files": what.with_files,
        "why": why,
        "kept_at": now,
        "until": now + KEPT_FOR[why],
    }
    kept: Draft
    longer = Greatest(F("until"), Value(values["until"]))
    kept, new = Draft.objects.update_or_create(
        **mine,
        operation=what.operation,
        defaults={**values, "until": longer},
        create_defaults={**values, "began_at": now},
    )
    if new:
        _forget_beyond(by)
    kept.refresh_from_db()
    return kept


def drafts_of(actor: Actor, page: str, code: str = "") -> list[Draft]:
    """What this person began on a page: the one asked for first, then the latest. One statement."""
    here = list(drafts_seen_by(actor).filter(page=page)[:MOST_SHOWN_ON_A_PAGE])
    return sorted(here, key=lambda draft: draft.code != code)


def draft_of(actor: Actor, page: str, code: str = "") -> Draft | None:
    return next(iter(drafts_of(actor, page, code)), None)


def forget_sent(actor: Actor, carrying: Carrying) -> None:
    """What was kept of a form that has been done; not what another window has kept of the same draft since."""
    own = Q(operation=carrying.operation) | Q(code=carrying.code, operation=carrying.kept_by)
    drafts_seen_by(actor).filter(own).delete()


def forget_draft(actor: Actor, code: str) -> None:
    """Its owner starts afresh, or throws it away."""
    drafts_seen_by(actor).filter(code=code).delete()


def schools_with_what_ran_out(schools: Sequence[int]) -> Iterable[int]:
    """Ids, of the schools in scope, which these are."""
    return _ran_out().order_by("school_id").values_list("school_id", flat=True).distinct()


def forget_what_ran_out() -> int:
    """Of the school in scope."""
    gone, _ = _ran_out().delete()
    return gone


def _ran_out() -> QuerySet[Draft]:
    rows: QuerySet[Draft] = Draft.objects.filter(until__lte=clock.now())
    return rows


def _take_up(mine: dict[str, object], operation: UUID, carrying: Carrying) -> None:
    """The draft that this form carries on becomes its own, unless it has one or somebody kept that one since."""
    if not carrying.code or Draft.objects.filter(**mine, operation=operation).exists():
        return
    carried = Draft.objects.filter(**mine, code=carrying.code, operation=carrying.kept_by)
    carried.update(operation=operation)


def _forget_beyond(by: Actor) -> None:
    """Their list says that it holds so many."""
    beyond = drafts_seen_by(by)[MOST_A_PERSON:]
    Draft.objects.filter(pk__in=[draft.pk for draft in beyond]).delete()
