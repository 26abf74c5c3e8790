"""What comes next once a plan is shared: that it reaches the family, and that they are told of the support."""

from typing import TYPE_CHECKING

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.plan_pages.sheet import PlanPage
from endeavour.pupil_pages.queries.next_act import NextAct, act_of_telling
from endeavour.pupils.queries import Families
from endeavour.register.telling_steps import telling_steps

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil


def after_sharing(page: PlanPage, pupil: "Pupil", family: Families, actor: StaffActor) -> NextAct | None:
    """The letter that extra help has started, as Work asks for it, where the family hasn't been told yet.

    Asked only while somebody is still to be given this version. The letter is no plan, and the plan is no letter: each
    has its own record.
    """
    may = actor.may(Permission.WRITE_LETTERS) and actor.may(Permission.SEND_LETTERS)
    if not may or not page.waiting:
        return None
    steps = telling_steps([pupil.pk], known=family).get(pupil.pid)
    if steps is None or steps.is_told or (steps.people and steps.next_person is None):
        return None
    return act_of_telling(steps, actor.school.slug, pupil.known_forename)
