from datetime import date

import pytest
from django.core.paginator import Paginator
from django.template import TemplateSyntaxError

from endeavour.design.figures import Count, Holiday, SummaryRow, Task, Week
from endeavour.design.templatetags.endeavour import register
from endeavour.design.tests.drawing import drawn

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("tag", sorted(register.tags))
def test_a_misspelt_argument_does_not_compile(tag: str) -> None:
    with pytest.raises(TemplateSyntaxError, match="unexpected keyword argument 'mispelt'"):
        drawn(f"{{% {tag} mispelt=1 %}}{{% end{tag} %}}")


@pytest.mark.parametrize("tag", sorted(register.tags))
def test_arguments_are_given_by_name_only(tag: str) -> None:
    with pytest.raises(TemplateSyntaxError, match="too many positional arguments"):
        drawn(f'{{% {tag} "first" %}}{{% end{tag} %}}')


@pytest.mark.parametrize(
    "misuse",
    [
        '{% button text="Go" kind="huge" %}',
        '{% link_button text="Go" url="/" kind="main " %}',
        '{% strength level="Must" %}',
        '{% cycle_mark stage="redo" %}',
        '{% progress state="good" %}',
        '{% tag text="New" tone="red" %}',
        '{% banner tone="success" %}Saved{% endbanner %}',
    ],
)
def test_an_unknown_word_is_refused_with_the_known_ones(misuse: str) -> None:
    with pytest.raises(ValueError, match="Expected one of"):
        drawn(misuse)


@pytest.mark.parametrize(
    ("given", "word", "state"),
    [
        ("due=day today=day", "Due today", "today"),
        ("due=day today=day brief=True", "Today", "today"),
        ("due=day today=day overdue_by=1", "Overdue 1 day", "overdue"),
        ("due=day overdue_by=12", "Overdue 12 days", "overdue"),
        ("due=later today=day", "Thu 26 Nov", "later"),
        ("due=day today=later", "Due today", "today"),
        ("done=day", "Done 23 Nov", "done"),
        ("due=day today=later overdue_by=3 done=day", "Done 23 Nov", "done"),
        ("", "No date yet", "none"),
    ],
)
def test_when_says_late_due_coming_or_done(given: str, word: str, state: str) -> None:
    page = drawn(f"{{% when {given} %}}", day=TODAY, later=date(2026, 11, 26))
    assert page.strip() == f'<span class="when when--{state}">{word}</span>'


@pytest.mark.parametrize(
    ("given", "kinds", "word"),
    [
        ("held=1 booked=1 whole=True", ["held", "booked", "open"], "1 of 3 held, 1 booked"),
        ("held=0", ["open", "open", "open"], "0 of 3"),
        ("held=4 booked=2", ["held", "held", "held"], "4 held"),
        ("held=1 promised=2", ["held", "open"], "1 of 2"),
    ],
)
def test_meeting_dots_have_their_number_beside_them(given: str, kinds: list[str], word: str) -> None:
    page = drawn(f"{{% meeting_dots {given} %}}")
    assert [part.split('"')[0] for part in page.split("#meeting-")[1:]] == kinds
    assert f"<span>{word}</span>" in page


def test_marks_never_stand_without_their_word() -> None:
    assert "Do, cycle 2" in drawn('{% cycle_mark stage="do" number=2 whole=True %}')
    assert "Slower than hoped" in drawn('{% progress state="slow" %}')
    assert "School rule" in drawn('{% strength level="rule" %}')


def test_weeks_are_links_that_say_the_week_and_the_number() -> None:
    strip = [
        Week(starts=TODAY, due=7, url="#a"),
        Holiday(name="Christmas"),
        Week(starts=TODAY, due=14, url="#b"),
    ]
    page = drawn("{% weeks weeks=strip %}", strip=strip)
    assert "Week of 23 Nov, </span>" in page
    assert "size-10" in page
    assert "size-20" in page
    assert "Christmas" in page


def test_empty_weeks_are_shown_as_nothing_due() -> None:
    page = drawn("{% weeks weeks=strip %}", strip=[Week(starts=TODAY, due=0, url="#a")])
    assert "size-0" in page
    assert drawn("{% weeks weeks=none %}", none=[]).count("<li") == 0


def test_counts_say_of_how_many() -> None:
    shown = [Count(label="Met", value=29, of=44), Count(label="Done", value=91, percent=True, url="/r")]
    page = drawn("{% counts counts=shown %}", shown=shown)
    assert "29 <small>of 44</small>" in page
    assert "91<small>%</small>" in page
    assert '<a href="/r">Done</a>' in page


def test_change_links_differ_by_what_they_change() -> None:
    rows = [SummaryRow(key="Name", value="<Maya>", change_url="/n"), SummaryRow(key="Number", value="7")]
    page = drawn("{% summary_list rows=rows %}", rows=rows)
    assert 'Change<span class="unseen"> Name</span>' in page
    assert "&lt;Maya&gt;" in page
    assert page.count("<a ") == 1


def test_a_task_without_an_address_is_no_link() -> None:
    tasks = [Task(name="Import", status="Done", url="/i", done=True), Task(name="Send", status="Not yet")]
    page = drawn('{% task_list tasks=tasks id="t" %}', tasks=tasks)
    assert page.count("<a ") == 1
    assert 'aria-describedby="t-1"' in page


def test_pages_keep_the_filters_and_say_what_they_are_of() -> None:
    pages = Paginator(list(range(100)), 10)
    page = drawn('{% pagination page=page about="pupils" query="status=K&year=4" %}', page=pages.page(5))
    assert 'href="?status=K&amp;year=4&amp;page=6"' in page
    assert 'aria-label="Page 5 of pupils" aria-current="page"' in page


def test_one_page_needs_no_pages() -> None:
    page = drawn('{% pagination page=page about="pupils" %}', page=Paginator([1], 10).page(1))
    assert "<nav" not in page


def test_what_people_typed_is_escaped_in_every_block() -> None:
    page = drawn("{% opening above=said lead=said %}{{ said }}{% endopening %}", said="<script>")
    assert "<script>" not in page
    assert page.count("&lt;script&gt;") == 3
