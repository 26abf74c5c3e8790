"""What is still to be done once support has ended stands on Work, each with its day and its page."""

from datetime import date, timedelta

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.desk.queries.work_page import work_page
from endeavour.messages.actions.note_opened import note_opened
from endeavour.messages.models import Message
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, day, send, words
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.end_sen_support import end_sen_support
from endeavour.register.models import StatusPeriod
from endeavour.schools.models import School

FRIDAY, LATER = date(2026, 11, 20), date(2027, 2, 5)
WORK = "/s/oakfield/desk"


@pytest.fixture
def ended(at_oakfield: School, maya: Pupil, ada: Relation, mrs_doyle: StaffActor) -> Pupil:
    end_sen_support(
        maya, on=FRIDAY, reason="She reads.", watch_for="Guessing.", look_back_on=LATER, by=mrs_doyle
    )
    return maya


def rows(actor: StaffActor) -> list[tuple[str, date, str]]:
    with school_scope(actor.school_id):
        return [(row.what, row.due, row.act.label) for row in work_page(actor).after]


TELL, BACK = "Tell the family that support has ended", "Look back"


def page_of(pupil: Pupil, name: str) -> str:
    return f"/s/oakfield/pupils/{pupil.pid}/{name}"


def test_both_stand_on_work_with_their_day_until_they_are_done(
    ended: Pupil, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    assert rows(mrs_doyle) == [(TELL, FRIDAY, "Write the letter"), (BACK, LATER, BACK)]
    client = sign_in(mrs_doyle)
    page = words(client.get(WORK))
    assert "After support has ended" in page
    assert TELL in page
    told = page_of(ended, "support/ended/told")
    given = {"how": "Ms Okafor, at the gate", "seen": "0"} | day("on", "23 11 2026")
    assert send(client, told, **given).status_code == 302
    assert rows(mrs_doyle) == [(BACK, LATER, BACK)]
    back = page_of(ended, "support/ended/look-back")
    assert "Watch for: Guessing." in words(client.get(back))
    assert "Enter how it goes" in words(send(client, back, note=""))
    assert send(client, back, note="She reads well.", seen="0").status_code == 302
    assert rows(mrs_doyle) == []
    assert "After support has ended" not in words(client.get(WORK))


def test_the_letter_is_written_checked_and_sent(
    ended: Pupil, ada: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    client, new = sign_in(mrs_doyle), page_of(ended, "letters/ended/new")
    assert "She reads." in client.get(new).content.decode()
    typed = {"why": "She reads as well as her class.", "watch_for": "She may guess at long words."}
    answer = send(client, new, **typed)
    check = page_of(ended, "letters/ended/check")
    assert answer.headers["Location"] == check
    shown = words(client.get(check))
    assert "The extra help that Maya had at school ended on Friday 20 November." in shown
    assert rows(mrs_doyle)[0][2] == "Send letter to Ms Okafor"
    send(client, page_of(ended, "letters/ended/send"), to=ada.contact.code, version="1")
    assert rows(mrs_doyle) == [(BACK, LATER, BACK)]
    assert "SEN support has ended" in words(client.get(page_of(ended, "documents")))
    assert words(client.get("/s/oakfield/desk/outbox"))
    with school_scope(mrs_doyle.school_id):
        message = Message.objects.get()
        assert message.kind == "ended"
    with clock.at(clock.now() + timedelta(hours=1)):
        note_opened(message.code, school_id=mrs_doyle.school_id)
        assert rows(mrs_doyle) == [(BACK, LATER, BACK)]


def test_two_who_write_at_once_see_both_texts(
    ended: Pupil, ada: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    client, new = sign_in(mrs_doyle), page_of(ended, "letters/ended/new")
    send(client, new, why="She reads.", watch_for="She may guess.", version="0")
    clash = send(client, new, why="She reads well.", watch_for="She may guess.", version="0")
    assert clash.status_code == 409
    assert "Why it ends She reads. She reads well." in words(clash)
    assert 'name="version" value="1"' in clash.content.decode()
    as_shown = filled_in(clash)
    assert (as_shown["why"], as_shown["watch_for"]) == ("She reads well.", "She may guess.")
    assert client.post(new, as_shown).status_code == 302


def test_by_phone_it_is_read_aloud(
    ended: Pupil, ada: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(mrs_doyle)
    send(client, page_of(ended, "letters/ended/new"), why="She reads.", watch_for="She may guess.")
    ring = client.get(page_of(ended, f"letters/ended/ring/{ada.contact.code}"))
    assert ring.status_code == 200
    assert "The help can start again." in words(ring)


def test_where_support_runs_there_is_nothing_to_write(
    at_oakfield: School, maya: Pupil, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(mrs_doyle)
    assert client.get(page_of(maya, "letters/ended/new")).status_code == 302
    assert client.get(page_of(maya, "letters/ended/check")).status_code == 302
    for page, typed in (("told", {"how": "x"} | day("on", "23 11 2026")), ("look-back", {"note": "x"})):
        answer = send(client, page_of(maya, f"support/ended/{page}"), seen="0", **typed)
        assert "has not ended" in words(answer)
    assert StatusPeriod.objects.get().end_told_on is None


def test_who_may(
    ended: Pupil, shah: StaffActor, head: StaffActor, stranger: StaffActor, sign_in: SignIn
) -> None:
    for actor, code in ((shah, 403), (head, 403), (stranger, 404)):
        for page in ("letters/ended/new", "support/ended/told", "support/ended/look-back"):
            assert sign_in(actor).get(page_of(ended, page)).status_code == code
