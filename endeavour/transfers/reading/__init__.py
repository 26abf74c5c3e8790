"""Readers of school files: what a file says, in frozen dataclasses. Touches no database and no Django."""

from endeavour.transfers.reading.caged import read_file
from endeavour.transfers.reading.labels import FIELD_LABELS, label
from endeavour.transfers.reading.lists.headings import FIELDS
from endeavour.transfers.reading.problems import Problem, Severity
from endeavour.transfers.reading.said import (
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
    "read_file",
]
