"""L5: the register of a group on paper."""

from datetime import date, time

from endeavour.access.actor import StaffActor
from endeavour.classroom.tests.test_today import SignIn, address_of, groups, make_group, operation
from endeavour.provision.actions.change_times import change_times
from endeavour.provision.actions.give_place import give_place
from endeavour.provision.models import Provision
from endeavour.pupil_pages.tests.statements import all_statements
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.pupils import make_pupil

__all__ = ["groups"]


def test_the_register_on_paper_fits_its_side(
    at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    once = make_group("Once a week", time(9, 15), [maya], reid, priya)
    daily = make_group("Daily", time(10), [maya], reid, priya)
    change_times(daily, times=tuple((day, time(10)) for day in range(5)), on=date(2026, 11, 23), by=priya)
    client = sign_in(reid)
    client.post(address_of(once, "/all-here"), operation())
    page = client.get(f"/s/oakfield/my-groups/{once.code}/register").content.decode()
    assert page.count("Week of") == 6
    assert page.count("<td>✓</td>") == 1
    assert "Maya O" in page
    assert client.get(f"/s/oakfield/my-groups/{daily.code}/register").content.decode().count("Week of") == 3


def test_the_register_on_paper_takes_ten_statements_however_many_children_and_times(
    groups: list[Provision], at_oakfield: School, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    client, page = sign_in(reid), f"/s/oakfield/my-groups/{groups[0].code}/register"
    client.get(page)
    assert len(all_statements(client, page)) == 10
    client.post(address_of(groups[0], "/all-here"), operation())
    for number in range(20):
        joins = make_pupil(at_oakfield, "Ada", f"N{number}")
        give_place(groups[0], pupil=joins, on=date(2026, 11, 23), by=priya)
    times = tuple((day, time(10)) for day in range(5))
    change_times(groups[0], times=times, on=date(2026, 11, 24), by=priya)
    asked = all_statements(client, page)
    assert len(asked) == 10, "\n".join(asked)
