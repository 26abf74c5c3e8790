"""How an adult is tied to a pupil, in words. Codes are those of the Common Basic Data Set."""

RELATIONSHIPS = {
    "PAM": "Mother",
    "PAF": "Father",
    "STM": "Stepmother",
    "STF": "Stepfather",
    "FOM": "Foster mother",
    "FOF": "Foster father",
    "CAR": "Carer",
    "FAM": "Other family member",
    "REL": "Other relative",
    "CHM": "Childminder",
    "SWR": "Social worker",
    "DOC": "Doctor",
    "HTC": "Head teacher",
    "TCH": "Teacher",
    "RLG": "Religious or spiritual contact",
    "OTH": "Other contact",
}


def relationship_in_words(code: str) -> str:
    """Mother, Carer; "Contact" where nobody has said."""
    return RELATIONSHIPS.get(code, "Contact")
