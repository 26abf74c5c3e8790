"""The page on which a plan is made, shaped for its template: fields by part and line."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.forms.boundfield import BoundField

from endeavour.cycle.plan_contents import MOST_OUTCOMES, PARTIES, PlannedSupport
from endeavour.cycle.queries.drafts import Measured
from endeavour.cycle.queries.findings import FindingLine
from endeavour.cycle.queries.plan_sheet import MOST_FINDINGS
from endeavour.cycle.queries.voices import VoiceLine
from endeavour.plan_pages.carrying import FromConcern, Offer, offers, without_words_of
from endeavour.plan_pages.drafting import Drafting
from endeavour.plan_pages.forms import PlanForm
from endeavour.provision.queries import ProvisionLine
from endeavour.provision.words import times_in_words
from endeavour.pupils.queries import family_ties

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil

Fields = dict[str, BoundField]


@dataclass(frozen=True)
class OutcomePart:
    place: int
    fields: Fields
    goes_on: bool


@dataclass(frozen=True)
class SupportPart:
    """`running` is None for a line that is new. `run_by`: who can give it, where it is from the library."""

    key: str
    name: str
    fields: Fields
    running: ProvisionLine | None
    joins: bool
    times: str
    run_by: str
    evidence: str


@dataclass(frozen=True)
class Heard:
    """What is known before a plan is made: the needs, the main one first, who was heard, who not yet, what was
    found, which concerns led to it and what of each could be taken over."""

    voices: tuple[VoiceLine, ...]
    not_yet: tuple[tuple[str, str], ...]  # a contact's code, or "pupil", and the name
    findings: tuple[FindingLine, ...]
    measured: tuple[Measured, ...]
    concerns: tuple[tuple[FromConcern, tuple[Offer, ...]], ...]
    needs: tuple[str, ...]

    @property
    def found(self) -> frozenset[str]:
        """By code, the concerns of which what was tried is kept."""
        return frozenset(one.from_concern for one in self.findings)


@dataclass(frozen=True)
class MakingPage:
    outcomes: tuple[OutcomePart, ...]
    supports: tuple[SupportPart, ...]
    taken_out: tuple[ProvisionLine, ...]
    owed: tuple[BoundField, ...]
    ideas: tuple[BoundField, ...]
    parties: tuple[BoundField, ...]
    may_add_outcome: bool


def making_page(form: PlanForm) -> MakingPage:
    shown = form.drafting
    groups = {line.code: line for line in shown.groups}
    return MakingPage(
        outcomes=tuple(
            OutcomePart(place, of_line(form, f"o{place}"), bool(one.carried_from or one.code))
            for place, one in enumerate(shown.outcomes, start=1)
        ),
        supports=tuple(_support(form, line, groups, shown) for line in shown.contents.supports),
        taken_out=tuple(groups[code] for code in shown.contents.taken_out if code in groups),
        owed=tuple(_lines(form, "owed")),
        ideas=tuple(_lines(form, "idea")),
        parties=tuple(form[f"w-{who}"] for who, _ in PARTIES),
        may_add_outcome=len(shown.outcomes) < MOST_OUTCOMES,
    )


def heard(pupil: "Pupil", drafting: Drafting) -> Heard:
    """Of nobody who may not be contacted: the plan is made with the family in the room. One statement."""
    answered = {(voice.whose, voice.speaker) for voice in drafting.voices}
    ties = family_ties([pupil.pk], on=drafting.days.starts_on).get(pupil.pk, ())
    not_yet = [("pupil", pupil.known_forename)] if ("pupil", "") not in answered else []
    not_yet += [
        (tie.code, tie.name)
        for tie in ties
        if tie.responsibility == "yes" and tie.may_be_contacted and ("adult", tie.code) not in answered
    ]
    hidden = {("adult", tie.code) for tie in ties if not tie.may_be_contacted}
    voices = tuple(voice for voice in drafting.voices if (voice.whose, voice.speaker) not in hidden)
    concerns = without_words_of({code for _, code in hidden}, drafting.concerns)
    return Heard(
        voices=voices,
        not_yet=tuple(not_yet),
        findings=tuple(one for one in drafting.findings if not _is_older(one, drafting.measured))[
            :MOST_FINDINGS
        ],
        measured=drafting.measured,
        concerns=tuple((one, offers(one, drafting.contents)) for one in concerns),
        needs=drafting.needs,
    )


def _is_older(finding: FindingLine, measured: tuple[Measured, ...]) -> bool:
    """The same was measured since: the newest stands there, the earlier one among the voices."""
    return any(
        one.measure.casefold() == finding.source.casefold() and finding.found_on <= one.on for one in measured
    )


def _support(
    form: PlanForm, line: PlannedSupport, groups: dict[str, ProvisionLine], shown: Drafting
) -> SupportPart:
    item = next((item for item in shown.library if item.key == line.from_library), None)
    running = groups.get(line.provision)
    return SupportPart(
        key=line.key,
        name=line.name,
        fields=of_line(form, f"s-{line.key}"),
        running=running,
        joins=bool(line.provision) and line.provision not in {one.code for one in shown.running},
        times=running.times_in_words if running else times_in_words(line.times),
        run_by=item.run_by if item else "",
        evidence=item.evidence if item else "",
    )


def of_line(form: PlanForm, at: str) -> Fields:
    """By what they are called within their line: what, from, to."""
    return {
        name.removeprefix(f"{at}-").replace("-", "_"): form[name]
        for name in form.fields
        if name.startswith(f"{at}-")
    }


def _lines(form: PlanForm, kind: str) -> Iterator[BoundField]:
    return (form[name] for name in form.fields if name.startswith(f"{kind}-"))
