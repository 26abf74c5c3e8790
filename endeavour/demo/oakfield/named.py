"""The named pupils of Oakfield: who they are, what they find hard, and since when the school has helped."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Named:
    """`from_` is the key of a community; `with_` that of the brother or sister whose household this is."""

    forename: str
    surname: str
    sex: str
    class_name: str
    from_: str = "british"
    needs: tuple[str, ...] = ()
    support_since: date | None = None
    plan_since: date | None = None
    with_: str = ""
    born: date | None = None


SUPPORTED = (
    Named("Zara", "Patel", "F", "Elder", "gujarati", ("SLCN",), date(2026, 11, 19)),
    Named(
        "Amir",
        "Rahimi",
        "M",
        "Hazel",
        "afghan",
        ("SLCN",),
        date(2026, 11, 23),
        born=date(2020, 10, 5),
    ),
    Named("Ruby", "Adeyemi", "F", "Cedar", "nigerian", ("MLD",), date(2025, 9, 15)),
    Named("Sofia", "Kaminski", "F", "Beech", "polish", ("SEMH", "SLCN"), date(2026, 4, 20)),
    Named("Kai", "Thompson", "M", "Birch", "caribbean", ("SLCN",), date(2026, 3, 2)),
    Named("Tyler", "Jones", "M", "Alder", "british", ("SEMH",), date(2026, 2, 23)),
    Named("Yusuf", "Ahmed", "M", "Rowan", "bengali", ("SPLD",), date(2026, 1, 12)),
    Named("Grace", "Bennett", "F", "Beech", "british", ("SEMH",), date(2025, 10, 6)),
    Named("Oliver", "Chen", "M", "Maple", "chinese", ("SLCN",), date(2026, 1, 19)),
    Named("Isla", "Morgan", "F", "Sycamore", "british", ("SPLD",), date(2025, 4, 28)),
    Named("Hamza", "Malik", "M", "Alder", "pakistani", ("MLD", "SLCN"), date(2026, 3, 9)),
    Named("Ellie", "Foster", "F", "Rowan", "british", ("SPLD",), date(2026, 4, 20)),
    Named("Jakub", "Nowak", "M", "Chestnut", "polish", ("MLD",), date(2025, 11, 10)),
    Named("Poppy", "Hughes", "F", "Holly", "british", ("SLCN",), date(2026, 7, 6)),
    Named("Leila", "Haddad", "F", "Cedar", "arab", ("SEMH",), date(2026, 2, 2)),
    Named("Finley", "Ward", "M", "Rowan", "british", ("OTH",), date(2026, 11, 9)),
    Named("Maya", "Okafor", "F", "Rowan", "nigerian", ("SPLD",), date(2026, 9, 14), born=date(2019, 2, 11)),
    Named("Ben", "Turner", "M", "Birch", "british", ("SPLD",), date(2026, 3, 16)),
    Named("Aisha", "Osman", "F", "Elder", "somali", ("SLCN",), date(2025, 9, 22)),
    Named("Harry", "Lewis", "M", "Beech", "british", ("MLD",), date(2026, 1, 26)),
    Named("Chloe", "Evans", "F", "Acorn", "british", ("SLCN",), date(2026, 10, 5)),
    Named("Daniel", "Owusu", "M", "Sycamore", "ghanaian", ("SPLD",), date(2025, 5, 12)),
    Named("Freya", "Walsh", "F", "Maple", "irish", ("ASD",), date(2026, 6, 29)),
    Named("Ibrahim", "Hassan", "M", "Hazel", "somali", ("SLCN",), date(2026, 7, 6)),
    Named("Jessica", "Moore", "F", "Elder", "british", ("MLD",), date(2026, 2, 23)),
    Named("Luca", "Rossi", "M", "Chestnut", "italian", ("MLD",), date(2026, 4, 13)),
    Named("Megan", "Price", "F", "Rowan", "british", ("HI",), date(2026, 1, 12)),
    Named("Nathan", "Clarke", "M", "Cedar", "caribbean", ("SEMH", "SPLD"), date(2025, 11, 3)),
    Named("Olivia", "Green", "F", "Conker", "british", ("SLCN",), date(2026, 11, 2)),
    Named("Reuben", "Cole", "M", "Birch", "british", ("PD",), date(2026, 3, 2)),
    Named("Saira", "Begum", "F", "Beech", "bengali", ("MLD",), date(2025, 10, 13)),
    Named("Theo", "Martin", "M", "Holly", "british", ("SLCN",), date(2026, 7, 6)),
    Named("Wiktoria", "Lis", "F", "Alder", "polish", ("NSA",), date(2026, 4, 27)),
    Named("Adam", "Fisher", "M", "Willow", "british", ("SEMH",), date(2026, 1, 19)),
    Named("Bella", "Stone", "F", "Sycamore", "british", ("MLD",), date(2025, 9, 29)),
    Named("Connor", "Reilly", "M", "Maple", "irish", ("SEMH",), date(2026, 2, 9)),
    Named("Dina", "Petrova", "F", "Chestnut", "bulgarian", ("NSA",), date(2026, 3, 23)),
    Named("Emily", "Carter", "F", "Hazel", "british", ("SEMH",), date(2026, 7, 13)),
    Named("George", "Mensah", "M", "Elder", "ghanaian", ("MLD",), date(2025, 11, 17)),
    Named("Hannah", "Scott", "F", "Rowan", "british", ("SPLD",), date(2026, 4, 20)),
    Named("Imran", "Iqbal", "M", "Sycamore", "pakistani", ("ASD", "SEMH"), date(2025, 9, 15)),
    Named("Jasmine", "Reid", "F", "Birch", "caribbean", ("ASD",), date(2026, 3, 9)),
    Named("Kofi", "Boateng", "M", "Beech", "ghanaian", ("PD",), date(2025, 10, 6)),
    Named("Lily", "Watson", "F", "Alder", "british", ("SEMH",), date(2026, 2, 2)),
)

PLANNED = (
    Named("Noah", "Brooks", "M", "Cedar", "british", ("ASD", "SLCN"), date(2021, 10, 4), date(2023, 11, 6)),
    Named("Zofia", "Wiśniewska", "F", "Holly", "polish", ("SLCN",), date(2025, 10, 6), date(2026, 5, 18)),
    Named("Eesa", "Rahman", "M", "Maple", "bengali", ("ASD",), None, date(2024, 9, 4)),
    Named(
        "Jayden", "Clarke-Bailey", "M", "Willow", "caribbean", ("SEMH",), date(2024, 1, 15), date(2025, 6, 16)
    ),
    Named("Tilly", "Fraser", "F", "Elder", "british", ("PD",), None, date(2022, 9, 5)),
    Named(
        "Mason", "O’Connor", "M", "Chestnut", "irish", ("SLCN", "MLD"), date(2022, 11, 7), date(2024, 2, 26)
    ),
)

CONCERNS = (
    Named("Arlo", "Barker", "M", "Acorn"),
    Named("Amina", "Warsame", "F", "Holly", "somali"),
    Named("Jack", "Whittle", "M", "Maple"),
    Named("Leon", "Grabiec", "M", "Willow", "polish"),
    Named("Elsie", "Tunnicliffe", "F", "Willow"),
    Named("Sami", "Çelik", "M", "Alder", "turkish"),
    Named("Maddison", "Payne", "F", "Beech"),
    Named("Mohammed", "Aslam", "M", "Chestnut", "pakistani"),
    Named("Ottilie", "Crane", "F", "Sycamore"),
)

BROTHERS_AND_SISTERS = (
    Named("Arjun", "Patel", "M", "Holly", "gujarati", with_="zara-patel"),
    Named("Parwana", "Rahimi", "F", "Chestnut", "afghan", with_="amir-rahimi"),
    Named("Hafsa", "Malik", "F", "Conker", "pakistani", with_="hamza-malik"),
    Named("Abena", "Boateng", "F", "Birch", "ghanaian", with_="kofi-boateng"),
    Named("Dylan", "Jones", "M", "Cedar", "british", with_="tyler-jones"),
    Named("Martha", "Foster", "F", "Beech", "british", with_="ellie-foster"),
    Named("Rafi", "Miah", "M", "Maple", "bengali", with_="saira-begum"),
    Named("Szymon", "Lis", "M", "Birch", "polish", with_="wiktoria-lis"),
    Named("Amal", "Hassan", "F", "Elder", "somali", with_="ibrahim-hassan"),
    Named("Kwame", "Owusu", "M", "Rowan", "ghanaian", with_="daniel-owusu"),
    Named("Giulia", "Rossi", "F", "Acorn", "italian", with_="luca-rossi"),
    Named("Mia", "Chen", "F", "Conker", "chinese", with_="oliver-chen"),
    Named("Erin", "Reilly", "F", "Chestnut", "irish", with_="connor-reilly"),
    Named("Jan", "Wiśniewski", "M", "Alder", "polish", with_="zofia-wisniewska"),
)
