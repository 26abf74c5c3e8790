from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, day, send, words
from endeavour.pupils.models import Pupil
from endeavour.register.models import Need, StatusPeriod
from endeavour.schools.models import School
from tests.cast.pupils import make_pupil, make_status

LIMBS = {"difficulty": "Finds talking hard.", "provision": "Talking group, twice a week."}


@pytest.fixture
def amir(oakfield: School) -> Pupil:
    pupil = make_pupil(oakfield, "Amir", "Rahimi", year_group="1", date_of_birth=date(2020, 5, 4))
    make_status(pupil, "N", date(2026, 9, 2))
    return pupil


def address(pupil: Pupil, rest: str) -> str:
    return f"/s/oakfield/pupils/{pupil.pid}/{rest}"


def codes(pupil: Pupil) -> list[str]:
    with school_scope(pupil.school_id):
        return list(StatusPeriod.objects.filter(pupil=pupil).values_list("code", flat=True))


def test_start_is_checked_before_it_is_done(amir: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    client, url = sign_in(priya), address(amir, "support/start")
    check = client.post(url, filled_in(client.get(url)) | LIMBS | {"kind": "SLCN"})
    assert "Is this right for Amir" in words(check)
    assert "Support starts 23 November 2026" in words(check)
    assert "Main need Speech, language and communication" in words(check)
    assert codes(amir) == ["N"]
    kept = {name: value for name, value in filled_in(check).items() if name not in ("confirmed", "change")}
    changing = client.post(url, kept | {"change": "yes"})
    assert "Finds talking hard." in changing.content.decode()
    done = client.post(url, kept | {"confirmed": "yes"})
    assert (done.status_code, done.headers["Location"]) == (302, f"/s/oakfield/pupils/{amir.pid}")
    assert codes(amir) == ["N", "K"]
    page = words(client.get(done.headers["Location"]))
    assert "SEN support for Amir starts on 23 November 2026." in page
    assert "Amir’s SEN support starts today." in page
    with school_scope(amir.school_id):
        assert Need.objects.get(pupil=amir).type == "SLCN"


def test_a_refusal_is_said_before_the_check(maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    client, url = sign_in(priya), address(maya, "support/start")
    page = send(client, url, **LIMBS, **day("on", "23 11 2026"))
    assert "Maya has had SEN support since 14 September 2026. A pupil has one status at a time." in words(
        page
    )
    assert "<title>Error: " in page.content.decode()
    assert codes(maya) == ["K"]


def test_confirming_without_checking_is_no_way_round(maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    url = address(maya, "support/start")
    page = send(sign_in(priya), url, confirmed="yes", **LIMBS, **day("on", "23 11 2026"))
    assert "A pupil has one status at a time." in words(page)
    assert codes(maya) == ["K"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"difficulty": " "}, "Enter the learning difficulty or disability"),
        ({"provision": ""}, "Enter the special provision it calls for"),
        ({"difficulty": "x" * 5001}, "5000 letters or fewer. It has 5001 now."),
        (day("on", "31 2 2026"), "There is no 31 February 2026."),
        (day("on", "1 8 2014"), "SEN support and EHC plans began on 1 September 2014."),
        ({"kind": "BESD"}, "is not on the list. Choose one from the list."),
    ],
)
def test_bad_input_to_the_start_gets_a_sentence(
    amir: Pupil, priya: StaffActor, sign_in: SignIn, change: dict[str, str], sentence: str
) -> None:
    answers = LIMBS | day("on", "23 11 2026") | change
    assert sentence in words(send(sign_in(priya), address(amir, "support/start"), **answers))
    assert codes(amir) == ["N"]


def test_end_is_checked_and_leaves_what_to_watch_for(maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    client, url = sign_in(priya), address(maya, "support/end")
    answers = {"reason": "She reads with her class.", "watch_for": "Guessing at long words."}
    dates = day("on", "20 11 2026") | day("look_back_on", "5 2 2027")
    saturday = dates | day("look_back_on", "27 3 2027")
    assert "27 March 2027 is no school day. Choose one." in words(send(client, url, **answers, **saturday))
    check = send(client, url, **answers, **dates)
    assert "Look back on 5 February 2027" in words(check)
    assert codes(maya) == ["K"]
    assert send(client, url, confirmed="yes", **answers, **dates).status_code == 302
    assert codes(maya) == ["K", "N"]
    page = words(client.get(f"/s/oakfield/pupils/{maya.pid}"))
    assert "Maya’s SEN support ended on 20 November." in page
    assert "Watch for Guessing at long words." in page
    assert "Start SEN support" in page


def test_end_without_support_says_so(amir: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    answers = (
        {"reason": "She reads", "watch_for": "b"} | day("on", "20 11 2026") | day("look_back_on", "5 2 2027")
    )
    page = send(sign_in(priya), address(amir, "support/end"), **answers)
    assert "Amir is not getting SEN support, so there is none to end." in words(page)


def test_an_ehc_plan_is_recorded_and_ended(maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(priya)
    on = day("on", "16 11 2026")
    assert "EHC plan since 16 November 2026" in words(send(client, address(maya, "ehc-plan/start"), **on))
    assert send(client, address(maya, "ehc-plan/start"), confirmed="yes", **on).status_code == 302
    page = words(client.get(f"/s/oakfield/pupils/{maya.pid}"))
    assert "Maya has an EHC plan since 16 November." in page
    ended = {"reason": "The authority ceased it."} | day("on", "20 11 2026")
    assert send(client, address(maya, "ehc-plan/end"), confirmed="yes", **ended).status_code == 302
    assert codes(maya) == ["K", "E", "N"]


def test_what_is_to_come_is_shown_corrected_and_taken_back(
    zara: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    client, page = sign_in(priya), f"/s/oakfield/pupils/{zara.pid}"
    with school_scope(zara.school_id):
        StatusPeriod.objects.filter(pupil=zara).delete()
        make_status(zara, "N", date(2026, 9, 2), date(2026, 12, 31))
        make_status(zara, "K", date(2027, 1, 1))
    assert "SEN support from 1 January 2027" in words(client.get(page))
    correct = f"{page}/support/correct?from=2027-01-01"
    assert "SEN support, recorded from 1 January 2027" in words(client.get(correct))
    assert "more than 3 months ahead" in words(send(client, correct, **day("on", "1 1 2031")))
    assert send(client, correct, **day("on", "5 1 2027")).status_code == 302
    assert "SEN support from 5 January 2027" in words(client.get(page))
    send(client, f"{page}/support/take-back", **{"from": "2027-01-01"})
    assert "changed meanwhile" in words(client.get(page))
    send(client, f"{page}/support/take-back", **{"from": "2027-01-05"})
    assert codes(zara) == ["N"]
    assert "Start SEN support" in words(client.get(page))


def test_the_date_is_corrected(maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    client, url = sign_in(priya), address(maya, "support/correct")
    assert "born on 9 March 2019" in words(send(client, url, **day("on", "1 1 2019")))
    assert send(client, url, **day("on", "8 9 2025")).status_code == 302
    assert "since 8 September 2025" in words(client.get(f"/s/oakfield/pupils/{maya.pid}"))
