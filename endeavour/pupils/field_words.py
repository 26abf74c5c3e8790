"""The names of fields as a colleague would say them: in the history, and where two people clash."""

FIELD_WORDS = {
    "title": "title",
    "forename": "first name",
    "surname": "surname",
    "preferred_forename": "first name used",
    "preferred_surname": "surname used",
    "middle_names": "middle names",
    "date_of_birth": "date of birth",
    "sex": "sex",
    "upn": "UPN",
    "year_group": "year group",
    "class_id": "class",
    "on_roll_from": "first day on the roll",
    "email": "email address",
    "mobile": "mobile number",
    "home_phone": "home telephone number",
    "work_phone": "work telephone number",
    "address": "address",
    "postcode": "postcode",
    "reads_language": "language to read",
    "speaks_language": "language to speak",
    "interpreter": "interpreter",
    "reads": "reading",
    "format": "format of letters",
    "channel": "how to reach them",
    "best_times": "best times",
    "relationship": "relationship",
    "responsibility": "parental responsibility",
    "order": "order of contact",
}


def field_in_words(name: str) -> str:
    return FIELD_WORDS.get(name, name.replace("_", " "))
