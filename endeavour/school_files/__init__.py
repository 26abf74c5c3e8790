"""Readers of school files: what a file says, in frozen dataclasses. Touches no database and no Django.

The way in is `caged.read_file`. It is not named here, because the child in the cage loads this too and has no use
for what starts children.
"""

from endeavour.school_files.labels import FIELD_LABELS, label
from endeavour.school_files.lists.headings import FIELDS
from endeavour.school_files.problems import Problem, Severity
from endeavour.school_files.said import (
    CLASS_LIST,
    COMMON_TRANSFER_FILE,
    UNKNOWN,
    ReadAddress,
    ReadColumn,
    ReadContact,
    ReadFile,
    ReadFlags,
    ReadNeed,
    ReadPhone,
    ReadPupil,
    ReadStatus,
    RejectedPupil,
    SchoolNumber,
)

__all__ = [
    "CLASS_LIST",
    "COMMON_TRANSFER_FILE",
    "FIELDS",
    "FIELD_LABELS",
    "UNKNOWN",
    "Problem",
    "ReadAddress",
    "ReadColumn",
    "ReadContact",
    "ReadFile",
    "ReadFlags",
    "ReadNeed",
    "ReadPhone",
    "ReadPupil",
    "ReadStatus",
    "RejectedPupil",
    "SchoolNumber",
    "Severity",
    "label",
]
