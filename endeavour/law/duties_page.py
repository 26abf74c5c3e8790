"""The public page of what is checked and why, made from the rules so that it cannot say anything else.

Write it with: python -c "from endeavour.law.duties_page import duties_table as page; print(page(), end='')"
"""

from collections.abc import Iterable, Iterator

from endeavour.law.citation import Citation, Confidence, Strength
from endeavour.law.dates import in_words
from endeavour.law.rule import Promise
from endeavour.law.rule_book import AnyRule
from endeavour.law.rules import all_rules

_PROMISES = tuple(Promise)
INTRODUCTION = """# What Endeavour checks, and why

This page is made from the rules themselves. A duty that is not on it is not checked yet.

An answer is *met*, *not met* with the day it is due, or *does not apply*, each with its reason. A rule judges
only the facts of its own time: last year's facts are judged by last year's law.

This is how we read the sources. It is not legal advice.
"""


def duties_table(rules: Iterable[AnyRule] | None = None) -> str:
    """The whole page, in Markdown."""
    shown = tuple(all_rules() if rules is None else rules)
    return "\n".join([INTRODUCTION, *_strengths(shown), *_rules(shown), *_to_confirm(shown)]) + "\n"


def _strengths(rules: tuple[AnyRule, ...]) -> Iterator[str]:
    used = {each.strength for each in rules}
    yield "## How strongly each binds\n"
    for strength in Strength:
        if strength in used or strength is Strength.SCHOOL_RULE:
            yield f"- **{strength}**: {strength.means}"
    yield "\n## How each source was read\n"
    for confidence in Confidence:
        yield f"- **{confidence}**: {confidence.means}."


def _rules(rules: tuple[AnyRule, ...]) -> Iterator[str]:
    yield "\n## The rules"
    for each in sorted(rules, key=lambda one: _PROMISES.index(one.promise)):
        until = f" to {in_words(each.in_force.until)}" if each.in_force.until else ""
        yield f"\n### {each.promise}: {each.strength}\n"
        yield f"{each.summary}\n"
        yield f"- Owed by: {each.owed_by}"
        yield f"- Owed to: {each.owed_to}"
        yield f"- When: {each.when}"
        yield f"- Source: {_link(each.citation)} ({each.confidence})"
        for also in each.also:
            yield f"- See also: {_link(also.citation)} ({also.confidence})"
        yield f"- In force: from {in_words(each.in_force.since)}{until}"
        for choice in each.school_rules:
            yield f"- {choice}"
        yield f"- Key: `{each.key}`"


def _to_confirm(rules: tuple[AnyRule, ...]) -> Iterator[str]:
    yield "\n## To be confirmed\n"
    yield "We cite these from memory and have not yet read them.\n"
    cited = [pair for each in rules for pair in ((each.citation, each.confidence), *_also(each))]
    unread = dict.fromkeys(citation for citation, confidence in cited if confidence is Confidence.M)
    yield from (f"- {_link(citation)}" for citation in unread)
    if not unread:
        yield "None."


def _also(rule: AnyRule) -> Iterator[tuple[Citation, Confidence]]:
    return ((also.citation, also.confidence) for also in rule.also)


def _link(citation: Citation) -> str:
    return f"[{citation}]({citation.url})" if citation.url else str(citation)
