from uuid import UUID, uuid4

import pytest
from django import forms
from django.forms.fields import Field

from endeavour.design.forms import EndeavourForm, FilterForm
from endeavour.design.plain_messages import named
from endeavour.design.tests.drawing import drawn
from endeavour.design.tests.sink import SinkForm

LISTED = {"a": "A", "b": "B"}


class Note(EndeavourForm):
    text = forms.CharField(label="Note", max_length=5)


def said(field: Field, given: str = "") -> list[str]:
    class One(FilterForm):
        answer = field

    return [str(sentence) for sentence in One({"answer": given}).errors["answer"]]


@pytest.mark.parametrize(
    ("field", "given", "sentence"),
    [
        (forms.CharField(label="First name"), "", "Enter the first name"),
        (forms.CharField(label="Your name"), "", "Enter your name"),
        (forms.CharField(label="UPN"), "", "Enter the UPN"),
        (forms.CharField(label="Why now?"), "", "Answer “Why now?”"),
        (
            forms.CharField(label="Note", max_length=3),
            "four",
            "Make “Note” 3 letters or fewer. It has 4 now.",
        ),
        (forms.EmailField(label="Email"), "no", "Enter an email address in full, like name@school.org.uk"),
        (forms.IntegerField(label="Score"), "4.5", "Enter “Score” as a whole number, like 4"),
        (forms.DecimalField(label="Hours"), "x", "Enter “Hours” as a number, like 4 or 4.5"),
        (forms.IntegerField(label="Score", min_value=0), "-1", "Enter “Score” as 0 or more."),
        (forms.ChoiceField(label="Year group", choices=LISTED), "", "Choose the year group"),
        (
            forms.ChoiceField(label="Way", choices=LISTED),
            "c",
            "That answer to “Way” is not on the list. Choose one from the list.",
        ),
        (forms.MultipleChoiceField(label="Needs", choices=LISTED), "", "Choose at least one of “Needs”"),
        (forms.BooleanField(label="I have checked"), "", "Tick “I have checked” to go on"),
        (forms.FileField(label="List"), "", "Choose a file for “List”"),
    ],
)
def test_a_mistake_is_answered_by_what_to_do(field: Field, given: str, sentence: str) -> None:
    assert said(field, given) == [sentence]


def test_a_form_may_say_it_in_its_own_words() -> None:
    field = forms.CharField(label="Reason", error_messages={"required": "Say why support ends"})
    assert said(field) == ["Say why support ends"]


class Goals(EndeavourForm):
    to = forms.DecimalField(label="To")
    said_as = {"to": "the number to reach"}

    def __init__(self, typed: dict[str, str]) -> None:
        super().__init__(typed)
        self.fields["goal"] = forms.CharField(max_length=3)
        self.fields["goal"].label = "Maya will"


def test_a_field_is_called_what_it_is_called_inside_a_sentence() -> None:
    assert Goals({"to": "x", "goal": "read"}).errors == {
        "to": ["Enter the number to reach as a number, like 4 or 4.5"],
        "goal": ["Make “Maya will” 3 letters or fewer. It has 4 now."],
    }
    assert Goals({"goal": "run"}).errors == {"to": ["Enter the number to reach"]}


def test_no_sentence_of_a_form_calls_an_answer_invalid() -> None:
    answers: dict[str, str] = dict.fromkeys(SinkForm().fields, "¿")
    for sentences in SinkForm(answers).errors.values():
        assert not any("valid" in str(sentence).lower() for sentence in sentences)


def test_names_and_short_forms_keep_their_capitals() -> None:
    assert [named("EHC plan"), named("Date"), named("The reason")] == [
        "the EHC plan",
        "the date",
        "the reason",
    ]


def test_an_operation_id_is_made_with_the_page_and_kept_when_it_comes_back() -> None:
    first, second = Note(), Note()
    assert first["operation"].value() != second["operation"].value()
    number = uuid4()
    again = Note({"text": "far too long", "operation": str(number)})
    assert f'value="{number}"' in drawn("{% post_form form=form %}{% endpost_form %}", form=again)


def test_the_act_is_told_the_operation_id() -> None:
    number = uuid4()
    form = Note({"text": "short", "operation": str(number)})
    assert form.is_valid()
    assert form.operation_id == number


def test_a_form_sent_without_an_id_gets_one_of_its_own() -> None:
    form = Note({"text": "short"})
    assert form.is_valid()
    assert isinstance(form.operation_id, UUID)


def test_a_broken_operation_id_is_refused_in_a_sentence() -> None:
    form = Note({"text": "short", "operation": "1; drop table"})
    assert not form.is_valid()
    assert "out of date" in drawn("{% error_summary form=form %}", form=form)


def test_the_browser_is_told_nothing_to_forbid() -> None:
    page = drawn("{% post_form form=form %}{% form_fields form=form %}{% endpost_form %}", form=SinkForm())
    assert "novalidate" in page
    for attribute in (
        " required",
        "maxlength",
        " min=",
        " max=",
        "autofocus",
        "placeholder",
        'type="number"',
    ):
        assert attribute not in page


def test_a_filter_carries_no_operation_id() -> None:
    class Filter(FilterForm):
        year = forms.ChoiceField(choices=LISTED, required=False)

    assert "operation" not in Filter().fields


def test_a_field_added_late_is_not_cut_off_by_the_browser_either() -> None:
    class Late(FilterForm):
        def __init__(self) -> None:
            super().__init__()
            self.fields["note"] = forms.CharField(label="Note", max_length=3)

    assert "maxlength" not in str(Late()["note"])
    assert all("maxlength" not in str(field) for field in Late().visible_fields())
