"""The pages of settings: they work, for whom they are, and what they say to bad input."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.access.scope import school_scope
from endeavour.access.tests.conftest import With
from endeavour.schools.appointments import appointments_of
from endeavour.schools.calendar import closures_of, terms_of
from endeavour.schools.models import School
from endeavour.schools.rules import choices_of

HOME = "/s/oakfield/settings"
PAGES = ["", "/details", "/terms", "/rules", "/senco", "/senco/new"]
SignIn = Callable[[StaffActor], Client]


@pytest.fixture
def browser(with_only: With, sign_in: SignIn) -> Client:
    return sign_in(with_only(Permission.CHANGE_SETTINGS))


def _send(browser: Client, page: str, **given: Any) -> Any:
    return browser.post(f"{HOME}{page}", {"operation": str(uuid4()), **given})


def _rows(prefix: str, *rows: dict[str, Any]) -> dict[str, Any]:
    """A list of rows as its form posts it; days are typed into the first box."""
    told: dict[str, Any] = {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": 0}
    for place, row in enumerate(rows):
        told |= {f"{prefix}-{place}-{name}": value for name, value in row.items()}
    return told


@pytest.mark.parametrize("page", PAGES)
def test_they_open_for_whom_they_are(
    page: str, browser: Client, with_only: With, stranger: StaffActor, sign_in: SignIn
) -> None:
    answer = browser.get(HOME + page)
    assert answer.status_code == 200
    assert answer.content.decode().count("<h1") == 1
    assert "style=" not in answer.content.decode()
    assert sign_in(with_only(Permission.SEE_WORK)).get(HOME + page).status_code == 403
    assert sign_in(stranger).get(HOME + page).status_code == 404


@pytest.mark.parametrize("page", ["/details", "/terms", "/rules", "/senco/new"])
def test_nothing_is_saved_for_others(
    page: str, with_only: With, stranger: StaffActor, sign_in: SignIn
) -> None:
    assert _send(sign_in(with_only(Permission.SEE_WORK)), page).status_code == 403
    assert _send(sign_in(stranger), page).status_code == 404


def test_the_overview_says_what_is_missing_and_how_far_each_is(browser: Client, oakfield: School) -> None:
    School.objects.filter(pk=oakfield.pk).update(advice_phone="")
    page = browser.get(HOME).content.decode()
    assert "still needs" in page
    assert "the name and phone number of the independent advice service and the SENCO’s name" in page
    assert "Still needed: independent advice service" in page
    assert "Known to 21 July 2027" in page
    assert "Nobody is appointed" in page
    assert "Staff and roles" not in page


def test_the_overview_costs_the_same_however_many_work_there(
    priya: StaffActor, shah: StaffActor, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    browser = sign_in(priya)
    with django_assert_num_queries(15):
        browser.get(HOME)


def test_details_are_saved(browser: Client, oakfield: School) -> None:
    given = {"name": "Oakfield Primary", "type": "academy", "phone": "01632 960100", "urn": "123456"}
    assert _send(browser, "/details", **given).headers["Location"] == HOME
    oakfield.refresh_from_db()
    assert (oakfield.name, oakfield.type, oakfield.address) == ("Oakfield Primary", "academy", "")
    assert "details are saved" in browser.get(HOME).content.decode()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": "", "type": "academy"}, "Enter the name of the school"),
        ({"name": "Oakfield", "type": "castle"}, "Choose"),
        ({"name": "Oakfield", "type": "academy", "urn": "12"}, "six digits"),
        ({"name": "Oakfield", "type": "academy", "advice_site": "no address"}, "like https://"),
        ({"name": "x" * 201, "type": "academy"}, "200 letters or fewer"),
        ({"name": "Oak\x00field", "type": "academy"}, "Null characters"),
    ],
)
def test_bad_details_are_refused_in_words(
    browser: Client, oakfield: School, given: dict[str, str], said: str
) -> None:
    answer = _send(browser, "/details", **given)
    assert answer.status_code == 200
    assert "<title>Error: " in answer.content.decode()
    assert said in answer.content.decode()
    oakfield.refresh_from_db()
    assert oakfield.name == "Oakfield Primary School"


def test_terms_are_saved_as_a_whole(browser: Client, oakfield: School) -> None:
    page = browser.get(f"{HOME}/terms").content.decode()
    assert page.count("Name of the term</label>") == 4
    terms = _rows(
        "terms",
        {"name": "Autumn", "starts_on": "2 9 2026", "ends_on": "18 12 2026"},
        {"name": "", "starts_on": "", "ends_on": ""},
    )
    closures = _rows("closures", {"kind": "inset", "starts_on": "2026-09-02", "ends_on": ""})
    assert _send(browser, "/terms", **terms, **closures).headers["Location"] == HOME
    with school_scope(oakfield.pk):
        assert [term.name for term in terms_of(oakfield.pk)] == ["Autumn"]
        assert [(c.name, c.ends_on) for c in closures_of(oakfield.pk)] == [("INSET day", date(2026, 9, 2))]


def test_a_term_without_a_name_is_called_by_its_season(browser: Client, oakfield: School) -> None:
    first_days = ("2 9 2026", "4 1 2027", "12 4 2027")
    rows = [
        {"name": "", "starts_on": day, "ends_on": end}
        for day, end in zip(first_days, ("18 12 2026", "25 3 2027", "21 7 2027"), strict=True)
    ]
    assert _send(browser, "/terms", **_rows("terms", *rows), **_rows("closures")).status_code == 302
    with school_scope(oakfield.pk):
        assert [term.name for term in terms_of(oakfield.pk)] == ["Autumn", "Spring", "Summer"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"name": "Spring", "starts_on": "1 12 2026", "ends_on": "1 3 2027"}, "overlap"),
        ({"name": "Spring", "starts_on": "", "ends_on": "1 3 2027"}, "Enter the first day of the term"),
        ({"name": "Spring", "starts_on": "31 2 2027", "ends_on": "1 3 2027"}, "There is no 31 February 2027"),
        ({"name": "Spring", "starts_on": "4 1 2027", "ends_on": "1 1 2027"}, "run backwards"),
    ],
)
def test_bad_terms_are_refused_in_words_and_kept_on_the_page(
    browser: Client, oakfield: School, row: dict[str, str], said: str
) -> None:
    autumn = {"name": "Autumn", "starts_on": "2 9 2026", "ends_on": "18 12 2026"}
    answer = _send(browser, "/terms", **_rows("terms", autumn, row), **_rows("closures"))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "<title>Error: " in page
    assert said in page
    assert 'value="18"' in page
    with school_scope(oakfield.pk):
        assert len(terms_of(oakfield.pk)) == 3


@pytest.mark.parametrize("broken", [{}, {"terms-TOTAL_FORMS": "x"}, {"terms-TOTAL_FORMS": "99999"}])
def test_a_broken_list_of_rows_changes_nothing(
    browser: Client, oakfield: School, broken: dict[str, str]
) -> None:
    assert _send(browser, "/terms", **broken).status_code == 200
    with school_scope(oakfield.pk):
        assert len(terms_of(oakfield.pk)) == 3


def test_rules_show_their_source_and_that_they_are_the_schools(browser: Client) -> None:
    page = browser.get(f"{HOME}/rules").content.decode()
    assert page.count("School rule") >= 3
    for source in ("section 68", "paragraph 6.48", "paragraph 6.65"):
        assert source in page


def test_rules_are_saved(browser: Client, oakfield: School) -> None:
    given = {"told_within": "1", "plan_within": "20", "concern_within": "8", "parents_evening_counts": "yes"}
    assert _send(browser, "/rules", **given).headers["Location"] == HOME
    with school_scope(oakfield.pk):
        chosen = choices_of(oakfield.pk)
    assert (chosen.told_within, chosen.plan_within, chosen.parents_evening_counts) == (1, 20, True)
    assert chosen.concern_within == 8


@pytest.mark.parametrize("days", ["", "-1", "61", "two", "2.5"])
def test_bad_rules_are_refused_in_words(browser: Client, days: str) -> None:
    given = {"told_within": days, "plan_within": "15", "concern_within": "10", "parents_evening_counts": "no"}
    answer = _send(browser, "/rules", **given)
    assert answer.status_code == 200
    assert "<title>Error: " in answer.content.decode()


def test_a_senco_is_appointed_then_qualified_then_followed(
    browser: Client, oakfield: School, priya: StaffActor
) -> None:
    made = _send(browser, "/senco/new", person=priya.person.pk, starts_on="1 9 2026")
    with school_scope(oakfield.pk):
        appointment = appointments_of(oakfield.pk)[0]
    assert made.headers["Location"] == f"{HOME}/senco/{appointment.pk}"
    answers = {
        "is_head": "no",
        "teacher": "qualified teacher",
        "induction": "completed",
        "teaches_here": "yes",
        **_rows("service", {"starts_on": "1 9 2019", "ends_on": "31 8 2021"}),
        **_rows("courses", {"award": "National Award for SEN Co-ordination", "completed_on": "1 7 2021"}),
    }
    assert _send(browser, f"/senco/{appointment.pk}", **answers).headers["Location"] == f"{HOME}/senco"
    page = browser.get(f"{HOME}/senco").content.decode()
    assert "SENCO from 1 September 2019 to 31 August 2021" in page
    assert "Works as a teacher here" in page
    again = browser.get(f"{HOME}/senco/{appointment.pk}").content.decode()
    assert 'value="2019"' in again
    _send(browser, f"/senco/{appointment.pk}/end", on="18 12 2026")
    assert "to 18 December 2026" in browser.get(f"{HOME}/senco").content.decode()


def test_bad_answers_about_a_senco_are_refused_in_words(
    browser: Client, oakfield: School, priya: StaffActor, shah: StaffActor
) -> None:
    assert (
        "is not on the list"
        in _send(browser, "/senco/new", person=shah.person.pk, starts_on="1 9 2026").content.decode()
    )
    _send(browser, "/senco/new", person=priya.person.pk, starts_on="1 9 2026")
    with school_scope(oakfield.pk):
        pk = appointments_of(oakfield.pk)[0].pk
    backwards = _rows("service", {"starts_on": "1 9 2021", "ends_on": "31 8 2019"})
    answers = {"is_head": "no", "teacher": "not known", "induction": "not known", "teaches_here": ""}
    page = _send(browser, f"/senco/{pk}", **answers, **backwards, **_rows("courses")).content.decode()
    assert "before it began" in page
    assert "<title>Error: " in page
    assert "can’t end before" in _send(browser, f"/senco/{pk}/end", on="1 1 2020").content.decode()


def test_another_schools_appointment_is_not_there(
    browser: Client, stranger: StaffActor, northgate: School
) -> None:
    from endeavour.schools.appointments import Qualification, open_appointment

    with school_scope(northgate.pk):
        theirs = open_appointment(northgate.pk, stranger.person.pk, date(2026, 9, 1), Qualification())
    for page in (f"/senco/{theirs.pk}", f"/senco/{theirs.pk}/end"):
        assert browser.get(HOME + page).status_code == 404
        assert _send(browser, page, on="1 12 2026").status_code == 404
