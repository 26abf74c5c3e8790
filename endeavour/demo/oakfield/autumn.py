"""Oakfield's autumn of 2026: for each pupil, when the plan was made, its review, and the meeting held."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Autumn:
    pupil: str
    planned_on: date
    review_on: date
    met_on: date | None = None


def _day(text: str) -> date:
    day, month = text.split("/")
    return date(2026, int(month), int(day))


def _autumn(pupil: str, planned: str, review: str, met: str = "") -> Autumn:
    return Autumn(pupil, _day(planned), _day(review), _day(met) if met else None)


# Two of the 44 are not here: Zara's and Amir's support has only begun.
AUTUMN = (
    _autumn("ruby-adeyemi", "28/9", "20/11", "13/11"),
    _autumn("sofia-kaminski", "22/9", "25/11", "22/9"),
    _autumn("kai-thompson", "29/9", "26/11"),
    _autumn("tyler-jones", "21/9", "27/11", "21/9"),
    _autumn("yusuf-ahmed", "21/9", "30/11"),
    _autumn("grace-bennett", "15/9", "30/11", "15/9"),
    _autumn("oliver-chen", "22/9", "30/11"),
    _autumn("isla-morgan", "22/9", "30/11", "22/9"),
    _autumn("hamza-malik", "29/9", "1/12"),
    _autumn("ellie-foster", "28/9", "2/12", "28/9"),
    _autumn("jakub-nowak", "29/9", "3/12"),
    _autumn("poppy-hughes", "15/7", "4/12"),
    _autumn("leila-haddad", "5/10", "7/12"),
    _autumn("finley-ward", "5/10", "7/12"),
    _autumn("maya-okafor", "14/9", "8/12", "14/9"),
    _autumn("ben-turner", "6/10", "8/12", "6/10"),
    _autumn("aisha-osman", "6/10", "8/12"),
    _autumn("harry-lewis", "12/10", "9/12"),
    _autumn("chloe-evans", "16/10", "9/12"),
    _autumn("daniel-owusu", "5/10", "10/12", "5/10"),
    _autumn("freya-walsh", "14/7", "10/12", "13/10"),
    _autumn("ibrahim-hassan", "14/7", "11/12", "12/10"),
    _autumn("jessica-moore", "6/10", "11/12", "6/10"),
    _autumn("luca-rossi", "13/10", "11/12"),
    _autumn("megan-price", "12/10", "14/12", "12/10"),
    _autumn("nathan-clarke", "13/10", "14/12", "13/10"),
    _autumn("olivia-green", "12/11", "14/12", "12/11"),
    _autumn("reuben-cole", "13/10", "14/12", "13/10"),
    _autumn("saira-begum", "15/10", "15/12", "15/10"),
    _autumn("theo-martin", "14/7", "15/12", "3/11"),
    _autumn("wiktoria-lis", "15/10", "15/12", "15/10"),
    _autumn("adam-fisher", "3/11", "16/12", "3/11"),
    _autumn("bella-stone", "3/11", "16/12", "3/11"),
    _autumn("connor-reilly", "4/11", "16/12", "4/11"),
    _autumn("dina-petrova", "5/11", "17/12", "5/11"),
    _autumn("emily-carter", "15/9", "17/12", "15/9"),
    _autumn("george-mensah", "9/11", "17/12", "9/11"),
    _autumn("hannah-scott", "10/11", "17/12", "10/11"),
    _autumn("imran-iqbal", "9/11", "18/12", "9/11"),
    _autumn("jasmine-reid", "10/11", "18/12"),
    _autumn("kofi-boateng", "16/11", "18/12", "16/11"),
    _autumn("lily-watson", "17/11", "18/12", "17/11"),
)

PARENTS_EVENING = date(2026, 10, 14)
CAME_TO_PARENTS_EVENING = (
    "maya-okafor",
    "ruby-adeyemi",
    "kai-thompson",
    "hamza-malik",
    "harry-lewis",
    "luca-rossi",
)
