"""Acts on a school's settings: each changes, is refused, and keeps nothing when the audit fails."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actions.change_school_details import SchoolDetails, change_school_details
from endeavour.access.actions.change_school_rules import change_school_rules
from endeavour.access.actions.set_terms import set_terms
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.tests.witness import last_event, nothing_kept
from endeavour.audit.models import AuditEvent
from endeavour.schools.calendar import ClosureDates, TermDates, closures_of, terms_of
from endeavour.schools.facts import calendar_of, rules_of
from endeavour.schools.models import School
from endeavour.schools.readiness import settings_complete
from endeavour.schools.rules import RuleChoices, choices_of

pytestmark = pytest.mark.usefixtures("at_oakfield")
DETAILS = SchoolDetails(
    name="Oakfield Primary School",
    phone="01632 960100",
    advice_service="Ashdale SENDIASS",
    advice_phone="01632 960145",
)
AUTUMN = TermDates(date(2026, 9, 2), date(2026, 12, 18), "Autumn")
SPRING = TermDates(date(2027, 1, 4), date(2027, 3, 25), "Spring")
HALF_TERM = ClosureDates(date(2026, 10, 19), date(2026, 10, 30), "half_term")
CHOSEN = RuleChoices(told_within=1, plan_within=10, concern_within=8, parents_evening_counts=True)


def test_details_change_and_the_audit_names_fields_only(oakfield: School, head: StaffActor) -> None:
    changed = change_school_details(oakfield, details=DETAILS, by=head)
    oakfield.refresh_from_db()
    assert oakfield.phone == "01632 960100"
    assert set(changed) == {"address", "phone", "advice_service"}
    assert last_event("SchoolDetailsChanged") == {"fields": list(changed)}


def test_saving_the_same_details_leaves_no_line(oakfield: School, head: StaffActor) -> None:
    change_school_details(oakfield, details=DETAILS, by=head)
    lines = AuditEvent.objects.count()
    assert change_school_details(oakfield, details=DETAILS, by=head) == ()
    assert AuditEvent.objects.count() == lines


def test_who_may_not_change_settings_changes_none(
    oakfield: School, office: StaffActor, shah: StaffActor
) -> None:
    for by in (office, shah):
        with pytest.raises(PermissionDenied):
            change_school_details(oakfield, details=DETAILS, by=by)
        with pytest.raises(PermissionDenied):
            set_terms(oakfield, terms=[AUTUMN], by=by)
        with pytest.raises(PermissionDenied):
            change_school_rules(oakfield, chosen=CHOSEN, by=by)


def test_another_school_can_not_be_changed(
    northgate: School, oakfield: School, head: StaffActor, stranger: StaffActor
) -> None:
    with pytest.raises(PermissionDenied):
        change_school_details(northgate, details=DETAILS, by=head)
    with pytest.raises(PermissionDenied):
        set_terms(oakfield, terms=[AUTUMN], by=stranger)


def test_details_are_kept_with_their_audit_or_not_at_all(
    oakfield: School, head: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing_kept(
        monkeypatch,
        lambda: change_school_details(oakfield, details=DETAILS, by=head),
        lambda: School.objects.values().get(pk=oakfield.pk),
    )


def test_terms_are_replaced_as_a_whole(oakfield: School, head: StaffActor) -> None:
    set_terms(oakfield, terms=[SPRING, AUTUMN], closures=[HALF_TERM], by=head)
    assert terms_of(oakfield.pk) == [AUTUMN, SPRING]
    assert closures_of(oakfield.pk) == [HALF_TERM]
    assert calendar_of(oakfield.pk).add_school_days(date(2026, 10, 16), 1) == date(2026, 11, 2)
    assert last_event("TermsSet") == {"terms": 2, "closures": 1}
    set_terms(oakfield, terms=[AUTUMN], by=head)
    assert (len(terms_of(oakfield.pk)), closures_of(oakfield.pk)) == (1, [])


@pytest.mark.parametrize(
    ("terms", "closures", "said"),
    [
        ([AUTUMN, replace(SPRING, starts_on=date(2026, 12, 18))], [], "overlap"),
        ([AUTUMN, replace(AUTUMN, name="Autumn again")], [], "overlap"),
        ([replace(AUTUMN, ends_on=date(2026, 9, 1))], [], "run backwards"),
        ([replace(AUTUMN, ends_on=date(2028, 12, 18))], [], "longer than any school year"),
        ([AUTUMN], [replace(HALF_TERM, ends_on=date(2026, 10, 1))], "run backwards"),
        ([AUTUMN], [ClosureDates(date(2027, 5, 3), date(2027, 5, 3), "bank_holiday")], "outside every term"),
        ([], [HALF_TERM], "outside every term"),
    ],
)
def test_days_that_can_not_be_true_are_refused_in_words(
    oakfield: School, head: StaffActor, terms: list[TermDates], closures: list[ClosureDates], said: str
) -> None:
    before = terms_of(oakfield.pk), closures_of(oakfield.pk)
    with pytest.raises(Refused, match=said):
        set_terms(oakfield, terms=terms, closures=closures, by=head)
    assert (terms_of(oakfield.pk), closures_of(oakfield.pk)) == before


def test_terms_are_kept_with_their_audit_or_not_at_all(
    oakfield: School, head: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing_kept(
        monkeypatch,
        lambda: set_terms(oakfield, terms=[AUTUMN], by=head),
        lambda: (terms_of(oakfield.pk), closures_of(oakfield.pk)),
    )


def test_rules_change_and_the_law_reads_them(oakfield: School, head: StaffActor) -> None:
    assert change_school_rules(oakfield, chosen=CHOSEN, by=head) == (
        "told_within",
        "plan_within",
        "concern_within",
        "parents_evening_counts",
    )
    assert rules_of(oakfield.pk).family_told.school_days == 1
    assert rules_of(oakfield.pk).family_told.set_by == "the school"
    assert change_school_rules(oakfield, chosen=replace(CHOSEN, plan_within=12), by=head) == ("plan_within",)
    assert last_event("SchoolRulesChanged") == {"fields": ["plan_within"]}


def test_rules_are_kept_with_their_audit_or_not_at_all(
    oakfield: School, head: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing_kept(
        monkeypatch,
        lambda: change_school_rules(oakfield, chosen=CHOSEN, by=head),
        lambda: choices_of(oakfield.pk),
    )


def test_what_letters_need_is_named(oakfield: School, head: StaffActor) -> None:
    today = date(2026, 11, 23)
    change_school_details(oakfield, details=SchoolDetails(name="Oakfield"), by=head)
    oakfield.refresh_from_db()
    assert settings_complete(oakfield, today).missing == (
        "the school’s phone number",
        "the name and phone number of the independent advice service",
        "the SENCO’s name",
    )
    set_terms(oakfield, terms=[], by=head)
    assert not settings_complete(oakfield, today).terms
    set_terms(oakfield, terms=[AUTUMN], by=head)
    assert settings_complete(oakfield, today).terms_until == AUTUMN.ends_on
    assert not settings_complete(oakfield, date(2026, 12, 19)).terms
