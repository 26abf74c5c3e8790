"""A school of the demo while its past is made: who is who."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from endeavour import clock
from endeavour.access.actor import StaffActor, staff_at
from endeavour.accounts.models import Person
from endeavour.accounts.people import person_at
from endeavour.cycle.models import Outcome
from endeavour.demo.people import InventedSchool
from endeavour.provision.models import Provision, Slot
from endeavour.pupils.access import pupils_seen_by, relations_seen_by
from endeavour.pupils.models import Pupil, Relation
from endeavour.pupils.queries import family_ties
from endeavour.schools.models import School


@dataclass
class SchoolInMaking:
    """Inside the school's scope. Colleagues go by their key, pupils by theirs, adults by both names."""

    invented: InventedSchool
    school: School
    # When each letter that is held will go.
    going: list[datetime] = field(default_factory=list)
    # What has been put in place, by the keys of the school's groups.
    provisions: dict[str, Provision] = field(default_factory=dict)
    # What the latest plan of each pupil wants, in its order.
    outcomes: dict[str, list[Outcome]] = field(default_factory=dict)
    _slots: dict[str, list[Slot]] = field(default_factory=dict)
    _actors: dict[str, StaffActor] = field(default_factory=dict)

    def person(self, key: str) -> Person:
        found = person_at(self.invented.colleague(key).email)
        assert found is not None, key  # noqa: S101 - the plan invites people before they act
        return found

    def actor(self, key: str) -> StaffActor:
        if key not in self._actors:
            actor = staff_at(self.school, self.person(key))
            assert actor is not None, key  # noqa: S101 - as above
            self._actors[key] = actor
        return self._actors[key]

    def pupil(self, key: str) -> Pupil:
        return self._pupils[self.invented.child(key).upn]

    def relation(self, key: str, adult: str) -> Relation:
        forename, surname = adult.split(" ", 1)
        ties = relations_seen_by(self.actor("senco"), self.pupil(key))
        return next(tie for tie in ties if (tie.contact.forename, tie.contact.surname) == (forename, surname))

    def first_adult(self, pupil: Pupil) -> str:
        """The code of the first in the family's order who has responsibility and may be contacted."""
        ties = family_ties([pupil.pk], on=clock.today())[pupil.pk]
        return next(tie.code for tie in ties if tie.responsibility == "yes" and tie.may_be_contacted)

    def slots_of(self, group: str) -> list[Slot]:
        if group not in self._slots:
            self._slots[group] = list(self.provisions[group].slots.all())
        return self._slots[group]

    @cached_property
    def _pupils(self) -> dict[str, Pupil]:
        """By UPN: first asked for when the school's file has been brought in."""
        return {pupil.upn: pupil for pupil in pupils_seen_by(self.actor("senco"))}
