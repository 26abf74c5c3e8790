from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.pupils.details import PupilDetails
from endeavour.pupils.events import PupilAdded
from endeavour.pupils.models import Pupil
from endeavour.pupils.names import name_key
from endeavour.pupils.upn_taken import refuse_upn


class PerhapsTheSame(Refused):
    """A pupil of this name and birthday is known here already. It may be a twin in name: a person decides."""

    def __init__(self, known: Pupil) -> None:
        super().__init__(
            f"{known.full_name}, born on the same day, is here already. Is this a different child?",
            field="different",
        )
        self.pid = known.pid


@act(Permission.IMPORT_PUPILS)
def add_pupil(details: PupilDetails, *, different: bool = False, by: Actor) -> Pupil:
    """Put one pupil on the roll. `different` says that the child only shares another's name and birthday."""
    refuse_upn(details.upn)
    if not different:
        _refuse_namesake(details)
    pupil: Pupil = Pupil.objects.create(school_id=by.school_id, **details.columns())
    record(PupilAdded(pupil=pupil.pid), by=by)
    return pupil


def _refuse_namesake(details: PupilDetails) -> None:
    key = name_key(
        details.preferred_surname or details.surname, details.preferred_forename or details.forename
    )
    known = Pupil.objects.filter(name_key=key, date_of_birth=details.date_of_birth).first()
    if known is not None:
        raise PerhapsTheSame(known)
