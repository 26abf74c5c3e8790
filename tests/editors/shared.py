"""What two people may edit at once: how it is read, and how it is written by whoever saw an older state."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.note_delivery import note_delivery
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.models import Outcome, OutcomeReview, PlanDraft
from endeavour.cycle.plan_contents import PlanContents, PlannedOutcome, PlannedSupport
from endeavour.library.actions.add_entry import add_entry
from endeavour.library.actions.change_entry import change_entry
from endeavour.library.details import LibraryDetails
from endeavour.pupils.actions.change_contact import change_contact
from endeavour.pupils.actions.change_pupil_details import change_pupil_details
from endeavour.pupils.details import ContactDetails, PupilDetails
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.rank_needs import rank_needs
from endeavour.register.models import Need, Notice
from endeavour.register.notice_words import NoticeWords

Texts = dict[str, str]
# What its reader saw, what they want, and the number of the version that they saw.
Write = Callable[[Texts, Texts, int, StaffActor], object]


@dataclass(frozen=True)
class Shared:
    """`version` is counted where there is a number; `called` gives a text's name in a clash."""

    name: str
    read: Callable[[], Texts]
    write: Write
    version: Callable[[], int] = lambda: 0
    called: Callable[[str], str] = str
    orders: bool = False


def contact(tie: Relation) -> Shared:
    row, names = tie.contact, ("forename", "title", "best_times", "home_phone")

    def now() -> ContactDetails:
        return ContactDetails.of(_fresh(row))

    def write(seen: Texts, wanted: Texts, version: int, by: StaffActor) -> None:
        base: Any = now()
        change_contact(row, seen=replace(base, **seen), wanted=replace(base, **wanted), by=by)

    return Shared("contact", lambda: {n: str(getattr(now(), n)) for n in names}, write)


def pupil_details(pupil: Pupil) -> Shared:
    names = ("preferred_forename", "middle_names", "address")

    def now() -> PupilDetails:
        return PupilDetails.of(_fresh(pupil))

    def write(seen: Texts, wanted: Texts, version: int, by: StaffActor) -> None:
        base: Any = now()
        change_pupil_details(pupil, seen=replace(base, **seen), wanted=replace(base, **wanted), by=by)

    return Shared("pupil details", lambda: {n: str(getattr(now(), n)) for n in names}, write)


def needs_order(pupil: Pupil) -> Shared:
    def read() -> Texts:
        standing = Need.objects.filter(pupil=pupil, ends_on__isnull=True).order_by("rank")
        return {"needs": " ".join(standing.values_list("type", flat=True))}

    def write(seen: Texts, wanted: Texts, version: int, by: StaffActor) -> None:
        rank_needs(pupil, seen=seen["needs"].split(), order=wanted["needs"].split(), by=by)

    return Shared("order of needs", read, write, orders=True)


def letter(pupil: Pupil, words: NoticeWords, by: StaffActor) -> Shared:
    prepare_notice(pupil, words, by=by)

    def row() -> Notice:
        found: Notice = Notice.objects.get(pupil=pupil)
        return found

    def read() -> Texts:
        standing = row().as_words()
        assert isinstance(standing, NoticeWords)
        return {name: getattr(standing, name) for name in ("good_at", "hard", "lessons")}

    def write(seen: Texts, wanted: Texts, version: int, by: StaffActor) -> None:
        typed: Any = wanted
        prepare_notice(pupil, replace(words, **typed), version=version, by=by)

    return Shared("letter", read, write, lambda: row().version)


def plan_draft(pupil: Pupil, by: StaffActor) -> Shared:
    cycle = begin_cycle(pupil, on=clock.today(), by=by)
    first = PlanContents(
        outcomes=(PlannedOutcome(goal="One"), PlannedOutcome(goal="Two")),
        supports=(PlannedSupport(key="k1", name="Reading"), PlannedSupport(key="k2", name="Lego")),
    )
    keep_plan(cycle, contents=first, seen_version=1, by=by)

    def row() -> PlanDraft:
        found: PlanDraft = PlanDraft.objects.get(cycle=cycle)
        return found

    def read() -> Texts:
        plan = PlanContents.from_json(row().contents)
        texts = {"strengths": plan.strengths, "barrier": plan.barrier, "at_home": plan.at_home}
        texts |= {f"outcomes/{place}/goal": one.goal for place, one in enumerate(plan.outcomes, 1)}
        return texts | {f"supports/{one.key}/name": one.name for one in plan.supports}

    def whole(texts: Texts) -> PlanContents:
        goals = [goal for name, goal in texts.items() if name.startswith("outcomes")]
        supports = [PlannedSupport(key=key, name=texts[f"supports/{key}/name"]) for key in ("k1", "k2")]
        plain: Any = {name: texts[name] for name in ("strengths", "barrier", "at_home")}
        outcomes = tuple(PlannedOutcome(goal=goal) for goal in goals)
        return PlanContents(outcomes=outcomes, supports=tuple(supports), **plain)

    def write(seen: Texts, wanted: Texts, version: int, by: StaffActor) -> None:
        keep_plan(cycle, contents=whole(wanted), seen_version=version, seen=whole(seen), by=by)

    return Shared("plan", read, write, lambda: row().version)


def review(outcome: Outcome, by: StaffActor) -> tuple[Shared, Shared]:
    held = open_review(outcome.cycle, by=by)

    def read() -> Texts:
        said = OutcomeReview.objects.filter(review=held, outcome=outcome).first()
        return {"note": said.note if said else ""}

    def write(seen: Texts, wanted: Texts, version: int, by: StaffActor) -> None:
        said = OutcomeReview.objects.filter(review=held, outcome=outcome).first()
        word = said.word if said else ""
        before = {**seen, "word": word}
        say_outcome_word(held, outcome, word=word or "slower", note=wanted["note"], seen=before, by=by)

    def delivery() -> Texts:
        return {"delivery_note": _fresh(held).delivery_note}

    def write_delivery(seen: Texts, wanted: Texts, version: int, by: StaffActor) -> None:
        note_delivery(held, note=wanted["delivery_note"], seen=seen["delivery_note"], by=by)

    words = Shared("review", read, write, called=lambda name: f"{name}_{outcome.code}")
    return words, Shared("delivery", delivery, write_delivery)


def library_entry(by: StaffActor) -> Shared:
    entry = add_entry(details=LibraryDetails(name="Talking table", purpose="Talks at lunch"), by=by)
    names = ("purpose", "measure", "evidence", "how_to_run")

    def now() -> LibraryDetails:
        return LibraryDetails.of(_fresh(entry))

    def write(seen: Texts, wanted: Texts, version: int, by: StaffActor) -> None:
        base: Any = now()
        change_entry(entry, seen=replace(base, **seen), wanted=replace(base, **wanted), by=by)

    return Shared("library entry", lambda: {n: getattr(now(), n) for n in names}, write)


def _fresh(row: Any) -> Any:
    return type(row).objects.get(pk=row.pk)
