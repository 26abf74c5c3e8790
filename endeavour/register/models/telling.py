from django.db import models

from endeavour.register.models.status_period import StatusPeriod
from endeavour.register.notice_words import NoticeWords
from endeavour.tenancy.codes import new_code
from endeavour.tenancy.models import TenantForeignKey, TenantModel


class Notice(TenantModel):
    """What the family is to be told of one period of SEN support (CFA 2014 s.68), as the SENCO worded it.

    `words` holds what was typed, by field of the letter; the fixed sentences stand in the catalogue.
    """

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    pupil = TenantForeignKey("pupils.Pupil", related_name="notices")
    period = TenantForeignKey(StatusPeriod, related_name="notices")
    words = models.JSONField()
    version = models.PositiveIntegerField(default=1)
    begun_at = models.DateTimeField()
    prepared_at = models.DateTimeField()
    prepared_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["school_id", "period"], name="one_notice_a_period")]
        indexes = [models.Index(fields=["school_id", "pupil"], name="notice_of_pupil")]

    def __str__(self) -> str:
        return self.code

    def as_words(self) -> NoticeWords:
        return NoticeWords.from_json(self.words)


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


class ToldBefore(TenantModel):
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
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
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
