"""Leo Marsh, sixteen, in Year 12 at Northgate: from the summer it is he who is told."""

from datetime import date

from endeavour.demo.people import Adult, Child, EarlierSchool, Need, Status, Tie
from endeavour.demo.population.households import FATHER, MOTHER
from endeavour.demo.population.office import Office


def leo(office: Office) -> Child:
    at = office.directory
    mother = Adult("Mrs", "Karen", "Marsh", at.mobile(), email=at.mailbox("Karen", "Marsh"), reads_well=True)
    father = Adult("Mr", "Ian", "Marsh", at.mobile(), email=at.mailbox("Ian", "Marsh"))
    primary, name = office.elsewhere[0]
    return Child(
        key=office.take_name("Leo", "Marsh"),
        upn=office.upn(primary, 2014),
        surname="Marsh",
        forename="Leo",
        born=date(2010, 3, 14),
        sex="M",
        year="12",
        class_name="12A",
        home=at.home(),
        ties=(Tie(mother, MOTHER, True), Tie(father, FATHER, True)),
        statuses=(Status("N", date(2014, 9, 3)), Status("K", date(2022, 11, 14))),
        needs=(Need("SPLD", 1, date(2022, 11, 14)), Need("SEMH", 2, date(2024, 2, 5))),
        entered=date(2021, 9, 3),
        ethnicity="WBRI",
        sessions_missed=31,
        mobile=at.mobile(),
        email=at.mailbox("Leo", "Marsh"),
        earlier=EarlierSchool(primary, name, date(2014, 9, 3), date(2021, 7, 21)),
    )
