from datetime import date, datetime

import pytest
from django.core.exceptions import ValidationError

from endeavour.design.date_range import ANY_DAY, HAS_BEEN, HAS_BEEN_LATELY, TO_BE_ANSWERED_BY, DateRange
from endeavour.design.forms import EndeavourForm, FilterForm, MemorableDateField
from endeavour.design.tests.drawing import drawn

ASK = "Enter the day support started, like 27 3 2027"


class Support(EndeavourForm):
    on = MemorableDateField(label="When did support start?", ask=ASK)


class AsOf(FilterForm):
    on = MemorableDateField(label="As of", required=False)


def parts(day: str, month: str, year: str) -> dict[str, str]:
    return {"on_day": day, "on_month": month, "on_year": year}


@pytest.mark.parametrize(
    "sent",
    [
        parts("27", "3", "2027"),
        parts("27", "03", "2027"),
        parts(" 27 ", "March", "2027"),
        parts("27", "mar", "2027"),
        parts("27 3 2027", "", ""),
        parts("27/3/2027", "", ""),
        parts("2027-03-27", "", ""),
        {"on": "27 March 2027"},
        {"on": "27.03.2027"},
    ],
)
def test_a_date_is_taken_as_people_write_it(sent: dict[str, str]) -> None:
    form = Support(sent)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["on"] == date(2027, 3, 27)


@pytest.mark.parametrize(
    ("sent", "sentence", "box"),
    [
        (parts("", "", ""), ASK, "id_on_0"),
        ({}, ASK, "id_on_0"),
        (parts("27", "", "2027"), "Add the month. A date needs a day, a month and a year.", "id_on_1"),
        (parts("", "3", "2027"), "Add the day. A date needs a day, a month and a year.", "id_on_0"),
        (parts("27", "3", ""), "Add the year. A date needs a day, a month and a year.", "id_on_2"),
        (
            parts("31", "2", "2027"),
            "There is no 31 February 2027. Check the day and the month.",
            "id_on_0",
        ),
        (
            parts("29", "2", "2027"),
            "There is no 29 February 2027. Check the day and the month.",
            "id_on_0",
        ),
        (
            parts("27", "13", "2027"),
            "“13” is not a month. Use a number from 1 to 12, or a name.",
            "id_on_1",
        ),
        (parts("27", "3", "27"), "“27” is not a year. Use four digits, like 2027.", "id_on_2"),
        (parts("27", "3", "0027"), "“0027” is not a year. Use four digits, like 2027.", "id_on_2"),
        (parts("x", "3", "2027"), "“x” is not a day. Use a number from 1 to 31.", "id_on_0"),
        (parts("٢", "3", "2027"), "“٢” is not a day. Use a number from 1 to 31.", "id_on_0"),
        (parts("next Friday at three o'clock", "", ""), "Add the month. A date needs", "id_on_1"),
    ],
)
def test_a_refusal_says_what_to_type_and_leads_to_the_box(
    sent: dict[str, str], sentence: str, box: str
) -> None:
    form = Support(sent)
    assert not form.is_valid()
    named = sentence if sentence == ASK else f"{form.fields['on'].label} {sentence}"
    assert str(form.errors["on"][0]).startswith(named)
    assert f'href="#{box}"' in drawn("{% error_summary form=form %}", form=form)


def test_leap_days_are_days() -> None:
    assert Support(parts("29", "2", "2028")).is_valid()


def test_what_was_typed_stays_in_the_boxes() -> None:
    page = drawn("{% field field=form.on %}", form=Support(parts("31", "2", "<2027>")))
    assert 'value="31"' in page
    assert 'value="&lt;2027&gt;"' in page


def test_only_the_wrong_box_is_marked() -> None:
    page = drawn("{% field field=form.on %}", form=Support(parts("27", "13", "2027")))
    assert page.count("govuk-input--error") == 1
    assert page.index("govuk-input--error") > page.index("Month")


def test_a_date_that_is_not_needed_may_be_left_out() -> None:
    form = AsOf({})
    assert form.is_valid()
    assert form.cleaned_data["on"] is None


def test_a_known_date_fills_the_boxes() -> None:
    page = drawn("{% field field=form.on %}", form=Support(initial={"on": date(2027, 3, 27)}))
    assert [f'value="{part}"' in page for part in ("27", "3", "2027")] == [True] * 3


def test_bounds_are_named_with_their_day() -> None:
    field = MemorableDateField(label="On", earliest=date(2014, 9, 1), latest=date(2026, 11, 23))
    with pytest.raises(ValidationError, match="on or after 1 September 2014"):
        field.clean(["31", "8", "2014"])
    with pytest.raises(ValidationError, match="on or before 23 November 2026"):
        field.clean(["24", "11", "2026"])
    assert field.clean(["1", "9", "2014"]) == date(2014, 9, 1)
    assert field.clean(["23", "11", "2026"]) == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("within", "example"),
    [
        (ANY_DAY, "27 11 2026"),
        (HAS_BEEN, "27 10 2026"),
        (HAS_BEEN_LATELY, "27 10 2026"),
        (TO_BE_ANSWERED_BY, "27 11 2026"),
    ],
)
def test_the_example_is_a_day_that_is_taken(monday: datetime, within: DateRange, example: str) -> None:
    field = MemorableDateField(label="When?", within=within)
    assert str(field.help_text) == f"For example, {example}"
    assert isinstance(field.clean(example.split()), date)


def test_the_example_keeps_to_the_ends_of_the_field(monday: datetime) -> None:
    field = MemorableDateField(label="When?", latest=date(2026, 9, 30))
    assert field.example == "27 8 2026", "the 27th of September is a Sunday"
