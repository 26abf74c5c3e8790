"""P7: what sharing this draft would do, what it still needs, and what the family would see."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.cycle.delivery import CHANGE
from endeavour.cycle.family_plan import FamilyPlan, preview_for_family
from endeavour.cycle.next_plan import running_support, supports_to_be
from endeavour.cycle.outcome_words import how_we_will_know, sentence_of
from endeavour.cycle.plan_contents import PlanContents, PlannedOutcome, PlannedSupport, texts_of
from endeavour.cycle.queries.drafts import LastPlan
from endeavour.cycle.what_changed import same_support, what_changed
from endeavour.cycle.what_is_missing import Missing, what_is_missing
from endeavour.design.dates import day_and_month, long_day
from endeavour.plan_pages.at_once import at_once
from endeavour.plan_pages.drafting import Drafting
from endeavour.plan_pages.words_asked import WordAsked, may_hurt, unclear
from endeavour.provision.words import times_in_words
from endeavour.pupils.no_ones_address import AddressFound, Said


@dataclass(frozen=True)
class StaffOutcome:
    sentence: str
    known: str
    checked: str
    owner: str


@dataclass(frozen=True)
class StaffSupport:
    """`what_happens`: it begins, goes on, is joined; so that nothing starts or stops unsaid."""

    name: str
    dose: str
    leader: str
    times: str
    what_happens: str


@dataclass(frozen=True)
class CheckPage:
    missing: tuple[Missing, ...]
    addresses: tuple[AddressFound, ...]
    family: FamilyPlan
    outcomes: tuple[StaffOutcome, ...]
    supports: tuple[StaffSupport, ...]
    ending: tuple[str, ...]
    likely_mistakes: tuple[str, ...]
    may_hurt: tuple[WordAsked, ...]
    unclear: tuple[WordAsked, ...]
    may_share: bool
    may_start_support: bool
    nothing_new: LastPlan | None
    changes: tuple[str, ...]

    @property
    def ready(self) -> bool:
        return not self.to_put_right and self.nothing_new is None

    @property
    def to_put_right(self) -> tuple[AddressFound | Missing, ...]:
        return (*self.addresses, *self.missing)


def to_be_read(drafting: Drafting) -> Iterator[Said]:
    """What the family would read of this draft: its texts, support that goes on, and what the pupil said."""
    yield from texts_of(drafting.contents)
    yield from (Said("Support", line.name, "support") for line in drafting.running)
    for voice in drafting.voices:
        if voice.whose == "pupil":
            yield Said(f"What {drafting.forename} said", voice.words, "assess")


def check_page(
    drafting: Drafting, actor: StaffActor, *, addresses: Sequence[AddressFound], today: date
) -> CheckPage:
    """`addresses` are those that stand in what is `to_be_read`. No statement."""
    contents, names = drafting.contents, {int(pk): name for pk, name in drafting.staff}
    changes = _changes(drafting, names)
    return CheckPage(
        missing=_missing(drafting, today),
        addresses=tuple(addresses),
        family=preview_for_family(
            drafting.forename,
            contents,
            voice=next((voice for voice in drafting.voices if voice.whose == "pupil"), None),
            today=today,
            leaders=names,
            running=drafting.supports,
            groups=drafting.groups,
            counted_from=drafting.counted_from,
            held=drafting.held,
        ),
        outcomes=tuple(_outcome(one, names, contents) for one in contents.outcomes),
        supports=tuple(_support(line, names, drafting, today) for line in contents.supports),
        ending=tuple(line.name for line in drafting.running if line.code in contents.taken_out),
        likely_mistakes=(
            *_as_before(drafting, changes),
            *_without_school(contents.review_on, drafting),
            *at_once(drafting),
        ),
        may_hurt=may_hurt(contents),
        unclear=unclear(contents),
        may_share=actor.may(Permission.SHARE_PLANS),
        may_start_support=actor.may(Permission.RECORD_SEN_SUPPORT),
        nothing_new=drafting.last if _is_shared_so(drafting) else None,
        changes=changes,
    )


def _missing(drafting: Drafting, today: date) -> tuple[Missing, ...]:
    return what_is_missing(
        drafting.contents,
        forename=drafting.forename,
        supported=drafting.supported,
        today=today,
        last=drafting.days.last,
    )


def _is_shared_so(drafting: Drafting) -> bool:
    """The last version says just this, so that sharing it again is refused."""
    last = drafting.last
    return drafting.is_shared and last is not None and last.contents == drafting.contents


def _changes(drafting: Drafting, names: dict[int, str]) -> tuple[str, ...]:
    """What sharing this makes other than the version before, whoever typed it: nobody shares it unseen."""
    if drafting.last is None or not drafting.is_shared or _is_shared_so(drafting):
        return ()
    return what_changed(drafting.last.contents, _to_be_shared(drafting), names)


def _as_before(drafting: Drafting, changes: Sequence[str]) -> Iterator[str]:
    """A new version, or a plan for which the support was to be changed, that changes nothing."""
    last = drafting.last
    if last is None or _is_shared_so(drafting):
        return
    if drafting.is_shared and not changes:
        yield f"This says the same as version {last.number}, shared on {day_and_month(last.shared_on)}."
    if (
        not drafting.is_shared
        and last.decision == CHANGE
        and same_support(last.contents, _to_be_shared(drafting))
    ):
        yield "The review decided to change the support, and this plan goes on with the same."


def _to_be_shared(drafting: Drafting) -> PlanContents:
    """Support that runs already, for the pupil or as a group to join, as it runs now, whatever the draft says of it."""
    running = {line.code: line for line in drafting.running}
    known = {line.code: line for line in drafting.groups} | running
    lines = (
        running_support(known[line.provision], line.serves) if line.provision in known else line
        for line in supports_to_be(drafting.contents, running)
    )
    return replace(drafting.contents, supports=tuple(lines))


def _without_school(review_on: date | None, drafting: Drafting) -> Iterator[str]:
    if review_on and drafting.days.is_without_school(review_on):
        yield f"You will look at it together on {long_day(review_on)}, a day without school."


def _outcome(one: PlannedOutcome, names: dict[int, str], contents: PlanContents) -> StaffOutcome:
    return StaffOutcome(
        sentence_of(one.goal, one.by_when),
        how_we_will_know(one),
        "every week" if one.check_every_weeks == 1 else f"every {one.check_every_weeks} weeks",
        names.get(one.owner_id or 0, "whoever leads the support" if contents.supports else ""),
    )


def _support(line: PlannedSupport, names: dict[int, str], drafting: Drafting, today: date) -> StaffSupport:
    has = {one.code for one in drafting.running}
    known = {one.code: one for one in drafting.groups}.get(line.provision)
    if line.provision in has:
        happens = "goes on"
    elif line.ran_already:
        happens = "has ended"
    else:
        happens = "joins the group" if line.provision else _starts(line, today)
    often = len(line.times)
    return StaffSupport(
        name=known.name if known else line.name,
        dose=f"{line.minutes or 0} minutes, {often} {'time' if often == 1 else 'times'} a week",
        leader=known.leader if known else names.get(line.leader_id or 0, "nobody yet"),
        times=known.times_in_words if known else times_in_words(line.times),
        what_happens=happens,
    )


def _starts(line: PlannedSupport, today: date) -> str:
    if line.starts_on is None or line.starts_on >= today:
        return "starts"
    return f"starts today: the day that was chosen, {long_day(line.starts_on)}, is over"
