"""Somebody noticed something: it is written down, and a day is set to decide by (Code 6.17 to 6.19)."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.pupils.models import Pupil
from endeavour.register.access import concern_seen_by, concerns_seen_by
from endeavour.register.models import Concern
from endeavour.schools.models import School, SchoolRules, Term
from tests.cast.concerns import make_concern
from tests.cast.pupils import make_adult, make_pupil


def test_it_is_to_be_decided_within_ten_school_days(
    at_oakfield: School, sami: Pupil, shah: StaffActor
) -> None:
    concern = make_concern(sami, by=shah)
    assert concern.decide_by == date(2026, 12, 7)
    assert (concern.raised_by, concern.raised_on) == (shah.label, date(2026, 11, 23))
    assert AuditEvent.objects.get(kind="ConcernRaised").detail == {"concern": concern.code}


def test_the_schools_own_number_of_days_counts(at_oakfield: School, sami: Pupil, shah: StaffActor) -> None:
    SchoolRules.objects.update(concern_within=3)
    assert make_concern(sami, by=shah).decide_by == date(2026, 11, 26)


def test_without_terms_no_day_is_made_up(at_oakfield: School, sami: Pupil, shah: StaffActor) -> None:
    Term.objects.all().delete()
    assert make_concern(sami, by=shah).decide_by is None


def test_a_day_beyond_the_recorded_terms_is_not_guessed(
    at_oakfield: School, sami: Pupil, shah: StaffActor
) -> None:
    Term.objects.exclude(name="Autumn").delete()
    SchoolRules.objects.update(concern_within=30)
    assert make_concern(sami, by=shah).decide_by is None


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"seen": "  "}, "seen"),
        ({"worry": 0}, "worry"),
        ({"worry": 5}, "worry"),
        ({"voiced_by": "neighbour"}, "voiced_by"),
        ({"voiced_by": "parent", "voice": "NOBODY00"}, "voiced_by"),
    ],
)
def test_what_is_missing_is_said(
    at_oakfield: School, sami: Pupil, shah: StaffActor, facts: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        make_concern(sami, by=shah, **facts)
    assert refused.value.field == field
    assert not Concern.objects.exists()


def test_a_parents_concern_says_whose_it_is(at_oakfield: School, sami: Pupil, shah: StaffActor) -> None:
    mother = make_adult(sami, "Mrs", "Elif", "Çelik")
    concern = make_concern(sami, by=shah, voiced_by="parent", voice=mother.contact.code)
    assert (concern.voiced_by, concern.voice) == ("parent", mother.contact.code)


def test_the_office_raises_none(at_oakfield: School, sami: Pupil, office: StaffActor) -> None:
    with pytest.raises(PermissionDenied):
        make_concern(sami, by=office)


def test_who_sees_which(
    at_oakfield: School,
    samis_concern: Concern,
    priya: StaffActor,
    head: StaffActor,
    safeguarding_lead: StaffActor,
    shah: StaffActor,
    reid: StaffActor,
    grant: StaffActor,
    office: StaffActor,
    governor: StaffActor,
) -> None:
    """Mr Reid supports the same class, and did not raise it."""
    for actor in (priya, head, safeguarding_lead, shah):
        assert [row.code for row in concerns_seen_by(actor)] == [samis_concern.code]
    for actor in (reid, grant, office, governor):
        assert not concerns_seen_by(actor).exists()
        with pytest.raises(Http404):
            concern_seen_by(actor, samis_concern.code)


def test_an_own_concern_about_a_pupil_who_left_the_class_is_seen_no_more(
    at_oakfield: School, samis_concern: Concern, sami: Pupil, shah: StaffActor
) -> None:
    sami.school_class = None
    sami.save()
    assert not concerns_seen_by(shah).exists()


def test_a_concern_of_another_school_is_nobodys_here(
    at_oakfield: School, northgate: School, stranger: StaffActor, priya: StaffActor
) -> None:
    theirs = make_pupil(northgate, "Leo", "Marsh")
    concern = make_concern(theirs, by=stranger)
    with pytest.raises(Http404):
        concern_seen_by(priya, concern.code)


def test_nothing_is_kept_when_the_audit_fails(
    at_oakfield: School, sami: Pupil, shah: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("no audit")

    monkeypatch.setattr("endeavour.register.actions.raise_concern.record", broken)
    with pytest.raises(RuntimeError):
        make_concern(sami, by=shah)
    assert not Concern.objects.exists()
