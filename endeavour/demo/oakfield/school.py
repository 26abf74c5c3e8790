"""Oakfield Primary School: its named pupils, and as many others as make 312."""

from collections.abc import Iterator
from datetime import date

from endeavour.demo.oakfield.families import FAMILIES
from endeavour.demo.oakfield.named import BROTHERS_AND_SISTERS, CONCERNS, PLANNED, SUPPORTED, Named
from endeavour.demo.oakfield.staff import CLASSES, DOMAIN, STAFF
from endeavour.demo.people import Child, InventedSchool, Need, Status
from endeavour.demo.population.dice import Dice
from endeavour.demo.population.grow import Place, children
from endeavour.demo.population.households import Household, household
from endeavour.demo.population.office import Office
from endeavour.demo.population.rates import FREE_MEALS, SESSIONS_MISSED
from endeavour.demo.population.school_age import TODAY, birthday, first_day, started_reception
from endeavour.demo.population.town import BY_KEY

SIZES = {"R": 44, "1": 44, "2": 45, "3": 46, "4": 45, "5": 44, "6": 44}

_YEAR_OF_CLASS = {each.name: each.year for each in CLASSES}
_ELSEWHERE = (("823/5703", "Larkfield Infant School"), ("823/5706", "St Brigid’s Catholic Primary School"))


def oakfield_primary() -> InventedSchool:
    office = Office("oakfield", "823/5678", _ELSEWHERE)
    named = list(_named(office))
    others = list(children(_places_left(named), office))
    in_order = sorted(named + others, key=lambda child: (_class_order(child), child.surname, child.forename))
    return InventedSchool(
        slug="oakfield",
        name="Oakfield Primary School",
        dfe_number=office.dfe_number,
        phase="primary",
        type="academy",
        phone="01234 567890",
        address=("Oakfield Primary School", "Mill Lane", "Ashdale", "ZZ99 1AA"),
        domain=DOMAIN,
        as_of=TODAY,
        classes=CLASSES,
        children=tuple(in_order),
        staff=STAFF,
        best_times="Monday and Tuesday, 8:15 to 4:30",
        trust="Harbour Trust",
    )


def _class_order(child: Child) -> int:
    return list(_YEAR_OF_CLASS).index(child.class_name)


def _named(office: Office) -> Iterator[Child]:
    homes: dict[str, Household] = {}
    for group in (SUPPORTED, PLANNED, CONCERNS, BROTHERS_AND_SISTERS):
        for who in group:
            key = office.take_name(who.forename, who.surname)
            dice = Dice(f"oakfield/{key}")
            homes[key] = homes[who.with_] if who.with_ else _household(dice, key, who, office)
            yield _child(dice, key, who, homes[key], office)


def _household(dice: Dice, key: str, who: Named, office: Office) -> Household:
    if key in FAMILIES:
        return FAMILIES[key](office.directory)
    return household(dice, office.directory, BY_KEY[who.from_], surname=who.surname, sure=bool(who.needs))


def _child(dice: Dice, key: str, who: Named, family: Household, office: Office) -> Child:
    year = _YEAR_OF_CLASS[who.class_name]
    began = started_reception(year)
    statuses = _statuses(who, first_day(began))
    now = statuses[-1].code
    return Child(
        key=key,
        upn=office.upn(office.dfe_number, began),
        surname=who.surname,
        forename=who.forename,
        born=who.born or birthday(dice, year),
        sex=who.sex,
        year=year,
        class_name=who.class_name,
        home=family.home,
        ties=family.ties,
        statuses=statuses,
        needs=tuple(Need(code, rank, _found(statuses)) for rank, code in enumerate(who.needs, start=1)),
        entered=first_day(began),
        ethnicity=family.ethnicity,
        first_language=family.language[0] if family.language else "ENG",
        free_meals=dice.chance(FREE_MEALS[now]),
        in_care=family.in_care,
        sessions_missed=dice.number(0, round(2 * SESSIONS_MISSED[now] * 380)),
        concern=who in CONCERNS,
    )


def _statuses(who: Named, began: date) -> tuple[Status, ...]:
    steps = (("K", who.support_since), ("E", who.plan_since))
    later = tuple(Status(code, since) for code, since in steps if since is not None)
    if later and later[0].since <= began:
        return later
    return (Status("N", began), *later)


def _found(statuses: tuple[Status, ...]) -> date | None:
    return next((status.since for status in statuses if status.code != "N"), None)


def _places_left(named: list[Child]) -> list[Place]:
    """The rest of each year, always into the smaller of its two classes."""
    counts = {each.name: 0 for each in CLASSES}
    for child in named:
        counts[child.class_name] += 1
    left = []
    for year, size in SIZES.items():
        pair = [each.name for each in CLASSES if each.year == year]
        while sum(counts[name] for name in pair) < size:
            name = min(pair, key=counts.__getitem__)
            counts[name] += 1
            left.append(Place(year, name))
    return left
