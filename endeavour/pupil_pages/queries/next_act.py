"""The one button of a duty: the real act for this family, by the channel it uses."""

from dataclasses import dataclass, field
from typing import Protocol

from django.urls import reverse

from endeavour.documents.languages import language_of
from endeavour.duties.queries import Duty
from endeavour.law.facts.school_rules import A_TRIAL_HAS_ITS_DAY
from endeavour.law.readings.plan_parts import FAMILYS, LACKS, PUPILS, views_lacking
from endeavour.law.send_code_of_practice.concern_decided import ASSESSED
from endeavour.provision.words import listed
from endeavour.pupil_pages.queries.letter_addresses import LetterPages, told_pages
from endeavour.register.telling_steps import TellingSteps


@dataclass(frozen=True)
class NextAct:
    """A button. With `posts`, pressing it does the act; without, it leads to the page where it is done.

    `about` is heard and not seen: " about Zara".
    """

    label: str
    url: str
    about: str = ""
    posts: bool = False
    values: dict[str, str] = field(default_factory=dict)


def act_of_telling(steps: TellingSteps, school: str, forename: str) -> NextAct:
    """What to do next so that everyone who must be told is told."""
    about = f" about {forename}"
    if not steps.people:
        return NextAct("Confirm who to tell", reverse("desk:people", args=[school, steps.pid]), about)
    if not steps.notice:
        return NextAct("Write the letter", reverse("desk:told_new", args=[school, steps.pid]), about)
    person = steps.next_person or steps.people[0]
    if person.not_theirs:
        edit = reverse("desk:contact_edit", args=[school, steps.pid, person.code])
        return NextAct("Correct the address", edit, f" of {person.name}")
    return act_of_one(person, told_pages(school, steps.pid), about, steps.version)


class Reached(Protocol):
    """Enough of a person to say how they are told."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def channel(self) -> str: ...


def act_of_one(person: Reached, pages: LetterPages, about: str, version: int) -> NextAct:
    """How this one person is told. `version` is that of the words as they stand on this page."""
    if person.channel == "phone":
        return NextAct(f"Ring {person.name}", pages.ring(person.code), about)
    verb = "Send letter to" if person.channel == "email" else "Print letter for"
    values = {"to": person.code, "version": str(version)}
    return NextAct(f"{verb} {person.name}", pages.send, about, posts=True, values=values)


WHAT = {
    "plan": "Make the plan",
    "aware": "Staff to read their lines of the plan",
    "review": "Review the support",
    "special": "A specialist, or the reason why not",
    "parents-agree": "Whether the parents agree to a specialist",
    "concern": "Decide the concern",
    "may-told": "Tell the family that there may be SEN",
}
_OF_CONCERN = {"concern": "Decide", "may-told": "Tell the family"}
# What is due of a concern once something was decided of it: as its row says it, and on the button.
_OF_TRIAL = ("Look again at what is tried in class", "Look again")
_OF_ASSESSED = ("Say whether it is SEN", "Say whether it is SEN")
_OF_CYCLE = {
    "plan": ("Make the plan", "desk:plan"),
    "aware": ("See who has read theirs", "desk:plan"),
    "review": ("Start review", "desk:review"),
    "special": ("Decide", "desk:review"),
    "parents-agree": ("Record what they say", "desk:parents_agree"),
}


# A plan that was shared, and what it still lacks: what is due, and the button.
_OF_VIEWS = {
    (FAMILYS,): ("What the family thinks of the plan", "Record the family’s view"),
    (PUPILS,): ("What the pupil thinks of the plan", "Record the pupil’s view"),
    (FAMILYS, PUPILS): ("What the family and the pupil think of the plan", "Record what both think"),
}
_INCOMPLETE = ("Complete the plan", "Complete the plan")


def act_of_cycle(duty: Duty, school: str) -> NextAct:
    """Plans and reviews: the page on which it is done."""
    label, page = _OF_CYCLE[duty.promise]
    if found := _of_lacking(duty):
        label, page = found[1], "desk:voices" if views_lacking(duty.because) else page
    of_cycle = [duty.part.removeprefix("cycle ")] if duty.promise == "parents-agree" else []
    return NextAct(label, reverse(page, args=[school, duty.pid, *of_cycle]), f" for {duty.forename}")


def act_of_concern(duty: Duty, school: str) -> NextAct:
    """The page of the concern, from which it is decided and the family told."""
    url = reverse("desk:concern", args=[school, duty.part])
    _, label = _of_decided(duty) or ("", _OF_CONCERN[duty.promise])
    return NextAct(label, url, f" about {duty.forename}")


def what_is_due(duty: Duty) -> str:
    what, _ = _of_decided(duty) or _of_lacking(duty) or (WHAT[duty.promise], "")
    return what


def _of_lacking(duty: Duty) -> tuple[str, str] | None:
    if duty.promise != "plan" or not duty.because.startswith(LACKS):
        return None
    return _OF_VIEWS.get(views_lacking(duty.because), _INCOMPLETE)


def _of_decided(duty: Duty) -> tuple[str, str] | None:
    if duty.due_by == str(A_TRIAL_HAS_ITS_DAY):
        return _OF_TRIAL
    return _OF_ASSESSED if ASSESSED in duty.due_by else None


def act_of_school(duty: Duty, school: str) -> NextAct:
    label = "Appoint the SENCO" if duty.promise == "senco" else "Record the SENCO’s details"
    return NextAct(label, reverse("access:senco", args=[school]))


def why_not_told(steps: TellingSteps, since: str) -> str:
    """Six words or so: why it matters now."""
    if not steps.people:
        return f"Support began {since}; who to tell isn’t known"
    person = steps.next_person or steps.people[0]
    if person.not_theirs:
        return "Somebody else opened the message"
    if person.channel == "phone":
        language = language_of(person.language) if person.language else None
        return (
            f"By phone only, in {language.english}, with interpreter"
            if language
            else f"By phone; support began {since}"
        )
    if person.state is not None:
        return "The last message did not arrive"
    untold = [one.name for one in steps.people if one.is_waiting_for_us] or [person.name]
    return f"Support began {since}; {listed(untold)} not told"
