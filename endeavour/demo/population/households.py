"""Who brings a child up: together or apart, one parent or three, grandparents, foster carers."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from endeavour.demo.people import Adult, Home, Tie
from endeavour.demo.population.communities import Community
from endeavour.demo.population.dice import Dice
from endeavour.demo.population.directory import Directory

MOTHER, FATHER, STEPFATHER, STEPMOTHER, FOSTER_MOTHER, SOCIAL_WORKER, RELATIVE, MINDER, FAMILY, OTHER = (
    "PAM", "PAF", "STF", "STM", "FOM", "SWR", "REL", "CHM", "FAM", "OTH",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Household:
    community: Community
    surname: str
    home: Home
    ties: tuple[Tie, ...]
    language: tuple[str, str] | None = None
    ethnicity: str = ""
    in_care: bool = False


class Maker:
    """Makes one household's adults with the dice and the directory it is given."""

    def __init__(self, dice: Dice, directory: Directory, community: Community) -> None:
        self.dice, self.directory, self.community = dice, directory, community
        self.ethnicity = dice.pick(community.ethnicities)
        self.language: tuple[str, str] | None = None
        if community.languages and dice.chance(community.at_home):
            self.language = dice.pick(community.languages)

    def woman(self, surname: str) -> Adult:
        title = self.dice.weighted(("Mrs", "Ms", "Miss", "Dr"), (50, 28, 19, 3))
        return self._adult(title, self.dice.pick(self.community.women), surname)

    def man(self, surname: str) -> Adult:
        title = self.dice.weighted(("Mr", "Dr", ""), (93, 4, 3))
        return self._adult(title, self.dice.pick(self.community.men), surname)

    def surname(self) -> str:
        return self.dice.pick(self.community.surnames)

    def _adult(self, title: str, forename: str, surname: str) -> Adult:
        roll = self.dice
        mobile = self.directory.mobile() if roll.chance(0.93) else ""
        home_phone = self.directory.landline() if not mobile or roll.chance(0.22) else ""
        work_phone = self.directory.landline() if roll.chance(0.18) else ""
        email = self.directory.mailbox(forename, surname) if roll.chance(0.84) else ""
        adult = Adult(title, forename, surname, mobile, home_phone, work_phone, email)
        if self.language is None:
            return adult
        return self._speaker(adult, self.language[1])

    def _speaker(self, adult: Adult, language: str) -> Adult:
        """Most read English too; some are happier in their own language; some need an interpreter."""
        if self.dice.chance(0.62):
            return replace(adult, speaks=language, reads_well=True)
        needs_one = self.dice.chance(0.45)
        return replace(
            adult, speaks=language, reads=language, reads_well=not needs_one, interpreter=needs_one
        )


def household(
    dice: Dice, directory: Directory, community: Community, *, surname: str = "", sure: bool = False
) -> Household:
    """A household, by default of any kind.

    `sure` leaves out what a school has to ask about first: adults whose responsibility is not known, foster
    care, and families who gave no way to reach them.
    """
    maker = Maker(dice, directory, community)
    kinds = _KINDS[:3] if sure else _KINDS
    make = dice.weighted(tuple(kind for kind, _ in kinds), tuple(weight for _, weight in kinds))
    made = make(maker, surname or maker.surname(), directory.home())
    extra = _others(maker) if dice.chance(0.34) else ()
    ties = made.ties + extra
    if sure:
        ties = tuple(_asked(tie) for tie in ties)
    return replace(made, ties=ties)


def _asked(tie: Tie) -> Tie:
    """What came out where the school has asked: parents have parental responsibility, others have not."""
    if tie.responsibility is not None:
        return tie
    return replace(tie, responsibility=tie.relationship in {MOTHER, FATHER})


def _household(maker: Maker, surname: str, home: Home, *ties: Tie) -> Household:
    return Household(maker.community, surname, home, ties, maker.language, maker.ethnicity)


def _together(maker: Maker, surname: str, home: Home) -> Household:
    hers = surname if maker.dice.chance(0.72) else maker.surname()
    mother = Tie(maker.woman(hers), MOTHER, True)
    father = Tie(maker.man(surname), FATHER, True if maker.dice.chance(0.93) else None)
    first, second = (father, mother) if maker.dice.chance(0.17) else (mother, father)
    return _household(maker, surname, home, first, second)


def _apart(maker: Maker, surname: str, home: Home) -> Household:
    hers = surname if maker.dice.chance(0.45) else maker.surname()
    known = maker.dice.weighted((True, None, False), (72, 22, 6))
    return _household(
        maker,
        surname,
        home,
        Tie(maker.woman(hers), MOTHER, True),
        Tie(maker.man(surname), FATHER, known, maker.directory.home()),
    )


def _alone(maker: Maker, surname: str, home: Home) -> Household:
    if maker.dice.chance(0.12):
        return _household(maker, surname, home, Tie(maker.man(surname), FATHER, True))
    return _household(maker, surname, home, Tie(maker.woman(surname), MOTHER, True))


def _stepfamily(maker: Maker, surname: str, home: Home) -> Household:
    partner = maker.surname()
    known = None if maker.dice.chance(0.35) else False
    elsewhere = maker.directory.home()
    if maker.dice.chance(0.2):
        return _household(
            maker,
            surname,
            home,
            Tie(maker.man(surname), FATHER, True),
            Tie(maker.woman(partner), STEPMOTHER, known),
            Tie(maker.woman(surname), MOTHER, True, elsewhere),
        )
    return _household(
        maker,
        surname,
        home,
        Tie(maker.woman(partner), MOTHER, True),
        Tie(maker.man(partner), STEPFATHER, known),
        Tie(maker.man(surname), FATHER, True, elsewhere),
    )


def _kin(maker: Maker, surname: str, home: Home) -> Household:
    known = maker.dice.weighted((True, None), (60, 40))
    return _household(maker, surname, home, Tie(maker.woman(maker.surname()), RELATIVE, known))


def _fostered(maker: Maker, surname: str, home: Home) -> Household:
    # The authority has parental responsibility, and often the birth parents too; the carer has not.
    worker = maker.woman(maker.surname())
    made = _household(
        maker,
        surname,
        home,
        Tie(maker.woman(maker.surname()), FOSTER_MOTHER, False),
        Tie(worker, SOCIAL_WORKER, None, maker.directory.home()),
    )
    return replace(made, in_care=True)


def _others(maker: Maker) -> tuple[Tie, ...]:
    """Whom else to ring: a grandparent, an aunt, a childminder."""
    role = maker.dice.weighted((FAMILY, OTHER, MINDER), (55, 25, 20))
    known = None if maker.dice.chance(0.25) else False
    return (Tie(maker.woman(maker.surname()), role, known, maker.directory.home()),)


_KINDS: tuple[tuple[Callable[[Maker, str, Home], Household], float], ...] = (
    (_together, 58),
    (_apart, 19),
    (_alone, 12),
    (_stepfamily, 8),
    (_kin, 2),
    (_fostered, 1),
)
