from django.db import models
from django.db.models import Q

from endeavour.cycle.models.cycle import Cycle
from endeavour.tenancy.codes import new_code
from endeavour.tenancy.models import TenantForeignKey
from endeavour.tenancy.recorded import CanBeTakenBack


class Voice(CanBeTakenBack):
    """What somebody said, in their own words, on a day, gathered by someone in some way. Nobody edits it afterwards.

    `speaker` is a contact's code, or the label of a member of staff; empty where the pupil speaks. `said` holds the
    words by prompt. "Chose not to say" and "not yet" are answers too, and hold no words. What was put down by mistake
    is taken back, with the reason, and stays. `from_concern` is the code of the concern in which the words stood;
    `nothing_more` says that the rest of them is nobody's voice.
    """

    class Whose(models.TextChoices):
        PUPIL = "pupil", "The pupil"
        ADULT = "adult", "A parent or carer"
        TEACHER = "teacher", "A teacher"

    class Answer(models.TextChoices):
        SAID = "said", "Said"
        DECLINED = "declined", "Chose not to say"
        NOT_YET = "not_yet", "Not yet"

    class How(models.TextChoices):
        IN_PERSON = "in_person", "In person"
        PHONE = "phone", "By phone"
        WRITTEN = "written", "In writing"
        DRAWN = "drawn", "With pictures or drawing"
        OBSERVED = "observed", "By watching"
        TOLD = "told", "As told by a colleague"

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    pupil = TenantForeignKey("pupils.Pupil", related_name="voices")
    cycle = TenantForeignKey(Cycle, null=True, related_name="voices")
    whose = models.CharField(max_length=10, choices=Whose.choices)
    speaker = models.CharField(max_length=80, blank=True)
    answer = models.CharField(max_length=10, choices=Answer.choices)
    said = models.JSONField(default=dict)
    how = models.CharField(max_length=10, choices=How.choices, blank=True)
    interpreter = models.CharField(max_length=120, blank=True)
    read_back = models.BooleanField(default=False)
    said_on = models.DateField()
    gathered_by = models.CharField(max_length=80)
    from_concern = models.CharField(max_length=8, blank=True)
    nothing_more = models.BooleanField(default=False)

    class Meta(CanBeTakenBack.Meta):
        ordering = ["said_on", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(answer="said") ^ Q(said={}), name="words_where_it_was_said")
        ]
        indexes = [models.Index(fields=["school_id", "pupil", "said_on"], name="voice_of_pupil")]

    def __str__(self) -> str:
        return self.code


class Finding(CanBeTakenBack):
    """Something the school knows of a pupil from a source: attainment, an observation, a test, a specialist.

    `from_concern` is the code of the concern that holds what was tried: it is as long as that may be.
    """

    class Kind(models.TextChoices):
        ATTAINMENT = "attainment", "Attainment"
        OBSERVATION = "observation", "What was seen in class"
        TEST = "test", "A test or screener"
        SPECIALIST = "specialist", "A specialist"
        OTHER = "other", "Something else"

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    pupil = TenantForeignKey("pupils.Pupil", related_name="findings")
    cycle = TenantForeignKey(Cycle, null=True, related_name="findings")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    area = models.CharField(max_length=40, blank=True)
    source = models.CharField(max_length=120)
    found_on = models.DateField()
    words = models.CharField(max_length=4200)
    from_concern = models.CharField(max_length=8, blank=True)

    class Meta(CanBeTakenBack.Meta):
        ordering = ["-found_on", "-pk"]
        indexes = [models.Index(fields=["school_id", "pupil"], name="finding_of_pupil")]

    def __str__(self) -> str:
        return self.code
