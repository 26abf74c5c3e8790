"""What a school hands out once each: numbers, names, addresses."""

from dataclasses import dataclass, field

from endeavour.demo.population.communities import Community
from endeavour.demo.population.dice import Dice
from endeavour.demo.population.directory import Directory
from endeavour.pupils.names import name_key
from endeavour.pupils.upn import check_letter

LAST_SERIAL = 999


@dataclass
class Office:
    """`elsewhere` are the schools from which pupils come with a UPN already: DfE number and name."""

    seed: str
    dfe_number: str
    elsewhere: tuple[tuple[str, str], ...]
    directory: Directory = field(init=False)
    _serials: dict[str, int] = field(default_factory=dict)
    _names: set[tuple[str, str]] = field(default_factory=set)
    _keys: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.directory = Directory(self.seed)

    def upn(self, issuer: str, autumn: int) -> str:
        """Issued by this school, or by the next on the list once its thousand for the year is used up."""
        for number in (issuer, self.dfe_number, *(number for number, _ in self.elsewhere)):
            body = f"{number.replace('/', '')}{autumn % 100:02}"
            if self._serials.get(body, 0) < LAST_SERIAL:
                return _with_letter(f"{body}{self._next(body):03}")
        raise ValueError(f"{self.dfe_number} and its feeder schools have no UPN left for {autumn}.")

    def temporary_upn(self, autumn: int) -> str:
        body = f"{self.dfe_number.replace('/', '')}{autumn % 100:02}"
        return _with_letter(f"{body}{self._next(body + 'temporary'):02}A")

    def _next(self, block: str) -> int:
        serial = self._serials[block] = self._serials.get(block, 0) + 1
        return serial

    def take_name(self, forename: str, surname: str) -> str:
        """Claims a name nobody else at the school has and gives the key it is known by."""
        self._names.add((forename, surname))
        key = name_key(forename, surname).replace(" ", "-")
        if key in self._keys:
            key = f"{key}-{len(self._keys)}"
        self._keys.add(key)
        return key

    def new_forename(self, dice: Dice, community: Community, sex: str, surname: str) -> str:
        """A forename that makes a new full name; after many tries a double one, such as Lily-Mae."""
        pool = community.girls if sex == "F" else community.boys
        for _ in range(8):
            forename = dice.pick(pool)
            if (forename, surname) not in self._names:
                return forename
        while True:
            forename = f"{dice.pick(pool)}-{dice.pick(pool)}"
            if (forename, surname) not in self._names:
                return forename


def _with_letter(body: str) -> str:
    return check_letter(body) + body
