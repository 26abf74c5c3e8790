"""An assistant leaves: Work and Provision say so, and all of their groups are handed over on one page."""

from collections.abc import Callable
from datetime import date, time
from uuid import uuid4

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.models import Post
from endeavour.provision.actions.hand_over import Hands, hand_over
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.models import Provision
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.support import new_provision

SignIn = Callable[[StaffActor], Client]
ROOT = "/s/oakfield/provision"


@pytest.fixture
def groups(at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil) -> list[Provision]:
    """Of Mr Reid, whose last day is 4 December."""
    made = [
        put_in_place(what=new_provision(reid, name=name), pupils=[maya], by=priya)
        for name in ("Phonics", "Reading")
    ]
    Post.objects.filter(person=reid.person).update(ends_on=date(2026, 12, 4))
    return made


def sent(groups: list[Provision], **given: object) -> dict[str, object]:
    seen = " ".join(f"{one.code}:{one.version}" for one in groups)
    ticked = [one.code for one in groups]
    return {"groups": ticked, "seen": seen, "leader": "", "responsible": ""} | given | operation()


def operation() -> dict[str, object]:
    return {"operation": str(uuid4())}


def hands() -> list[tuple[int | None, int | None]]:
    return list(Provision.objects.order_by("name").values_list("leader", "responsible"))


def test_work_and_provision_say_it_first(groups: list[Provision], priya: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(priya)
    work = client.get("/s/oakfield/desk").content.decode()
    assert "2 groups of Mr Reid have nobody to lead them from 5 December." in work
    page = client.get(f"{ROOT}/list").content.decode()
    assert "<b>2 groups</b> have nobody to lead them from 5 December." in page
    assert "Mr Reid, until 4 December" in page
    assert f"{ROOT}/hand-over/" in work
    assert f"{ROOT}/hand-over/" in page


def test_all_at_once(
    groups: list[Provision], priya: StaffActor, reid: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    client, page = sign_in(priya), f"{ROOT}/hand-over/{reid.person.pk}"
    shown = client.get(page).content.decode()
    assert "Who takes over <b>2 groups of Mr Reid</b>?" in shown
    assert shown.count(" checked") == 2
    assert f'govuk-back-link" href="{ROOT}/list">Provision<' in shown
    given = sent(groups, leader=str(priya.person.pk), responsible=str(shah.person.pk))
    answer = client.post(page, given, follow=True).content.decode()
    assert "2 groups handed over." in answer
    assert "nobody to lead" not in answer
    assert hands() == [(priya.person.pk, shah.person.pk)] * 2
    assert client.get(page).status_code == 404, "nothing is left to hand over"


def test_only_what_is_ticked_and_only_what_they_had(
    groups: list[Provision], priya: StaffActor, reid: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    """Of a group that Mr Reid only answers for, the leader stays."""
    phonics, reading = groups
    hand_over([Hands(phonics, shah.person.pk, reid.person.pk)], by=priya)
    phonics.refresh_from_db()
    page, both = f"{ROOT}/hand-over/{reid.person.pk}", [phonics, reading]
    chosen = {"leader": str(priya.person.pk), "responsible": str(priya.person.pk)}
    sign_in(priya).post(page, sent(both, **chosen) | {"groups": [phonics.code]})
    assert hands() == [(shah.person.pk, priya.person.pk), (reid.person.pk, None)]


def test_another_who_answers_for_it_keeps_it_and_where_nobody_did_it_is_taken(
    groups: list[Provision], priya: StaffActor, reid: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    """Both are led by Mr Reid; of one, Miss Shah answers for it."""
    hand_over([Hands(groups[0], reid.person.pk, shah.person.pk)], by=priya)
    groups[0].refresh_from_db()
    given = sent(groups, leader="", responsible=str(priya.person.pk))
    told = sign_in(priya).post(f"{ROOT}/hand-over/{reid.person.pk}", given, follow=True).content.decode()
    assert "1 group handed over." in told
    assert hands() == [(reid.person.pk, shah.person.pk), (reid.person.pk, priya.person.pk)]


def test_what_is_missing_is_asked_for_and_what_changed_meanwhile_is_shown(
    groups: list[Provision], priya: StaffActor, reid: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    client, page = sign_in(priya), f"{ROOT}/hand-over/{reid.person.pk}"
    assert "Choose who gives these groups" in client.post(page, sent(groups)).content.decode()
    opened = sent(groups, leader=str(priya.person.pk))
    assert "Tick the groups" in client.post(page, opened | {"groups": []} | operation()).content.decode()
    hand_over([Hands(groups[0], reid.person.pk, shah.person.pk)], by=priya)
    late = client.post(page, opened | operation()).content.decode()
    assert "Somebody else changed Phonics while you had this open." in late
    assert hands() == [(reid.person.pk, shah.person.pk), (reid.person.pk, None)]
    seen = late.split('name="seen" value="')[1].split('"')[0]
    assert client.post(page, opened | {"seen": seen} | operation()).status_code == 302
    hand_over([Hands(groups[1], reid.person.pk, None)], by=priya)
    gone = client.post(page, opened | operation()).content.decode()
    assert "Somebody else has handed over one of these meanwhile." in gone


def test_who_answers_for_one_is_chosen_with_who_gives_it(
    groups: list[Provision], priya: StaffActor, reid: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    """Whoever has left stays chosen until somebody else is."""
    Post.objects.filter(person=reid.person).update(ends_on=date(2026, 11, 20))
    client, page = sign_in(priya), f"{ROOT}/{groups[0].code}/leader"
    shown = client.get(page).content.decode()
    assert "Mr Reid, as now" in shown
    given = {"leader": str(reid.person.pk), "responsible": str(shah.person.pk), "seen": "1"}
    assert client.post(page, given | operation()).status_code == 302
    assert hands()[0] == (reid.person.pk, shah.person.pk)
    one = client.get(f"{ROOT}/{groups[0].code}").content.decode()
    assert "Nobody leads it." in one
    assert "Miss Shah answers for it" in one


def test_its_questions_lead_back_to_it_and_its_times_stand_inside_the_sentence(
    at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    every_day = tuple((day, time(9, 0)) for day in range(5))
    made = put_in_place(what=new_provision(reid, name="Worry time", times=every_day), pupils=[maya], by=priya)
    client, page = sign_in(priya), f"{ROOT}/{made.code}"
    assert "with Mr Reid: every day at 9:00." in client.get(page).content.decode()
    for question in ("times", "leader", "pupils/new", "end"):
        asked = client.get(f"{page}/{question}").content.decode()
        assert f'govuk-back-link" href="{page}">Worry time<' in asked, question
    assert "Maya\N{NO-BREAK SPACE}O" in client.get(f"{ROOT}/list").content.decode()


def test_the_first_line_names_the_day_without_a_leader(
    groups: list[Provision], priya: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    """Not the earlier day from which nobody answers for one."""
    Provision.objects.filter(pk=groups[0].pk).update(responsible=shah.person)
    Post.objects.filter(person=shah.person).update(ends_on=date(2026, 11, 27))
    page = sign_in(priya).get(f"{ROOT}/list").content.decode()
    assert "<b>2 groups</b> have nobody to lead them from 5 December." in page


def test_only_what_changes_hands_is_counted(
    groups: list[Provision], priya: StaffActor, reid: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    hand_over([Hands(groups[0], shah.person.pk, reid.person.pk)], by=priya)
    client, page = sign_in(priya), f"{ROOT}/hand-over/{reid.person.pk}"
    seen = client.get(page).content.decode().split('name="seen" value="')[1].split('"')[0]
    given = sent(groups, leader=str(priya.person.pk)) | {"seen": seen}
    assert "1 group handed over." in client.post(page, given, follow=True).content.decode()


def test_who_says_not_what_they_saw_is_asked_to_look(
    groups: list[Provision], priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    given = sent(groups, leader=str(priya.person.pk)) | {"seen": ""}
    page = f"{ROOT}/hand-over/{reid.person.pk}"
    assert "while you had this open" in sign_in(priya).post(page, given).content.decode()
    assert hands() == [(reid.person.pk, None)] * 2


@pytest.mark.parametrize("page", ["hand-over/{person}", "{code}/leader"])
def test_whoever_is_busy_then_is_asked_about(
    page: str, groups: list[Provision], priya: StaffActor, reid: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    """As where somebody takes one session: Miss Shah leads her own at the same time. The answer is about her."""
    put_in_place(what=new_provision(shah, name="Sums"), pupils=[], by=priya)
    client, address = sign_in(priya), f"{ROOT}/{page.format(person=reid.person.pk, code=groups[0].code)}"
    ticked = [groups[0]]
    given = sent(ticked, leader=str(shah.person.pk))
    given |= {} if page.startswith("hand") else {"seen": str(groups[0].version)}
    for answer in ({}, {"all_the_same": [str(priya.person.pk)]}):
        asked = client.post(address, given | answer | operation()).content.decode()
        assert "Miss Shah already leads Sums while Phonics is given, on Monday and Wednesday." in asked
        assert f'name="all_the_same" value="{shah.person.pk}"' in asked
    assert hands()[0] == (reid.person.pk, None)
    said = given | {"all_the_same": [str(shah.person.pk)]} | operation()
    assert client.post(address, said).status_code == 302
    assert hands()[0] == (shah.person.pk, None)


def test_whoever_is_free_then_is_not_asked_about(
    groups: list[Provision], priya: StaffActor, reid: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    """Miss Shah's own is over before, or on another day; both of Mr Reid's were at one time before too."""
    put_in_place(what=new_provision(shah, name="Sums", times=((1, time(9, 15)),)), pupils=[], by=priya)
    given = sent(groups, leader=str(shah.person.pk))
    assert sign_in(priya).post(f"{ROOT}/hand-over/{reid.person.pk}", given).status_code == 302
    assert [leader for leader, _ in hands()] == [shah.person.pk] * 3


def test_two_that_nobody_gave_at_one_time_are_asked_about(
    groups: list[Provision], priya: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    Provision.objects.update(leader=None)
    page = sign_in(priya).post(f"{ROOT}/hand-over/nobody", sent(groups, leader=str(shah.person.pk)))
    assert "Phonics and Reading are given at the same time, on Monday" in page.content.decode()


def test_whoever_ends_a_leaders_role_is_led_to_the_groups(
    at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil, head: StaffActor, sign_in: SignIn
) -> None:
    put_in_place(what=new_provision(reid, name="Phonics"), pupils=[maya], by=priya)
    post = Post.objects.get(person=reid.person).pk
    client, page = sign_in(priya), f"/s/oakfield/settings/people/{reid.person.pk}/roles/{post}/end"
    told = client.post(page, {"when": "at_once"} | operation(), follow=True).content.decode()
    assert (
        f'role is recorded. <a href="{ROOT}/list">Provision</a> says first which groups have nobody' in told
    )
    assert "<b>1 group</b> has nobody to lead it now" in client.get(f"{ROOT}/list").content.decode()
