"""S9: what somebody noticed, in four fields and two rows of choices."""

from typing import Any

from django import forms
from django.http import QueryDict

from endeavour.design.sure import SureForm

Groups = list[tuple[str, list[tuple[str, str]]]]
Adults = tuple[tuple[str, str], ...]  # the contact's code, and who that is
PARENT = "parent"
NEXT = "A parent or carer: you say next which one"
FIRST = (("staff", "I was"), (PARENT, "A parent or carer"), ("pupil", "The pupil"))
SPANS = ("A few days", "1 week", "2 weeks", "3 weeks", "4 weeks", "6 weeks", "A term", "More than a term")
WORRIES = ((1, "1, a little"), (2, "2, somewhat"), (3, "3, quite"), (4, "4, very"))


def _long(label: str, hint: str, *, ask: str = "", rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=bool(ask),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": ask},
    )


class RaiseForm(SureForm):
    adults_of = forms.CharField(widget=forms.HiddenInput, required=False)
    pupil = forms.ChoiceField(label="Who is it about?", error_messages={"required": "Choose the pupil"})
    seen = _long(
        "What do you see?",
        "In the last two weeks, in your lessons. What happens, how often, and when it goes well.",
        ask="Enter what you see",
    )
    tried = _long("What have you tried?", "Whatever you changed, and whether it helped.", rows=2)
    tried_for = forms.ChoiceField(
        label="For how long?", choices=[("", "Choose"), *((span, span) for span in SPANS)], required=False
    )
    worry = forms.TypedChoiceField(
        label="How worried are you?",
        choices=WORRIES,
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how worried you are, from 1 to 4"},
    )
    said = _long("What does the child say, or the family?", "In their words, if you have heard any.", rows=2)
    voiced_by = forms.ChoiceField(
        label="Who was worried first?",
        choices=FIRST,
        initial="staff",
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(
        self,
        sent: QueryDict | None,
        *,
        pupils: Groups | None,
        pid: str = "",
        adults: Adults = (),
        already: str = "",
        names_next: bool = False,
    ) -> None:
        """`pupils` to choose from, by class; nothing where it is known whom it is about.

        `adults` are those of the pupil `pid`: each can be named as the one who was worried first. `already` says which
        concern about the pupil is open: asked about once, where the pupil was chosen on this page. `names_next`:
        which parent it was is asked once it is known whose.
        """
        super().__init__(sent)
        self._already = already
        self.adults = dict(adults)
        self.asks_which = bool(adults) and (sent is None or sent.get("adults_of") != pid)
        if adults:
            self._name_adults(pid)
        if pupils is None:
            del self.fields["pupil"]
            return
        if names_next and not adults:
            first = self.fields["voiced_by"]
            assert isinstance(first, forms.ChoiceField)  # noqa: S101 - declared above
            first.choices = [(who, NEXT if who == PARENT else words) for who, words in FIRST]
        choice = self.fields["pupil"]
        assert isinstance(choice, forms.ChoiceField)  # noqa: S101 - declared above
        choice.choices = [("", "Choose"), *pupils]

    def _name_adults(self, pid: str) -> None:
        """What was sent of the page before is put right here: that page could not name them yet."""
        if isinstance(self.data, QueryDict):
            self.data = self.data.copy()
            self.data["adults_of"] = pid
        self.initial["adults_of"] = pid
        first = self.fields["voiced_by"]
        assert isinstance(first, forms.ChoiceField)  # noqa: S101 - declared above
        first.choices = [FIRST[0], *self.adults.items(), (PARENT, "Somebody else at home"), FIRST[-1]]

    def clean(self) -> None:
        if self._already and self.cleaned_data.get("pupil"):
            self.ask_if_sure("pupil", self._already)

    def clean_voiced_by(self) -> str:
        given = str(self.cleaned_data["voiced_by"])
        if given == PARENT and self.asks_which:
            raise forms.ValidationError("Choose which parent or carer was worried first", code="which")
        return given

    def asks_what_it_announced(self) -> bool:
        """Nothing is wrong but that the page could not name the parents before: a question then, and no mistake."""
        if not self.has_error("voiced_by", "which") or len(self.errors) > 1:
            return False
        del self.errors["voiced_by"]
        return True

    def facts(self) -> dict[str, Any]:
        given = self.cleaned_data
        names = ("seen", "tried", "tried_for", "worry", "said")
        who = given["voiced_by"] or "staff"
        voice = {"voiced_by": PARENT, "voice": who} if who in self.adults else {"voiced_by": who}
        return {name: given[name] for name in names} | voice
