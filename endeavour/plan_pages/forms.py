"""P5 and P6: the whole plan on one screen. Nothing is required: whatever is there can be kept."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core import signing
from django.http import QueryDict

from endeavour.cycle.plan_contents import PlanContents
from endeavour.design.forms import EndeavourForm
from endeavour.plan_pages import fields
from endeavour.plan_pages.adding import to_add
from endeavour.plan_pages.drafting import Drafting
from endeavour.plan_pages.reading import contents_from
from endeavour.plan_pages.words_asked import AskedAbout, to_ask_about

SALT = "endeavour.plan_pages"
OUT_OF_DATE = "This page was out of date. Check what you typed and send it again."


class PlanForm(EndeavourForm):
    """Made for the draft it shows; sent, for the draft that its page showed: the page carries it along, signed."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, sent: QueryDict | None, drafting: Drafting, *, made_for: str) -> None:
        """`made_for`: for whom, and at which address; what another's page carried, or another pupil's, isn't this."""
        super().__init__(sent)
        salt = f"{SALT}|{made_for}"
        seen = _as_seen(sent, drafting, salt) if sent is not None else drafting
        self.out_of_date = sent is not None and (seen is None or not self.was_made_for(seen, sent))
        shown = self.drafting = drafting if seen is None or self.out_of_date else seen
        self.initial["seen"] = signing.dumps(
            {"version": shown.version, "contents": shown.contents.to_json()}, salt=salt, compress=True
        )
        if self.out_of_date and sent is not None:
            # So that what comes back can be sent.
            self.data = sent.copy()
            self.data["seen"] = self.initial["seen"]
        for name, field, value in self.parts():
            self.take_in(name, field)
            self.initial[name] = value

    def was_made_for(self, seen: Drafting, sent: QueryDict) -> bool:
        """Whether the page that was sent asked what the draft that it showed asks for."""
        return True

    def parts(self) -> Iterator[fields.Named]:
        shown = self.drafting
        yield from fields.of_the_child(shown)
        for place, outcome in enumerate(shown.outcomes, start=1):
            yield from fields.of_outcome(place, outcome, shown)
        for line in shown.contents.supports:
            yield from fields.of_support(line, shown)
        yield "add", forms.ChoiceField(label="Add support", required=False, choices=to_add(shown)), ""
        for part in (fields.of_lessons, fields.of_home, fields.of_people):
            yield from part(shown)

    def clean(self) -> dict[str, Any]:
        if self.out_of_date:
            raise forms.ValidationError(OUT_OF_DATE)
        return super().clean() or {}

    def contents(self) -> PlanContents:
        return contents_from(self.cleaned_data, self.drafting)

    @property
    def seen_version(self) -> int:
        return self.drafting.version


class WordsForm(PlanForm):
    """Only the outcomes whose words can't be seen or counted, of the draft that its page showed: asked about once."""

    @property
    def asked(self) -> tuple[AskedAbout, ...]:
        return to_ask_about(self.drafting.contents)

    def was_made_for(self, seen: Drafting, sent: QueryDict) -> bool:
        """What was typed before can be put back into a page that asks about other outcomes by now."""
        asked = {f"o{one.place}-what" for one in to_ask_about(seen.contents)}
        return asked == {name for name in sent if name.endswith("-what")}

    def parts(self) -> Iterator[fields.Named]:
        wanted = ("what", "from", "to", "unit", "known")
        for one in self.asked:
            for named in fields.of_outcome(one.place, self.drafting.outcomes[one.place - 1], self.drafting):
                if named[0].endswith(wanted):
                    yield named


def _as_seen(sent: QueryDict, drafting: Drafting, salt: str) -> Drafting | None:
    """The draft as the sender's page showed it; None where that can't be read."""
    try:
        seen = signing.loads(sent.get("seen", ""), salt=salt)
    except signing.BadSignature:
        return None
    return drafting.with_contents(PlanContents.from_json(seen["contents"]), seen["version"])
