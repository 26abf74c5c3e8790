"""That the local authority was asked, recorded wrongly: put right or taken back; what was said first stays on file."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.cycle.actions.correct_authority_asked import correct_authority_asked
from endeavour.cycle.actions.record_authority_asked import record_authority_asked
from endeavour.cycle.actions.take_back_authority_asked import take_back_authority_asked
from endeavour.cycle.models import AssessmentRequest, Review
from endeavour.cycle.queries.review_sheet import review_sheet
from endeavour.cycle.queries.standing import asking_the_authority, standing_of
from endeavour.cycle.tests.plans import on
from endeavour.cycle.tests.test_asking_the_authority import HOW, TODAY, asked_for, decided
from endeavour.pupils.models import Pupil

__all__ = ["decided"]
A_DAY = timedelta(days=1)
FRIDAY = TODAY + 4 * A_DAY
RIGHT: dict[str, Any] = HOW | {"on": FRIDAY, "why": "It went on Friday"}
MEANWHILE = "corrected or taken back meanwhile"


@pytest.fixture
def recorded(decided: Review, priya: StaffActor) -> AssessmentRequest:
    return record_authority_asked(decided, **HOW, by=priya)


def kept() -> list[tuple[Any, ...]]:
    return list(AssessmentRequest.objects.order_by("pk").values_list("on", "taken_back_by", "taken_back_why"))


def said_on_overview(pupil: Pupil) -> object:
    asking = asking_the_authority(standing_of(pupil.pk))
    return asking.assessment.asked_on if asking and asking.assessment else "nothing"


def test_a_wrong_day_is_put_right_and_stays_on_file(
    recorded: AssessmentRequest, maya: Pupil, priya: StaffActor
) -> None:
    with on(FRIDAY):
        right = correct_authority_asked(recorded, **RIGHT, by=priya)
    assert kept() == [(TODAY, priya.label, "It went on Friday"), (FRIDAY, "", "")]
    assert (right.who, right.how, right.recorded_by) == ("Mrs Shah", "email", priya.label)
    assert (asked_for(), said_on_overview(maya)) == ([], FRIDAY)
    event = AuditEvent.objects.get(kind="AuthorityAskedCorrected")
    assert event.pupil == maya.pid
    assert event.detail == {
        "review": recorded.review.code,
        "was": "2026-11-23",
        "on": "2026-11-27",
        "how": "email",
    }


def test_taken_back_it_stands_on_work_and_is_recorded_anew(
    recorded: AssessmentRequest, decided: Review, maya: Pupil, priya: StaffActor
) -> None:
    take_back_authority_asked(recorded, why="Only the draft was sent", by=priya)
    assert [one[0] for one in asked_for()] == [maya.pid]
    assert (kept(), said_on_overview(maya)) == ([(TODAY, priya.label, "Only the draft was sent")], None)
    event = AuditEvent.objects.get(kind="AuthorityAskedTakenBack")
    assert (event.pupil, event.detail) == (maya.pid, {"review": decided.code, "on": "2026-11-23"})
    record_authority_asked(decided, **HOW, by=priya)
    assert (asked_for(), len(kept())) == ([], 2)


def test_the_review_tells_what_stands_and_what_was_wrong(
    recorded: AssessmentRequest, decided: Review, priya: StaffActor
) -> None:
    with on(FRIDAY):
        right = correct_authority_asked(recorded, **RIGHT, by=priya)
    sheet = review_sheet(decided.cycle, today=clock.today())
    assert sheet.asked is not None
    assert (sheet.asked.code, sheet.asked.on, sheet.asked.how_in_words) == (right.code, FRIDAY, "By email")
    (wrong,) = sheet.asked_wrongly
    assert (wrong.on, wrong.wrong_by, wrong.wrong_why) == (TODAY, "Mrs Doyle", "It went on Friday")


@pytest.mark.parametrize(
    ("different", "sentence"),
    [
        ({"why": " "}, "Say why it is corrected"),
        ({"who": " "}, "Enter who asked"),
        ({"how": "shouted"}, "Choose how it was asked"),
        ({"on": TODAY - A_DAY}, "from the one of the decision until today"),
        ({"on": FRIDAY + A_DAY}, "from the one of the decision until today"),
    ],
)
def test_what_a_correction_lacks_has_its_sentence(
    recorded: AssessmentRequest, priya: StaffActor, different: dict[str, Any], sentence: str
) -> None:
    with on(FRIDAY), pytest.raises(Refused, match=sentence):
        correct_authority_asked(recorded, **RIGHT | different, by=priya)
    assert kept() == [(TODAY, "", "")]


def test_what_says_the_same_is_no_correction(recorded: AssessmentRequest, priya: StaffActor) -> None:
    assert correct_authority_asked(recorded, **HOW, why="To be sure", by=priya) == recorded
    assert kept() == [(TODAY, "", "")]


def test_taking_back_has_its_reason(recorded: AssessmentRequest, priya: StaffActor) -> None:
    with pytest.raises(Refused, match="Say why it is taken back"):
        take_back_authority_asked(recorded, why=" ", by=priya)
    assert kept() == [(TODAY, "", "")]


def test_a_page_that_is_out_of_date_changes_nothing(
    recorded: AssessmentRequest, decided: Review, priya: StaffActor
) -> None:
    """Whoever opened the form before a colleague sent theirs is told so."""
    with on(FRIDAY):
        right = correct_authority_asked(recorded, **RIGHT, by=priya)
        with pytest.raises(Refused, match=MEANWHILE):
            correct_authority_asked(recorded, **RIGHT, by=priya)
        with pytest.raises(Refused, match=MEANWHILE):
            take_back_authority_asked(recorded, why="Nobody asked", by=priya)
        take_back_authority_asked(right, why="Nobody asked", by=priya)
        with pytest.raises(Refused, match=MEANWHILE):
            take_back_authority_asked(right, why="Nobody asked", by=priya)
    assert [why for _, _, why in kept()] == ["It went on Friday", "Nobody asked"]


def test_only_by_those_who_decide_reviews(
    recorded: AssessmentRequest, shah: StaffActor, priya: StaffActor
) -> None:
    with pytest.raises(PermissionDenied):
        take_back_authority_asked(recorded, why="Not mine", by=shah)
    with pytest.raises(PermissionDenied):
        correct_authority_asked(recorded, **RIGHT, by=shah)
    assert kept() == [(TODAY, "", "")]
