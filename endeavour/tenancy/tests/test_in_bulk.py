"""Many rows in one statement: the same rows as one by one, and behind the same wall."""

from datetime import date

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext

from endeavour.access.scope import school_scope
from endeavour.pupils.models import Contact, Pupil, Relation
from endeavour.schools.models import School
from endeavour.tenancy.codes import ALPHABET, new_code
from endeavour.tenancy.in_bulk import insert_all, write_all
from endeavour.transfers.models import ImportFile, LastSaid

AWKWARD = "O’Brien \"Zoë\" \\ 'x' {y} \u2028 名"


def pupil(school: School, forename: str, **facts: object) -> Pupil:
    return Pupil(
        school_id=school.pk, forename=forename, surname="Okafor", date_of_birth=date(2018, 3, 9), **facts
    )


def test_rows_arrive_as_they_are_and_know_their_keys(at_oakfield: School) -> None:
    rows = [pupil(at_oakfield, f"{n} {AWKWARD}", left_on=date(2026, 1, n + 1)) for n in range(20)]
    with CaptureQueriesContext(connection) as statements:
        insert_all(rows)
    assert len(statements) == 1
    for row in rows:
        kept = Pupil.objects.get(pk=row.pk)
        assert (kept.forename, kept.left_on, kept.pid) == (row.forename, row.left_on, row.pid)
        assert kept.school_class_id is None


def test_keys_of_rows_that_came_first_are_taken(at_oakfield: School) -> None:
    maya, ada = pupil(at_oakfield, "Maya"), Contact(school_id=at_oakfield.pk, surname="Okafor")
    tie = Relation(school_id=at_oakfield.pk, pupil=maya, contact=ada)
    for row in (maya, ada, tie):
        insert_all([row])
    assert Relation.objects.get().contact.surname == "Okafor"


def test_documents_stay_documents(at_oakfield: School) -> None:
    insert_all([LastSaid(school_id=at_oakfield.pk, about="maya2345", said={"a": ["b", None]}, kept=["a"])])
    row = LastSaid.objects.get()
    assert (row.said, row.kept) == ({"a": ["b", None]}, ["a"])


def test_only_what_is_named_is_written_over(at_oakfield: School) -> None:
    maya = pupil(at_oakfield, "Maya")
    maya.save()
    maya.forename, maya.surname = "Maia", "Obi"
    write_all([maya], over=["forename"])
    kept = Pupil.objects.get()
    assert (kept.forename, kept.surname) == ("Maia", "Okafor")


def test_what_is_not_there_yet_is_made(at_oakfield: School) -> None:
    for said in ({"a": "1"}, {"a": "2"}):
        row = LastSaid(school_id=at_oakfield.pk, about="maya2345", said=said)
        write_all([row], over=["said"], known_by=["school_id", "about"])
    assert LastSaid.objects.get().said == {"a": "2"}


def test_the_wall_stands_for_them_too(at_oakfield: School, northgate: School) -> None:
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        insert_all([pupil(northgate, "Leo")])
    with school_scope(northgate.pk):
        leo = pupil(northgate, "Leo")
        leo.save()
    leo.forename = "Taken"
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        write_all([leo], over=["forename"])


def test_nothing_is_asked_for_nothing(at_oakfield: School) -> None:
    with CaptureQueriesContext(connection) as statements:
        insert_all([])
        write_all([], over=["forename"])
    assert len(statements) == 0


def test_bytes_are_refused(at_oakfield: School) -> None:
    with pytest.raises(TypeError, match="holds bytes"):
        insert_all([ImportFile(school_id=at_oakfield.pk, read=b"x")])


def test_codes_are_of_the_alphabet_and_every_letter_comes() -> None:
    codes = [new_code() for _ in range(2000)]
    assert {len(code) for code in codes} == {8}
    assert set("".join(codes)) == set(ALPHABET)
    assert len(set(codes)) == 2000
