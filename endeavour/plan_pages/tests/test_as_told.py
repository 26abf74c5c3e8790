"""Only what stands in a concern was told by whoever raised it; what is not kept of it yet is offered again."""

from datetime import date
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.cycle.actions.decide_on_concern import decide_on_concern
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.take_back_voice import take_back_voice
from endeavour.cycle.models import Voice
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.voice_words import left_of, not_told
from endeavour.design.components.words import quoted
from endeavour.plan_pages.carrying import tried_in_words
from endeavour.plan_pages.tests.making import SignIn, page_of
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import words
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.models import Concern
from endeavour.schools.models import School
from tests.cast.concerns import a_step, make_concern

BOTH = "“The words jump.” Mum says he hides his homework."
CHILDS, MUMS = "The words jump.", "Mum says he hides his homework."


@pytest.fixture
def senco(at_oakfield: School, priya: StaffActor, sign_in: SignIn) -> Client:
    return sign_in(priya)


@pytest.fixture
def both(at_oakfield: School, maya: Pupil, ada: Relation, shah: StaffActor, priya: StaffActor) -> Concern:
    concern = make_concern(maya, by=shah, said=BOTH)
    decide_on_concern(concern, step=a_step("assess", causes=("none",)), by=priya)
    return concern


def _send(client: Client, concern: Concern, said: str, who: str = "pupil", **more: str) -> HttpResponse:
    address = f"/s/oakfield/pupils/{concern.pupil.pid}/voice/new/{who}?concern={concern.code}"
    day = {"said_on_day": "23", "said_on_month": "11", "said_on_year": "2026"}
    sent = {"operation": str(uuid4()), "said-words": said, **day, **more}
    return client.post(address, sent)  # type: ignore[return-value]  # the client's own kind of answer


def _voices(client: Client, pupil: Pupil) -> str:
    return words(client.get(f"/s/oakfield/pupils/{pupil.pid}/voice"))


def test_words_that_do_not_stand_in_the_concern_are_refused_and_stay_on_the_page(
    senco: Client, both: Concern
) -> None:
    answer = _send(senco, both, "The words jump. Football, and maths out loud.")
    assert answer.status_code == 200
    page = words(answer)
    assert "“Football, and maths out loud.” does not stand in the concern in these words." in page
    assert "The words jump. Football, and maths out loud." in page, "nothing typed is lost"
    assert not Voice.objects.exists()


def test_the_page_of_a_concerns_words_asks_no_other_question(senco: Client, both: Concern) -> None:
    page = senco.get(f"/s/oakfield/pupils/{both.pupil.pid}/voice/new/pupil?concern={both.code}")
    assert [field.name for field in page.context["form"].prompts] == ["said-words"]


def test_the_act_puts_nothing_into_a_colleagues_mouth(both: Concern, priya: StaffActor) -> None:
    for said in ({"good": "The words jump."}, {"words": "He jumps."}):
        told = NewVoice(
            whose="pupil", said_on=date(2026, 11, 23), said=said, how="told", from_concern=both.code
        )
        with pytest.raises(Refused):
            record_voice(both.pupil, what=told, by=priya)
    assert not Voice.objects.exists()


def test_the_familys_half_is_offered_after_the_childs(senco: Client, both: Concern, ada: Relation) -> None:
    assert _send(senco, both, CHILDS).status_code == 302
    page = _voices(senco, both.pupil)
    assert "Keep as what somebody at home said" in page
    assert page.count(MUMS) == 1
    assert page.count(CHILDS) == 1, "as her voice, and no more as an offer"
    address = f"/s/oakfield/pupils/{both.pupil.pid}/voice/new/family?concern={both.code}"
    assert senco.get(address).context["form"]["said-words"].value() == MUMS
    assert _send(senco, both, MUMS, "family").status_code == 302
    assert "no voice yet" not in _voices(senco, both.pupil)
    assert {(one.whose, one.said["words"]) for one in Voice.objects.all()} == {
        ("pupil", CHILDS),
        ("adult", MUMS),
    }


def test_what_is_left_is_offered_no_more_once_somebody_says_that_it_is_nobodys(
    senco: Client, both: Concern, priya: StaffActor
) -> None:
    _send(senco, both, CHILDS, nothing_more="on")
    assert "no voice yet" not in _voices(senco, both.pupil)
    take_back_voice(Voice.objects.get(), why="Of another child", by=priya)
    assert "no voice yet" in _voices(senco, both.pupil), "taken back, it counts no more"


def test_the_same_words_are_not_kept_twice(senco: Client, both: Concern) -> None:
    _send(senco, both, CHILDS)
    answer = _send(senco, both, CHILDS)
    assert "These words of the concern are kept already." in words(answer)
    assert Voice.objects.count() == 1


@pytest.mark.parametrize(
    ("said", "added"),
    [
        ("the words jump", ()),
        ("The words jump. … he hides", ()),
        ("Mum says … his homework", ()),
        ("He hides his homework! The WORDS jump", ()),
        ("He likes his homework.", ("He likes his homework.",)),
        ("The jump.", ("The jump.",)),
        ("", ()),
    ],
)
def test_words_are_left_out_and_never_put_in(said: str, added: tuple[str, ...]) -> None:
    assert not_told(said, BOTH) == added


@pytest.mark.parametrize(
    ("kept", "left"),
    [
        ((), BOTH),
        (("Something else altogether.",), BOTH),
        ((CHILDS,), MUMS),
        ((CHILDS, MUMS), ""),
        (("he hides his homework",), "“The words jump.” Mum says"),
        (("Mum says … his homework",), "“The words jump.” he hides"),
    ],
)
def test_what_is_left_of_it(kept: tuple[str, ...], left: str) -> None:
    assert left_of(BOTH, kept) == left


def test_of_words_said_twice_each_is_kept_once() -> None:
    assert left_of("No. He says no.", ["No."]) == "He says no."


def test_where_words_come_from_is_said_once_on_the_voices(senco: Client, both: Concern) -> None:
    page = _voices(senco, both.pupil)
    assert "“‘The words jump.’ Mum says he hides his homework.”" in page, "no marks within the same marks"
    _send(senco, both, "“The words jump.”")
    page = _voices(senco, both.pupil)
    assert "“The words jump.” Maya, 23 November, as told by Miss Shah" in page
    assert page.split("Told in a concern")[0].count("as told by Miss Shah") == 1


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("The words jump.", "“The words jump.”"),
        ("“The words jump.”", "“The words jump.”"),
        ('"Jump." She hides.', "“‘Jump.’ She hides.”"),
        ("“Jump.” “Hide.”", "“‘Jump.’ ‘Hide.’”"),
    ],
)
def test_marks_within_marks_are_single(said: str, read: str) -> None:
    assert quoted(said) == read


def _keep_tried(client: Client, concern: Concern, **changed: str) -> HttpResponse:
    page = f"/s/oakfield/pupils/{concern.pupil.pid}/findings/add?concern={concern.code}&for=plan"
    form = filled_in(client.get(page)) | changed
    return client.post(page, form)  # type: ignore[return-value]  # the client's own kind of answer


@pytest.mark.parametrize("changed", [{}, {"words": "Larger print."}, {"source": "Miss Shah"}])
def test_what_was_tried_is_kept_however_long_it_is_and_offered_no_more(
    senco: Client, both: Concern, changed: dict[str, str]
) -> None:
    Concern.objects.update(tried="Larger print. " * 200, tried_for="4 weeks")
    link = "Keep what was tried among what school knows"
    assert link in words(page_of(senco, both.pupil))
    assert _keep_tried(senco, both, **changed).status_code == 302
    assert link not in words(page_of(senco, both.pupil))


def test_what_was_tried_and_for_how_long_are_two_sentences() -> None:
    assert tried_in_words("Larger print", "4 weeks") == "Larger print. For 4 weeks."
    assert tried_in_words("Did it help?", "4 weeks") == "Did it help? For 4 weeks."
    assert tried_in_words("Larger print", "") == "Larger print"
