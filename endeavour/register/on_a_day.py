"""The register as of a day, as rows of the database: who was on the roll, with which status, and their main need."""

from datetime import date
from typing import Any

from django.db.models import Case, Exists, F, FilteredRelation, OuterRef, Q, QuerySet, Subquery, Value, When

from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.law.dates import SCHOOL_YEAR_BEGINS, end_of_compulsory_school_age
from endeavour.pupils.access import pupils_seen_by
from endeavour.pupils.names import name_key
from endeavour.pupils.queries import with_responsibility
from endeavour.pupils.year_groups import YEAR_GROUPS
from endeavour.register.access import concerns_seen_by
from endeavour.register.models import Concern, ConcernStep, Need, StatusPeriod
from endeavour.register.words import CURRENT, ENDED_NEED_WORDS, NEED_WORDS, need_in_words

# Whom SEN provision is made for: the rows for whom somebody must be told or consulted.
SUPPORTED = (StatusPeriod.Code.SUPPORT, StatusPeriod.Code.PLAN)
STILL_OPEN = (ConcernStep.Decision.TRY, ConcernStep.Decision.REOPENED)
CONCERN = "concern"  # a status as the register filters by it, beside the codes
OLDEST_PUPIL = 25
SORTS = ("name", "year", "class", "status", "since", "need")


def pupils_on(actor: Actor, day: date) -> QuerySet[Any]:
    """Pupils whom the actor sees, on the roll that day, with the one status that held: `code` and `since`.

    The day stands in the condition of the join, so a pupil who left SEN support and came back is not lost.
    """
    held = FilteredRelation(
        "status_periods",
        condition=Q(status_periods__starts_on__lte=day)
        & (Q(status_periods__ends_on__isnull=True) | Q(status_periods__ends_on__gte=day)),
    )
    pupils: QuerySet[Any] = pupils_seen_by(actor).on_roll(day)
    with_status: QuerySet[Any] = pupils.annotate(held=held).annotate(
        code=F("held__code"), since=F("held__starts_on")
    )
    return with_status


def main_need(day: date) -> Subquery:
    needs = Need.objects.covering(day).filter(pupil=OuterRef("pk")).order_by("rank", "pk")
    return Subquery(needs.values("type")[:1])


def supported_before(day: date) -> Exists:
    """Had SEN support or a plan that was over before the day."""
    return Exists(StatusPeriod.objects.filter(pupil=OuterRef("pk"), code__in=SUPPORTED, ends_on__lt=day))


def follows_concerns(actor: Actor) -> bool:
    return actor.may(Permission.SEE_CONCERNS) or actor.may(Permission.RAISE_CONCERNS)


def open_since(actor: Actor, day: date) -> Subquery:
    """The first day of a concern that was open on the day, of those that the actor follows."""
    return Subquery(_open_concerns(actor, day).order_by("raised_on").values("raised_on")[:1])


def concern_raised(actor: Actor, day: date) -> Q:
    """Whoever has no support, and an open concern."""
    return without_support() & Q(Exists(_open_concerns(actor, day)))


def _open_concerns(actor: Actor, day: date) -> QuerySet[Concern]:
    """As they stood on the day: nothing was decided yet, or no more, or something is tried. What is assessed is no
    longer open."""
    steps = ConcernStep.objects.filter(concern=OuterRef("pk"), decided_on__lte=day).order_by(
        "-decided_at", "-pk"
    )
    raised = concerns_seen_by(actor).filter(pupil=OuterRef("pk"), raised_on__lte=day)
    latest = raised.annotate(latest=Subquery(steps.values("decision")[:1]))
    return latest.filter(Q(latest__isnull=True) | Q(latest__in=STILL_OPEN))


def without_support() -> Q:
    """Whoever has no status on the day counts as having no SEN support."""
    return Q(held__code=StatusPeriod.Code.NONE) | Q(held__code__isnull=True)


def named(words: str) -> Q | None:
    """Each word begins a part of the name the pupil goes by, or of the one in the school's file; or is the UPN."""
    fits: Q | None = None
    for word in name_key(words).split():
        named = Q(name_key__startswith=word) | Q(name_key__contains=f" {word}")
        legal = Q(surname__istartswith=word) | Q(forename__istartswith=word) | Q(upn=word.upper())
        fits = named | legal if fits is None else fits & (named | legal)
    return fits


def nobody_to_tell(day: date) -> Q:
    """Children with support or a plan for whom no adult with parental responsibility may be contacted."""
    adults = with_responsibility(day).filter(pupil=OuterRef("pk"))
    children = Q(held__code__in=SUPPORTED, date_of_birth__gte=youngest_cohort_before_rights(day))
    return children & Q(~Exists(adults))


def youngest_cohort_before_rights(day: date) -> date:
    """Whoever was born on this day or later is of compulsory school age on `day`; nobody older is."""
    year = day.year - OLDEST_PUPIL
    while end_of_compulsory_school_age(date(year, SCHOOL_YEAR_BEGINS, 1)) < day:
        year += 1
    return date(year, SCHOOL_YEAR_BEGINS, 1)


def in_order(pupils: QuerySet[Any], sort: str) -> QuerySet[Any]:
    """By one of `SORTS`, with a minus for the other way round; then by name."""
    names = ("-name_key", "-pk") if sort == "-name" else ("name_key", "pk")
    by = _sort_key(sort.removeprefix("-"))
    if by is None:
        return pupils.order_by(*names)
    ordered = by.desc(nulls_last=True) if sort.startswith("-") else by.asc(nulls_last=True)
    return pupils.order_by(ordered, *names)


def _sort_key(sort: str) -> F | Case | None:
    match sort:
        case "year":
            return _place(list(YEAR_GROUPS), "year_group")
        case "class":
            return F("school_class__name")
        case "status":
            return _place([*CURRENT, "A", "P", "S"], "held__code")
        case "since":
            return F("held__starts_on")
        case "need":
            return _place(_needs_by_word(), "need")
    return None


def _needs_by_word() -> list[str]:
    return sorted([*NEED_WORDS, *ENDED_NEED_WORDS], key=need_in_words)


def _place(order: list[str], field: str) -> Case:
    """The place of a code in a fixed order; codes that aren't in it have none."""
    return Case(*(When(**{field: code}, then=Value(place)) for place, code in enumerate(order)))
