"""A6, small: nobody guesses a link, and looking at one, as mail scanners do, uses nothing up."""

import random
from collections.abc import Iterator

from django.test import Client

from endeavour.messages.links import ALPHABET, SIGNED, key_of
from tests.doors.calls import undone
from tests.doors.digest import changes, digest
from tests.doors.world import World

GUESSES = 1_000


def _keys(world: World) -> Iterator[str]:
    """Real messages of every school under wrong signatures, and codes that nobody has."""
    chance = random.Random("keys")
    places = list(world.places.values())
    while True:
        place = chance.choice(places)
        messages = [m for child in place.children for m in child.messages.values()]
        code = (
            chance.choice(messages).code if chance.random() < 0.8 else "".join(chance.choices(ALPHABET, k=8))
        )
        yield f"{place.school.pk}-{code}{''.join(chance.choices(ALPHABET, k=SIGNED))}"


def _tokens(world: World) -> Iterator[str]:
    """Real invitations with a few letters changed."""
    chance = random.Random("tokens")
    places = list(world.places.values())
    while True:
        token = list(chance.choice(places).invitation)
        for place in chance.sample(range(len(token)), 3):
            token[place] = "A" if token[place] != "A" else "B"
        yield "".join(token)


def test_a_thousand_guesses_open_nothing(world: World) -> None:
    """Each from another address, so that the counting of attempts isn't what stops them."""
    client, keys, tokens, inside = Client(), _keys(world), _tokens(world), 0
    before = digest(world.school_ids)
    with undone():
        for number in range(GUESSES):
            here = f"10.{number // 250}.{number % 250}.1"
            path = f"/f/{next(keys)}" if number % 2 else f"/invitation/{next(tokens)}"
            answer = client.post(path, REMOTE_ADDR=here)
            inside += answer.status_code not in (410, 429)
        assert digest(world.school_ids) == before
    print(f"guesses {GUESSES} / in {inside}")
    assert inside == 0


def test_a_real_link_is_told_from_a_guess(world: World) -> None:
    """So that the test above could fail."""
    place = world.places["oakfield"]
    key = key_of(place.school.pk, place.children[0].messages["mother"].code)
    with undone():
        assert Client().post(f"/f/{key}").status_code == 302
        assert Client().post(f"/invitation/{place.invitation}").status_code == 200


def test_guessing_from_one_place_is_slowed_down(world: World) -> None:
    client, keys = Client(), _keys(world)
    with undone():
        assert {client.post(f"/f/{next(keys)}").status_code for _ in range(60)} == {410, 429}


def test_looking_uses_nothing_up(world: World) -> None:
    place, client = world.places["oakfield"], Client()
    key = key_of(place.school.pk, place.children[0].messages["mother"].code)
    before = digest(world.school_ids)
    with undone():
        for path in (f"/f/{key}", f"/f/{key}/opened", f"/invitation/{place.invitation}"):
            for _ in range(3):
                client.get(path)
                client.head(path)
        assert not changes(before, digest(world.school_ids))
        assert client.post(f"/invitation/{place.invitation}").status_code == 200
        assert client.post(f"/f/{key}").status_code == 302
