from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from endeavour.tenancy.codes import new_code
from endeavour.tenancy.dated import ends_after_it_starts, holding_on, never_at_once
from endeavour.tenancy.models import ScopedManager, TenantForeignKey, TenantModel


class Provision(TenantModel):
    """Support that is put in place: a group or one pupil, so many minutes, on these days, led by someone.

    It is additional to or different from what all children get (CFA 2014 s.21). Its timetable (`Slot`), its pupils
    (`Place`) and its sessions are the one set of rows that plan, timetable, Today and totals show.
    `responsible` is the teacher, who stays answerable where somebody else gives the support (Code 6.52).
    `from_library` is a library entry's code or a catalogue's key; empty where it was made for this pupil.
    """

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    name = models.CharField(max_length=80)
    purpose = models.CharField(max_length=300, blank=True)
    from_library = models.CharField(max_length=40, blank=True)
    minutes = models.PositiveSmallIntegerField()
    group_size = models.PositiveSmallIntegerField(default=1)
    room = models.CharField(max_length=60, blank=True)
    leader = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    end_reason = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)
    set_up_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        ordering = ["name", "pk"]
        constraints = [
            ends_after_it_starts("provision_ends_after_it_starts"),
            models.CheckConstraint(condition=Q(minutes__gte=1), name="provision_takes_time"),
        ]
        indexes = [models.Index(fields=["school_id", "leader"], name="provision_by_leader")]

    def __str__(self) -> str:
        return self.code


class SlotQuerySet(models.QuerySet["Slot"]):
    def covering(self, day: date) -> "SlotQuerySet":
        return self.filter(holding_on(day))


class Slot(TenantModel):
    """A time in the week at which a provision is given; 0 is Monday. A change of times ends it and starts another.

    One that ends the day before it starts holds on no day: it is kept for what was said of it.
    """

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    provision = TenantForeignKey(Provision, related_name="slots")
    weekday = models.PositiveSmallIntegerField()
    at = models.TimeField()
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)

    objects = ScopedManager.from_queryset(SlotQuerySet)()

    class Meta(TenantModel.Meta):
        ordering = ["weekday", "at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on") - timedelta(days=1)),
                name="slot_ends_after_it_starts_or_holds_on_no_day",
            ),
            models.CheckConstraint(condition=Q(weekday__lte=4), name="slot_on_a_weekday"),
        ]
        indexes = [models.Index(fields=["school_id", "weekday"], name="slot_by_weekday")]

    def holds_on(self, day: date) -> bool:
        """There is a session on the day, if school is open."""
        over = self.ends_on is not None and self.ends_on < day
        return self.weekday == day.weekday() and self.starts_on <= day and not over


class PlaceQuerySet(models.QuerySet["Place"]):
    def covering(self, day: date) -> "PlaceQuerySet":
        return self.filter(holding_on(day))


class Place(TenantModel):
    """A pupil's place in a provision, from one day to another."""

    provision = TenantForeignKey(Provision, related_name="places")
    pupil = TenantForeignKey("pupils.Pupil", related_name="places")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    end_reason = models.CharField(max_length=300, blank=True)
    given_by = models.CharField(max_length=80)

    objects = ScopedManager.from_queryset(PlaceQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            ends_after_it_starts("place_ends_after_it_starts"),
            never_at_once("one_place_a_pupil", "provision_id", "pupil_id"),
        ]
        indexes = [models.Index(fields=["school_id", "pupil"], name="place_of_pupil")]
