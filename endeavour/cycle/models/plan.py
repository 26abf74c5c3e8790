from django.conf import settings
from django.db import models
from django.db.models import Q

from endeavour.cycle.models.cycle import Cycle
from endeavour.tenancy.codes import new_code
from endeavour.tenancy.models import TenantForeignKey, TenantModel
from endeavour.tenancy.recorded import CanBeTakenBack, Recorded


class PlanDraft(TenantModel):
    """The plan of a cycle while it is being made: what was typed so far, by whoever is in the room.

    Nothing in it holds until it is shared; `contents` is the shape of `cycle.plan_contents.PlanContents`.
    """

    cycle = TenantForeignKey(Cycle, related_name="drafts")
    contents = models.JSONField()
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    changed_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["school_id", "cycle"], name="one_draft_a_cycle")]


class PlanVersion(TenantModel):
    """A plan as it was shared: what family and staff were given on that day. It never changes; a change is a new one.

    Outcomes, provision and adjustments are rows of their own, kept since by everybody's work; `contents` is what was
    agreed at the time.
    """

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    cycle = TenantForeignKey(Cycle, related_name="versions")
    number = models.PositiveSmallIntegerField()
    contents = models.JSONField()
    review_on = models.DateField()
    shared_on = models.DateField()
    shared_at = models.DateTimeField()
    shared_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["school_id", "cycle", "number"], name="plan_version_once")
        ]

    def __str__(self) -> str:
        return self.code


class Agreement(Recorded):
    """What the pupil, an adult or a member of staff said to a version of the plan. The latest of each counts.

    `party` is a contact's code or a label of staff; empty for the pupil. A plan can start without
    agreement, and says so.
    """

    class Whose(models.TextChoices):
        PUPIL = "pupil", "The pupil"
        ADULT = "adult", "A parent or carer"
        STAFF = "staff", "Staff"

    class Answer(models.TextChoices):
        AGREES = "agrees", "Agrees"
        IN_PART = "in_part", "Agrees in part"
        DISAGREES = "disagrees", "Does not agree"
        TALK = "talk", "Wants to talk"

    version = TenantForeignKey(PlanVersion, related_name="agreements")
    whose = models.CharField(max_length=10, choices=Whose.choices)
    party = models.CharField(max_length=80, blank=True)
    answer = models.CharField(max_length=10, choices=Answer.choices)
    words = models.CharField(max_length=400, blank=True)
    how = models.CharField(max_length=10, blank=True)
    said_on = models.DateField()

    class Meta(Recorded.Meta):
        ordering = ["recorded_at", "pk"]
        indexes = [models.Index(fields=["school_id", "version"], name="agreement_to_version")]


class AnswerFollowed(Recorded):
    """What came of an answer that wasn't a plain yes: somebody talked with them, and wrote it down. It asks no more
    then; the answer itself stays as it was said.
    """

    agreement = TenantForeignKey(Agreement, related_name="followed")
    on = models.DateField()
    note = models.CharField(max_length=400)

    class Meta(Recorded.Meta):
        constraints = [
            models.UniqueConstraint(fields=["school_id", "agreement"], name="one_note_of_an_answer"),
            models.CheckConstraint(condition=~Q(note=""), name="a_note_says_what_came_of_it"),
        ]


class PlanGiven(CanBeTakenBack):
    """A version of the plan reached one who is to have it, on a day, in some way. A new version starts anew.

    `party` is a contact's code or, where the right is the young person's own, the pupil's. What was recorded by
    mistake is taken back, with the reason, and stays.
    """

    class How(models.TextChoices):
        BY_HAND = "by_hand", "On paper, by hand"
        POST = "post", "On paper, by post"
        PHONE = "phone", "Read out on the telephone"
        TOGETHER = "together", "Together, in the room"

    version = TenantForeignKey(PlanVersion, related_name="given")
    party = models.CharField(max_length=8)
    how = models.CharField(max_length=10, choices=How.choices)
    on = models.DateField()

    class Meta(CanBeTakenBack.Meta):
        ordering = ["on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["school_id", "version", "party"],
                condition=Q(taken_back_at__isnull=True),
                name="given_once_a_version",
            )
        ]


class Reading(TenantModel):
    """A member of staff who works with the pupil is given their lines of a version, and says that they read them."""

    version = TenantForeignKey(PlanVersion, related_name="readings")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["school_id", "version", "person"], name="one_reading_a_person")
        ]
        indexes = [models.Index(fields=["school_id", "person"], name="reading_by_person")]
