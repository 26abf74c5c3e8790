"""A UPN belongs to one pupil of a school."""

from endeavour.access.refusal import Refused
from endeavour.pupils.models import Pupil
from endeavour.pupils.upn import EXPECTED, has_upn_shape


def refuse_upn(upn: str, *, besides: Pupil | None = None) -> None:
    """Refuse a number that is none, or that another pupil has. A wrong check letter passes, as in files."""
    if not upn:
        return
    if not has_upn_shape(upn):
        raise Refused(f"“{upn}” is not a UPN. Enter {EXPECTED}.", field="upn")
    others = Pupil.objects.filter(upn=upn)
    other = (others.exclude(pk=besides.pk) if besides else others).first()
    if other is not None:
        raise Refused(f"{other.full_name} has the UPN {upn}. Check which of the two is right.", field="upn")
