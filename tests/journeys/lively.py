"""The demo with something in every state that a page can show: a letter to print, one opened, a file half decided,
a review open, one that ended support, a plan in the making with words to ask about."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from django.core.management import call_command
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.access import cycle_seen_by
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.record_authority_asked import record_authority_asked
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.new_decision import NewDecision
from endeavour.cycle.plan_contents import PlannedOutcome
from endeavour.cycle.queries.drafts import draft_of
from endeavour.demo.cast import oakfield
from endeavour.demo.files.bad_rows import class_list_with_bad_rows
from endeavour.demo.oakfield.letters import LETTERS
from endeavour.demo.tests.at_school import at_school, pupil_named
from endeavour.journeys.models import Draft
from endeavour.messages.jobs import send_due_messages
from endeavour.messages.links import link_of
from endeavour.plan_pages.keeping import Typed, keep
from endeavour.provision.models import Session
from endeavour.pupils.access import relations_seen_by
from endeavour.pupils.actions.change_contact import change_contact
from endeavour.pupils.details import ContactDetails
from endeavour.register.access import concerns_seen_by
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.actions.prepare_ended_notice import prepare_ended_notice
from endeavour.register.actions.prepare_may_notice import prepare_may_notice
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.raise_concern import raise_concern
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.actions.start_sen_support import start_sen_support
from endeavour.register.concern_words import NewStep
from endeavour.register.models import Concern
from endeavour.register.notice_words import EndedWords, MayWords
from endeavour.register.notices import present_support
from endeavour.transfers.actions.stage_import import stage_import

# A letter sent, an adult restricted, an EHC plan, no support.
MORE_TO_SEE = (("Zara", "Patel"), ("Ben", "Turner"), ("Noah", "Brooks"), ("Jack", "Whittle"))
REVIEWED, ENDED, DRAFTED = ("Maya", "Okafor"), ("Kofi", "Boateng"), ("Zara", "Patel")
ASSESSED, ASKED_FOR, REFERRED = ("Finley", "Ward"), ("Poppy", "Hughes"), ("Hamza", "Malik")
WORRIED_ABOUT, NOT_SEN = ("Noah", "Brooks"), ("Elsie", "Tunnicliffe")
LATER = "2026-11-23 09:30"


def liven() -> str:
    """Answers the link that Mrs Patel got by email and hasn't opened."""
    with at_school(oakfield()) as senco:
        link = _send_zaras_letter(senco)
        _print_arlos_letter(senco)
        _write_to_samis_parents(senco)
        raise_concern(
            pupil_named(senco, *WORRIED_ABOUT),
            seen="He loses his place in longer texts.",
            tried="A ruler under the line",
            tried_for="Two weeks",
            worry=2,
            by=senco,
        )
        _decide_that_it_is_no_sen(senco)
        open_review(cycle_seen_by(senco, pupil_named(senco, *REVIEWED)), by=senco)
        _decide_reviews(senco)
        prepare_ended_notice(
            pupil_named(senco, *ENDED),
            EndedWords("He types as fast as he writes.", "Whether he still takes the keyboard out."),
            by=senco,
        )
        _begin_a_plan(senco)
        bad = class_list_with_bad_rows(oakfield()).content.replace(b"Adm No", b"Locker")
        stage_import(bad, name="class-list.csv", whole_school=True, by=senco)
    call_command("demo", "move", LATER, verbosity=0)
    send_due_messages(timestamp=0)
    return link


def signed_in(colleague: str) -> Client:
    """By the press of a button, as at the demo's front page."""
    with at_school(oakfield(), colleague) as actor:
        person = actor.person.pk
    client = Client(headers={"Host": "localhost"}, REMOTE_ADDR="127.0.0.1")
    assert client.post(f"/demo/sign-in/{person}").status_code == 302
    return client


def starting_addresses() -> list[str]:
    """Where the SENCO comes in, and a few pupils of whom there is more to see than of the first on a list."""
    with at_school(oakfield()) as senco:
        pids = [pupil_named(senco, *name).pid for name in MORE_TO_SEE]
        about = (("Sami", "Çelik"), ("Kwame", "Owusu"), WORRIED_ABOUT, NOT_SEN)
        concerns = [f"/s/oakfield/concerns/{_concern(senco, *name).code}" for name in about]
        said = Session.objects.select_related("slot__provision").filter(on__lt=clock.today()).latest("pk")
        who = (REVIEWED, ENDED, DRAFTED, ASSESSED, ASKED_FOR, REFERRED)
        maya, kofi, zara, finley, poppy, hamza = (pupil_named(senco, *name).pid for name in who)
    reviews = (
        f"/s/oakfield/pupils/{pid}/{page}"
        for pid, page in (
            *((maya, "review"), (kofi, "reviews/1")),
            *((finley, "reviews/1/asked"), (poppy, "reviews/1"), (hamza, "reviews/1")),
        )
    )
    with at_school(oakfield()) as senco:
        home = relations_seen_by(senco, pupil_named(senco, *ENDED))
        ring = next(tie.contact.code for tie in home if tie.responsibility == "yes")
    telling = (f"/s/oakfield/pupils/{kofi}/letters/ended/{page}" for page in ("check", f"ring/{ring}"))
    shared = (f"/s/oakfield/pupils/{maya}/plan/versions/1/{page}" for page in ("give", "talk"))
    # To these the buttons of the draft lead, which a crawl doesn't press.
    making = (f"/s/oakfield/pupils/{zara}/plan/{page}" for page in ("new/words", "check"))
    return [
        "/",
        *(f"/s/oakfield/pupils/{pid}" for pid in pids),
        *concerns,
        *reviews,
        *telling,
        *shared,
        *making,
        f"/s/oakfield/today/{said.slot.code}/{said.on}",
        f"/s/oakfield/provision/hand-over/{said.slot.provision.leader_id}",
    ]


def kept_work(reader: Client) -> str:
    """Where somebody reads what they began, on a page that may be gone by now."""
    with at_school(oakfield()) as senco:
        page = f"/s/oakfield/pupils/{pupil_named(senco, *REVIEWED).pid}/voice/new/pupil"
    typed = {"operation": str(uuid4()), "keep": "yes", "wants": "To read to my brother"}
    assert reader.post(page, typed).status_code == 302
    with at_school(oakfield()) as senco:
        return f"/s/oakfield/drafts/{Draft.objects.filter(owner=senco.label).latest('pk').code}"


def new_link(reader: Client, colleague: str) -> str:
    """Where the SENCO sees the link for somebody who lost theirs."""
    with at_school(oakfield(), colleague) as actor:
        page = f"/s/oakfield/settings/people/{actor.person.pk}/link"
    assert reader.post(f"{page}/new", {"operation": str(uuid4())}).status_code == 302
    return page


def _send_zaras_letter(senco: StaffActor) -> str:
    zara = pupil_named(senco, "Zara", "Patel")
    support = present_support(zara)
    assert support is not None
    assert support.notice is not None
    [mother] = [r.contact.code for r in relations_seen_by(senco, zara) if r.contact.forename == "Nisha"]
    queued = send_notice(
        support.notice, to=mother, school=senco.school, seen=support.notice.version, by=senco
    )
    return link_of(senco.school_id, queued.message.code)


def _write_to_samis_parents(senco: StaffActor) -> None:
    """His mother is to be rung."""
    words = MayWords("Reading about new things is hard.", "We are finding out which words he knows.")
    prepare_may_notice(_concern(senco, "Sami", "Çelik"), words, by=senco)


def _decide_that_it_is_no_sen(senco: StaffActor) -> None:
    step = NewStep(
        decision="not_sen",
        reason="She forms her letters slowly, and reads well.",
        word_back="Thank you. Please give her a slope.",
        helped_by="Mr Ashworth",
    )
    decide_concern(_concern(senco, *NOT_SEN), step=step, by=senco)


def _decide_reviews(senco: StaffActor) -> None:
    """One family is still to be told that support has ended, and the authority to be asked about another pupil; about a
    third it was. Of a fourth the parents are to be asked whether they agree to a specialist."""
    ends = NewDecision(
        decision="end",
        reason="He types as fast as he writes.",
        no_pupil_view_because="He is away today.",
        no_family_view_because="His parents come on Thursday.",
        watch_for="Whether he still takes the keyboard out.",
        look_back_on=clock.today() + timedelta(weeks=11),
    )
    asks = replace(ends, decision="assessment", watch_for="", look_back_on=None)
    refers = replace(
        asks,
        decision="specialist",
        specialist="The educational psychologist",
        specialist_by=clock.today() + timedelta(weeks=2),
        parents_agree="not_asked",
    )
    for name, what in ((ENDED, ends), (ASSESSED, asks), (ASKED_FOR, asks), (REFERRED, refers)):
        cycle = cycle_seen_by(senco, pupil_named(senco, *name))
        review = open_review(cycle, by=senco)
        for outcome in cycle.outcomes.filter(taken_out_on__isnull=True):
            say_outcome_word(review, outcome, word="on_track", by=senco)
        decided = decide_review(review, what=what, by=senco)
        if name == ASKED_FOR:
            record_authority_asked(decided, who="Mrs Whitfield", how="post", on=clock.today(), by=senco)


def _begin_a_plan(senco: StaffActor) -> None:
    """With an outcome that nobody could see or count."""
    pupil = pupil_named(senco, *DRAFTED)
    now = draft_of(pupil, today=clock.today()).contents
    vague = replace(now, outcomes=(PlannedOutcome(goal="Improve her reading"),))
    keep(pupil, Typed(vague, now), by=senco)


def _concern(senco: StaffActor, *name: str) -> Concern:
    pupil = pupil_named(senco, *name)
    return concerns_seen_by(senco).select_related("pupil").get(pupil=pupil)


def _print_arlos_letter(senco: StaffActor) -> None:
    arlo = pupil_named(senco, "Arlo", "Barker")
    start_sen_support(
        arlo, on=clock.today(), difficulty="Speech", provision="Talking games each day", by=senco
    )
    words = replace(LETTERS["chloe-evans"], review_on=LETTERS["zara-patel"].review_on)
    notice = prepare_notice(arlo, words, by=senco)
    adult = next(r for r in relations_seen_by(senco, arlo) if r.responsibility == "yes").contact
    seen = ContactDetails.of(adult)
    change_contact(adult, seen=seen, wanted=replace(seen, channel="paper"), by=senco)
    send_notice(notice, to=adult.code, school=senco.school, seen=notice.version, by=senco)
