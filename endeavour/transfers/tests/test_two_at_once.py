"""Two people press at the same moment: one of them comes first, and nobody is brought in twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from threading import Barrier

import pytest
from django.db import connection

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.pupils.models import Pupil
from endeavour.school_files.tests.school_files import text_list
from endeavour.transfers.actions.take_over import ChangedMeanwhile, take_over
from endeavour.transfers.models import Import
from endeavour.transfers.tests.bringing_in import staged

pytestmark = pytest.mark.django_db(transaction=True)
LIST = text_list(
    ("Surname", "Forename", "DOB"), ("Okafor", "Maya", "09/03/2018"), ("Khan", "Ali", "01/02/2018")
)


def at_once(*presses: Callable[[], object]) -> list[object]:
    """Each in a thread with a connection of its own; a refusal is an answer, too."""
    start = Barrier(len(presses))

    def press(do: Callable[[], object]) -> object:
        try:
            start.wait(10)
            return do()
        except ChangedMeanwhile as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(presses)) as threads:
        waiting = [threads.submit(copy_context().run, press, do) for do in presses]
        return [done.result(30) for done in waiting]


def take(file: Import, by: StaffActor) -> Callable[[], object]:
    def press() -> object:
        with school_scope(by.school_id):
            return take_over(file, by=by)

    return press


def laid_out(by: StaffActor) -> Import:
    with school_scope(by.school_id):
        return staged(LIST, by)


def pupils(by: StaffActor) -> int:
    with school_scope(by.school_id):
        return int(Pupil.objects.count())


def test_one_file_pressed_twice(office: StaffActor, priya: StaffActor) -> None:
    file = laid_out(office)
    first, second = at_once(take(file, office), take(file, priya))
    assert first == second
    assert pupils(office) == 2


def test_one_list_brought_in_by_two(office: StaffActor, priya: StaffActor) -> None:
    mine, theirs = laid_out(office), laid_out(priya)
    answers = at_once(take(mine, office), take(theirs, priya))
    assert sum(isinstance(answer, ChangedMeanwhile) for answer in answers) == 1
    assert pupils(office) == 2
