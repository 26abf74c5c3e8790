"""The list of forms is whole, so a new one is either shown to do once or says why it can't be."""

from tests.once.listed import ACCEPTED, ADDRESSES, listed
from tests.once.posts import addresses_posted_to


def test_every_address_is_listed() -> None:
    assert listed().keys() == addresses_posted_to(), (
        "say in tests/once/forms.csv of each form whether it is accepted"
    )


def test_the_floors() -> None:
    accepted = [name for name, idle in listed().items() if not idle]
    assert (len(listed()), len(accepted)) >= (ADDRESSES, ACCEPTED)
    assert ACCEPTED * 3 >= ADDRESSES * 2
    assert all(len(idle) > len("no reason") for idle in listed().values() if idle)
