"""The children of one class in the world: one told, one not told yet, one with an EHC plan, one whose support has
ended, and one who has no support yet, though it is to come."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.documents.told_fields import Goal, Help, Talk
from endeavour.messages.models import Message
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Contact, FormerUpn, Pupil, Relation, Restriction
from endeavour.register.actions.prepare_ended_notice import prepare_ended_notice
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.models import CallNote, Notice, StatusPeriod, ToldBefore
from endeavour.register.notice_words import EndedWords, NoticeWords
from endeavour.schools.models import School, SchoolClass
from tests.cast.people import MONDAY
from tests.cast.pupils import make_adult, make_need, make_pupil, make_status
from tests.doors.canaries import Canary
from tests.doors.planting import Planter

# Fathers are reached by email in one class, and on paper in the other, where no mailbox stops what the rule lets by.
FAMILY = {
    "one": (("mother", "PAM", "email"), ("father", "PAF", "email"), ("carer", "CAR", "paper")),
    "two": (("mother", "PAM", "email"), ("father", "PAF", "paper"), ("carer", "CAR", "paper")),
}
STATES = {"told": "K", "untold": "K", "plan": "E", "ended": "K", "plain": ""}
TO_COME, ENDED, LOOK_BACK = date(2027, 1, 11), date(2026, 11, 6), date(2027, 2, 5)


@dataclass
class Child:
    """A pupil with a mother, who was restricted once, a restricted father and a carer. The letter went to all three."""

    pupil: Pupil
    klass: str
    state: str
    mother: Relation
    father: Relation
    carer: Relation
    notice: Notice | None = None
    messages: dict[str, Message] = field(default_factory=dict)


def make_child(planter: Planter, school_class: SchoolClass, klass: str, state: str) -> Child:
    school = planter.school
    whose = Canary(
        "pupils.Pupil.date_of_birth", "pupil's numbers and birthday", frozenset({school.slug}), klass
    )
    pupil = make_pupil(
        school,
        "x",
        "x",
        date_of_birth=planter.canaries.birthday(whose),
        year_group="3",
        school_class=school_class,
        on_roll_from=date(2025, 9, 1),
    )
    planter.klass_of[pupil.pid] = klass
    with school_scope(school.pk):
        FormerUpn.objects.create(school_id=school.pk, pupil=pupil, upn="x")
    _give_status(pupil, state)
    adults = {
        name: make_adult(
            pupil, "x", "x", "x", email="x@x.example", channel=channel, order=place, relationship=code
        )
        for place, (name, code, channel) in enumerate(FAMILY[klass], start=1)
    }
    return Child(pupil, klass, state, adults["mother"], adults["father"], adults["carer"])


def _give_status(pupil: Pupil, state: str) -> None:
    if not STATES[state]:
        make_status(pupil, "K", TO_COME)
        return
    make_status(pupil, "N", date(2025, 9, 1), date(2026, 9, 13))
    make_status(pupil, STATES[state], date(2026, 9, 14))
    make_need(pupil, "SPLD")
    make_need(pupil, "SLCN", rank=2)


def let_support_end(child: Child, planter: Planter) -> None:
    """Once the plan is shared, which nobody shares without support. In the scope of the school."""
    if child.state == "ended":
        support = StatusPeriod.objects.filter(pupil=child.pupil, code="K")
        support.update(ends_on=ENDED, look_back_on=LOOK_BACK, put_right=[_slip(child, planter)])
        make_status(child.pupil, "N", ENDED + timedelta(days=1))


def _slip(child: Child, planter: Planter) -> dict[str, str]:
    """What was found looking back, before that was put right."""
    slug, pid = frozenset({planter.school.slug}), child.pupil.pid
    canary = Canary("register.StatusPeriod.put_right", "support words", slug, child.klass, pid)
    word = planter.canaries.word(canary)
    return {"matter": "looked_back", "on": ENDED.isoformat(), "words": word, "by": "", "why": word}


def write_to_family(child: Child, planter: Planter, senco: StaffActor) -> None:
    """After the names are planted: the letter's own words, sent to all; then the father is restricted.

    One letter that hasn't gone yet holds the carer's address, which the mother may not learn.
    """
    pupil, school = child.pupil, planter.school
    pupil.refresh_from_db()
    if child.state in ("told", "untold"):
        words = _words(planter, pupil)
        if child.state == "untold" and child.klass == "one":
            carer = Contact.objects.get(pk=child.carer.contact.pk)
            words = replace(words, hard=f"{words.hard} Write to {carer.email}.")
        child.notice = prepare_notice(pupil, words, by=senco)
        period = child.notice.period
        ToldBefore.objects.create(
            school_id=school.pk,
            period=period,
            recipient=child.carer.contact.code,
            told_on=date(2026, 9, 15),
            how="phone",
            recorded_at=MONDAY,
            recorded_by=senco.label,
        )
    if child.state == "told" and child.notice:
        _send_to_all(child, child.notice, school, senco)
    if child.state == "ended":
        prepare_ended_notice(pupil, _last_words(planter, pupil), by=senco)
    father = Relation.objects.get(pk=child.father.pk)
    restrict_contact(father, reason="A court order", starts_on=date(2026, 11, 20), by=senco)
    Restriction.objects.create(
        school_id=school.pk,
        relation=child.mother,
        starts_on=date(2026, 9, 1),
        ends_on=date(2026, 9, 8),
        set_by=senco.label,
        lifted_by=senco.label,
    )


def _send_to_all(child: Child, notice: Notice, school: School, senco: StaffActor) -> None:
    for name, tie in (("mother", child.mother), ("father", child.father), ("carer", child.carer)):
        message = send_notice(
            notice, to=tie.contact.code, school=school, seen=notice.version, by=senco
        ).message
        if name != "carer":
            message.sent_at = MONDAY
            message.save(update_fields=["sent_at"])
        child.messages[name] = message
    CallNote.objects.create(
        school_id=school.pk,
        notice=notice,
        recipient=child.mother.contact.code,
        at=MONDAY,
        read_back=True,
        recorded_by=senco.label,
    )


def _word(planter: Planter, pupil: Pupil, field: str) -> str:
    whose = planter.klass_of[pupil.pid]
    canary = Canary(f"letter.{field}", "letter words", frozenset({planter.school.slug}), whose, pupil.pid)
    return planter.canaries.word(canary)


def _last_words(planter: Planter, pupil: Pupil) -> EndedWords:
    why, watch_for = (_word(planter, pupil, field) for field in ("why", "watch_for"))
    return EndedWords(why=f"It helped with {why}.", watch_for=f"Watch for {watch_for}.")


def _words(planter: Planter, pupil: Pupil) -> NoticeWords:
    def word(field: str) -> str:
        return _word(planter, pupil, field)

    return NoticeWords(
        good_at=f"Good at {word('good_at')}.",
        hard=f"Hard is {word('hard')}.",
        help=(
            Help(
                what=f"talk about {word('what')}",
                who=word("who"),
                how_long="20 minutes",
                how_often="once a week",
                starting=date(2026, 9, 14),
            ),
        ),
        goal=Goal(what=f"say {word('goal')}", by=date(2027, 2, 12), now=f"Now {word('now')}."),
        review_on=date(2027, 2, 9),
        talk=Talk(on=date(2026, 11, 12)),
        lessons=f"Lessons {word('lessons')}.",
    )


def contacts_of(child: Child) -> list[Contact]:
    return [child.mother.contact, child.father.contact, child.carer.contact]
