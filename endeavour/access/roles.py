"""Roles are data in code: a sentence for the head teacher, and what the role may do."""

from dataclasses import dataclass
from enum import StrEnum

from endeavour.access.permissions import Permission as May


class Sight(StrEnum):
    """Whose rows a role sees, before restrictions: the doors read this."""

    ALL_PUPILS = "all_pupils"
    OWN_CLASSES = "own_classes"
    NO_PUPILS = "no_pupils"


@dataclass(frozen=True)
class Role:
    key: str
    name: str
    sentence: str
    sight: Sight
    permissions: frozenset[May]


SENCO = Role(
    "senco",
    "SENCO",
    "Arranges SEN support: sees every record, decides support, writes and sends letters, runs imports.",
    Sight.ALL_PUPILS,
    frozenset(May),
)
HEAD = Role(
    "head",
    "Head teacher",
    "Answers for the school: sees every duty and record, appoints the SENCO, sets rules and posts.",
    Sight.ALL_PUPILS,
    frozenset(
        {
            May.SEE_DUTIES,
            May.SEE_PUPILS,
            May.OPEN_RECORD,
            May.SEE_CONTACTS,
            May.RESTRICT_CONTACTS,
            May.EXPORT_REGISTER,
            May.RAISE_CONCERNS,
            May.SEE_CONCERNS,
            May.OPEN_PLANS,
            May.SEE_PROVISION,
            May.SEE_HISTORY,
            May.CHANGE_SETTINGS,
            May.MANAGE_STAFF,
        }
    ),
)
SAFEGUARDING_LEAD = Role(
    "safeguarding_lead",
    "Safeguarding lead",
    "Keeps children safe: sees every record and contact, and decides who may not be contacted.",
    Sight.ALL_PUPILS,
    frozenset(
        {
            May.SEE_PUPILS,
            May.OPEN_RECORD,
            May.SEE_CONTACTS,
            May.EDIT_CONTACTS,
            May.RESTRICT_CONTACTS,
            May.RAISE_CONCERNS,
            May.SEE_CONCERNS,
            May.OPEN_PLANS,
            May.SEE_HISTORY,
        }
    ),
)
CLASS_TEACHER = Role(
    "class_teacher",
    "Class or subject teacher",
    "Teaches: sees the record of pupils in their own classes, without families' addresses and numbers; raises "
    "concerns, makes plans with families, gives feedback and logs sessions.",
    Sight.OWN_CLASSES,
    frozenset(
        {
            May.SEE_PUPILS,
            May.OPEN_RECORD,
            May.RAISE_CONCERNS,
            May.RECORD_VOICES,
            May.OPEN_PLANS,
            May.MAKE_PLANS,
            May.READ_LINES,
            May.LOG_SESSIONS,
            May.RECORD_CHECKS,
            May.GIVE_FEEDBACK,
            May.REVIEW_SUPPORT,
        }
    ),
)
ASSISTANT = Role(
    "assistant",
    "Teaching assistant",
    "Supports: sees the names, needs and support of pupils in the classes they work with, and the sessions they "
    "lead; says how these went, and raises concerns. Doesn't open records.",
    Sight.OWN_CLASSES,
    frozenset(
        {
            May.SEE_PUPILS,
            May.RAISE_CONCERNS,
            May.READ_LINES,
            May.LOG_SESSIONS,
            May.RECORD_CHECKS,
        }
    ),
)
OFFICE = Role(
    "office",
    "School office",
    "Keeps the roll: brings in the school's lists and keeps contacts right. Doesn't open records.",
    Sight.ALL_PUPILS,
    frozenset({May.SEE_PUPILS, May.SEE_CONTACTS, May.EDIT_CONTACTS, May.IMPORT_PUPILS}),
)
GOVERNOR = Role(
    "governor",
    "Governor",
    "Oversees: never sees names. What governors read comes with the reports.",
    Sight.NO_PUPILS,
    frozenset(),
)

ROLES: dict[str, Role] = {
    role.key: role for role in (SENCO, HEAD, SAFEGUARDING_LEAD, CLASS_TEACHER, ASSISTANT, OFFICE, GOVERNOR)
}
ROLE_CHOICES = [(role.key, role.name) for role in ROLES.values()]
