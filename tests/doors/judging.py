"""Whether an answer was right: its status, what it showed, what it changed."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.http.response import HttpResponseBase

from tests.doors.actors import Visitor
from tests.doors.calls import Call
from tests.doors.canaries import Canary
from tests.doors.statement import LET_IN, SAFE, cell, sight
from tests.doors.thing import Thing
from tests.doors.world import World

# An allowed call may be answered with a page, a way on, a form with errors, a clash, an ended link, a pause.
ANSWERS = {200, 302, 303, 400, 404, 405, 409, 410, 422, 429}
# Looking writes who looked, and brings duties up to date.
WRITTEN_BY_LOOKING = {"audit_opening", "audit_openingseal", "duties_obligation", "duties_judged"}
# A form that is refused for its subject, by someone who may send such forms, leaves its number behind.
BOOKKEEPING = {"access_operation"}
# What a shared computer may remember.
PUBLIC = {"school particulars", "school days", "class name"}


@dataclass
class Tally:
    """What a run of the sweep found. `wrong` are answers other than the matrix says;
    `of_other_schools` those of the leaks, and `written_elsewhere` those of the writes, that are about another school
    than the one in the address."""

    tried: int = 0
    leaks: list[str] = field(default_factory=list)
    of_other_schools: list[str] = field(default_factory=list)
    foreign_writes: list[str] = field(default_factory=list)
    written_elsewhere: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        return [*self.leaks, *self.foreign_writes, *self.broken, *self.wrong]

    def figures(self) -> dict[str, int]:
        """For the summary at the end, which adds up what each visitor's run found."""
        return {
            "calls tried": self.tried,
            "leaks": len(self.leaks),
            "foreign writes": len(self.foreign_writes),
            "5xx": len(self.broken),
            "wrong answers": len(self.wrong),
        }

    def line(self) -> str:
        return (
            f"calls tried {self.tried} / leaks {len(self.leaks)} / foreign writes {len(self.foreign_writes)}"
            f" / 5xx {len(self.broken)} / wrong answers {len(self.wrong)}"
        )


def expected(call: Call, visitor: Visitor) -> str:
    """What the matrix says of this visitor at this address: ok, or which refusal."""
    told = cell(call.route.name, call.verb, visitor.column(call.aim.school))
    if told == "link":
        return "ok" if call.aim.fits else "410"
    if told == "nothing":
        return "404"
    if told not in ("ok", "own", "raised"):
        return told
    own = visitor.person.pk if visitor.person else 0
    if not call.aim.fits or call.aim.of_somebody_else(own):
        return "404"
    if told == "own" and call.aim.klass != visitor.classes.get(call.aim.school):
        return "404"
    if told == "own" and call.aim.run_by and own not in call.aim.run_by:
        return "404"
    if told == "raised" and (
        call.aim.raiser != own or call.aim.klass != visitor.classes.get(call.aim.school)
    ):
        return "404"
    return "ok"


def got_past_the_wall(call: Call, visitor: Visitor) -> bool:
    """Whether the matrix lets this visitor through to the view at all, whatever the ids."""
    return cell(call.route.name, call.verb, visitor.column(call.aim.school)) in (*LET_IN, "405")


def is_as(told: str, response: HttpResponseBase) -> bool:
    status, where = response.status_code, response.headers.get("Location", "")
    if told == "ok":
        return status in ANSWERS - {404, 405} and not where.startswith(("/sign-in?", "/sign-in/second-step?"))
    if told == "sign-in":
        return (status == 302 and where.startswith("/sign-in?")) or _asks_to_sign_in(response)
    if told == "second step":
        return (status == 302 and where.startswith("/sign-in/second-step?")) or _asks_to_sign_in(response)
    return status == int(told)


def kept_here(response: HttpResponseBase) -> bool:
    """A redirect leads to an address of ours, whatever was asked for."""
    where = response.headers.get("Location", "/")
    return where.startswith("/") and not where.startswith("//")


def _asks_to_sign_in(response: HttpResponseBase) -> bool:
    """A form sent after the session ended, or a fragment asked for by script."""
    if "HX-Redirect" in response.headers:
        return response.headers["HX-Redirect"].startswith("/sign-in")
    page = b"".join(getattr(response, "content", b"").split())
    return response.status_code == 403 and b"/sign-in?next=" in page


def may_see(canary: Canary, call: Call, visitor: Visitor) -> bool:
    """As sight.csv says. On a page of no school, a person sees what they may at their own ones.

    Whoever holds a family's link, or an invitation, is that person for as long as the page takes.
    """
    school, link = call.aim.at, call.aim.link
    if link is not None:
        return school in canary.schools and _told_to_family(canary, link) == "may"
    own = visitor.person.pk if visitor.person else 0
    if canary.person and canary.person in (own, call.aim.invited):
        return True
    for slug in canary.schools & ({school} if school else set(visitor.columns) or {"oakfield"}):
        column = visitor.column(slug)
        if _told(canary, visitor, slug).get(column) == "may":
            return True
    return False


def _told(canary: Canary, visitor: Visitor, slug: str) -> dict[str, str]:
    whose = "school"
    if canary.klass:
        whose = "own class" if canary.klass == visitor.classes.get(slug) else "another class"
    assert any(kind == canary.kind for kind, _whose in sight()), f"sight.csv says nothing of {canary.kind}"
    return sight().get((canary.kind, whose), {})


def _told_to_family(canary: Canary, link: Thing) -> str:
    """The school's own particulars; of people, only their own child and themselves."""
    whose = "school"
    if canary.pupil:
        own = canary.pupil == link.pupil and canary.adult in ("", link.adult)
        whose = "own family" if own else "another class"
    return sight().get((canary.kind, whose), {}).get("family", "never")


def may_change(table: str, owner: str, call: Call, visitor: Visitor, world: World) -> bool:
    """An allowed call may change its own school, its own people, and the visitor's own sign-in."""
    if call.verb in SAFE and table not in WRITTEN_BY_LOOKING and call.aim.at:
        return False
    kind, _, number = owner.partition(":")
    if kind == "school":
        place = world.places.get(call.aim.at)
        return place is not None and int(number) == place.school.pk
    if kind == "person":
        return int(number) in _people_of(call, visitor, world)
    return False


def _people_of(call: Call, visitor: Visitor, world: World) -> Iterable[int]:
    """Those who work at the school in the address and nowhere else; new ones; oneself; whom an invitation is for."""
    own = {visitor.person.pk} if visitor.person else set()
    if not call.aim.school:
        return own | {call.aim.invited}
    place = world.places.get(call.aim.school)
    here = {actor.person.pk for actor in place.staff.values()} if place else set()
    elsewhere = {a.person.pk for p in world.places.values() if p is not place for a in p.staff.values()}
    elsewhere.add(world.two_schools.person.pk)
    return own | here | (set(range(1, max(elsewhere | here) + 1_000)) - elsewhere)
