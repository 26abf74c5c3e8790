import re
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.pupil_pages.tests.pages import SignIn, asked, words
from endeavour.pupil_pages.tests.schoolful import fill
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.say_told_before import say_told_before
from endeavour.schools.models import School
from tests.cast.pupils import make_adult, make_pupil, make_status

PAGE = "/s/oakfield/pupils"


@pytest.fixture
def three(maya: Pupil, ada: Relation, zara: Pupil, oakfield: School) -> None:
    """Two with support, one with a plan, and a young person of none of them."""
    ben = make_pupil(oakfield, "Ben", "Tait", year_group="2")
    make_status(ben, "E", "2026-01-05")  # type: ignore[arg-type]  # Django reads ISO dates
    make_adult(ben, "Mrs", "Jo", "Tait")
    make_pupil(oakfield, "Ivy", "Stone", year_group="R")


def test_opens_with_a_sentence_and_the_pupils_with_support(
    three: None, priya: StaffActor, sign_in: SignIn
) -> None:
    page = words(sign_in(priya).get(PAGE))
    assert "2 pupils get SEN support. 1 has an EHC plan. 1 has nobody to tell." in page
    assert "Maya Okafor 3 3S SEN support 14 Sept 2026 Specific learning" in page
    assert "Zara Patel 4 – SEN support 19 Nov 2026 – Nobody recorded: not yet Today" in page
    assert "Getting support 2 EHC plan 1 Concern raised 0 Nobody to tell 1 All pupils 4" in page
    assert "Ben Tait" not in page


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("year=4", "1 pupil of 4 gets SEN support, in Year 4."),
        ("year=1", "No pupil of 4 gets SEN support, in Year 1."),
        ("status=all&year=R", "1 pupil of 4 is on the roll, in Reception."),
        (
            "class=3S&need=SPLD",
            "1 pupil of 4 gets SEN support, in class 3S, with specific learning difficulty as",
        ),
        ("status=N", "1 pupil of 4 has no SEN support."),
        ("nobody=yes", "1 pupil of 4 has nobody to tell."),
        ("status=E", "2 pupils get SEN support. 1 has an EHC plan."),
    ],
)
def test_a_part_of_the_list_opens_with_what_is_so_of_it(
    three: None, priya: StaffActor, sign_in: SignIn, asked: str, said: str
) -> None:
    assert said in words(sign_in(priya).get(f"{PAGE}?{asked}"))


def test_says_of_each_family_whether_it_has_been_told(
    maya: Pupil,
    ada: Relation,
    zara: Pupil,
    oakfield: School,
    priya: StaffActor,
    shah: StaffActor,
    reid: StaffActor,
    sign_in: SignIn,
) -> None:
    """Told on a day, or due, or overdue, with whom to tell; of an earlier day only whom to tell. An assistant sees
    pupils, not their families."""
    make_adult(zara, "Mrs", "Rupa", "Patel", email="rupa@example.org")
    with school_scope(oakfield.pk):
        say_told_before([maya], on=date(2026, 9, 15), how="in_person", by=priya)
    page = words(sign_in(priya).get(PAGE))
    assert "Family told" in page
    assert "Specific learning 15 Sept 2026" in page
    assert "Mrs Patel: not yet Today" in page
    assert "Mrs Patel: not yet Today" in words(sign_in(priya).get(f"{PAGE}/print"))
    assert "Specific learning Ms Okafor" in words(sign_in(priya).get(f"{PAGE}?on=2026-10-01"))
    assert "15 Sept 2026" in words(sign_in(shah).get(PAGE))
    assert "Ms Okafor" not in words(sign_in(reid).get(PAGE))


@pytest.mark.parametrize(
    ("query", "shown", "hidden"),
    [
        ("status=E", ["Ben Tait"], ["Maya", "Ivy"]),
        ("status=N", ["Ivy Stone"], ["Maya", "Ben"]),
        ("status=all", ["Ivy Stone", "Maya Okafor", "Zara Patel", "Ben Tait"], []),
        ("status=all&year=R", ["Ivy Stone"], ["Maya", "Zara"]),
        ("class=3S", ["Maya Okafor"], ["Zara"]),
        ("need=SPLD", ["Maya Okafor"], ["Zara"]),
        ("nobody=yes", ["Zara Patel"], ["Maya", "Ivy"]),
        ("on=2026-09-13", ["No pupils fit these filters"], ["Maya", "Zara"]),
        ("on_day=14&on_month=9&on_year=2026", ["Maya Okafor", "As of 14 September 2026"], ["Zara"]),
    ],
)
def test_filters_stand_in_the_address(
    three: None, priya: StaffActor, sign_in: SignIn, query: str, shown: list[str], hidden: list[str]
) -> None:
    page = words(sign_in(priya).get(f"{PAGE}?{query}"))
    for name in shown:
        assert name in page
    for name in hidden:
        assert name not in page


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("on_day=31&on_month=2&on_year=2026", "There is no 31 February 2026. Check the day and the month."),
        ("on=2099-01-01", "Enter a day no more than a year ahead."),
        ("status=Z", "That answer to “Status” is not on the list. Choose one from the list."),
        ("need=<script>", "That answer to “Main need” is not on the list. Choose one from the list."),
    ],
)
def test_bad_filters_get_a_sentence_and_the_usual_list(
    three: None, priya: StaffActor, sign_in: SignIn, query: str, sentence: str
) -> None:
    page = sign_in(priya).get(f"{PAGE}?{query}")
    assert page.status_code == 200
    assert sentence in words(page)
    assert b"<script>" not in page.content.replace(b"<script ", b"")


@pytest.mark.parametrize("query", ["page=0", "page=99", "page=x", "sort=shoe-size", "year=99", "class=%00"])
def test_odd_addresses_do_no_harm(three: None, priya: StaffActor, sign_in: SignIn, query: str) -> None:
    assert sign_in(priya).get(f"{PAGE}?{query}").status_code == 200


def test_headings_sort_and_turn_round(three: None, priya: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(priya)
    page = client.get(f"{PAGE}?status=all&sort=year").content.decode()
    assert page.index("Ivy Stone") < page.index("Ben Tait") < page.index("Maya Okafor")
    assert 'aria-sort="ascending"' in page
    assert 'href="?status=all&amp;sort=-year"' in page
    turned = client.get(f"{PAGE}?status=all&sort=-year").content.decode()
    assert turned.index("Maya Okafor") < turned.index("Ben Tait") < turned.index("Ivy Stone")


def test_the_fragment_put_into_the_old_page_is_the_fresh_page(
    three: None, priya: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(priya)
    fresh = _without_token(client.get(f"{PAGE}?status=all"))
    fragment = _without_token(client.get(f"{PAGE}?status=all", headers={"HX-Request": "true"}))
    old = _without_token(client.get(PAGE))
    start, end = old.index('<div id="register"'), old.index("</main>")
    assert "<html" not in fragment
    assert (old[:start] + fragment.strip() + "\n\n" + old[end:]).split() == fresh.split()


def test_going_back_in_the_browser_gets_the_whole_page(
    three: None, priya: StaffActor, sign_in: SignIn
) -> None:
    asked = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert b"<html" in sign_in(priya).get(PAGE, headers=asked).content


def test_pages_of_fifty(oakfield: School, priya: StaffActor, sign_in: SignIn) -> None:
    fill(oakfield, 51)
    client = sign_in(priya)
    first = client.get(f"{PAGE}?sort=name").content.decode()
    assert first.count('<th scope="row">') == 50
    assert "50 of 51 shown" in first
    second = client.get(f"{PAGE}?page=2").content.decode()
    assert second.count('<th scope="row">') == 1
    assert "Child 50 Stone" in second


def test_print_shows_all_of_them(oakfield: School, priya: StaffActor, sign_in: SignIn) -> None:
    fill(oakfield, 51)
    page = sign_in(priya).get(f"{PAGE}/print?status=all")
    assert page.content.decode().count('<th scope="row">') == 51
    assert "As of 23 November 2026" in words(page)


def test_the_printed_sentence_counts_the_rows_of_its_list(
    three: None, priya: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(priya)
    said = words(client.get(f"{PAGE}/print"))
    assert "2 pupils on this list. 2 get SEN support, 0 have an EHC plan." in said
    said = words(client.get(f"{PAGE}/print?status=all&year=R"))
    assert "1 pupil on this list. 0 get SEN support, 0 have an EHC plan." in said


def test_a_day_before_anybody_was_here_says_so(three: None, priya: StaffActor, sign_in: SignIn) -> None:
    page = words(sign_in(priya).get(f"{PAGE}?on=1990-09-03"))
    assert "No pupils are on the roll on that day." in page
    assert "Nobody was on the roll that day" in page
    assert "The register starts with" not in page


def test_a_teacher_reads_of_her_classes(three: None, shah: StaffActor, sign_in: SignIn) -> None:
    page = words(sign_in(shah).get(f"{PAGE}?status=all"))
    assert "In your classes, 1 pupil gets SEN support." in page
    assert "Zara" not in page
    page = words(sign_in(shah).get(f"{PAGE}?year=3"))
    assert "1 pupil of 1 in your classes gets SEN support, in Year 3." in page


def test_a_teacher_without_a_class_is_told_why_nobody_stands_there(
    three: None, grant: StaffActor, sign_in: SignIn
) -> None:
    page = words(sign_in(grant).get(f"{PAGE}?status=all"))
    assert "No pupils of your classes are on the roll." in page
    assert "put them on the roll and in one of your classes." in page


def test_leads_each_person_to_what_they_may_open(
    maya: Pupil, priya: StaffActor, office: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    record = f'href="/s/oakfield/pupils/{maya.pid}"'.encode()
    people = f'href="/s/oakfield/pupils/{maya.pid}/people"'.encode()
    assert record in sign_in(priya).get(PAGE).content
    assert people in sign_in(office).get(PAGE).content
    assistant = sign_in(reid).get(PAGE).content
    assert maya.pid.encode() not in assistant
    assert b"Maya Okafor" in assistant


def test_an_empty_school_is_told_how_to_begin(
    oakfield: School, priya: StaffActor, head: StaffActor, sign_in: SignIn
) -> None:
    assert "The register starts with your school’s list" in words(sign_in(priya).get(PAGE))
    assert "once the office has put them on the roll" in words(sign_in(head).get(PAGE))


@pytest.mark.parametrize("query", ["", "?status=all&sort=-need&need=SLCN", "?nobody=yes"])
def test_the_same_statements_for_ten_pupils_and_three_hundred(
    oakfield: School, priya: StaffActor, sign_in: SignIn, query: str
) -> None:
    client = sign_in(priya)
    counts: list[int] = []
    for number in (10, 290):
        fill(oakfield, number, start=sum(counts))
        client.get(PAGE)  # judges what is stale, once
        with CaptureQueriesContext(connection) as statements:
            assert client.get(PAGE + query).status_code == 200
        counts.append(len(asked(statements)))
    assert counts[0] == counts[1] <= 11, asked(statements)


def _without_token(page: Any) -> str:
    """Each answer has a token of its own against forged forms."""
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page.content.decode())
