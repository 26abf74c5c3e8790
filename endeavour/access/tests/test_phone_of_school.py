"""A number that families and the school can ring."""

import pytest

from endeavour.access.forms.settings import DetailsForm


@pytest.mark.parametrize("field", ["phone", "advice_phone"])
@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("12ab", False),
        ("960 100", False),
        ("ring the office 01632 960100", False),
        ("01632 960100", True),
        ("+44 (0)1632 960-100 ext 12", True),
        ("01632 960100 Ext. 4", True),
        ("", True),
    ],
)
def test_a_phone_is_one_that_can_be_rung(field: str, typed: str, taken: bool) -> None:
    form = DetailsForm({"name": "Oakfield", "type": "academy", field: typed})
    assert (field not in form.errors) is taken
    if not taken:
        assert "at least seven digits" in str(form.errors[field])
