"""S17 and S18: ask teachers about pupils, and see who has answered."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.cycle.access import round_seen_by
from endeavour.cycle.actions.nudge import nudge
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.queries.asked import minutes_for
from endeavour.cycle.queries.rounds import RoundSheet, round_sheet
from endeavour.design.dates import long_day
from endeavour.design.figures import SummaryRow
from endeavour.design.forms import EndeavourForm
from endeavour.design.numbers import counted
from endeavour.journeys.question import Answers, Question, ask
from endeavour.review_pages.forms import AskForm
from endeavour.review_pages.rounds import ask_page


@needs(Permission.ASK_TEACHERS)
@require_http_methods(["GET", "HEAD", "POST"])
def rounds(request: SchoolRequest) -> HttpResponse:
    page = ask_page(request.actor, today=clock.today())
    form = AskForm(request.POST or None, page=page)

    def check(given: Answers) -> list[SummaryRow]:
        return _asking(form, given)

    question = Question(
        template="review_pages/rounds.html",
        form=form,
        acts=lambda given: [
            lambda: start_round(
                [one.cycle for one in form.chosen()], due_on=given["due_on"], by=request.actor
            )
        ],
        check=check,
        button="Ask them",
        done=lambda given: (
            f"Asked. Each teacher gets one email; answers are due {long_day(given['due_on'])}."
        ),
        to=reverse("desk:rounds", args=[request.school.slug]),
        shown={"page": page, "back_to": "Reviews"},
    )
    return ask(request, question)


@needs(Permission.ASK_TEACHERS)
@require_safe
def round_page(request: SchoolRequest, code: str) -> HttpResponse:
    sheet = round_sheet(request.actor, round_seen_by(request.actor, code))
    shown = {"sheet": sheet, "today": clock.today()}
    return render(request, "review_pages/round.html", shown)


@needs(Permission.ASK_TEACHERS)
@require_http_methods(["GET", "HEAD", "POST"])
def round_nudge(request: SchoolRequest, code: str) -> HttpResponse:
    row = round_seen_by(request.actor, code)
    sheet = round_sheet(request.actor, row)
    question = Question(
        template="review_pages/nudge.html",
        form=EndeavourForm(request.POST or None),
        acts=lambda _: [lambda: nudge(row, by=request.actor)],
        button=f"Remind {counted(len(sheet.waiting), 'teacher')}",
        done=lambda _: "Reminded. Each gets one email with what is left.",
        to=reverse("desk:round", args=[request.school.slug, code]),
        shown={"sheet": sheet, "rows": _reminding(sheet), "back_to": "Who has answered"},
    )
    return ask(request, question)


def _asking(form: AskForm, given: Answers) -> list[SummaryRow]:
    """Who will get an email, and about how many pupils."""
    chosen = form.chosen()
    each = [name for one in chosen for name in one.teachers]
    rows = [
        SummaryRow(
            key=name,
            value=f"{counted(each.count(name), 'pupil')}, about {counted(minutes_for(each.count(name)), 'minute')}",
        )
        for name in dict.fromkeys(sorted(each))
    ]
    pupils = SummaryRow(key="Pupils", value=", ".join(one.pupil for one in chosen))
    return [pupils, *rows, SummaryRow(key="Answers by", value=long_day(given["due_on"]))]


def _reminding(sheet: RoundSheet) -> list[SummaryRow]:
    return [SummaryRow(key=name, value=f"{counted(left, 'pupil')} left") for name, left in sheet.waiting]
