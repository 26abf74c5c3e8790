"""How an adult is related to a pupil, as the Common Transfer File codes it."""

from enum import StrEnum


class Relationship(StrEnum):
    """The relationship says nothing of parental responsibility, which is recorded for itself."""

    MOTHER = "PAM"
    FATHER = "PAF"
    STEPMOTHER = "STM"
    STEPFATHER = "STF"
    FOSTER_MOTHER = "FOM"
    FOSTER_FATHER = "FOF"
    CARER = "CAR"
    CHILDMINDER = "CHM"
    OTHER_FAMILY_MEMBER = "FAM"
    OTHER_RELATIVE = "REL"
    SOCIAL_WORKER = "SWR"
    DOCTOR = "DOC"
    HEAD_TEACHER = "HTC"
    TEACHER = "TCH"
    RELIGIOUS_CONTACT = "RLG"
    OTHER = "OTH"

    @property
    def label(self) -> str:
        return self.name.replace("_", " ").capitalize()
