"""Lists, strips and counts."""

from collections.abc import Sequence

from django.core.paginator import Page

from endeavour.design.dates import short_date
from endeavour.design.figures import Count, Holiday, SummaryRow, Task, Week

from . import register

TALLEST = 20


@register.inclusion_tag("design/components/summary_list.html")
def summary_list(*, rows: Sequence[SummaryRow]) -> dict[str, object]:
    return {"rows": rows}


@register.inclusion_tag("design/components/task_list.html")
def task_list(*, tasks: Sequence[Task], id: str) -> dict[str, object]:  # noqa: A002  HTML's own word
    return {"tasks": tasks, "id": id}


@register.inclusion_tag("design/components/counts.html")
def counts(*, counts: Sequence[Count]) -> dict[str, object]:
    """Up to four numbers, large, each with its label small and quiet."""
    return {"counts": counts}


@register.inclusion_tag("design/components/weeks.html")
def weeks(*, weeks: Sequence[Week | Holiday]) -> dict[str, object]:
    """What the next weeks bring: a number, a bar, a date, each one a link."""
    most = max((week.due for week in weeks if isinstance(week, Week)), default=0)
    return {"places": [_place(week, most) for week in weeks]}


@register.inclusion_tag("design/components/pagination.html")
def pagination(*, page: Page[object], about: str, query: str = "") -> dict[str, object]:
    """Pages of a long list. `query` keeps the filters: "status=K&year=4"."""
    paginator = page.paginator
    start = f"?{query}&" if query else "?"
    numbers = [
        {"gap": True}
        if not isinstance(number, int)
        else {"number": number, "url": f"{start}page={number}", "current": number == page.number}
        for number in paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    ]
    return {
        "shown": paginator.num_pages > 1,
        "about": about,
        "numbers": numbers,
        "before": f"{start}page={page.previous_page_number()}" if page.has_previous() else "",
        "after": f"{start}page={page.next_page_number()}" if page.has_next() else "",
    }


def _place(week: Week | Holiday, most: int) -> dict[str, object]:
    if isinstance(week, Holiday):
        return {"holiday": week.name}
    size = -(-week.due * TALLEST // most) if most else 0
    return {"due": week.due, "url": week.url, "date": short_date(week.starts), "size": size}
