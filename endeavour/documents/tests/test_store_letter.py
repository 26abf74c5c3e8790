import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, ProgrammingError, transaction
from django.http import Http404

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.events import sentence_of
from endeavour.audit.models import AuditEvent
from endeavour.documents.access import document_seen_by, documents_seen_by
from endeavour.documents.actions.store_letter import WrongVersionError, store_letter
from endeavour.documents.models import Document
from endeavour.documents.queries import documents_about, letter_of, letter_with_code
from endeavour.documents.tests.cast import WAYS, maya
from endeavour.schools.models import School

ABOUT, MOTHER = "maya2345", "mother23"


def _stored(by: StaffActor, **changes: object) -> Document:
    return store_letter(maya(**changes), about=ABOUT, recipient=MOTHER, by=by)


def test_a_letter_is_kept_as_it_was_and_signed(at_oakfield: School, priya: StaffActor) -> None:
    document = _stored(priya)
    kept = Document.objects.get(code=document.code)
    assert letter_of(kept, ways=WAYS) == maya()
    assert kept.is_whole
    assert (kept.version, kept.series, kept.kind) == (1, kept.code, "told")
    assert (kept.made_by, kept.made_at) == (priya.label, clock.now())


def test_the_key_to_the_familys_page_is_not_kept(at_oakfield: School, priya: StaffActor) -> None:
    kept = Document.objects.get(code=_stored(priya).code)
    content = json.dumps(kept.content)
    assert WAYS.link not in content
    assert WAYS.code not in content
    assert letter_of(kept).reply.ways is None


def test_the_audit_has_codes_and_no_words(at_oakfield: School, priya: StaffActor) -> None:
    document = _stored(priya)
    event = AuditEvent.objects.get(kind="DocumentWritten")
    assert (event.pupil, event.detail["document"], event.detail["version"]) == (ABOUT, document.code, 1)
    assert "Maya" not in json.dumps(event.detail)
    assert document.code not in sentence_of(event.kind, event.pupil, event.detail)


def test_nothing_is_kept_when_the_audit_fails(
    at_oakfield: School, priya: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("no audit")

    monkeypatch.setattr("endeavour.documents.actions.store_letter.record", fail)
    with pytest.raises(RuntimeError, match="no audit"), transaction.atomic():
        _stored(priya)
    assert not Document.objects.exists()


def test_only_who_writes_letters_may(at_oakfield: School, shah: StaffActor, head: StaffActor) -> None:
    for actor in (shah, head):
        with pytest.raises(PermissionDenied):
            _stored(actor)
    assert not Document.objects.exists()


def test_a_correction_is_a_new_version_beside_the_old(at_oakfield: School, priya: StaffActor) -> None:
    first = _stored(priya)
    second = store_letter(maya(version=2), about=ABOUT, recipient=MOTHER, corrects=first, by=priya)
    assert (second.version, second.series) == (2, first.code)
    assert [line.code for line in documents_about([ABOUT])] == [first.code, second.code]
    assert letter_of(first).version == 1


def test_the_version_printed_is_the_version_kept(at_oakfield: School, priya: StaffActor) -> None:
    with pytest.raises(WrongVersionError, match="says version 2; it is version 1"):
        _stored(priya, version=2)
    first = _stored(priya)
    with pytest.raises(WrongVersionError):
        store_letter(maya(), about=ABOUT, recipient=MOTHER, corrects=first, by=priya)


def test_two_corrections_of_one_version_cannot_both_stand(at_oakfield: School, priya: StaffActor) -> None:
    first = _stored(priya)
    store_letter(maya(version=2), about=ABOUT, recipient=MOTHER, corrects=first, by=priya)
    with pytest.raises(IntegrityError, match="document_version_once"), transaction.atomic():
        store_letter(maya(version=2), about=ABOUT, recipient=MOTHER, corrects=first, by=priya)


@pytest.mark.parametrize("change", [lambda rows: rows.update(version=9), lambda rows: rows.delete()])
def test_the_program_can_neither_change_nor_delete_one(
    at_oakfield: School, priya: StaffActor, change: Callable[[object], object]
) -> None:
    document = _stored(priya)
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        change(Document.objects.filter(pk=document.pk))


def test_a_changed_word_shows(at_oakfield: School, priya: StaffActor) -> None:
    document = _stored(priya)
    document.content["title"] = "Maya is getting no help"
    assert not document.is_whole


def test_who_may_open_every_record_sees_them_and_nobody_else(
    at_oakfield: School, priya: StaffActor, head: StaffActor, shah: StaffActor, office: StaffActor
) -> None:
    document = _stored(priya)
    assert document_seen_by(head, document.code) == document
    for actor in (shah, office):
        assert not documents_seen_by(actor).exists()
        with pytest.raises(Http404):
            document_seen_by(actor, document.code)


def test_another_school_sees_none_and_may_correct_none(
    oakfield: School, priya: StaffActor, stranger: StaffActor
) -> None:
    with school_scope(oakfield.pk):
        document = _stored(priya)
    with school_scope(stranger.school_id):
        with pytest.raises(Http404):
            document_seen_by(stranger, document.code)
        assert letter_with_code(document.code) is None
        with pytest.raises(PermissionDenied):
            store_letter(maya(version=2), about=ABOUT, recipient=MOTHER, corrects=document, by=stranger)


def test_a_letter_can_be_had_by_its_code_with_the_familys_way_in(
    at_oakfield: School, priya: StaffActor
) -> None:
    document = _stored(priya)
    other = replace(WAYS, code="AAAA BBBB CCCC")
    letter = letter_with_code(document.code, ways=other)
    assert letter is not None
    assert letter.reply.ways == other
