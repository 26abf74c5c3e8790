"""Once support has ended the family is told, and the school looks back on the day it set."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.journeys.clash import Clash
from endeavour.messages.actions.note_opened import note_opened
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.end_sen_support import end_sen_support
from endeavour.register.actions.look_back import look_back
from endeavour.register.actions.prepare_ended_notice import prepare_ended_notice
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.say_told_of_end import say_told_of_end
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.actions.start_sen_support import start_sen_support
from endeavour.register.ended_support import EndedSupport, ended_notice, ended_of
from endeavour.register.models import Notice, StatusPeriod
from endeavour.register.notice_words import EndedWords, NoticeWords
from endeavour.register.support_rows import support_rows
from endeavour.register.tellings import tellings_of
from endeavour.schools.models import School
from tests.cast.pupils import make_adult

TODAY, FRIDAY, LATER = date(2026, 11, 23), date(2026, 11, 20), date(2027, 2, 5)
WORDS = EndedWords(why="She reads well now.", watch_for="She may guess at long words.")
CARE: dict[str, Any] = {"reason": "She reads.", "watch_for": "Guessing.", "look_back_on": LATER}


@pytest.fixture
def ended(at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor) -> Pupil:
    end_sen_support(maya, on=FRIDAY, by=priya, **CARE)
    return maya


def of(pupil: Pupil) -> EndedSupport:
    found = ended_of(pupil)
    assert found is not None
    return found


def test_at_first_nobody_is_told(ended: Pupil, zara: Pupil) -> None:
    found = of(ended)
    assert (found.is_told, found.is_ours_to_tell, found.notice) == (False, True, "")
    assert (found.look_back_on, found.looked_back_on) == (LATER, None)
    assert [row.pupil.pid for row in support_rows(clock.today()) if row.has_ended] == [ended.pid]
    assert ended_of(zara) is None


def test_the_letter_tells_it_once_it_has_arrived(
    ended: Pupil, ada: Relation, at_oakfield: School, mrs_doyle: StaffActor
) -> None:
    notice = prepare_ended_notice(ended, WORDS, by=mrs_doyle)
    assert (notice.kind, of(ended).notice) == (Notice.ENDED, notice.code)
    kept = ended_notice(ended)
    assert kept is not None
    sent = send_notice(kept, to=ada.contact.code, school=at_oakfield, seen=kept.version, by=mrs_doyle).message
    assert sent.kind == "ended"
    assert (of(ended).is_told, of(ended).is_ours_to_tell) == (False, False)
    with clock.at(clock.now() + timedelta(hours=1)):
        note_opened(sent.code, school_id=at_oakfield.pk)
        assert of(ended).is_told


def test_it_tells_nothing_of_the_start_and_a_letter_of_the_start_nothing_of_it(
    at_oakfield: School, maya: Pupil, ada: Relation, words: NoticeWords, mrs_doyle: StaffActor
) -> None:
    start = prepare_notice(maya, words, by=mrs_doyle)
    sent = send_notice(
        start, to=ada.contact.code, school=at_oakfield, seen=start.version, by=mrs_doyle
    ).message
    end_sen_support(maya, on=FRIDAY, by=mrs_doyle, **CARE)
    with clock.at(clock.now() + timedelta(hours=1)):
        note_opened(sent.code, school_id=at_oakfield.pk)
        assert (of(maya).is_told, of(maya).notice) == (False, "")
        notice = prepare_ended_notice(maya, WORDS, by=mrs_doyle)
        assert notice.pk != start.pk
        period = StatusPeriod.objects.get(code="K")
        send_notice(notice, to=ada.contact.code, school=at_oakfield, seen=notice.version, by=mrs_doyle)
        assert len(tellings_of([period.pk], [maya.pid])[period.pk]) == 1


def test_an_adult_who_may_not_be_contacted_gets_none(
    ended: Pupil, at_oakfield: School, mrs_doyle: StaffActor
) -> None:
    father = make_adult(ended, "Mr", "Paul", "Okafor", responsibility="no")
    notice = prepare_ended_notice(ended, WORDS, by=mrs_doyle)
    with pytest.raises(Refused):
        send_notice(notice, to=father.contact.code, school=at_oakfield, seen=notice.version, by=mrs_doyle)
    assert [person.name for person in of(ended).people] == ["Ms Okafor"]


def test_two_who_write_at_once_clash(ended: Pupil, priya: StaffActor) -> None:
    prepare_ended_notice(ended, WORDS, by=priya)
    with pytest.raises(Clash):
        prepare_ended_notice(ended, EndedWords("Other.", "Other."), by=priya)


@pytest.mark.parametrize(
    ("day", "how", "field"),
    [(TODAY, " ", "how"), (date(2026, 11, 24), "x", "on"), (date(2026, 11, 19), "x", "on")],
)
def test_told_otherwise_asks_for_day_and_way(
    ended: Pupil, priya: StaffActor, day: date, how: str, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        say_told_of_end(ended, on=day, how=how, by=priya)
    assert refused.value.field == field
    assert not of(ended).is_told


def test_told_otherwise_is_told(ended: Pupil, priya: StaffActor, shah: StaffActor) -> None:
    with pytest.raises(PermissionDenied):
        say_told_of_end(ended, on=TODAY, how="Ms Okafor, by phone", by=shah)
    say_told_of_end(ended, on=TODAY, how="Ms Okafor, by phone", by=priya)
    found = of(ended)
    assert (found.is_told, found.told_on, found.told_how) == (True, TODAY, "Ms Okafor, by phone")
    assert AuditEvent.objects.filter(kind="FamilyToldOfEnd", pupil=ended.pid).exists()


def test_looked_back_it_is_done(ended: Pupil, priya: StaffActor, head: StaffActor) -> None:
    with pytest.raises(PermissionDenied):
        look_back(ended, note="She reads well.", by=head)
    with pytest.raises(Refused, match="Enter how it goes"):
        look_back(ended, note=" ", by=priya)
    look_back(ended, note="She reads well.", by=priya)
    assert of(ended).looked_back_on == TODAY


def test_what_one_found_looking_back_is_not_written_over(
    ended: Pupil, priya: StaffActor, hart: StaffActor
) -> None:
    found = "She guesses at long words again."
    look_back(ended, note=found, by=priya)
    already = f"Mrs Doyle looked back on 23 November 2026 already. What was written then stands: “{found}”"
    for again in (hart, priya):
        with pytest.raises(Refused, match=already):
            look_back(ended, note="All is well.", by=again)
    kept = StatusPeriod.objects.get(code="K")
    assert (kept.looked_back_note, kept.looked_back_by) == (found, priya.label)


def test_how_the_family_was_told_is_not_written_over(
    ended: Pupil, priya: StaffActor, hart: StaffActor
) -> None:
    say_told_of_end(ended, on=FRIDAY, how="Ms Okafor, by phone", by=priya)
    already = "Mrs Doyle recorded already that the family was told on 20 November 2026: “Ms Okafor, by phone”"
    with pytest.raises(Refused, match=already):
        say_told_of_end(ended, on=TODAY, how="Nobody yet", by=hart)
    found = of(ended)
    assert (found.told_on, found.told_how, found.told_by) == (FRIDAY, "Ms Okafor, by phone", priya.label)


def test_nobody_looks_back_before_it_has_ended(at_oakfield: School, maya: Pupil, priya: StaffActor) -> None:
    for act in (
        lambda: look_back(maya, note="x", by=priya),
        lambda: say_told_of_end(maya, on=TODAY, how="x", by=priya),
        lambda: prepare_ended_notice(maya, WORDS, by=priya),
    ):
        with pytest.raises(Refused, match="has not ended"):
            act()
    end_sen_support(maya, on=date(2026, 11, 27), by=priya, **CARE)
    with pytest.raises(Refused, match="once the support has ended"):
        look_back(maya, note="x", by=priya)


def test_support_that_starts_again_or_a_pupil_who_leaves_ends_the_matter(
    ended: Pupil, priya: StaffActor
) -> None:
    Pupil.objects.filter(pk=ended.pk).update(left_on=FRIDAY)
    assert ended_of(ended) is None
    Pupil.objects.filter(pk=ended.pk).update(left_on=None)
    start_sen_support(ended, on=TODAY, difficulty="Reading.", provision="Daily.", by=priya)
    assert ended_of(ended) is None
