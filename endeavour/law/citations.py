"""The instruments the rules cite, and their addresses."""

from endeavour.law.citation import Citation

LEGISLATION = "https://www.legislation.gov.uk"


def children_and_families_act(section: int, place: str) -> Citation:
    return Citation("Children and Families Act 2014", place, f"{LEGISLATION}/ukpga/2014/6/section/{section}")


def send_regulations(regulation: int, place: str) -> Citation:
    return Citation(
        "Special Educational Needs and Disability Regulations 2014",
        place,
        f"{LEGISLATION}/uksi/2014/1530/regulation/{regulation}",
    )


def code(paragraph: str) -> Citation:
    """The editions of July 2014 and January 2015 number chapter 6 alike."""
    return Citation(
        "SEND code of practice: 0 to 25 years",
        f"paragraph {paragraph}",
        "https://www.gov.uk/government/publications/send-code-of-practice-0-to-25",
    )
