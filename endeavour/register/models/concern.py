from django.db import models
from django.db.models import Q

from endeavour.tenancy.codes import new_code
from endeavour.tenancy.models import TenantForeignKey, TenantModel
from endeavour.tenancy.recorded import Recorded


class Concern(TenantModel):
    """Somebody noticed something about a pupil (Code 6.17 to 6.20): what is seen, what was tried, how worried they are.

    `raised_by` is the member of staff who wrote it down; `voiced_by` says whose concern it is: their own, a parent's
    (`voice` is then the contact's code) or the pupil's.
    """

    class VoicedBy(models.TextChoices):
        STAFF = "staff", "Staff"
        PARENT = "parent", "A parent or carer"
        PUPIL = "pupil", "The pupil"

    class Worry(models.IntegerChoices):
        LITTLE = 1, "A little"
        SOME = 2, "Somewhat"
        QUITE = 3, "Quite"
        VERY = 4, "Very"

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    pupil = TenantForeignKey("pupils.Pupil", related_name="concerns")
    voiced_by = models.CharField(max_length=10, choices=VoicedBy.choices, default=VoicedBy.STAFF)
    voice = models.CharField(max_length=8, blank=True)
    seen = models.TextField()
    tried = models.TextField(blank=True)
    tried_for = models.CharField(max_length=80, blank=True)
    worry = models.PositiveSmallIntegerField(choices=Worry.choices)
    said = models.TextField(blank=True)
    raised_on = models.DateField()
    raised_at = models.DateTimeField()
    raised_by = models.CharField(max_length=80)
    decide_by = models.DateField(null=True)
    closed_on = models.DateField(null=True)

    class Meta(TenantModel.Meta):
        ordering = ["raised_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(voiced_by="parent") | Q(voice=""), name="a_voice_only_of_a_parent"
            )
        ]
        indexes = [
            models.Index(fields=["school_id", "pupil"], name="concern_of_pupil"),
            models.Index(fields=["school_id", "closed_on"], name="concern_open"),
        ]

    def __str__(self) -> str:
        return self.code


class ConcernStep(TenantModel):
    """What was decided of a concern on a day, with what was weighed, and the line back to whoever raised it.

    `tests` are those of less than expected progress that are met (Code 6.17); `causes` those that were considered
    (6.20 to 6.24); `difficulty` and `provision` the two limbs of the definition (CFA 2014 s.20). "Taken back" is said
    by whoever raised it, with the reason, in place of a decision; after "opened again" none stands.
    """

    class Decision(models.TextChoices):
        TRY = "try", "Try this in class"
        ASSESS = "assess", "Assess"
        SUPPORT = "support", "Start SEN support"
        NOT_SEN = "not_sen", "Not a special educational need"
        TAKEN_BACK = "taken_back", "Taken back"
        REOPENED = "reopened", "Opened again"

    concern = TenantForeignKey(Concern, related_name="steps")
    decision = models.CharField(max_length=10, choices=Decision.choices)
    reason = models.TextField()
    tests = models.JSONField(default=list)
    causes = models.JSONField(default=list)
    causes_note = models.TextField(blank=True)
    difficulty = models.TextField(blank=True)
    provision = models.TextField(blank=True)
    ideas = models.JSONField(default=list)
    look_again_on = models.DateField(null=True)
    helped_by = models.CharField(max_length=200, blank=True)
    word_back = models.CharField(max_length=400)
    decided_on = models.DateField()
    decided_at = models.DateTimeField()
    decided_by = models.CharField(max_length=80)
    heard_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        ordering = ["decided_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(decision="try", look_again_on__isnull=False)
                | (~Q(decision="try") & Q(look_again_on__isnull=True)),
                name="a_trial_has_its_day",
            )
        ]
        indexes = [models.Index(fields=["school_id", "concern"], name="step_of_concern")]


class EarlyTalk(Recorded):
    """The early discussion with pupil and parents (Code 6.39), and the word that the child may have SEN (reg 50(3)(a)).

    `told` are the codes of the adults who were told, or of the pupil where the young person is told. `given_on` is the
    day on which they got the note of it; without one they haven't yet.
    """

    class How(models.TextChoices):
        MEETING = "meeting", "In person"
        PHONE = "phone", "By phone"
        VIDEO = "video", "By video call"

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    concern = TenantForeignKey(Concern, related_name="talks")
    held_on = models.DateField()
    how = models.CharField(max_length=10, choices=How.choices)
    told = models.JSONField(default=list)
    strengths = models.TextField(blank=True)
    difficulties = models.TextField(blank=True)
    parents_say = models.TextField(blank=True)
    wanted = models.TextField(blank=True)
    next_steps = models.TextField(blank=True)
    advice_named = models.BooleanField(default=False)
    given_on = models.DateField(null=True)

    class Meta(Recorded.Meta):
        ordering = ["held_on", "pk"]
        indexes = [models.Index(fields=["school_id", "concern"], name="talk_of_concern")]

    def __str__(self) -> str:
        return self.code
