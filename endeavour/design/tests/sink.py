"""One page that shows the whole kit, for tests and for looking at."""

from datetime import date
from pathlib import Path

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template import engines

from endeavour.design.figures import Count, Holiday, SummaryRow, Task, Week
from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.design.layout import NavigationLink, SchoolHead
from endeavour.design.tests.pictures import MAYA as PROGRESS

TODAY = date(2026, 11, 23)
SOURCE = Path(__file__).parent / "templates" / "sink.html"
YEARS = [("", "Choose a year"), ("1", "Year 1"), ("2", "Year 2")]
WAYS = {"email": "Email", "paper": "Paper", "phone": "Phone"}


class SinkForm(EndeavourForm):
    choice_hints = {"way": {"paper": "Goes by second class post."}}

    name = forms.CharField(label="First name", max_length=8)
    reason = forms.CharField(
        label="Reason", help_text="A sentence is enough.", widget=forms.Textarea({"rows": 4})
    )
    year = forms.ChoiceField(label="Year group", choices=YEARS)
    way = forms.ChoiceField(label="How do we tell the family?", choices=WAYS, widget=forms.RadioSelect)
    needs = forms.MultipleChoiceField(label="Needs", choices=WAYS, widget=forms.CheckboxSelectMultiple)
    started = MemorableDateField(
        label="When did support start?", ask="Enter the day support started, like 27 3 2027"
    )
    score = forms.IntegerField(label="Words in a minute", min_value=0)
    email = forms.EmailField(label="Email address")
    list = forms.FileField(label="List of pupils", help_text="A CSV or Excel file.")
    sure = forms.BooleanField(label="I have checked the names")


WRONG = {
    "name": "Bartholomew",
    "started_day": "31",
    "started_month": "2",
    "started_year": "2027",
    "email": "no",
}


TASKS = [
    Task(name="Bring in your pupils", status="Done", url="#t1", done=True),
    Task(name="Say when terms begin and end", status="To do", url="#t2", hint="Copy them from your website."),
    Task(name="Send the first letter", status="Not yet"),
]


@login_not_required
def sink(request: HttpRequest) -> HttpResponse:
    """Every part; `?wrong` shows the form with mistakes, `?layout=family` the calm page."""
    layout = request.GET.get("layout", "staff")
    page = engines["django"].from_string(SOURCE.read_text())
    form = SinkForm(WRONG) if "wrong" in request.GET else SinkForm()
    return HttpResponse(
        page.render({**_context(), "form": form, "layout": f"design/layouts/{layout}.html"}, request)
    )


MORE_LINKS = ("Concerns", "Reviews", "Provision", "Duties", "Settings")


def _context() -> dict[str, object]:
    weeks = [(23, 11, 2026, 8), (30, 11, 2026, 9), (7, 12, 2026, 14), (14, 12, 2026, 6), (4, 1, 2027, 5)]
    strip: list[Week | Holiday] = [
        Week(starts=date(y, m, d), due=n, url=f"#week-{d}") for d, m, y, n in weeks
    ]
    return {
        "navigation": [
            NavigationLink(label="Work", url="#work", current=True),
            NavigationLink(label="Pupils", url="#pupils"),
            *(NavigationLink(label=label, url=f"#{label.lower()}") for label in MORE_LINKS),
        ],
        "school": {"name": "Oakfield Primary School"},
        "person": "Priya Doyle",
        "person_url": "#me",
        "search_link": NavigationLink(label="Search pupils", url="#search"),
        "sign_out_url": "/sign-out",
        "demo_notice": "Demo: everyone is invented.",
        "demo_promise": "Nothing leaves this computer.",
        "school_head": SchoolHead(
            name="Oakfield Primary School", telephone="01234 567890", ask_for="Mrs Doyle"
        ),
        "above": ["Maya Okafor, Year 3", "Getting SEN support since 14 September"],
        "today": TODAY,
        "chart": PROGRESS,
        "thursday": date(2026, 11, 26),
        "weeks": [*strip[:4], Holiday(name="Christmas"), *strip[4:]],
        "counts": [
            Count(label="Getting support", value=44, url="#s"),
            Count(label="Meetings held", value=29, of=44),
            Count(label="Sessions that happened", value=91, percent=True),
        ],
        "rows": [
            SummaryRow(key="First name", value="Maya", change_url="#n", change_about="first name"),
            SummaryRow(key="School number", value="A823432120004"),
        ],
        "tasks": TASKS,
        "page": Paginator(list(range(312)), 20).page(4),
    }
