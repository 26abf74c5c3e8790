"""How far the telling of one family has come that their child may have SEN, and the next step."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from endeavour import clock
from endeavour.messages.along import deliveries_along, deliveries_in
from endeavour.messages.queries import Delivery
from endeavour.pupils.queries import Families, FamilyTie, KnownPupil
from endeavour.register.concerns import steps_along, steps_in
from endeavour.register.models import Concern, ConcernStep, EarlyTalk, Notice, NoticeCopy
from endeavour.register.recipients import recipients_among
from endeavour.register.support_rows import Letters
from endeavour.register.supported import open_support_since
from endeavour.register.telling_steps import PersonStep, person_step
from endeavour.schools.senco import senco_name_in, sencos_along
from endeavour.tenancy.json_rows import JSONRow, as_day_or_none


@dataclass(frozen=True)
class MaySteps:
    """`notice` is the code of the prepared letter, empty where there is none."""

    notice: str
    people: tuple[PersonStep, ...]
    to_confirm: tuple[str, ...]

    @property
    def is_told(self) -> bool:
        return bool(self.people) and all(person.told_on for person in self.people)


def may_steps(concern: Concern, known: Families) -> MaySteps:
    """Two statements."""
    ties, today = known.ties.get(concern.pupil.pk, ()), clock.today()
    talks = list(EarlyTalk.objects.filter(concern=concern))
    return may_steps_among(ties, talks, around_concern(concern, on=today), concern, today=today)


def may_steps_among(
    ties: tuple[FamilyTie, ...],
    talks: Sequence[EarlyTalk],
    around: "AroundConcern",
    concern: Concern,
    *,
    today: date,
) -> MaySteps:
    """The same, of a family, talks and letters that are known already. No statement."""
    told = recipients_among(KnownPupil.of(concern.pupil), ties, on=today)
    latest_first = sorted(talks, key=lambda talk: talk.held_on, reverse=True)
    talked = {code: talk.held_on for talk in latest_first for code in talk.told}
    latest = _latest(around)
    return MaySteps(
        notice=around.letters.notice,
        people=tuple(
            person_step(who, ties, talked.get(who.code), latest.get(who.code), not_theirs=False)
            for who in told.must
        ),
        to_confirm=tuple(who.name for who in told.to_confirm),
    )


@dataclass(frozen=True)
class AroundConcern:
    """The letters about a concern and what became of such letters to the family, what was decided of it, since when
    SEN support runs without an end, and the name of the SENCO of the day, empty where there is none."""

    letters: Letters
    deliveries: tuple[Delivery, ...]
    steps: tuple[ConcernStep, ...]
    support_since: date | None
    senco: str


def around_concern(concern: Concern, *, on: date) -> AroundConcern:
    """One statement."""
    copies = NoticeCopy.objects.filter(notice=OuterRef("pk")).values("document")
    notices = Notice.objects.filter(concern=OuterRef("pk")).order_by("pk")
    shown = notices.values(shown=JSONRow(code="code", documents=ArraySubquery(copies)))
    told = JSONRow(
        notices=ArraySubquery(shown),
        deliveries=deliveries_along("pupil__pid", kind=Notice.MAY),
        steps=steps_along(),
        support_since=open_support_since("pupil"),
        sencos=sencos_along(on),
    )
    row = Concern.objects.filter(pk=concern.pk).values_list(told, flat=True).get()
    documents = tuple(document for one in row["notices"] for document in one["documents"])
    notice = next((one["code"] for one in row["notices"]), "")
    return AroundConcern(
        letters=Letters(notice, documents=documents),
        deliveries=tuple(deliveries_in(row["deliveries"])),
        steps=tuple(steps_in(row["steps"])),
        support_since=as_day_or_none(row["support_since"]),
        senco=senco_name_in(row["sencos"]),
    )


def not_asked(concern: Concern) -> str:
    """Why the family isn't to be told any more: reg 50(3)(a) asks only while it is held that there may be SEN. Empty
    where they are. One statement."""
    latest = ConcernStep.objects.filter(concern=concern).order_by("-decided_at", "-pk").first()
    if latest is not None and latest.decision == ConcernStep.Decision.TAKEN_BACK:
        return "This concern was taken back, so no letter is written about it."
    if latest is None or latest.decision != ConcernStep.Decision.NOT_SEN:
        return ""
    return "It was decided that this is not SEN, so no letter says that there may be."


def may_notice(concern: Concern) -> Notice | None:
    """What is prepared to tell the family, with the pupil at hand. One statement."""
    notice: Notice | None = Notice.objects.filter(concern=concern).first()
    if notice is not None:
        notice.pupil, notice.concern = concern.pupil, concern
    return notice


def concerns_of_letters(documents: Collection[str]) -> dict[str, str]:
    """The code of the concern that each letter is about, by the letter's. One statement, none without letters."""
    rows = NoticeCopy.objects.filter(document__in=documents, notice__concern__isnull=False)
    return dict(rows.values_list("document", "notice__concern__code")) if documents else {}


def _latest(around: AroundConcern) -> dict[str, Delivery]:
    sent = (one for one in around.deliveries if one.document in around.letters.documents)
    return {delivery.recipient: delivery for delivery in sent}
