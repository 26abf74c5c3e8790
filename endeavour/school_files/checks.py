"""What must hold of any pupil we take from a file, whatever its format."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from itertools import pairwise

from endeavour.pupils.upn import EXPECTED, has_right_check_letter, has_upn_shape, tidy_upn
from endeavour.school_files.problems import NotUnderstoodError, Place, Severity
from endeavour.school_files.said import ReadNeed, ReadPupil, ReadStatus
from endeavour.school_files.words.codes import STATUS_EXPECTED
from endeavour.school_files.words.days import read_day

OLDEST = 26
ULN_WEIGHTS = range(10, 0, -1)


def take_upn(place: Place, text: str | None, column: str) -> str | None:
    """The shape must be right; a wrong check letter is only a warning, since real files have them."""
    upn = place.take(_upn_or_blank, text, "upn", column, or_reject=True)
    if upn and not has_right_check_letter(upn):
        place.warn("upn", column, upn, "another first letter", "Check the UPN in your own system.")
    return upn


def take_former_upns(place: Place, texts: list[str], column: str) -> tuple[str, ...]:
    taken = (place.take(_upn_or_blank, text, "former_upn", column, then="It was left out.") for text in texts)
    return tuple(dict.fromkeys(upn for upn in taken if upn))


def take_uln(place: Place, text: str | None, column: str) -> str | None:
    return place.take(_uln_or_blank, text, "uln", column, then="It was left out.")


def take_birthday(place: Place, text: str | None, column: str, today: date) -> date | None:
    if not text:
        return None
    born = place.take(read_day, text, "date_of_birth", column, or_reject=True)
    if born and not (born <= today and today.year - born.year <= OLDEST):
        place.reject("date_of_birth", column, text, f"the date of birth of somebody of 0 to {OLDEST - 1}")
        return None
    return born


def take_date(place: Place, text: str | None, field: str, column: str) -> date | None:
    """A date that may be absent; a wrong one is left out, with a warning."""
    return place.take(read_day, text or None, field, column, then="The date was left out.")


def settle_statuses(
    place: Place, statuses: list[ReadStatus], born: date | None, today: date, column: str
) -> tuple[ReadStatus, ...]:
    """In order of start, exact repeats dropped. Two on one day is a question that only people can answer."""
    settled = sorted(set(statuses), key=lambda status: (status.start or date.min, status.code))
    for earlier, later in pairwise(settled):
        if earlier.start == later.start:
            on = f"start on {later.start:%d/%m/%Y}" if later.start else "have no start date"
            sentence = (
                f"two SEN statuses, {earlier.code} and {later.code}, {on}. Which is right? "
                "Correct it where the file was made and bring it in again, or add this pupil by hand."
            )
            place.say(
                Severity.REJECTED_ROW,
                sentence,
                field="sen_status",
                column=column,
                found=f"{earlier.code}, {later.code}",
                expected="one SEN status at a time",
            )
    for status in settled:
        _check_start(place, status, born, today, column)
    if settled and settled[-1].is_history_only:
        sentence = (
            f"the latest SEN status is {settled[-1].code}, which has ended in law. It is kept as history; "
            "decide what this pupil gets now."
        )
        place.say(
            Severity.WARNING,
            sentence,
            field="sen_status",
            column=column,
            found=settled[-1].code,
            expected=STATUS_EXPECTED,
        )
    return tuple(settled)


def settle_needs(place: Place, needs: list[ReadNeed]) -> tuple[ReadNeed, ...]:
    """In order of rank, exact repeats dropped. Two needs of one rank are kept, as old files have them."""
    settled = sorted(dict.fromkeys(needs), key=lambda need: need.rank or 100)
    ranks = Counter(need.rank for need in settled if need.rank and need.end is None)
    for rank, times in ranks.items():
        if times > 1:
            sentence = f"{times} needs have rank {rank}. All are kept; rank them before the next census."
            place.say(
                Severity.WARNING,
                sentence,
                field="need_rank",
                found=str(rank),
                expected="a rank for each need",
            )
    return tuple(settled)


def check_names(place: Place, pupil: ReadPupil, surname_column: str, forename_column: str) -> None:
    then = "If the pupil has one name only, write it in both places."
    if not pupil.surname:
        place.reject("surname", surname_column, "", "a surname", then)
    if not pupil.forename:
        place.reject("forename", forename_column, "", "a forename", then)


def blank_or(read: Callable[[str], str]) -> Callable[[str], str]:
    """Lets an empty place through as "said: none"."""
    return lambda text: read(text) if text else ""


def _upn(text: str) -> str:
    upn = tidy_upn(text)
    if not has_upn_shape(upn):
        raise NotUnderstoodError(f"{EXPECTED}; or nothing, if there is none")
    return upn


def _uln(text: str) -> str:
    """Ten digits; their sum, weighted 10 down to 1, leaves 10 when divided by 11."""
    uln = "".join(text.split()).removesuffix(".0")
    right = len(uln) == 10 and uln.isascii() and uln.isdigit() and uln[0] != "0"
    if not right or sum(w * int(digit) for w, digit in zip(ULN_WEIGHTS, uln, strict=True)) % 11 != 10:
        raise NotUnderstoodError("a unique learner number of ten digits, such as 9276308686")
    return uln


_upn_or_blank = blank_or(_upn)
_uln_or_blank = blank_or(_uln)


def _check_start(place: Place, status: ReadStatus, born: date | None, today: date, column: str) -> None:
    if status.start is None:
        return
    found = f"{status.start:%d/%m/%Y}"
    if born and status.start < born:
        place.reject("sen_start", column, found, "a day after the pupil was born")
    elif status.start > today:
        place.warn("sen_start", column, found, "a day that has come", "It was kept as it is.")
