"""The only place that opens a scope."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve
from django.utils.cache import add_never_cache_headers

from endeavour.access.actor import SystemActor
from endeavour.access.models import Post, open_on
from endeavour.accounts.models import Person
from endeavour.audit.events import Event
from endeavour.audit.record import record
from endeavour.schools.directory import every_school_id
from endeavour.schools.models import School
from endeavour.tenancy.scope import person_scope, scope

# The wall between schools reads its list of them for each row it shows: a longer one makes each row dearer.
ASKED_AT_ONCE = 200


@dataclass(frozen=True, kw_only=True)
class ScopeWidened(Event):
    reason: str
    sentence = "Looked at more than one school at once: {reason}"


class SchoolScope:
    """Middleware: all of `/s/<school>/…`, the drawing of the page included, is one transaction of that school.

    An answer of 500 or more takes the transaction back: Django has by then turned the error into a page.
    No browser keeps a school's page: staff share machines, and the next one must not press Back into a record.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self._in_scope(request)
        if request.path_info.startswith("/s/") and not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
        return response

    def _in_scope(self, request: HttpRequest) -> HttpResponseBase:
        school = _school_in(request)
        request.school = school  # type: ignore[attr-defined]  # SchoolRequest says so to the views
        if school is None:
            return self.get_response(request)
        with school_scope(school.pk):
            response = self.get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
        return response


def school_scope(school_id: int) -> AbstractContextManager[None]:
    """One school: for a request, a job, a command."""
    return scope([school_id])


def schools_where(question: Callable[[Sequence[int]], Iterable[int]]) -> Iterator[int]:
    """The ids of schools that have something due, asked of hundreds at once: a job that comes often visits no others.

    The question is given ids of schools, has them in scope, and answers with ids: no row of a school leaves it.
    """
    schools = every_school_id()
    for start in range(0, len(schools), ASKED_AT_ONCE):
        some = schools[start : start + ASKED_AT_ONCE]
        with scope(some):
            due = list(question(some))
        yield from due


@contextmanager
def wider_scope(school_ids: Iterable[int], *, reason: str) -> Iterator[None]:
    """Several schools at once, for a stated reason, which each school's audit keeps."""
    schools = list(school_ids)
    for school_id in schools:
        with scope([school_id]):
            record(ScopeWidened(reason=reason), by=SystemActor(school_id))
    with scope(schools):
        yield


def schools_of(person: Person, today: date) -> list[School]:
    """The schools at which a person holds a post today, by name."""
    with person_scope(person.pk):
        held = Post.own.filter(open_on(today), person=person)
        ids = list(held.values_list("school_id", flat=True))
    return list(School.objects.filter(pk__in=ids).order_by("name"))


def works_elsewhere(person: Person, school_id: int, today: date) -> bool:
    """Whether a person holds a post at another school, now or from a later day."""
    with person_scope(person.pk):
        held = Post.own.filter(person=person, ended_at__isnull=True).exclude(ends_on__lt=today)
        return held.exclude(school_id=school_id).exists()


def _school_in(request: HttpRequest) -> School | None:
    try:
        slug = resolve(request.path_info).kwargs.get("school")
    except Resolver404:
        return None
    user = getattr(request, "user", None)
    if slug is None or user is None or not user.is_authenticated:
        return None
    return School.objects.filter(slug=slug).first()
