"""S6 and S7: a file is sent, looked at, decided on, taken over, undone; and what the pages say to bad input."""

import re

from endeavour.access.scope import school_scope
from endeavour.demo.cast import oakfield as oakfield_of_the_stories
from endeavour.demo.files.bad_rows import class_list_with_bad_rows
from endeavour.demo.files.class_list import class_list_of
from endeavour.pupils.models import Contact, Pupil
from endeavour.schools.models import School
from endeavour.transfers.tests.conftest import Desk, address_of


def test_story_12_a_list_with_six_bad_rows(desk: Desk, oakfield: School) -> None:
    school = oakfield_of_the_stories()
    bad = class_list_with_bad_rows(school)
    page = desk.send(bad.content, whole="yes")
    text = page.content.decode()
    assert "<b>306 pupils</b> are ready. <b>6 rows</b> need you." in text
    for row in bad.rows:
        assert re.search(rf'<td class="number">{row.row}</td>', text), row
        assert row.column in text
    taken = desk.press(f"{address_of(page)}/take-over").content.decode()
    assert "Taken over: 306 new pupils, 0 changed." in taken
    with school_scope(oakfield.pk):
        contacts = Contact.objects.count()
        assert Pupil.objects.count() == 306
    again = desk.send(class_list_of(school), whole="yes")
    assert "<b>312 pupils</b> are ready." in again.content.decode()
    desk.press(f"{address_of(again)}/take-over")
    with school_scope(oakfield.pk):
        assert Pupil.objects.count() == 312
        assert Pupil.objects.values("upn").distinct().count() == 312
        assert Contact.objects.count() >= contacts
