"""What the spring school census asks of a pupil's provision and types of need."""

from collections.abc import Sequence

from endeavour.law.vocabulary.need import NeedType
from endeavour.law.vocabulary.provision import Provision

RANKS_RETURNED = 2


def ranks_returned(types: Sequence[NeedType]) -> tuple[NeedType, ...]:
    """A school may record more, ranked first to last; the census takes the first two."""
    return tuple(types[:RANKS_RETURNED])


def census_faults(provision: Provision, types: Sequence[NeedType]) -> tuple[str, ...]:
    """What would be queried, a sentence each. `types` are ranked, primary first."""
    faults = []
    if provision in (Provision.SEN_SUPPORT, Provision.EHC_PLAN) and not types:
        faults.append(
            f"{provision.label} ({provision}) needs at least a primary type of need. None is recorded."
        )
    if provision is Provision.NONE and types:
        faults.append(
            f"A pupil with no special educational need (N) has no type of need. Found {', '.join(types)}."
        )
    if NeedType.NSA in types and provision is not Provision.SEN_SUPPORT:
        faults.append(f"NSA is used only with SEN support (K). Found it with {provision}.")
    if len(set(types)) < len(types):
        faults.append("Each type of need is ranked once. Found one twice.")
    return tuple(faults)
