"""The stored duties are what the law asks today: what is no longer asked leaves, what is asked is written over."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, Value
from django.db.models.functions import Coalesce

from endeavour.audit.record import last_number_in_sql
from endeavour.duties.judging import Answers
from endeavour.duties.models import Judged, Obligation

KEY = ("school_id", "rule", "pupil", "part")
ANSWER = [
    "edition",
    "promise",
    "strength",
    "state",
    "because",
    "due_on",
    "late_after",
    "due_by",
    "late_by",
    "met_on",
    "nothing_recorded",
    "judged_on",
]


@dataclass(frozen=True)
class JudgedBefore:
    """How far judging had come for the school as a whole."""

    number: int
    rules: str
    look_again_on: date | None

    def look_again_by(self, day: date) -> bool:
        return self.look_again_on is not None and self.look_again_on <= day


def judged_before(today: date) -> tuple[JudgedBefore | None, set[str], int]:
    """How far it had come, the pupils whose day has come, and the number of the newest event. One statement."""
    rows = Judged.objects.filter(Q(pupil__isnull=True) | Q(look_again_on__lte=today))
    rows = rows.annotate(newest=Coalesce(last_number_in_sql(), Value(0)))
    whole, waiting, latest = None, set(), 0
    for row in rows.values_list("pupil__pid", "number", "rules", "look_again_on", "newest"):
        pid, number, rules, look_again_on, latest = row
        if pid is None:
            whole = JudgedBefore(number, rules, look_again_on)
        else:
            waiting.add(pid)
    return whole, waiting, latest


def store_all(answers: Answers) -> None:
    """For every pupil and the school itself."""
    _store(answers, Q())


def store_pupils(answers: Answers, pids: set[str]) -> None:
    _store(answers, Q(pupil__pid__in=pids))


def note_judged(school_id: int, *, number: int, rules: str, look_again_on: date | None) -> None:
    """Up to which event everything has been taken into account."""
    whole = Judged(school_id=school_id, pupil=None, number=number, rules=rules, look_again_on=look_again_on)
    Judged.objects.bulk_create(
        [whole],
        update_conflicts=True,
        unique_fields=["school_id", "pupil"],
        update_fields=["number", "rules", "look_again_on"],
    )


def _store(answers: Answers, whose: Q) -> None:
    _store_obligations(answers, whose)
    _store_looks(answers, whose)


def _store_obligations(answers: Answers, whose: Q) -> None:
    asked = {(row.rule, row.pupil_id, row.part) for row in answers.obligations}
    stored = Obligation.objects.filter(whose).values_list("pk", "rule", "pupil_id", "part")
    gone = [pk for pk, *key in stored if tuple(key) not in asked]
    if gone:
        Obligation.objects.filter(pk__in=gone).delete()
    Obligation.objects.bulk_create(
        answers.obligations, update_conflicts=True, unique_fields=KEY, update_fields=ANSWER, batch_size=2000
    )


def _store_looks(answers: Answers, whose: Q) -> None:
    looks = [
        Judged(school_id=answers.school_id, pupil_id=pupil_id, look_again_on=day)
        for pupil_id, day in answers.look_again.items()
        if pupil_id is not None
    ]
    over = Judged.objects.filter(whose, pupil__isnull=False)
    over.exclude(pupil_id__in=[look.pupil_id for look in looks]).delete()
    Judged.objects.bulk_create(
        looks, update_conflicts=True, unique_fields=["school_id", "pupil"], update_fields=["look_again_on"]
    )
