"""What a concern holds stands beside the plan that it led to, with its source: nobody writes it twice."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.decide_on_concern import decide_on_concern
from endeavour.cycle.models import Voice
from endeavour.plan_pages.tests.making import SignIn, draft_kept, page_of, send, share, with_reading
from endeavour.pupil_pages.tests.pages import words
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.models import Concern
from endeavour.schools.models import School
from tests.cast.concerns import a_step, make_concern
from tests.cast.pupils import make_adult, make_need

SEEN = "Maya mixes up b and d. She guesses at long words."
TODAY = date(2026, 11, 23)


def _decided(
    pupil: Pupil, shah: StaffActor, priya: StaffActor, decision: str = "assess", **facts: Any
) -> Concern:
    concern = make_concern(pupil, by=shah, **({"seen": SEEN} | facts))
    decide_on_concern(concern, step=a_step(decision, causes=("none",)), by=priya)
    return concern


def _voices(client: Client, pupil: Pupil) -> str:
    return words(client.get(f"/s/oakfield/pupils/{pupil.pid}/voice"))


@pytest.fixture
def senco(at_oakfield: School, priya: StaffActor, sign_in: SignIn) -> Client:
    return sign_in(priya)


def test_what_was_seen_is_taken_over_by_one_press_with_its_source(
    senco: Client, maya: Pupil, shah: StaffActor, priya: StaffActor
) -> None:
    concern = _decided(maya, shah, priya)
    page = words(page_of(senco, maya))
    assert "From the concern that Miss Shah raised on 23 November" in page
    assert "Larger print and reading in pairs." in page
    assert page_of(senco, maya).context["form"]["barrier"].value() == "", "nothing is taken over by itself"
    send(senco, maya, press=f"take:{concern.code}-seen", strengths="Tells stories")
    assert (draft_kept().barrier, draft_kept().strengths) == (SEEN, "Tells stories")
    assert "Take it over as what gets in the way" not in words(page_of(senco, maya))


def test_what_was_typed_meanwhile_stays(
    senco: Client, maya: Pupil, shah: StaffActor, priya: StaffActor
) -> None:
    concern = _decided(maya, shah, priya)
    send(senco, maya, press=f"take:{concern.code}-seen", barrier="Long words")
    assert draft_kept().barrier == "Long words"


def test_a_childs_own_words_become_their_voice_as_told_by_whoever_raised_it(
    senco: Client, maya: Pupil, shah: StaffActor, priya: StaffActor
) -> None:
    concern = _decided(maya, shah, priya, said="The letters swim.", voiced_by="pupil")
    page = words(page_of(senco, maya))
    assert "The letters swim." in page
    assert "as told by Miss Shah" in page
    address = f"/s/oakfield/pupils/{maya.pid}/voice/new/pupil?concern={concern.code}&for=plan"
    form = senco.get(address).context["form"]
    assert form["said-words"].value() == "The letters swim."
    assert not {"how", "gathered_by", "answer"} & set(form.fields)
    day = {"said_on_day": "23", "said_on_month": "11", "said_on_year": "2026"}
    kept = senco.post(address, {"operation": str(uuid4()), "said-words": "The letters swim.", **day})
    assert kept.headers["Location"] == f"/s/oakfield/pupils/{maya.pid}/plan/new"
    voice = Voice.objects.get()
    assert (voice.whose, voice.said, voice.how) == ("pupil", {"words": "The letters swim."}, "told")
    assert (voice.said_on, voice.gathered_by, voice.recorded_by) == (TODAY, shah.label, priya.label)
    page = words(page_of(senco, maya))
    assert page.count("The letters swim.") == 1, "it is no more offered"
    assert "23 November, as told by Miss Shah" in page


def _keep(client: Client, pupil: Pupil, concern: Concern, who: str = "pupil", said: str = "") -> None:
    day = {"said_on_day": "23", "said_on_month": "11", "said_on_year": "2026"}
    address = f"/s/oakfield/pupils/{pupil.pid}/voice/new/{who}"
    address += f"?concern={concern.code}" if not said else ""
    typed = {"said-words": said or concern.said, "how": "in_person", "answer": "said"}
    assert client.post(address, {"operation": str(uuid4()), **typed, **day}).status_code == 302


def test_of_two_concerns_on_one_day_each_keeps_its_words(
    senco: Client, maya: Pupil, shah: StaffActor, priya: StaffActor
) -> None:
    first = _decided(maya, shah, priya, said="The letters swim.", voiced_by="pupil")
    second = _decided(maya, shah, priya, seen="She hides.", said="It is too loud.", voiced_by="pupil")
    _keep(senco, maya, first)
    voices, plan = _voices(senco, maya), words(page_of(senco, maya))
    assert voices.count("no voice yet") == 1
    assert f"concern={second.code}" in page_of(senco, maya).content.decode()
    assert "It is too loud." in plan
    _keep(senco, maya, second)
    assert "no voice yet" not in _voices(senco, maya)


def test_words_once_kept_are_not_offered_again_after_newer_ones(
    senco: Client, maya: Pupil, shah: StaffActor, priya: StaffActor
) -> None:
    concern = _decided(maya, shah, priya, said="The letters swim.", voiced_by="pupil")
    _keep(senco, maya, concern)
    _keep(senco, maya, concern, said="I like the ruler.")
    page = page_of(senco, maya)
    assert "I like the ruler." in words(page)
    assert "Keep as what Maya said" not in words(page)


def test_the_family_and_the_paper_read_who_told_it(
    senco: Client, maya: Pupil, shah: StaffActor, priya: StaffActor, reid: StaffActor
) -> None:
    concern = _decided(maya, shah, priya, said="The letters swim.", voiced_by="pupil")
    day = {"said_on_day": "23", "said_on_month": "11", "said_on_year": "2026"}
    address = f"/s/oakfield/pupils/{maya.pid}/voice/new/pupil?concern={concern.code}"
    senco.post(address, {"operation": str(uuid4()), "said-words": "The letters swim.", **day})
    with_reading(senco, maya, reid)
    assert "as told by Miss Shah" in words(page_of(senco, maya, "check"))
    share(senco, maya)
    for page in ("plan", "plan/family", "plan/print", "voice"):
        assert "as told by Miss Shah" in words(senco.get(f"/s/oakfield/pupils/{maya.pid}/{page}")), page


def test_whose_words_they_are_is_asked_where_the_concern_does_not_say(
    senco: Client, maya: Pupil, ada: Relation, shah: StaffActor, priya: StaffActor
) -> None:
    """The family may sit before the plan: there the words are not shown."""
    concern = _decided(maya, shah, priya, said="She cries over her homework.")
    page = words(page_of(senco, maya))
    assert "It holds words of Maya or of the family." in page
    assert "homework" not in page
    page = _voices(senco, maya)
    assert "What Maya or the family said, as told by Miss Shah" in page
    address = f"/s/oakfield/pupils/{maya.pid}/voice/new/family?concern={concern.code}"
    day = {"said_on_day": "23", "said_on_month": "11", "said_on_year": "2026"}
    senco.post(address, {"operation": str(uuid4()), "said-words": "She cries over her homework.", **day})
    voice = Voice.objects.get()
    assert (voice.whose, voice.speaker, voice.gathered_by) == ("adult", ada.contact.code, shah.label)
    assert "no voice yet" not in _voices(senco, maya)


def test_words_of_an_adult_who_may_not_be_contacted_are_not_offered(
    senco: Client, maya: Pupil, ada: Relation, shah: StaffActor, priya: StaffActor
) -> None:
    father = make_adult(maya, "Mr", "Emmanuel", "Okafor")
    _decided(maya, shah, priya, said="He says she is lazy.", voiced_by="parent", voice=father.contact.code)
    assert "He says she is lazy." in _voices(senco, maya)
    father.restrictions.create(school_id=priya.school_id, reason="Court", starts_on=TODAY, set_by=priya.label)
    assert "He says she is lazy." not in _voices(senco, maya)
    assert "words of Maya or of the family" not in words(page_of(senco, maya))


@pytest.mark.parametrize("decision", ["try", "not_sen"])
def test_a_concern_that_led_to_no_plan_offers_nothing(
    senco: Client, maya: Pupil, shah: StaffActor, priya: StaffActor, decision: str
) -> None:
    concern = make_concern(maya, by=shah, seen=SEEN, said="The letters swim.", voiced_by="pupil")
    more = {"look_again_on": date(2026, 12, 7), "ideas": ("Sounds",)} if decision == "try" else {}
    step = a_step(decision, causes=("none",), helped_by="Miss Shah" if decision == "not_sen" else "", **more)
    decide_on_concern(concern, step=step, by=priya)
    assert "From the concern" not in words(page_of(senco, maya))
    assert "The letters swim." not in _voices(senco, maya)


def test_once_its_plan_is_shared_a_concern_is_history(
    senco: Client, maya: Pupil, shah: StaffActor, priya: StaffActor, reid: StaffActor
) -> None:
    _decided(maya, shah, priya, said="The letters swim.", voiced_by="pupil")
    with_reading(senco, maya, reid)
    share(senco, maya)
    assert "From the concern" not in words(page_of(senco, maya))
    assert "no voice yet" not in _voices(senco, maya)


def test_a_teacher_finds_what_they_raised_and_no_colleagues_concern(
    at_oakfield: School, maya: Pupil, shah: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    _decided(maya, priya, priya)
    client = sign_in(shah)
    assert "From the concern" not in words(page_of(client, maya))
    _decided(maya, shah, priya, seen="Maya loses the line.")
    page = words(page_of(client, maya))
    assert "Maya loses the line." in page
    assert SEEN not in page


def test_a_concern_of_another_child_gives_no_words(
    senco: Client, maya: Pupil, sami: Pupil, shah: StaffActor, priya: StaffActor
) -> None:
    concern = _decided(sami, shah, priya, said="The letters swim.", voiced_by="pupil")
    page = senco.get(f"/s/oakfield/pupils/{maya.pid}/voice/new/pupil?concern={concern.code}")
    assert page.status_code == 200
    assert "The letters swim." not in page.content.decode()


def test_the_words_of_a_concern_that_somebody_does_not_follow_are_not_shown(
    senco: Client, maya: Pupil, shah: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    """Miss Shah records voices in her class, and follows only what she raised."""
    hers = _decided(maya, shah, priya, said="The letters swim.", voiced_by="pupil")
    other = _decided(maya, priya, priya, said="I hide at break.", voiced_by="pupil")
    teacher = sign_in(shah)
    address = f"/s/oakfield/pupils/{maya.pid}/voice/new/pupil?concern="
    assert "The letters swim." in teacher.get(address + hers.code).content.decode()
    assert "I hide at break." not in teacher.get(address + other.code).content.decode()
    assert "I hide at break." in senco.get(address + other.code).content.decode()


def test_what_was_tried_is_kept_among_what_school_knows(
    senco: Client, maya: Pupil, ada: Relation, shah: StaffActor, priya: StaffActor
) -> None:
    concern = _decided(maya, shah, priya)
    link = "Keep what was tried among what school knows"
    assert link in words(page_of(senco, maya))
    address = f"/s/oakfield/pupils/{maya.pid}/findings/add?concern={concern.code}&for=plan"
    form = senco.get(address).context["form"]
    tried = "Larger print and reading in pairs. For 4 weeks."
    assert form["words"].value() == tried
    assert form["source"].value() == "What Miss Shah tried, as the concern says"
    day = {"found_on_day": "23", "found_on_month": "11", "found_on_year": "2026"}
    sent = {name: form[name].value() for name in ("kind", "source", "words")}
    answer = senco.post(address, sent | day | {"operation": str(uuid4())})
    assert answer.headers["Location"] == f"/s/oakfield/pupils/{maya.pid}/plan/new"
    page = words(page_of(senco, maya))
    assert f"What Miss Shah tried, as the concern says {tried} 23 November" in page
    assert link not in page


def test_what_was_tried_with_another_child_is_not_brought(
    senco: Client, at_oakfield: School, maya: Pupil, zara: Pupil, shah: StaffActor, priya: StaffActor
) -> None:
    concern = _decided(maya, shah, priya)
    form = senco.get(f"/s/oakfield/pupils/{zara.pid}/findings/add?concern={concern.code}").context["form"]
    assert not any(form[name].value() for name in ("source", "words"))


def test_needs_stand_where_the_plan_is_made_from_them(
    senco: Client, at_oakfield: School, maya: Pupil
) -> None:
    assert "Assess Need Specific learning difficulty" in words(page_of(senco, maya))
    make_need(maya, "SLCN", rank=2)
    assert "Needs Specific learning difficulty (the main one), Speech" in words(page_of(senco, maya))
