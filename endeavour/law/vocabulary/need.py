"""Types of special educational need, and the four broad areas the Code sorts most of them into."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from endeavour.law.vocabulary.provision import REFORM


class Area(StrEnum):
    """Paragraphs 6.28 to 6.35 of the Code. Areas help to plan; they are not boxes."""

    COMMUNICATION = "Communication and interaction"
    COGNITION = "Cognition and learning"
    SOCIAL_EMOTIONAL = "Social, emotional and mental health"
    SENSORY_PHYSICAL = "Sensory and/or physical needs"


@dataclass(frozen=True, slots=True)
class _Entry:
    label: str
    area: Area | None = None
    everyday: str = ""
    since: date | None = None
    until: date | None = None


class NeedType(StrEnum):
    SPLD = "SPLD"
    MLD = "MLD"
    SLD = "SLD"
    PMLD = "PMLD"
    SEMH = "SEMH"
    BESD = "BESD"
    SLCN = "SLCN"
    ASD = "ASD"
    HI = "HI"
    VI = "VI"
    MSI = "MSI"
    PD = "PD"
    DS = "DS"
    OTH = "OTH"
    NSA = "NSA"

    @property
    def label(self) -> str:
        return _ENTRIES[self].label

    @property
    def area(self) -> Area | None:
        """None where no area is assigned; none is forced on it."""
        return _ENTRIES[self].area

    @property
    def everyday(self) -> str:
        """A word a family would use; empty where any such word would say more than the type does."""
        return _ENTRIES[self].everyday

    @property
    def since(self) -> date | None:
        return _ENTRIES[self].since

    @property
    def until(self) -> date | None:
        return _ENTRIES[self].until

    def valid_on(self, day: date) -> bool:
        entry = _ENTRIES[self]
        return (entry.since is None or entry.since <= day) and (entry.until is None or day <= entry.until)


_ENTRIES = {
    NeedType.SPLD: _Entry("Specific learning difficulty", Area.COGNITION),
    NeedType.MLD: _Entry("Moderate learning difficulty", Area.COGNITION, "Learning"),
    NeedType.SLD: _Entry("Severe learning difficulty", Area.COGNITION, "Learning"),
    NeedType.PMLD: _Entry("Profound and multiple learning difficulty", Area.COGNITION, "Learning"),
    NeedType.SEMH: _Entry(
        "Social, emotional and mental health", Area.SOCIAL_EMOTIONAL, "Feelings", since=REFORM
    ),
    NeedType.BESD: _Entry("Behaviour, emotional and social difficulties", until=date(2014, 8, 31)),
    NeedType.SLCN: _Entry("Speech, language and communication needs", Area.COMMUNICATION, "Talking"),
    NeedType.ASD: _Entry("Autistic spectrum disorder", Area.COMMUNICATION),
    NeedType.HI: _Entry("Hearing impairment", Area.SENSORY_PHYSICAL, "Hearing"),
    NeedType.VI: _Entry("Vision impairment", Area.SENSORY_PHYSICAL, "Seeing"),
    NeedType.MSI: _Entry("Multi-sensory impairment", Area.SENSORY_PHYSICAL, "Hearing and seeing"),
    NeedType.PD: _Entry("Physical disability", Area.SENSORY_PHYSICAL),
    NeedType.DS: _Entry("Down syndrome", since=date(2025, 1, 1)),
    NeedType.OTH: _Entry("Other difficulty or disability"),
    NeedType.NSA: _Entry("SEN support, type not yet assessed by a specialist", since=REFORM),
}
