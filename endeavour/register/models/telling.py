from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils.functional import cached_property

from endeavour.register.models.concern import Concern, ConcernStep
from endeavour.register.models.status_period import StatusPeriod
from endeavour.register.notice_words import EndedWords, MayWords, NoticeWords
from endeavour.tenancy.codes import new_code
from endeavour.tenancy.models import TenantForeignKey, TenantModel
from endeavour.tenancy.recorded import Recorded


class Notice(TenantModel):
    """What the family is to be told, as the SENCO worded it: of one period of SEN support, that it has started (CFA
    2014 s.68) or, `of_end`, that it has ended; or of one concern, that their child may have SEN (reg 50(3)(a)).

    `words` holds what was typed, by field of the letter; the fixed sentences stand in the catalogue.
    """

    TOLD, MAY, ENDED = "told", "may", "ended"

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    pupil = TenantForeignKey("pupils.Pupil", related_name="notices")
    period = TenantForeignKey(StatusPeriod, related_name="notices", null=True)
    of_end = models.BooleanField(default=False)
    concern = TenantForeignKey(Concern, related_name="notices", null=True)
    words = models.JSONField()
    version = models.PositiveIntegerField(default=1)
    begun_at = models.DateTimeField()
    prepared_at = models.DateTimeField()
    prepared_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["school_id", "period", "of_end"], name="one_notice_a_start_and_end"
            ),
            models.UniqueConstraint(fields=["school_id", "concern"], name="one_notice_a_concern"),
            models.CheckConstraint(
                condition=Q(period__isnull=False, concern__isnull=True)
                | Q(period__isnull=True, concern__isnull=False, of_end=False),
                name="of_a_period_or_of_a_concern",
            ),
        ]
        indexes = [models.Index(fields=["school_id", "pupil"], name="notice_of_pupil")]

    def __str__(self) -> str:
        return self.code

    @property
    def kind(self) -> str:
        """Of letter and of message."""
        if self.concern_id is not None:
            return self.MAY
        return self.ENDED if self.of_end else self.TOLD

    @cached_property
    def worried_first(self) -> frozenset[str]:
        """Codes of the adults, and of the pupil, who were the first to be worried, in a concern that led to this
        support, and to none before it, or is open still. One statement, for all who get the letter."""
        periods = StatusPeriod.objects.filter(pupil=self.pupil, code=StatusPeriod.Code.SUPPORT)
        start = StatusPeriod.objects.filter(notices=self.pk).values("starts_on")
        over = periods.filter(ends_on__gte=OuterRef("decided_on"), ends_on__lt=Subquery(start))
        steps = ConcernStep.objects.filter(concern=OuterRef("pk"), decision=ConcernStep.Decision.SUPPORT)
        later = ConcernStep.objects.filter(concern=OuterRef("concern"), decided_at__gt=OuterRef("decided_at"))
        led = steps.filter(~Exists(over), ~Exists(later.filter(decision=ConcernStep.Decision.REOPENED)))
        about = Concern.objects.filter(pupil=self.pupil).exclude(voiced_by=Concern.VoicedBy.STAFF)
        voices = about.filter(Q(closed_on=None) | Exists(led)).values_list("voiced_by", "voice")
        return frozenset(code if by == Concern.VoicedBy.PARENT else self.pupil.pid for by, code in voices)

    def as_words(self) -> NoticeWords:
        return NoticeWords.from_json(self.words)

    def as_ended_words(self) -> EndedWords:
        return EndedWords.from_json(self.words)

    def as_may_words(self) -> MayWords:
        return MayWords.from_json(self.words)


class NoticeCopy(TenantModel):
    """The letter made of a notice for one person: each person has one of their own. `recipient` and `document`
    are codes: of a contact or of the young person, and of the stored document."""

    notice = TenantForeignKey(Notice, related_name="copies")
    recipient = models.CharField(max_length=8)
    document = models.CharField(max_length=8)
    version = models.PositiveIntegerField()
    made_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["school_id", "document"], name="one_copy_a_document")]
        indexes = [models.Index(fields=["school_id", "notice"], name="copy_of_notice")]


class ToldBefore(Recorded):
    """A family that was told before Endeavour was here: on paper, by phone or in person, on a day that staff know."""

    class How(models.TextChoices):
        PAPER = "paper", "A letter on paper"
        IN_PERSON = "in_person", "In person"
        PHONE = "phone", "By phone"
        EMAIL = "email", "By email"

    period = TenantForeignKey(StatusPeriod, related_name="told_before")
    recipient = models.CharField(max_length=8)
    told_on = models.DateField()
    how = models.CharField(max_length=10, choices=How.choices)

    class Meta(Recorded.Meta):
        constraints = [
            models.UniqueConstraint(fields=["school_id", "period", "recipient"], name="told_before_once")
        ]


class CallNote(TenantModel):
    """A telephone call in which a letter was read aloud, and what the person said, as they said it."""

    notice = TenantForeignKey(Notice, related_name="calls")
    recipient = models.CharField(max_length=8)
    at = models.DateTimeField()
    interpreter = models.CharField(max_length=120, blank=True)
    read_back = models.BooleanField()
    said = models.TextField(blank=True)
    recorded_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["school_id", "notice"], name="call_about_notice")]
