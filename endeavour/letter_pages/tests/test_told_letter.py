"""P19: writing the letter that tells a family, checking it, sending it to each person."""

import re
from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.messages.models import Message
from endeavour.pupil_pages.tests.pages import SignIn, day, send, words
from endeavour.pupil_pages.tests.statements import own_statements
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.models import Notice
from endeavour.register.notice_words import NoticeWords
from endeavour.schools.models import School, SencoAppointment
from tests.cast.pupils import make_adult, make_pupil

HELP = {
    "help-TOTAL_FORMS": "1",
    "help-INITIAL_FORMS": "0",
    "help-0-who": "Mrs Cole",
    "help-0-what": "talk with Zara in a small group",
    "help-0-how_long": "20 minutes",
    "help-0-how_often": "three times a week",
    **day("help-0-starting", "19 11 2026"),
}
TYPED = {
    "version": "0",
    "good_at": "Zara is kind.",
    "hard": "Talking in a group is hard.",
    "lessons": "",
    "goal_what": "say two things in class each day",
    "goal_now": "",
    "talk_whom": "",
    **day("goal_by", "12 2 2027"),
    **day("review_on", "9 2 2027"),
    **HELP,
}


def address(pupil: Pupil, what: str) -> str:
    return f"/s/oakfield/pupils/{pupil.pid}/letters/told/{what}"


def kept(pupil: Pupil) -> NoticeWords:
    with school_scope(pupil.school_id):
        notice: Notice = Notice.objects.get(pupil=pupil)
        return notice.as_words()


def test_it_asks_for_the_fields_and_says_who_will_read_them(
    zara: Pupil, mrs_patel: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    page = words(sign_in(mrs_doyle).get(address(zara, "new")))
    assert "Zara’s parents will read this." in page
    for question in ("What is Zara good at?", "What is hard for Zara?", "Who helps?", "By when?"):
        assert question in page
    assert "Nothing is sent yet." in page


def test_what_was_typed_is_kept_and_leads_to_the_check(
    zara: Pupil, mrs_patel: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    answer = send(sign_in(mrs_doyle), address(zara, "new"), **TYPED)
    assert (answer.status_code, answer.headers["Location"]) == (302, address(zara, "check"))
    told = kept(zara)
    assert (told.good_at, told.talk, told.help[0].who) == ("Zara is kind.", None, "Mrs Cole")
    assert (told.goal.by, told.review_on) == (date(2027, 2, 12), date(2027, 2, 9))
    with school_scope(zara.school_id):
        assert not Message.objects.exists()


def test_the_form_comes_back_filled_and_is_written_on(
    zaras_notice: Notice, zara: Pupil, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(mrs_doyle)
    page = client.get(address(zara, "new")).content.decode()
    assert "She finds it hard to say what she means in a group." in page
    assert 'name="version" value="1"' in page
    send(client, address(zara, "new"), **{**TYPED, "version": "1"})
    assert kept(zara).hard == "Talking in a group is hard."


def test_another_kind_of_help_is_a_button_that_judges_nothing(
    zara: Pupil, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(mrs_doyle)
    half = {**TYPED, "good_at": "", "goal_by_day": "31", "goal_by_month": "2", "more": "help"}
    answer = send(client, address(zara, "new"), **half)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "to put right" not in page
    assert 'name="help-1-who"' in page
    assert 'value="talk with Zara in a small group"' in page
    assert re.search('name="goal_by_day"[^>]*value="31"', page)
    third = send(client, address(zara, "new"), **{**half, "help-TOTAL_FORMS": "2"}).content.decode()
    assert 'name="help-2-who"' in third
    assert "Add another kind of help" not in third
    fourth = send(client, address(zara, "new"), **{**half, "help-TOTAL_FORMS": "99"}).content.decode()
    assert 'name="help-3-who"' not in fourth


def test_two_kinds_of_help_and_an_empty_row(zara: Pupil, mrs_doyle: StaffActor, sign_in: SignIn) -> None:
    second = {name.replace("help-0", "help-1"): value for name, value in HELP.items() if "-0-" in name}
    both = {**TYPED, **second, "help-1-who": "Mr Reid", "help-TOTAL_FORMS": "3"}
    assert send(sign_in(mrs_doyle), address(zara, "new"), **both).status_code == 302
    assert [given.who for given in kept(zara).help] == ["Mrs Cole", "Mr Reid"]


def test_each_mistake_gets_a_sentence_and_every_word_is_kept(
    zara: Pupil, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    wrong = {
        **TYPED,
        "hard": "",
        "help-0-who": "",
        **day("review_on", "20 11 2026"),
        "talk_whom": "Mrs Patel",
    }
    answer = send(sign_in(mrs_doyle), address(zara, "new"), **wrong)
    page, raw = words(answer), answer.content.decode()
    assert "<title>Error: Letter to the family" in raw
    for sentence in (
        "Answer “What is hard for Zara?”",
        "Answer “Who helps?”",
        "Enter today or a later day: you will meet the family then.",
        "Enter the day on which you talked, like 12 11 2026",
    ):
        assert page.count(sentence) == 2, sentence
    assert "Zara is kind." in raw
    assert 'value="20 minutes"' in raw
    for target in re.findall(r'<a href="#([^"]+)"', raw.split("to put right")[1].split("</ul>")[0]):
        assert f'id="{target}"' in raw
    with school_scope(zara.school_id):
        assert not Notice.objects.exists()


def test_without_its_count_of_rows_it_is_out_of_date(
    zara: Pupil, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    bare = {name: value for name, value in TYPED.items() if "FORMS" not in name}
    assert "This page was out of date." in words(send(sign_in(mrs_doyle), address(zara, "new"), **bare))


def test_two_writers_see_both_texts_and_lose_neither(
    zaras_notice: Notice, zara: Pupil, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(mrs_doyle)
    answer = send(client, address(zara, "new"), **{**TYPED, "version": "0"})
    page, raw = words(answer), answer.content.decode()
    assert answer.status_code == 409
    assert "Someone else changed this letter while you were typing." in page
    assert "She finds it hard to say what she means in a group." in page
    assert raw.count("Talking in a group is hard.") == 2
    assert "On 12 November 2026." in page
    assert kept(zara).hard.startswith("She finds it hard")
    assert 'name="version" value="1"' in raw
    assert send(client, address(zara, "new"), **{**TYPED, "version": "1"}).status_code == 302
    assert kept(zara).hard == "Talking in a group is hard."


def test_without_support_there_is_nothing_to_tell(
    oakfield: School, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    sam = make_pupil(oakfield, "Sam", "Hill")
    client = sign_in(mrs_doyle)
    assert "Sam has no SEN support now" in words(client.get(address(sam, "new")))
    assert client.get(address(sam, "check")).headers["Location"] == address(sam, "new")
    assert send(client, address(sam, "send"), to="whoever2").headers["Location"] == address(sam, "new")


def test_the_check_shows_the_letter_who_gets_it_and_who_does_not(
    zaras_notice: Notice, zara: Pupil, mrs_patel: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    make_adult(zara, "Mr", "Raj", "Patel", responsibility="not_known")
    make_adult(zara, "Mrs", "Asha", "Shah", responsibility="no")
    page = words(sign_in(mrs_doyle).get(address(zara, "check")))
    assert "One person must be told about Zara." in page
    assert "As Mrs Patel will read it" in page
    assert "Zara is getting extra help at school" in page
    assert "Mrs Patel By email to nisha@example.org The email says that the school has written" in page
    assert "so that they have its words. Not told yet Send letter to Mrs Patel" in page
    assert "Mr Patel It isn’t known whether they have parental responsibility. Confirm it first" in page
    assert "Mrs Shah They have no parental responsibility." in page
    assert "The longest sentence has" in page


def test_each_person_has_their_own_letter(
    zaras_notice: Notice, zara: Pupil, mrs_patel: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    father = make_adult(zara, "Mr", "Raj", "Patel", channel="paper", address="9 Far Street\nLeeds")
    client = sign_in(mrs_doyle)
    assert "Dear Mrs Patel." in words(client.get(address(zara, "check")))
    theirs = words(client.get(address(zara, "check") + f"?for={father.contact.code}"))
    assert "Dear Mr Patel." in theirs
    assert "Dear Mrs Patel." not in theirs
    assert "Print letter for Mr Patel" in theirs
    assert "Dear Mrs Patel." in words(client.get(address(zara, "check") + "?for=nobody22"))


def test_advice_never_blocks(
    zaras_notice: Notice, zara: Pupil, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(mrs_doyle)
    send(client, address(zara, "new"), **{**TYPED, "version": "1", "hard": "Zara refused to read."})
    page = words(client.get(address(zara, "check")))
    assert "A parent may be hurt by “refused”" in page
    assert "This is advice. The letter can go as it is." in page
    assert "Send letter to Mrs Patel" in page


def test_what_the_settings_lack_is_said_with_the_way_there(
    zaras_notice: Notice, zara: Pupil, oakfield: School, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    oakfield.phone = oakfield.advice_service = ""
    oakfield.save()
    with school_scope(oakfield.pk):
        SencoAppointment.objects.all().delete()
    answer = sign_in(mrs_doyle).get(address(zara, "check"))
    page, raw = words(answer), answer.content.decode()
    for sentence in ("the school’s phone number", "the independent advice service", "the SENCO’s name"):
        assert sentence in page
    assert 'href="/s/oakfield/settings/details"' in raw
    assert 'href="/s/oakfield/settings/senco"' in raw
    assert "Send letter to" not in page


def test_nobody_to_tell_leads_to_the_people(
    zara: Pupil, mrs_doyle: StaffActor, words: NoticeWords, sign_in: SignIn
) -> None:
    with school_scope(zara.school_id):
        prepare_notice(zara, words, by=mrs_doyle)
    raw = sign_in(mrs_doyle).get(address(zara, "check")).content.decode()
    assert "<b>Nobody</b> can be told about Zara yet." in raw
    assert f'href="/s/oakfield/pupils/{zara.pid}/people"' in raw


def test_the_number_of_statements_is_flat(
    zaras_notice: Notice, zara: Pupil, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(mrs_doyle)
    for name in ("first", "second"):
        assert len(own_statements(client, address(zara, "check"))) == 6
        assert len(own_statements(client, address(zara, "new"))) == 4
        make_adult(zara, "Mr", name, "Patel", email=f"{name}@example.org")
