"""What the person may do, as a page asks it: which buttons are shown. The acts ask again."""

from dataclasses import dataclass

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission


@dataclass(frozen=True)
class May:
    decide: bool
    keep_needs: bool
    keep_contacts: bool
    restrict: bool
    keep_roll: bool
    export: bool
    raise_concerns: bool


def may_of(actor: StaffActor) -> May:
    return May(
        decide=actor.may(Permission.RECORD_SEN_SUPPORT),
        keep_needs=actor.may(Permission.RECORD_NEEDS),
        keep_contacts=actor.may(Permission.EDIT_CONTACTS),
        restrict=actor.may(Permission.RESTRICT_CONTACTS),
        keep_roll=actor.may(Permission.IMPORT_PUPILS),
        export=actor.may(Permission.EXPORT_REGISTER),
        raise_concerns=actor.may(Permission.RAISE_CONCERNS),
    )
