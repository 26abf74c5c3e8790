"""A school's file to bring in, as the sweep uploads it."""

ROWS = {
    "filled": "Rowan,Hale,04/05/2018,3",
    "confirmed": "Rowan,Hale,04/05/2018,3",
    "foreign": "Wren,Marsh,04/05/2018,3",
}


def class_list(variant: str) -> bytes:
    return f"Forename,Surname,Date of birth,Year\n{ROWS.get(variant, '')}\n".encode()
