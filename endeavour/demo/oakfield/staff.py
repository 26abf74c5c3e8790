"""Who works at Oakfield, and in which class."""

from endeavour.demo.people import InventedClass, Staff

DOMAIN = "oakfield.sch.example"

_CLASSES = (
    ("Acorn", "R", "Mrs", "Leah", "Pemberton"),
    ("Conker", "R", "Miss", "Anjali", "Nair"),
    ("Hazel", "1", "Mr", "Owen", "Griffiths"),
    ("Holly", "1", "Mrs", "Sadia", "Chaudhry"),
    ("Birch", "2", "Mrs", "Margaret", "Bell"),
    ("Maple", "2", "Miss", "Chantelle", "Barrett"),
    ("Rowan", "3", "Miss", "Nadia", "Shah"),
    ("Willow", "3", "Mr", "Tom", "Ashworth"),
    ("Alder", "4", "Mr", "Ewan", "Grant"),
    ("Elder", "4", "Mrs", "Yetunde", "Bankole"),
    ("Beech", "5", "Ms", "Siobhán", "O’Hara"),
    ("Chestnut", "5", "Mr", "Piotr", "Zieliński"),
    ("Cedar", "6", "Mrs", "Fiona", "MacLeod"),
    ("Sycamore", "6", "Mr", "Gurpreet", "Sandhu"),
)
CLASSES = tuple(
    InventedClass(name, year, teacher=f"{title} {surname}") for name, year, title, _, surname in _CLASSES
)
ALL_CLASSES = tuple(name for name, *_ in _CLASSES)

_MAILBOXES = str.maketrans({"’": "", "á": "a", "ń": "n"})


def _person(
    key: str,
    title: str,
    forename: str,
    surname: str,
    role: str,
    classes: tuple[str, ...] = (),
    days: str = "",
) -> Staff:
    mailbox = f"{forename[0]}.{surname}".lower().translate(_MAILBOXES)
    return Staff(key, title, forename, surname, role, f"{mailbox}@{DOMAIN}", classes, days)


_LEADERS = (
    _person("senco", "Mrs", "Priya", "Doyle", "senco", days="Monday and Tuesday"),
    _person("head", "Mr", "Alan", "Hart", "head"),
    _person("safeguarding", "Mrs", "Ruth", "Fielding", "safeguarding_lead"),
    _person("office", "Mrs", "Karen", "Poole", "office"),
    _person("governor", "Mrs", "Joy", "Baptiste", "governor"),
)
_TEACHERS = tuple(
    _person(f"teacher-{name.lower()}", title, forename, surname, "class_teacher", (name,))
    for name, _, title, forename, surname in _CLASSES
)
_ASSISTANTS = (
    _person("assistant-pike", "Mrs", "Denise", "Pike", "assistant", ("Acorn", "Conker")),
    _person("assistant-duda", "Mrs", "Agnieszka", "Duda", "assistant", ("Hazel", "Holly")),
    _person("assistant-flint", "Miss", "Bethany", "Flint", "assistant", ("Birch", "Maple")),
    # Mr Reid reads with pupils of several years, Mrs Cole keeps the calm room for all.
    _person(
        "assistant-reid",
        "Mr",
        "Daniel",
        "Reid",
        "assistant",
        ("Hazel", "Birch", "Rowan", "Willow", "Alder", "Beech"),
    ),
    _person("assistant-adjei", "Mr", "Samuel", "Adjei", "assistant", ("Alder", "Elder")),
    _person(
        "assistant-akhtar",
        "Mrs",
        "Parveen",
        "Akhtar",
        "assistant",
        ("Beech", "Chestnut", "Cedar", "Sycamore"),
    ),
    _person("assistant-cole", "Mrs", "Sharon", "Cole", "assistant", ALL_CLASSES),
)
STAFF = _LEADERS + _TEACHERS + _ASSISTANTS
