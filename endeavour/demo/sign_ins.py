"""The people one can be in the demo, by school and role. Only those whose role has pages."""

from dataclasses import dataclass

from django.http import HttpRequest

from endeavour import clock
from endeavour.access.first_page import has_first_page
from endeavour.access.queries import Colleague, colleagues
from endeavour.access.roles import ASSISTANT, CLASS_TEACHER
from endeavour.access.scope import school_scope
from endeavour.accounts.installation import is_demo
from endeavour.accounts.loopback import came_over_loopback
from endeavour.design.numbers import counted
from endeavour.schools.directory import first_schools
from endeavour.schools.models import School

# A demo of many schools lists the first few: those of the stories.
SCHOOLS_LISTED = 4
# A teacher and an assistant whose mornings the stories tell stand beside the SENCO.
IN_THE_STORIES = ("Nadia Shah", "Daniel Reid")


@dataclass(frozen=True)
class SchoolSignIns:
    school: School
    people: tuple[Colleague, ...]

    @property
    def first(self) -> tuple[Colleague, ...]:
        return tuple(who for who in self.people if not _is_folded(who))

    @property
    def folded(self) -> tuple[Colleague, ...]:
        return tuple(who for who in self.people if _is_folded(who))

    @property
    def folded_in_words(self) -> str:
        """14 class teachers and 7 assistants."""
        teachers = sum(any(post.role is CLASS_TEACHER for post in who.posts) for who in self.folded)
        kinds = ((teachers, "class teacher"), (len(self.folded) - teachers, "assistant"))
        return " and ".join(counted(number, kind) for number, kind in kinds if number)


def offered_to(request: HttpRequest) -> bool:
    """Only in the demo, and only to whoever sits at this machine."""
    return is_demo() and came_over_loopback(request)


def sign_ins() -> list[SchoolSignIns]:
    listed = [_at(school) for school in first_schools(SCHOOLS_LISTED)]
    return [school for school in listed if school.people]


def sign_ins_in_words(address: str) -> str:
    """For the terminal: who there is, and where to press."""
    lines = [f"Open {address} and press a name. No password: this is a demo."]
    for here in sign_ins():
        lines += ["", here.school.name]
        lines += [
            f"  {who.name:<24}{who.roles}{f', {who.classes_in_short}' if who.classes else ''}"
            for who in here.people
        ]
    return "\n".join(lines) + "\n"


def _at(school: School) -> SchoolSignIns:
    with school_scope(school.pk):
        people = colleagues(clock.today())
    shown = [who for who in people if has_first_page(post.role for post in who.posts)]
    order = {role: place for place, role in enumerate(_by_role(shown))}
    return SchoolSignIns(school, tuple(sorted(shown, key=lambda who: order[who.posts[0].role.key])))


def _is_folded(who: Colleague) -> bool:
    """A school has many who work in classes, and few others."""
    return who.name not in IN_THE_STORIES and all(
        post.role in (CLASS_TEACHER, ASSISTANT) for post in who.posts
    )


def _by_role(people: list[Colleague]) -> list[str]:
    """Role keys, those with most rights first."""
    roles = {post.role.key: len(post.role.permissions) for who in people for post in who.posts}
    return sorted(roles, key=lambda key: -roles[key])
