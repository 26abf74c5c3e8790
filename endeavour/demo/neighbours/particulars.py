"""What tells one school from another before it has pupils.

The numbers after 823/56 are in use by no school that we know of.
"""

from dataclasses import dataclass
from datetime import date

from endeavour.demo.plan import AppointSenco
from endeavour.law.facts.school import Period
from endeavour.law.facts.senco import Award, Course

HARBOUR_TRUST = "Harbour Trust"


@dataclass(frozen=True, slots=True)
class Colleague:
    key: str
    title: str
    forename: str
    surname: str
    role: str
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Particulars:
    slug: str
    name: str
    dfe_number: str
    phase: str
    pupils: int
    phone: str
    street: str
    postcode: str
    feeders: tuple[tuple[str, str], ...]
    staff: tuple[Colleague, ...]
    senco: AppointSenco
    type: str = "academy"
    trust: str = HARBOUR_TRUST


NORTHGATE = Particulars(
    slug="northgate",
    name="Northgate Academy",
    dfe_number="823/5681",
    phase="secondary",
    pupils=420,
    phone="01632 960300",
    street="Northgate Road",
    postcode="ZZ99 2BB",
    feeders=(
        ("823/5678", "Oakfield Primary School"),
        ("823/5684", "Millbrook Primary School"),
        ("823/5687", "St Aidan’s Church of England Primary School"),
        ("823/5712", "Priory Park Primary School"),
    ),
    staff=(
        Colleague("senco", "Mr", "Daniel", "Whitlock", "senco"),
        Colleague("head", "Ms", "Rebecca", "Thorne", "head"),
        Colleague("safeguarding", "Mrs", "Amara", "Nwosu", "safeguarding_lead"),
        Colleague("office", "Mr", "Peter", "Lowe", "office"),
        Colleague("tutor", "Miss", "Keira", "Mallory", "class_teacher", ("12A",)),
        Colleague("assistant", "Mr", "Jonas", "Petrauskas", "assistant", ("7A", "7B", "12A")),
        Colleague("governor", "Dr", "Sunil", "Rao", "governor"),
    ),
    # Became a SENCO in January 2025: has until January 2028 for the course he is on.
    senco=AppointSenco("senco", date(2025, 1, 6), courses=(Course(Award.NPQ_SENCO, date(2025, 2, 3)),)),
)
MILLBROOK = Particulars(
    slug="millbrook",
    name="Millbrook Primary School",
    dfe_number="823/5684",
    phase="primary",
    pupils=103,
    phone="01632 960310",
    street="Brook Street",
    postcode="ZZ99 3GG",
    feeders=(("823/5715", "Ferry Lane Infant School"),),
    staff=(
        Colleague("senco", "Mrs", "Hollie", "Carver", "senco"),
        Colleague("head", "Mr", "Winston", "Grandison", "head"),
        Colleague("office", "Ms", "Jade", "Naylor", "office"),
    ),
    # A SENCO since before September 2009: regulation 49 asks no course of her.
    senco=AppointSenco("senco", date(2008, 9, 1)),
)
ST_AIDANS = Particulars(
    slug="st-aidans",
    name="St Aidan’s Church of England Primary School",
    dfe_number="823/5687",
    phase="primary",
    pupils=98,
    phone="01632 960320",
    street="Church Walk",
    postcode="ZZ99 4DD",
    feeders=(("823/5718", "Beacon Hill Infant School"),),
    staff=(
        Colleague("senco", "Mrs", "Eleni", "Papadakis", "senco"),
        Colleague("head", "Mr", "Hugh", "Ormerod", "head"),
        Colleague("office", "Mrs", "Rukhsana", "Dar", "office"),
    ),
    senco=AppointSenco(
        "senco",
        date(2019, 9, 2),
        earlier_service=(Period(date(2014, 9, 1), date(2019, 8, 31)),),
        courses=(Course(Award.NASENCO, date(2014, 10, 6), date(2016, 7, 8)),),
    ),
)
FENWICK_PARK = Particulars(
    slug="fenwick-park",
    name="Fenwick Park Primary School",
    dfe_number="823/5690",
    phase="primary",
    pupils=105,
    phone="01632 960330",
    street="Fenwick Road",
    postcode="ZZ99 5EE",
    feeders=(("823/5721", "Hall Lane Infant School"),),
    staff=(
        Colleague("senco", "Mr", "Tomasz", "Wrona", "senco"),
        Colleague("head", "Mrs", "Gillian", "Booth", "head"),
    ),
    senco=AppointSenco(
        "senco", date(2022, 9, 1), courses=(Course(Award.NASENCO, date(2022, 10, 3), date(2024, 7, 12)),)
    ),
    type="maintained",
    trust="",
)
