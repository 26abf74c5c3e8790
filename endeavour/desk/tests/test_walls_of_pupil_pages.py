"""Who may open which page about pupils: the colleague, the stranger, and the stranger's row."""

from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import URLPattern, reverse

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.desk import register_urls
from endeavour.pupil_pages import urls as pupil_urls
from endeavour.pupil_pages.tests.pages import SignIn, send
from endeavour.pupils.models import Pupil, Relation, Restriction
from endeavour.schools.models import School
from tests.cast.pupils import make_adult, make_need

urlpatterns = [*register_urls.urlpatterns, *pupil_urls.urlpatterns]
ALL = {"priya", "head", "office", "safeguarding_lead", "shah", "reid", "governor"}
SEES = ALL - {"governor"}
RECORD = {"priya", "head", "safeguarding_lead", "shah"}
CONTACTS = {"priya", "head", "safeguarding_lead", "office"}
# Page by page, who opens it. `grant` teaches another class and sees no pupil here.
OPENS = {
    "register": SEES,
    "search": SEES,
    "register_print": SEES,
    "register_export": {"priya", "head"},
    "pupil_add": {"priya", "office"},
    "pupil": RECORD,
    "pupil_details": {"priya", "office"},
    "pupil_leave": {"priya", "office"},
    "support_start": {"priya"},
    "support_end": {"priya"},
    "end_told": {"priya"},
    "look_back": {"priya"},
    "status_correct": {"priya"},
    "status_take_back": {"priya"},
    "plan_record": {"priya"},
    "plan_end": {"priya"},
    "need_add": {"priya"},
    "need_order": {"priya"},
    "need_end": {"priya"},
    "people": CONTACTS,
    "contact_add": {"priya", "safeguarding_lead", "office"},
    "contact_edit": {"priya", "safeguarding_lead", "office"},
    "contact_restrict": {"priya", "head", "safeguarding_lead"},
    "contact_lift": {"priya", "head", "safeguarding_lead"},
    "history": {"priya", "head", "safeguarding_lead"},
}
READ_ONLY = {"register", "register_print", "pupil", "people", "history"}
NAMES = [page.name or "" for page in urlpatterns]

# A button of a page, and no page itself.
BUTTONS = {"status_take_back"}


@dataclass(frozen=True)
class Family:
    pupil: Pupil
    adult: Relation


@pytest.fixture
def mayas(maya: Pupil, ada: Relation) -> Family:
    return _with_need_and_restriction(maya, ada)


@pytest.fixture
def leos(leo: Pupil) -> Family:
    return _with_need_and_restriction(leo, make_adult(leo, "Mrs", "Jo", "Marsh"))


def _with_need_and_restriction(pupil: Pupil, adult: Relation) -> Family:
    make_need(pupil, "SLCN", 2)
    with school_scope(pupil.school_id):
        Restriction.objects.create(
            school_id=pupil.school_id,
            relation=adult,
            reason="Court order",
            starts_on="2026-09-01",
            set_by="staff:1",
        )
    return Family(pupil, adult)


def address(name: str, family: Family, school: str = "oakfield") -> str:
    page = next(page for page in urlpatterns if page.name == name)
    kept: dict[str, str] = {"school": school}
    if "<code:pid>" in _route(page):
        kept["pid"] = family.pupil.pid
    if "<code:code>" in _route(page):
        kept["code"] = family.adult.contact.code
    return reverse(f"desk:{name}", kwargs=kept)


def _route(page: URLPattern) -> str:
    return str(page.pattern)


def test_every_page_stands_in_the_table() -> None:
    assert set(NAMES) == set(OPENS)


@pytest.mark.parametrize("name", NAMES)
def test_each_role_opens_what_the_table_says(
    name: str, mayas: Family, request: pytest.FixtureRequest, sign_in: SignIn
) -> None:
    for colleague in sorted(ALL):
        client: Client = sign_in(request.getfixturevalue(colleague))
        expected = (405 if name in BUTTONS else 200) if colleague in OPENS[name] else 403
        assert client.get(address(name, mayas)).status_code == expected, colleague
        if expected == 403:
            assert send(client, address(name, mayas)).status_code == 403, colleague


@pytest.mark.parametrize("name", NAMES)
def test_a_teacher_of_another_class_meets_nobody(
    name: str, mayas: Family, grant: StaffActor, sign_in: SignIn
) -> None:
    answer = sign_in(grant).get(address(name, mayas))
    if "/pupils/" + mayas.pupil.pid in address(name, mayas):
        assert answer.status_code in (403, 404)
    elif answer.status_code == 200:
        assert b"Maya" not in answer.content


@pytest.mark.parametrize("name", NAMES)
def test_a_stranger_gets_404(name: str, mayas: Family, stranger: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(stranger)
    assert client.get(address(name, mayas)).status_code == 404
    assert send(client, address(name, mayas)).status_code == 404


@pytest.mark.parametrize("name", NAMES)
def test_the_strangers_row_under_our_address_is_404(
    name: str, mayas: Family, leos: Family, priya: StaffActor, sign_in: SignIn
) -> None:
    """Every right at Oakfield, and Northgate's pupil: not there. Nor is Northgate's adult beside our pupil."""
    client = sign_in(priya)
    if "<code:pid>" not in _route(next(page for page in urlpatterns if page.name == name)):
        assert b"Leo" not in client.get(address(name, mayas)).content
        return
    mixed = [Family(mayas.pupil, leos.adult)] if "contact_" in name and name != "contact_add" else []
    for family in [leos, *mixed]:
        assert client.get(address(name, family)).status_code == (405 if name in BUTTONS else 404)
        assert send(client, address(name, family)).status_code == (405 if name in READ_ONLY else 404)


@pytest.mark.parametrize("name", NAMES)
def test_the_wrong_method_is_405(name: str, mayas: Family, priya: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(priya)
    assert client.put(address(name, mayas)).status_code == 405
    if name in READ_ONLY:
        assert send(client, address(name, mayas)).status_code == 405


@pytest.mark.parametrize("name", NAMES)
def test_nobody_signed_out(name: str, mayas: Family) -> None:
    answer = Client().get(address(name, mayas))
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/sign-in")


@pytest.mark.parametrize(
    "path", ["pupils/new123", "pupils/Maya", "pupils/0o1ilabc", "pupils/abcdefgh/people/me/edit", "pupils/"]
)
def test_what_is_no_code_is_no_page(path: str, oakfield: School, priya: StaffActor, sign_in: SignIn) -> None:
    assert sign_in(priya).get(f"/s/oakfield/{path}").status_code == 404


def test_a_teacher_reads_names_but_no_address_number_or_email(
    mayas: Family, shah: StaffActor, sign_in: SignIn
) -> None:
    with school_scope(mayas.pupil.school_id):
        contact = mayas.adult.contact
        contact.mobile, contact.address = "07700 900123", "4 Mill Lane"
        contact.save()
    client = sign_in(shah)
    record = client.get(address("pupil", mayas)).content
    assert b"Ms Ada Okafor" in record
    assert b"may not be contacted" in record
    for page in (record, client.get(address("register", mayas)).content):
        for secret in (b"ada@example.org", b"07700 900123", b"4 Mill Lane", b"Court order"):
            assert secret not in page
