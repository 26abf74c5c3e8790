from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.journeys.clash import settle
from endeavour.pupils.details import PupilDetails, stored
from endeavour.pupils.events import PupilDetailsChanged
from endeavour.pupils.models import FormerUpn, Pupil
from endeavour.pupils.upn_taken import refuse_upn


@act(Permission.IMPORT_PUPILS)
def change_pupil_details(pupil: Pupil, *, seen: PupilDetails, wanted: PupilDetails, by: Actor) -> None:
    """Write what the person changed from what they saw. Raises `Clash` where somebody else did, too.

    An old UPN is kept, for older files still know the pupil by it.
    """
    row: Pupil = Pupil.objects.select_for_update(no_key=True, of=("self",)).get(pk=pupil.pk)
    changes = settle(now=PupilDetails.of(row).values(), seen=seen.values(), wanted=wanted.values())
    if not changes:
        return
    if "upn" in changes:
        refuse_upn(wanted.upn, besides=row)
        _keep_former_upn(row)
    for name, value in stored(changes).items():
        setattr(row, name, value)
    row.version += 1
    row.save()
    record(PupilDetailsChanged(pupil=row.pid, fields=tuple(changes)), by=by)


def _keep_former_upn(pupil: Pupil) -> None:
    if pupil.upn:
        FormerUpn.objects.get_or_create(school_id=pupil.school_id, pupil=pupil, upn=pupil.upn)
