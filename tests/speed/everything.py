"""All measures, in the order of quality's list."""

from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from tests.cast.people import signed_in
from tests.speed.figure import Figure
from tests.speed.filling import fill, supported
from tests.speed.imports import import_figures
from tests.speed.law import law_figure
from tests.speed.letters import letters_figure
from tests.speed.machine import Machine
from tests.speed.pages import page_figure, statements_of
from tests.speed.school import a_school
from tests.speed.weights import weight_figure

FEW, ORDINARY = 60, 300
OF_THE_CYCLE = ("Today", "One pupil", "Plan")
OF_A_SCHOOL = ("Work", "Duties", "Register")
ABOUT_ONE_MS, ABOUT_A_SCHOOL_MS = 25, 50


def everything(pupils: int) -> list[Figure]:
    few, many, ordinary = (
        a_school(size, number=n) for n, size in enumerate((FEW, pupils, ORDINARY), start=1)
    )
    client, other = signed_in(many.senco), signed_in(few.senco)
    for school in (few, many, ordinary):
        fill(school.senco)
    pages, machine = _pages(many.senco), Machine()
    figures = [_page(client, name, path, pupils, machine) for name, path in pages.items()]
    figures += _of_an_ordinary_school(ordinary.senco, machine)
    figures.insert(0, machine.figure())
    for name, path in _pages(few.senco).items():
        here, there = statements_of(other, path), statements_of(client, pages[name])
        to = f"statements at {FEW} pupils ({here}; at {pupils:,}: {there})"
        figures.append(
            Figure("S4", name, statements=there, ratio=there / here, to=to, promise="= 1, ≤ 12 SQL")
        )
    figures.append(law_figure(many.senco))
    figures += import_figures(many, pupils)
    figures.append(letters_figure())
    figures += [weight_figure(client, name, path, 150) for name, path in pages.items()]
    return [*figures, weight_figure(Client(SERVER_NAME="localhost"), "Start page, for everybody", "/", 60)]


def _of_an_ordinary_school(senco: StaffActor, machine: Machine) -> list[Figure]:
    """The pages that the cycle is worked on, where most work."""
    client, pages = signed_in(senco), _pages(senco)
    return [_page(client, name, pages[name], ORDINARY, machine) for name in OF_THE_CYCLE]


def _page(client: Client, name: str, path: str, pupils: int, machine: Machine) -> Figure:
    machine.time_it()
    most = ABOUT_A_SCHOOL_MS if name in OF_A_SCHOOL else ABOUT_ONE_MS
    return page_figure(client, f"{name}, {pupils:,} pupils", path, most)


def _pages(senco: StaffActor) -> dict[str, str]:
    base, pid = f"/s/{senco.school.slug}", _pid(senco)
    return {
        "Work": f"{base}/desk",
        "Duties": f"{base}/desk/duties",
        "Register": f"{base}/pupils",
        "One pupil": f"{base}/pupils/{pid}",
        "Plan": f"{base}/pupils/{pid}/plan",
        "Today": f"{base}/today",
    }


def _pid(senco: StaffActor) -> str:
    """Whose plan has everything in it."""
    with school_scope(senco.school_id):
        return str(supported(senco)[0].pid)
