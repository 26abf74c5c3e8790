import pytest
from django import forms

from endeavour.design.forms import EndeavourForm
from endeavour.design.tests.drawing import drawn
from endeavour.design.tests.sink import WRONG, SinkForm


def shown(name: str, form: SinkForm, more: str = "") -> str:
    return drawn(f"{{% field field=form.{name} {more} %}}", form=form)


@pytest.mark.parametrize(
    ("name", "control"),
    [
        ("name", '<input type="text" name="name"'),
        ("reason", '<textarea name="reason"'),
        ("year", '<select name="year"'),
        ("way", 'type="radio"'),
        ("needs", 'type="checkbox"'),
        ("started", "govuk-date-input"),
        ("score", 'inputmode="numeric"'),
        ("email", 'type="email"'),
        ("list", 'type="file"'),
        ("sure", 'type="checkbox"'),
    ],
)
def test_every_kind_of_field_has_its_label_and_control(name: str, control: str) -> None:
    page = shown(name, SinkForm())
    assert control in page
    assert str(SinkForm().fields[name].label) in page


@pytest.mark.parametrize("name", [name for name in SinkForm().fields if name != "operation"])
def test_hint_and_error_describe_the_control_and_exist_once(name: str) -> None:
    form = SinkForm(WRONG)
    page = shown(name, form)
    described = ["hint"] if form.fields[name].help_text else []
    expected = " ".join(f"id_{name}-{what}" for what in [*described, "error"])
    assert f'aria-describedby="{expected}"' in page
    for one in expected.split():
        assert page.count(f'id="{one}"') == 1


def test_errors_are_read_out_as_errors_and_escaped() -> None:
    class Form(EndeavourForm):
        note = forms.CharField(label="<b>", error_messages={"required": "<i>Say more</i>"})

    page = drawn("{% field field=form.note %}{% error_summary form=form %}", form=Form({}))
    assert '<span class="govuk-visually-hidden">Error:</span>' in page
    assert "<i>" not in page
    assert "<b>" not in page


def test_a_label_can_be_the_heading_of_its_page() -> None:
    assert page_has_one_h1(shown("name", SinkForm(), "heading=True"))
    assert page_has_one_h1(shown("way", SinkForm(), "heading=True"))
    assert page_has_one_h1(shown("started", SinkForm(), "heading=True"))


def page_has_one_h1(page: str) -> bool:
    return page.count("<h1") == page.count("</h1>") == 1


def test_a_choice_can_have_a_hint_of_its_own() -> None:
    page = shown("way", SinkForm())
    assert "Goes by second class post." in page
    assert page.count("aria-describedby") == 1


def test_width_and_prefix_are_classes_and_elements() -> None:
    assert "govuk-input--width-4" in shown("name", SinkForm(), 'width="4"')
    assert "govuk-input__prefix" in shown("name", SinkForm(), 'prefix="£"')


@pytest.mark.parametrize(
    ("name", "more", "sentence"),
    [
        ("name", 'width="7"', "no width of a field"),
        ("name", "inline=True", "Only radios can stand in one line"),
        ("operation", "", "no way to show"),
    ],
)
def test_misuse_is_refused(name: str, more: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        shown(name, SinkForm(), more)


def test_a_summary_leads_to_the_first_choice_and_to_nothing_when_all_is_well() -> None:
    page = drawn("{% error_summary form=form %}", form=SinkForm(WRONG))
    assert 'href="#id_way_0"' in page
    assert 'href="#id_needs_0"' in page
    assert 'href="#id_year"' in page
    assert drawn("{% error_summary form=form %}", form=SinkForm()).strip() == ""


def test_every_link_of_a_summary_lands_on_a_control() -> None:
    form = SinkForm(WRONG)
    summary = drawn("{% error_summary form=form %}", form=form)
    page = drawn("{% form_fields form=form %}", form=form)
    targets = [part.split('"')[0] for part in summary.split('href="#')[1:]]
    assert len(targets) == len(form.errors)
    assert [target for target in targets if f'id="{target}"' not in page] == []


def test_a_mistake_of_the_whole_form_is_said_without_a_link() -> None:
    form = SinkForm(WRONG)
    form.add_error(None, "The two dates overlap.")
    page = drawn("{% error_summary form=form %}", form=form)
    assert "<li>The two dates overlap.</li>" in page
    assert "Eleven things to put right" in page
