from datetime import date

from django.db import models
from django.db.models import Q

from endeavour.tenancy.dated import ends_after_it_starts, never_at_once
from endeavour.tenancy.models import ScopedManager, TenantForeignKey, TenantModel


class StatusPeriodQuerySet(models.QuerySet["StatusPeriod"]):
    def covering(self, day: date) -> "StatusPeriodQuerySet":
        """Those that hold on a day, first and last day included."""
        return self.filter(Q(starts_on__lte=day) & (Q(ends_on__isnull=True) | Q(ends_on__gte=day)))

    def not_over(self, day: date) -> "StatusPeriodQuerySet":
        """Those that go on or are still to come, with or without a last day that has been set already."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day))


class StatusPeriod(TenantModel):
    """A pupil's SEN status over time. Never overwritten; two can't hold on one day.

    Old codes (A School Action, P School Action Plus, S statement) stand as history.
    Ended with care, it says what to watch for and when to look back; `end_told_on` is the day on which the family was
    told of the end otherwise than by letter, `end_told_whom` the codes of those who were; `looked_back_on` that of the
    look back. `put_right` keeps what stood there wrongly, with who put it right and why.
    The two limbs of the definition (CFA 2014 s.20(1)) stand apart: difficulty, and provision it calls for.
    """

    class Code(models.TextChoices):
        NONE = "N", "No special educational need"
        SUPPORT = "K", "SEN support"
        PLAN = "E", "Education, health and care plan"
        ACTION = "A", "School Action"
        ACTION_PLUS = "P", "School Action Plus"
        STATEMENT = "S", "Statement"

    class Source(models.TextChoices):
        ACT = "act", "Recorded here"
        IMPORT = "import", "From the school's file"

    pupil = TenantForeignKey("pupils.Pupil", related_name="status_periods")
    code = models.CharField(max_length=1, choices=Code.choices)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    source = models.CharField(max_length=10, choices=Source.choices)
    difficulty = models.TextField(blank=True)
    provision = models.TextField(blank=True)
    end_reason = models.TextField(blank=True)
    watch_for = models.TextField(blank=True)
    look_back_on = models.DateField(null=True)
    end_told_on = models.DateField(null=True)
    end_told_how = models.CharField(max_length=200, blank=True)
    end_told_whom = models.JSONField(default=list)
    end_told_by = models.CharField(max_length=80, blank=True)
    looked_back_on = models.DateField(null=True)
    looked_back_note = models.CharField(max_length=400, blank=True)
    looked_back_by = models.CharField(max_length=80, blank=True)
    put_right = models.JSONField(default=list)
    started_by = models.CharField(max_length=80)
    ended_by = models.CharField(max_length=80, blank=True)

    objects = ScopedManager.from_queryset(StatusPeriodQuerySet)()

    class Meta(TenantModel.Meta):
        ordering = ["starts_on"]
        constraints = [
            ends_after_it_starts("status_ends_after_it_starts"),
            never_at_once("one_status_a_day", "pupil_id"),
            models.CheckConstraint(
                condition=Q(end_told_on__isnull=True, end_told_by="")
                | (Q(end_told_on__isnull=False) & ~Q(end_told_how="") & ~Q(end_told_by="")),
                name="end_told_on_a_day_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(looked_back_on__isnull=True, looked_back_by="")
                | (Q(looked_back_on__isnull=False) & ~Q(looked_back_note="") & ~Q(looked_back_by="")),
                name="looked_back_on_a_day_by_someone",
            ),
        ]
        indexes = [models.Index(fields=["school_id", "pupil", "starts_on"], name="status_of_pupil")]

    def set_aside(self, matter: str, *, why: str, by: str) -> None:
        """What was said of "end_told" or "looked_back" is kept in `put_right`, and stands no more. `by` is a label."""
        words = "end_told_how" if matter == "end_told" else "looked_back_note"
        said_on, said_by = getattr(self, f"{matter}_on"), getattr(self, f"{matter}_by")
        was = {"matter": matter, "on": said_on.isoformat(), "words": getattr(self, words), "by": said_by}
        if matter == "end_told":
            was, self.end_told_whom = {**was, "whom": self.end_told_whom}, []
        self.put_right = [*self.put_right, {**was, "wrong_by": by, "why": why}]
        for name, empty in ((f"{matter}_on", None), (words, ""), (f"{matter}_by", "")):
            setattr(self, name, empty)

    def times_said(self, matter: str) -> int:
        """Rises whenever it is said, put right or taken back: whoever does one of these has seen this number."""
        asides = [one for one in self.put_right if one["matter"] == matter]
        stands = getattr(self, f"{matter}_on") is not None
        return 2 * len(asides) + int(stands)

    def covers(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)
