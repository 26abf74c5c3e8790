"""Addresses, telephone numbers and email addresses that belong to nobody.

Numbers are Ofcom's for drama (07700 900xxx and 01632 960xxx), postcodes begin ZZ99, email ends in a domain
that is reserved for examples. A thousand numbers of a kind exist: in a school with more families they come
round again, as real ones never would.
"""

import unicodedata

from endeavour.demo.people import Home
from endeavour.demo.population.communities import names
from endeavour.demo.population.dice import Dice

TOWN, COUNTY = "Ashdale", "Ashdaleshire"
MAIL_DOMAINS = ("example.com", "example.org", "example.net", "post.example", "mail.example")

# Ashdale SEND advice answers on this one.
_TAKEN_LANDLINES = frozenset({145})
_STREETS = names(
    "Alma Terrace, Barn Close, Beacon Hill Road, Bridge Street, Canal Side, Chapel Lane, Church Walk, "
    "Coppice Drive, Dovecote Gardens, Eldon Road, Factory Row, Ferry Lane, Foundry Street, Garth "
    "Avenue, Greenway, Hawthorn Crescent, Heron Way, Jubilee Road, Kestrel Close, Larch Grove, Limekiln "
    "Lane, Manor Park, Market Street, Mill Race, Nettlefold Road, Orchard Rise, Paddock View, Quarry "
    "Bank, Railway Cottages, Ropewalk, Salter’s Yard, Station Road, Tannery Court, Vale View, Weavers "
    "Fold, Windmill Hill"
)
_INWARD = "ABDEFGHJLNPQRSTUWXYZ"
_UNLIKE_ACCENTS = str.maketrans({"ł": "l", "đ": "d", "ı": "i", "ø": "o", "ß": "ss"})


class Directory:
    """Hands out what a school's office would have on file, never the same twice (numbers: see above)."""

    def __init__(self, seed: str) -> None:
        start = Dice(f"{seed}/directory")
        self._homes = start.number(0, 9999)
        self._mobiles = start.number(0, 999)
        self._landlines = start.number(0, 999)
        self._mailboxes: set[str] = set()

    def home(self) -> Home:
        self._homes += 1
        # Steps without a common factor with the number of streets or houses: new each time, far apart.
        street = self._homes * 7 % len(_STREETS)
        house = (self._homes // len(_STREETS) * 37 + street * 11) % 180 + 1
        inward = f"{street % 9 + 1}{_INWARD[house % 20]}{_INWARD[street * 3 % 20]}"
        flat = f"Flat {house % 6 + 1}" if self._homes % 11 == 0 else ""
        return Home(flat, str(house), _STREETS[street], TOWN, COUNTY, f"ZZ99 {inward}")

    def mobile(self) -> str:
        self._mobiles += 1
        return f"07700 900{self._mobiles * 387 % 1000:03}"

    def landline(self) -> str:
        self._landlines += 1
        last = self._landlines * 387 % 1000
        return self.landline() if last in _TAKEN_LANDLINES else f"01632 960{last:03}"

    def mailbox(self, forename: str, surname: str) -> str:
        name = f"{_plain(forename)}.{_plain(surname)}"
        box, again = name, 1
        while box in self._mailboxes:
            again += 1
            box = f"{name}{again}"
        self._mailboxes.add(box)
        return f"{box}@{MAIL_DOMAINS[sum(map(ord, box)) % len(MAIL_DOMAINS)]}"


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.lower().translate(_UNLIKE_ACCENTS))
    return "".join(letter for letter in letters if letter.isascii() and letter.isalnum())
