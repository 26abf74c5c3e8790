"""S2: every duty, with its source, filtered and paged."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.desk.forms.duty_filters import Wanted
from endeavour.desk.queries.duties_page import DutiesPage, _place, duties_page
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School
from tests.cast.pupils import make_adult, make_pupil, make_status

SignIn = Callable[[StaffActor], Client]
DUTIES = "/s/oakfield/desk/duties"


def _page(actor: StaffActor, wanted: Wanted, number: str = "1") -> DutiesPage:
    with school_scope(actor.school_id):
        return duties_page(actor, wanted, number=number)


def test_each_duty_names_its_source_its_reason_and_who_set_the_day(
    sign_in: SignIn, mrs_doyle: StaffActor, zara: Pupil
) -> None:
    make_adult(zara, "Mrs", "Nisha", "Patel")
    html = sign_in(mrs_doyle).get(DUTIES, {"promise": "told"}).content.decode()
    for words in (
        "Zara P",
        "Family told",
        "The one person who must be told has not been reached.",
        "https://www.legislation.gov.uk/",
        "School rule: the family is told within 2 school days. Set by Endeavour, as a starting value. "
        "The school can choose another in Settings.",
    ):
        assert words in html


def test_what_is_not_kept_here_is_said_and_never_overdue(mrs_doyle: StaffActor, oakfield: School) -> None:
    pupil = make_pupil(oakfield, "Old", "Hand")
    make_status(pupil, "K", date(2021, 9, 6))
    page = _page(mrs_doyle, Wanted())
    assert {"meet", "report"} <= {promise.promise for promise in page.not_kept}
    meetings = next(line for line in page.lines if line.duty.promise == "meet")
    assert (meetings.can_be_done, meetings.overdue_days) == (False, 0)


@pytest.mark.parametrize("source", ["act", "import"])
def test_a_plan_on_paper_is_not_called_late_but_one_that_was_to_be_made_here_is(
    mrs_doyle: StaffActor, oakfield: School, source: str
) -> None:
    """Support that came with the school's file has its plan somewhere; support begun here has none."""
    make_status(make_pupil(oakfield, "Old", "Hand"), "K", date(2026, 9, 7), source=source)
    page = _page(mrs_doyle, Wanted(promise="plan"))
    [plan] = page.lines
    assert (plan.overdue_days > 0, plan.duty.nothing_recorded) == (source == "act", source == "import")


@pytest.mark.parametrize(
    ("wanted", "promises"),
    [
        (Wanted(promise="told"), {"told"}),
        (Wanted(promise="told", stands="met"), set()),
        (Wanted(strength="Must", stands="all"), {"told", "senco", "senco-teacher", "senco-award", "report"}),
        (Wanted(week=date(2026, 11, 23)), {"told", "senco-teacher", "plan"}),
    ],
)
def test_filters(
    mrs_doyle: StaffActor, zara: Pupil, ada: Relation, wanted: Wanted, promises: set[str]
) -> None:
    make_adult(zara, "Mrs", "Nisha", "Patel")
    found = {line.duty.promise for line in _page(mrs_doyle, wanted).lines}
    assert found <= promises
    assert bool(found) == bool(promises)


def _sentence(html: str) -> str:
    return " ".join(html.split("<h1")[1].split("</h1>")[0].split())


def _lead(html: str) -> str:
    return " ".join(html.split('<p class="lead">')[1].split("</p>")[0].split())


def test_the_sentence_counts_what_is_listed_and_names_the_longest_overdue(
    sign_in: SignIn, mrs_doyle: StaffActor, oakfield: School
) -> None:
    for name, since in (("Old", date(2026, 9, 14)), ("Older", date(2026, 9, 7))):
        pupil = make_pupil(oakfield, name, "Hand")
        make_status(pupil, "K", since)
        make_adult(pupil, "Mrs", "A", "Hand", email="a@example.org")
    client = sign_in(mrs_doyle)
    everything = client.get(DUTIES).content.decode()
    assert re.fullmatch(r">?<b>\d+ duty</b> is due today\.", _sentence(everything))
    lead = _lead(everything)
    assert lead.startswith("<b>4</b> are overdue, longest: Family told, Older H.")
    assert re.search(r"\d+ are open in all and \d+ (is|are) met, by law, Code or school rule\.", lead)
    told = client.get(DUTIES, {"promise": "told"}).content.decode()
    assert _sentence(told).endswith("<b>2 duties</b> fit what you chose.")
    assert _lead(told) == ("<b>2</b> are overdue, longest: Family told, Older H.")
    january = _sentence(client.get(DUTIES, {"week": "2027-01-04"}).content.decode())
    assert "in the week of 4 January." in january
    assert "now" not in january


def test_what_is_overdue_first_then_by_day_then_must_before_should(
    mrs_doyle: StaffActor, oakfield: School
) -> None:
    for name, since in (("Old", date(2021, 9, 6)), ("New", date(2026, 11, 23))):
        pupil = make_pupil(oakfield, name, "Hand")
        make_status(pupil, "K", since)
        make_adult(pupil, "Mrs", "A", "Hand", email="a@example.org")
    lines = _page(mrs_doyle, Wanted()).lines
    late = [line.overdue_days > 0 for line in lines]
    assert late == sorted(late, reverse=True)
    assert any(late)
    rest = [line for line in lines if not line.overdue_days]
    dated = [line for line in rest if line.due and (line.due >= date(2026, 11, 23) or line.can_be_done)]
    assert rest[: len(dated)] == dated, "what has no day to come stands last"
    days = [line.due for line in dated]
    assert days == sorted(days)  # type: ignore[type-var]  # all of them have a day
    levels = {line.duty.level for line in dated}
    assert {"must", "should"} <= levels
    first_should = next(place for place, line in enumerate(dated) if line.duty.level == "should")
    assert any(line.duty.level == "must" for line in dated[first_should:])


def test_on_one_day_must_stands_before_should(mrs_doyle: StaffActor, zara: Pupil) -> None:
    make_adult(zara, "Mrs", "Nisha", "Patel")
    [duty] = _page(mrs_doyle, Wanted(promise="told")).page
    should = duty._replace(strength="Should", forename="Abe")
    today = date(2026, 11, 23)
    assert duty.level == "must"
    assert _place(duty, today) < _place(should, today)


def test_pages_of_fifty(mrs_doyle: StaffActor, oakfield: School) -> None:
    for number in range(20):
        make_status(make_pupil(oakfield, f"Child{number}", "Example"), "K", date(2026, 9, 14))
    first, last = _page(mrs_doyle, Wanted()), _page(mrs_doyle, Wanted(), "99")
    assert len(first.page) == 50
    assert last.page.number == first.page.paginator.num_pages > 1


def test_a_filter_that_is_not_offered_gives_the_list_and_a_sentence(
    sign_in: SignIn, mrs_doyle: StaffActor
) -> None:
    answer = sign_in(mrs_doyle).get(DUTIES, {"promise": "xyz", "week": "31 February"})
    assert answer.status_code == 200
    assert "Error: " in answer.content.decode()
    assert "Choose a week from the weeks on Work." in answer.content.decode()


def test_who_opens_duties(
    sign_in: SignIn,
    priya: StaffActor,
    head: StaffActor,
    shah: StaffActor,
    office: StaffActor,
    stranger: StaffActor,
) -> None:
    codes = [sign_in(actor).get(DUTIES).status_code for actor in (priya, head, shah, office, stranger)]
    assert codes == [200, 200, 403, 403, 404]


def test_whoever_answers_for_the_school_begins_with_what_is_owed(
    sign_in: SignIn, head: StaffActor, zara: Pupil
) -> None:
    """The head signs in and is led here: all duties, and none of the acts that are the SENCO's."""
    client = sign_in(head)
    assert client.get("/").headers["Location"] == DUTIES
    html = client.get(DUTIES).content.decode()
    assert f'<a href="{DUTIES}" aria-current="page">Duties</a>' in html
    assert html.index(f'href="{DUTIES}" aria-current') < html.index('href="/s/oakfield/concerns"')
    assert "Zara P" in html
    assert 'href="/s/oakfield/desk"' not in html
