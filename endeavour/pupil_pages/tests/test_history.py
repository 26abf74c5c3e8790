import re
from datetime import date, timedelta
from pathlib import Path

import pytest

import endeavour
from endeavour import clock
from endeavour.access.actor import StaffActor, SystemActor
from endeavour.access.authors import names_of
from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent
from endeavour.audit.record import opened, record
from endeavour.cycle.events import AgreementSaid, AnswerFollowedUp, PlanKept, VoiceRecorded
from endeavour.messages.events import MessageOpened
from endeavour.pupil_pages.queries.history_page import PAGES
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.events import ContactChanged, PupilDetailsChanged
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.correct_status_start import correct_status_start
from endeavour.register.concern_events import ConcernDecided

HOUSE = Path(endeavour.__file__).parent


def address(pupil: Pupil, query: str = "") -> str:
    return f"/s/oakfield/pupils/{pupil.pid}/history{query}"


def test_who_changed_and_who_looked_in_sentences_with_names(
    maya: Pupil, ada: Relation, priya: StaffActor, head: StaffActor, sign_in: SignIn
) -> None:
    with school_scope(maya.school_id):
        correct_status_start(maya, starts_on=date(2026, 9, 7), by=priya)
        restrict_contact(ada, reason="Secret order", starts_on=date(2026, 11, 20), by=priya)
        record(
            ContactChanged(pupil=maya.pid, contact=ada.contact.code, fields=("mobile", "channel")), by=head
        )
        opened(maya.pid, "overview", by=priya)
        opened(maya.pid, "people", by=priya)
        opened(maya.pid, "overview", by=priya)
    page = words(sign_in(head).get(address(maya)))
    assert "Ms Marsden made the last change, on Monday 23 November." in page
    assert (
        "23 Nov 2026, 8:40 am Mrs Doyle Corrected the start of the status of Maya: "
        "7 September 2026, not 14 September 2026." in page
    )
    assert "Mrs Doyle Restricted Ms Okafor: not to be contacted about Maya from 20 November 2026." in page
    assert "Changed what is recorded of Ms Okafor: mobile number, how to reach them." in page
    assert "Mrs Doyle Monday 23 November: overview, people" in page
    assert "Ms Marsden Monday 23 November: history" in page
    assert "Secret order" not in page
    assert maya.pid not in page


def test_what_was_decided_stands_in_words_and_no_code_stands_anywhere(
    maya: Pupil, priya: StaffActor, head: StaffActor, sign_in: SignIn
) -> None:
    with school_scope(maya.school_id):
        record(ConcernDecided(pupil=maya.pid, concern="kdkbtfc6", decision="not_sen"), by=priya)
        record(VoiceRecorded(pupil=maya.pid, voice="vf3bneqt", on="2026-11-20"), by=priya)
    page = words(sign_in(head).get(address(maya)))
    assert "Decided a concern about Maya: not a special educational need." in page
    assert "Recorded what somebody said about Maya on 20 November 2026." in page


def test_what_was_written_before_an_event_held_whose_it_was_is_told_without(
    maya: Pupil, priya: StaffActor, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row of the audit never changes: the page reads it as it was sealed."""
    held = {"version": "vf3bneqt", "on": "2026-11-20"}
    with school_scope(maya.school_id):
        for said in (AgreementSaid, AnswerFollowedUp):
            monkeypatch.setattr(said, "detail", lambda _: held)
            record(said(pupil=maya.pid, party=maya.pid, **held), by=priya)
    page = words(sign_in(priya).get(address(maya)))
    assert "Recorded what somebody said on 20 November 2026 to the plan of Maya." in page
    assert "Wrote down what came on 20 November 2026 of what somebody had said to the plan of Maya." in page


def test_an_adult_who_is_tied_to_the_pupil_no_more_is_no_bare_code(
    maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    with school_scope(maya.school_id):
        record(ContactChanged(pupil=maya.pid, contact="kdkbtfc6", fields=("mobile",)), by=priya)
        record(MessageOpened(pupil=maya.pid, message="vf3bneqt", recipient="kdkbtfc6"), by=priya)
    page = words(sign_in(priya).get(address(maya)))
    gone = "n adult who is no longer among Maya’s people"
    assert f"Changed what is recorded of a{gone}: mobile number." in page
    assert f"A{gone} opened a message about Maya." in page
    assert "kdkbtfc6" not in page


def test_nothing_yet(maya: Pupil, head: StaffActor, sign_in: SignIn) -> None:
    assert "No change about Maya is recorded yet." in words(sign_in(head).get(address(maya)))


def test_fifty_changes_a_page(maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    with school_scope(maya.school_id):
        for days in range(51, 0, -1):
            with clock.at(clock.now() - timedelta(days=days)):
                record(PupilDetailsChanged(pupil=maya.pid, fields=("sex",)), by=priya)
    client = sign_in(priya)
    assert words(client.get(address(maya))).count("Changed the details of Maya: sex.") == 50
    second = client.get(address(maya, "?page=2"))
    assert words(second).count("Changed the details of Maya: sex.") == 1
    assert "Later changes" in words(second)


def test_what_one_person_did_again_and_again_in_a_day_stands_once_with_how_often(
    maya: Pupil, priya: StaffActor, head: StaffActor, sign_in: SignIn
) -> None:
    """The audit itself holds each: here they are counted, also around another thing that was done meanwhile."""
    morning = clock.now()
    with school_scope(maya.school_id):
        for minutes in range(7):
            with clock.at(morning + timedelta(minutes=minutes)):
                record(PlanKept(pupil=maya.pid, number=1), by=priya)
        record(PupilDetailsChanged(pupil=maya.pid, fields=("sex",)), by=priya)
        record(PlanKept(pupil=maya.pid, number=1), by=head)
        with clock.at(morning + timedelta(minutes=9)):
            record(PlanKept(pupil=maya.pid, number=1), by=priya)
        with clock.at(morning - timedelta(days=1)):
            record(PlanKept(pupil=maya.pid, number=1), by=priya)
        assert AuditEvent.objects.filter(pupil=maya.pid).count() == 11
    page, kept = words(sign_in(priya).get(address(maya))), "Kept the draft of the plan of Maya for cycle 1"
    assert page.count(kept) == 3
    assert f"8:49 am Mrs Doyle {kept}, 8 times since 8:40 am." in page
    assert f"22 Nov 2026, 8:40 am Mrs Doyle {kept}." in page


def test_every_page_that_somebody_may_have_looked_at_is_called_in_words(
    maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    rooms = (path for path in HOUSE.rglob("*.py") if "tests" not in path.parts)
    called = {name for path in rooms for name in re.findall(r'opened\([^()"]*"(\w+)"', path.read_text())}
    assert {"overview", "plan_version", "talk_note", "voices"} <= called <= set(PAGES)
    with school_scope(maya.school_id):
        for page in ("plan_version", "plan_print", "plan_family", "a_page_of_old"):
            opened(maya.pid, page, by=priya)
    shown = words(sign_in(priya).get(address(maya)))
    for said in (
        "a version of the plan",
        "the plan on paper",
        "the plan as the family sees it",
        "a page of old",
    ):
        assert said in shown, said
    assert "_" not in shown[shown.index("Who looked") :]


@pytest.mark.parametrize("query", ["?page=0", "?page=-1", "?page=x", "?page=99999", "?page=9999999999"])
def test_odd_pages_do_no_harm(maya: Pupil, priya: StaffActor, sign_in: SignIn, query: str) -> None:
    assert sign_in(priya).get(address(maya, query)).status_code == 200


def test_names_of_whoever_acted(priya: StaffActor, db: None) -> None:
    importer = SystemActor(priya.school_id, "Joan Pike")
    labels = [priya.label, importer.label, SystemActor(priya.school_id).label, "staff:999999", "family:x"]
    assert names_of(labels) == {
        priya.label: "Mrs Doyle",
        "system:Joan Pike": "Endeavour, for Joan Pike",
        "system:endeavour": "Endeavour",
        "staff:999999": "Someone who has left",
        "family:x": "Someone who has left",
    }
