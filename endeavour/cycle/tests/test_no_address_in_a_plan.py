"""A plan goes to more than one reader: how one is reached, or where they live, never stands in it, however typed."""

import random
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any, get_args, get_type_hints

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.models import Outcome, PlanVersion
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.plan_contents import NOT_READ, Part, PlanContents, texts_of
from endeavour.cycle.tests.plans import SEPTEMBER, kept, mayas_plan, on, shared
from endeavour.pupils.models import Pupil, Relation, Restriction
from endeavour.pupils.no_ones_address import addresses_in
from endeavour.register.tests.test_no_address_escapes import WRITINGS
from endeavour.schools.models import School
from tests.cast.pupils import make_adult

FATHERS = {
    "address": "12 Orchard Row",
    "postcode": "LS9 4AB",
    "mobile": "07700 900123",
    "home_phone": "01632 960982",
    "email": "raj.okafor@example.org",
}
Place = tuple[str, ...]  # a field of the plan, and one of its lines


@pytest.fixture
def father(maya: Pupil) -> Relation:
    return make_adult(maya, "Mr", "Raj", "Okafor", **FATHERS)


def _text_fields() -> Iterator[Place]:
    """As the plan's own types have them, so that a field of another day is among them."""
    hints = get_type_hints(PlanContents)
    for field in fields(PlanContents):
        kind = hints[field.name]
        of_lines = next((one for one in get_args(kind) if is_dataclass(one)), None)
        if field.name in NOT_READ:
            continue
        if kind is str:
            yield (field.name,)
        elif of_lines is not None:
            lines = get_type_hints(of_lines)
            yield from ((field.name, name) for name in lines if lines[name] is str and name not in NOT_READ)


def _planted(contents: PlanContents, place: Place, words: str) -> PlanContents:
    planted: dict[str, Any] = {place[0]: words}
    if len(place) > 1:
        first, *others = getattr(contents, place[0])
        planted = {place[0]: (replace(first, **{place[1]: words}), *others)}
    return replace(contents, **planted)


def _whole(leader: StaffActor) -> PlanContents:
    return mayas_plan(leader, who_does_what=(Part(who="teacher", words="Reads with Maya"),))


def test_every_text_of_a_plan_is_there() -> None:
    """The places are found by type: this fails where the finding does."""
    found = set(_text_fields())
    assert {("at_home",), ("outcomes", "goal"), ("who_does_what", "words"), ("adjustments", "words")} <= found
    assert len(found) >= 15


@pytest.mark.parametrize("place", list(_text_fields()), ids=".".join)
def test_no_field_carries_one_adults_address_to_another(
    at_oakfield: School, maya: Pupil, ada: Relation, father: Relation, reid: StaffActor, place: Place
) -> None:
    chance, plan, escaped = random.Random(20261126), _whole(reid), []
    for kind, secret in FATHERS.items():
        for write in WRITINGS[kind]:
            leak = write(secret, chance)
            texts = texts_of(_planted(plan, place, f"Ask at {leak} please"))
            found = addresses_in(texts, maya, school=at_oakfield, on=clock.today())
            if not any("of Mr Okafor" in one.sentence for one in found):
                escaped.append((kind, leak))
    assert not escaped


@pytest.mark.parametrize("place", list(_text_fields()), ids=".".join)
def test_the_act_refuses_the_plan_whole(
    at_oakfield: School,
    maya: Pupil,
    ada: Relation,
    father: Relation,
    priya: StaffActor,
    reid: StaffActor,
    place: Place,
) -> None:
    with on(SEPTEMBER):
        cycle = kept(maya, _planted(_whole(reid), place, "Ring 07700 900123"), priya)
        with pytest.raises(Refused, match="a phone number of Mr Okafor") as refused:
            share_plan(cycle, by=priya)
    assert "07700" not in refused.value.sentence
    assert not PlanVersion.objects.exists()
    assert not Outcome.objects.exists()


def test_an_address_that_is_parted_over_two_fields_is_found(
    at_oakfield: School, maya: Pupil, ada: Relation, father: Relation, priya: StaffActor, reid: StaffActor
) -> None:
    plan = _whole(reid)
    goal = replace(plan.outcomes[0], goal="Reads at Dad’s, 12 Orchard", how_known="Row by row, we listen")
    with on(SEPTEMBER):
        cycle = kept(maya, replace(plan, outcomes=(goal, *plan.outcomes[1:])), priya)
        with pytest.raises(Refused) as refused:
            share_plan(cycle, by=priya)
    assert (
        "together with what stands before it, this holds the address of Mr Okafor" in refused.value.sentence
    )
    assert not PlanVersion.objects.exists()


def test_it_says_where_and_of_whom_and_goes_once_it_is_taken_out(
    at_oakfield: School, maya: Pupil, ada: Relation, father: Relation, priya: StaffActor, reid: StaffActor
) -> None:
    with on(SEPTEMBER):
        cycle = kept(maya, mayas_plan(reid, at_home="Read at 12 Orchard Row, ada@example.org"), priya)
        with pytest.raises(Refused) as refused:
            share_plan(cycle, by=priya)
        assert "What could be done at home: this holds the address of Mr Okafor." in refused.value.sentence
        assert "this holds the email address of Ms Okafor." in refused.value.sentence
        keep_plan(cycle, contents=mayas_plan(reid), seen_version=2, by=priya)
        assert share_plan(cycle, by=priya).number == 1


def test_the_restricted_are_kept_from_it_and_it_from_them(
    at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor, reid: StaffActor
) -> None:
    """A sheet lies in a school bag: the mother's new home doesn't reach him either, whom nobody gives a plan."""
    ada.contact.address = "77 Kings Avenue"
    ada.contact.save()
    father = make_adult(maya, "Mr", "Raj", "Okafor", responsibility="no", **FATHERS)
    Restriction.objects.create(
        school_id=maya.school_id,
        relation=father,
        reason="Court order",
        starts_on=date(2026, 9, 1),
        set_by="staff:1",
    )
    for words, whose in (("12 Orchard Row", "Mr Okafor"), ("Kings Avenue", "Ms Okafor")):
        texts = texts_of(mayas_plan(reid, at_home=f"Walk along {words}."))
        (found,) = addresses_in(texts, maya, school=at_oakfield, on=clock.today())
        assert whose in found.sentence


def test_what_the_pupil_said_stands_in_it_too(
    at_oakfield: School, maya: Pupil, ada: Relation, father: Relation, priya: StaffActor, reid: StaffActor
) -> None:
    said = NewVoice(
        whose="pupil", said_on=SEPTEMBER, said={"good": "Dad’s at 12 Orchard Row"}, how="in_person"
    )
    with on(SEPTEMBER):
        record_voice(maya, what=said, by=priya)
        with pytest.raises(Refused, match="What Maya said: this holds the address of Mr Okafor"):
            shared(maya, mayas_plan(reid), priya)


def test_a_street_that_all_live_in_and_what_is_public_is_no_secret(
    at_oakfield: School, maya: Pupil, ada: Relation, reid: StaffActor
) -> None:
    at_oakfield.phone = "01632 960982"
    make_adult(maya, "Mr", "Raj", "Okafor", **FATHERS)
    ada.contact.address = FATHERS["address"]
    ada.contact.save()
    make_adult(maya, "Mrs", "Ngozi", "Eze", responsibility="no", mobile="07700 900777")
    plan = mayas_plan(reid, at_home="Cross Orchard Row with care. Ring us on 01632 960982.")
    assert addresses_in(texts_of(plan), maya, school=at_oakfield, on=clock.today()) == ()
