from django.conf import settings
from django.db import models
from django.db.models import Q

from endeavour.cycle.models.cycle import Cycle
from endeavour.cycle.models.outcome import Outcome
from endeavour.tenancy.codes import new_code
from endeavour.tenancy.models import TenantForeignKey, TenantModel
from endeavour.tenancy.recorded import CanBeTakenBack


class Word(models.TextChoices):
    """The same four words for staff and parents, so that nothing is softened in translation."""

    DONE = "done", "Done"
    ON_TRACK = "on_track", "On track"
    SLOWER = "slower", "Slower than hoped"
    NOT_WORKING = "not_working", "Not working yet"


class Review(TenantModel):
    """The look at a cycle: what was given, its effect, the views, and what is decided (Code 6.53 to 6.55, shoulds; the
    first two are to be confirmed).

    `delivery_note` says what will be done where under half of the support was given: then the support can't be called
    ineffective without it. A missing view, and a specialist who isn't asked after two slow cycles, have their reason;
    one who is asked is named, with the day by which that is done and whether the parents agree (Code 6.47, to be
    confirmed): which of them said so, when and how; also where they do not, or nobody has asked them yet. Where an EHC
    needs assessment is asked for, an `AssessmentRequest` says later that it was; `had_plan`: there was an EHC plan by
    then, so what is asked for is a re-assessment (Children and Families Act 2014, s.44(2)).
    Closed, it holds a decision with its own reason; nothing closes it by itself.
    """

    class Decision(models.TextChoices):
        CARRY_ON = "carry_on", "Carry on"
        CHANGE = "change", "Change the support"
        SPECIALIST = "specialist", "Ask a specialist"
        ASSESSMENT = "assessment", "Ask for an EHC needs assessment"
        END = "end", "End SEN support"

    class ParentsAgree(models.TextChoices):
        YES = "yes", "Yes"
        NO = "no", "No"
        NOT_ASKED = "not_asked", "They have not been asked yet"

    class SaidHow(models.TextChoices):
        IN_PERSON = "in_person", "In person"
        PHONE = "phone", "On the telephone"
        WRITING = "writing", "In writing"

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    cycle = TenantForeignKey(Cycle, related_name="reviews")
    opened_on = models.DateField()
    opened_by = models.CharField(max_length=80)
    delivery_note = models.TextField(blank=True)
    no_pupil_view_because = models.CharField(max_length=300, blank=True)
    no_family_view_because = models.CharField(max_length=300, blank=True)
    no_specialist_because = models.TextField(blank=True)
    specialist = models.CharField(max_length=120, blank=True)
    specialist_by = models.DateField(null=True)
    parents_agree = models.CharField(max_length=10, choices=ParentsAgree.choices, blank=True)
    parents_said_by = models.CharField(max_length=8, blank=True)
    parents_said_on = models.DateField(null=True)
    parents_said_how = models.CharField(max_length=10, choices=SaidHow.choices, blank=True)
    decision = models.CharField(max_length=12, choices=Decision.choices, blank=True)
    reason = models.TextField(blank=True)
    decided_on = models.DateField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.CharField(max_length=80, blank=True)
    had_plan = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["school_id", "cycle"], name="one_review_a_cycle"),
            models.CheckConstraint(
                condition=Q(decision="", decided_on__isnull=True, decided_at__isnull=True, decided_by="")
                | Q(decided_on__isnull=False, decided_at__isnull=False)
                & ~Q(decision="")
                & ~Q(reason="")
                & ~Q(decided_by=""),
                name="a_decision_has_day_reason_and_author",
            ),
            models.CheckConstraint(
                condition=Q(specialist_by__isnull=True) ^ ~Q(specialist=""),
                name="a_specialist_is_asked_by_a_day",
            ),
            models.CheckConstraint(
                condition=Q(specialist="") ^ ~Q(parents_agree=""),
                name="parents_agree_to_a_specialist",
            ),
            models.CheckConstraint(
                condition=Q(
                    parents_agree__in=["", "not_asked"],
                    parents_said_by="",
                    parents_said_on__isnull=True,
                    parents_said_how="",
                )
                | Q(parents_agree__in=["yes", "no"], parents_said_on__isnull=False)
                & ~Q(parents_said_by="")
                & ~Q(parents_said_how=""),
                name="parents_who_said_so_have_day_and_way",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class AssessmentRequest(CanBeTakenBack):
    """The local authority was asked for an EHC needs assessment, as a review decided: by whom, how, on which day.

    The request itself is written outside Endeavour. What was recorded wrongly is taken back, with the reason, and
    stays; where it was put right, another row says it since.
    """

    class How(models.TextChoices):
        FORM = "form", "On the authority’s own form"
        EMAIL = "email", "By email"
        POST = "post", "By letter"

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    review = TenantForeignKey(Review, related_name="requests")
    who = models.CharField(max_length=120)
    how = models.CharField(max_length=10, choices=How.choices)
    on = models.DateField()

    class Meta(CanBeTakenBack.Meta):
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["school_id", "review"],
                condition=Q(taken_back_at__isnull=True),
                name="the_authority_is_asked_once",
            ),
            models.CheckConstraint(condition=~Q(who="") & ~Q(how=""), name="somebody_asked_the_authority"),
        ]

    def __str__(self) -> str:
        return self.code


class OutcomeReview(TenantModel):
    """The word that a review gives to an outcome, and the one that the checks suggested, if any.

    Where nothing tells yet, none of the four would be true: "not enough to say", and the note says why.
    """

    review = TenantForeignKey(Review, related_name="outcomes")
    outcome = TenantForeignKey(Outcome, related_name="reviews")
    word = models.CharField(max_length=12, choices=[*Word.choices, ("not_enough", "Not enough to say")])
    suggested = models.CharField(max_length=12, blank=True)
    note = models.CharField(max_length=400, blank=True)
    said_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["school_id", "review", "outcome"], name="one_word_an_outcome")
        ]


class Round(TenantModel):
    """Teachers are asked about some pupils by a day."""

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    due_on = models.DateField()
    started_at = models.DateTimeField()
    started_by = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.code


class Asked(TenantModel):
    """One teacher, asked about one pupil's cycle. Answered, or "I don't teach this pupil", or "not enough to say"."""

    class Answer(models.TextChoices):
        GIVEN = "given", "Answered"
        NOT_MINE = "not_mine", "Doesn't teach this pupil"
        NOT_ENOUGH = "not_enough", "Not enough to say"

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    round = TenantForeignKey(Round, related_name="asked")
    cycle = TenantForeignKey(Cycle, related_name="asked")
    teacher = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=10, choices=Answer.choices, blank=True)
    used = models.JSONField(default=list)
    answered_at = models.DateTimeField(null=True)
    nudged_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["school_id", "round", "cycle", "teacher"], name="asked_once"),
            models.CheckConstraint(
                condition=Q(answer="", answered_at__isnull=True)
                | (~Q(answer="") & Q(answered_at__isnull=False)),
                name="an_answer_has_its_moment",
            ),
        ]
        indexes = [models.Index(fields=["school_id", "teacher"], name="asked_of_teacher")]

    def __str__(self) -> str:
        return self.code


class Feedback(TenantModel):
    """What a teacher says of one outcome in their lessons: one of the four words, or not enough to say."""

    asked = TenantForeignKey(Asked, related_name="feedback")
    outcome = TenantForeignKey(Outcome, related_name="feedback")
    word = models.CharField(max_length=12, choices=[*Word.choices, ("not_enough", "Not enough to say")])
    note = models.CharField(max_length=400, blank=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["school_id", "asked", "outcome"], name="feedback_once")
        ]
