"""L3 through the pages: whoever comes second is told in words or asked to choose, and no text of either is lost."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.models import Asked, Outcome, PlanDraft
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.tests.plans import kept, mayas_plan
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.models import Concern
from tests.cast.reviews import make_voice
from tests.doors.calls import undone
from tests.doors.summary import EDITED
from tests.editors.moves import Move, moves_at_a_concern, moves_at_a_plan
from tests.editors.through_pages import Editor, Table

SHARE = 6
SignIn = Callable[[StaffActor], Client]
Note = Callable[[str, object], None]


@dataclass(frozen=True)
class Desk:
    """Two SENCOs at one pupil, and what each of them can do there."""

    school_id: int
    editors: tuple[Client, Client]
    teacher: Client
    moves: list[Move]

    def editors_of(self, *moves: Move) -> tuple[Editor, Editor]:
        pairs = zip(("Doyle", "Hart"), self.editors, moves, strict=True)
        one, two = (Editor(name, self.teacher if "teacher" in m.name else c) for name, c, m in pairs)
        return one, two


@pytest.fixture
def at_a_plan(
    maya: Pupil,
    ada: Relation,
    priya: StaffActor,
    hart: StaffActor,
    shah: StaffActor,
    reid: StaffActor,
    sign_in: SignIn,
) -> Desk:
    """Shared and changed since, under review, everybody heard, a teacher asked."""
    with school_scope(maya.school_id):
        cycle = kept(maya, mayas_plan(reid, review_on=date(2027, 1, 12)), priya)
        share_plan(cycle, by=priya)
        shared = PlanContents.from_json(PlanDraft.objects.get().contents)
        more = replace(shared, strengths="She remembers what she heard.")
        keep_plan(cycle, contents=more, seen=shared, seen_version=0, by=priya)
        for whose in ("pupil", "adult"):
            make_voice(cycle, "It is better now.", whose=whose, on=date(2026, 11, 24))
        say_outcome_word(open_review(cycle, by=priya), Outcome.objects.get(), word="on_track", by=priya)
        start_round([cycle], due_on=date(2026, 11, 27), by=priya)
        moves = moves_at_a_plan(
            maya.pid, ada.contact.code, Outcome.objects.get().code, Asked.objects.get().code
        )
    return Desk(maya.school_id, (sign_in(priya), sign_in(hart)), sign_in(shah), moves)


@pytest.fixture
def at_a_concern(
    samis_concern: Concern, priya: StaffActor, hart: StaffActor, shah: StaffActor, sign_in: SignIn
) -> Desk:
    moves = moves_at_a_concern(samis_concern.code)
    return Desk(priya.school_id, (sign_in(priya), sign_in(hart)), sign_in(shah), moves)


def pairs(desk: Desk) -> Iterator[tuple[Move, Move]]:
    """Each move before each other one, and before itself; a teacher answers alone."""
    for first, second in product(desk.moves, repeat=2):
        if not ("teacher" in first.name and "teacher" in second.name):
            yield first, second


def play(desk: Desk, every: int) -> Table:
    table = Table(desk.school_id)
    for number, moves in enumerate(pairs(desk)):
        if number % every == 0:
            with undone():
                table.one_after_the_other(desk.editors_of(*moves), moves, f"m{number}")
    return table


def test_at_a_concern(at_a_concern: Desk, record_property: Note) -> None:
    tally = play(at_a_concern, 1).tally
    record_property(EDITED, tally.figures())
    assert tally.met == 16
    assert not tally.broken, "\n".join(tally.broken)


def test_at_a_plan_and_its_review(at_a_plan: Desk, record_property: Note) -> None:
    tally = play(at_a_plan, SHARE).tally
    record_property(EDITED, tally.figures())
    assert tally.met >= 20
    assert not tally.broken, "\n".join(tally.broken)
