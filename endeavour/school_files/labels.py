"""What people call our fields, for pages that map headings and list problems."""

from endeavour.school_files.lists.headings import FIELDS

_OWN = {
    "upn": "UPN",
    "former_upn": "Former UPN",
    "uln": "ULN",
    "mis_id": "Admission number",
    "class_name": "Class",
    "sen_status": "SEN status",
    "sen_start": "SEN status start",
    "need_rank": "Rank of need",
    "free_school_meals_ever_six": "Free school meals in the last six years",
    "english_additional_language": "English as an additional language",
    "sen_unit": "SEN unit",
    "contact_responsibility": "Contact: parental responsibility",
}


def label(field: str) -> str:
    """ "contact_2_email" is "Contact 2: email"; "need_1_start" is "Need 1: start"."""
    if field in _OWN:
        return _OWN[field]
    words = field.split("_")
    if len(words) > 2 and words[1].isdigit():
        part = " ".join(words[2:]).replace("responsibility", "parental responsibility")
        return f"{words[0].capitalize()} {words[1]}: {part}"
    return " ".join(words).capitalize()


FIELD_LABELS = {field: label(field) for field in FIELDS}
