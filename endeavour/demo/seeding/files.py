"""The school's own files, brought in as its office does: read, laid out, taken over as shown."""

from endeavour.demo.files.class_list import class_list_of
from endeavour.demo.files.ctf import ctf_of
from endeavour.demo.plan import BringInTransferFile
from endeavour.demo.seeding.in_making import SchoolInMaking
from endeavour.transfers.actions.stage_import import stage_import
from endeavour.transfers.actions.take_over import take_over


def bring_in_transfer_file(making: SchoolInMaking, fact: BringInTransferFile, by: str) -> None:
    _bring_in(making, ctf_of(making.invented, fact.as_of), "transfer-file.xml", by)


def bring_in_class_list(making: SchoolInMaking, by: str) -> None:
    _bring_in(making, class_list_of(making.invented), "class-list.csv", by)


def _bring_in(making: SchoolInMaking, content: bytes, name: str, by: str) -> None:
    actor = making.actor(by)
    staged = stage_import(content, name=name, whole_school=True, by=actor)
    take_over(staged.file, by=actor)
