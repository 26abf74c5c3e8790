"""Where a person goes after signing in."""

from collections.abc import Iterable
from dataclasses import dataclass

from endeavour import clock
from endeavour.access.actor import staff_at
from endeavour.access.navigation import LINKS, links_of
from endeavour.access.roles import Role
from endeavour.access.scope import school_scope, schools_of
from endeavour.accounts.models import Person
from endeavour.schools.models import School


@dataclass(frozen=True)
class Workplace:
    """A school, the roles held there, and the first page for them; empty where no page is made for them yet."""

    school: School
    roles: tuple[str, ...]
    url: str

    @property
    def role_in_a_sentence(self) -> str:
        """As in “You are a governor”. A role without a page is never one whose name is in capitals."""
        return " and ".join(f"a {role[0].lower()}{role[1:]}" for role in self.roles)

    @property
    def those_with_the_role(self) -> str:
        return " and ".join(f"{role[0].lower()}{role[1:]}s" for role in self.roles)


def has_first_page(roles: Iterable[Role]) -> bool:
    rights = {right for role in roles for right in role.permissions}
    return any(link.is_for(lambda right: right in rights) for link in LINKS)


def workplaces(person: Person) -> list[Workplace]:
    return [_workplace(person, school) for school in schools_of(person, clock.today())]


def _workplace(person: Person, school: School) -> Workplace:
    with school_scope(school.pk):
        actor = staff_at(school, person)
    if actor is None:
        return Workplace(school, (), "")
    links = links_of(actor)
    return Workplace(school, tuple(role.name for role in actor.roles), links[0].url if links else "")
