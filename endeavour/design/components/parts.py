"""The parts that a page is built of."""

from collections.abc import Sequence
from datetime import date

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from endeavour.design.dates import day_and_month

from . import register


@register.simple_block_tag
def opening(content: SafeString, *, above: str | Sequence[str] = "", lead: str = "") -> SafeString:
    """The sentence a page begins with, made from data; only a day or a name may stand above it."""
    lines = [above] if isinstance(above, str) else list(above)
    shown = {"content": content, "above": [line for line in lines if line], "lead": lead}
    return render_to_string("design/components/opening.html", shown)


@register.simple_block_tag
def ruled(content: SafeString) -> SafeString:
    """The margin: a fine rule, labels to its left. Up to six rows of `ruled_row` inside."""
    return render_to_string("design/components/ruled.html", {"content": content})


@register.simple_block_tag
def ruled_row(content: SafeString, *, label: str, level: int = 3) -> SafeString:
    return render_to_string(
        "design/components/ruled_row.html", {"content": content, "label": label, "level": level}
    )


@register.simple_block_tag
def voice(content: SafeString, *, name: str, on: date | None = None, note: str = "") -> SafeString:
    """A child's own words, and nothing else: never an adult's."""
    said = [name, day_and_month(on) if on else "", note]
    return render_to_string(
        "design/components/voice.html", {"content": content, "who": ", ".join(part for part in said if part)}
    )


@register.simple_block_tag
def card(
    content: SafeString,
    *,
    heading: str,
    id: str,  # noqa: A002  HTML's own word
    level: int = 2,
    link: str = "",
    link_url: str = "",
) -> SafeString:
    """One whole thing on a page: a plan, a chart. Not for lists, and never a card in a card."""
    shown = {
        "content": content,
        "heading": heading,
        "id": id,
        "level": level,
        "link": link,
        "link_url": link_url,
    }
    return render_to_string("design/components/card.html", shown)


@register.inclusion_tag("design/components/section_head.html")
def section_head(
    *,
    heading: str,
    id: str,  # noqa: A002  HTML's own word
    level: int = 2,
    link: str = "",
    link_url: str = "",
) -> dict[str, object]:
    """A heading over an ink rule, with at most one link at its end."""
    return {"heading": heading, "id": id, "level": level, "link": link, "link_url": link_url}


@register.simple_block_tag
def empty_state(content: SafeString, *, heading: str, link: str = "", link_url: str = "") -> SafeString:
    """Nothing here yet: say so warmly, say what comes next, offer the one act that helps."""
    shown = {"content": content, "heading": heading, "link": link, "link_url": link_url}
    return render_to_string("design/components/empty_state.html", shown)


@register.simple_block_tag
def more(content: SafeString, *, summary: str) -> SafeString:
    """What only some readers need, one press away."""
    return render_to_string("design/components/more.html", {"content": content, "summary": summary})


@register.simple_block_tag
def own_fold(content: SafeString, *, summary: str) -> SafeString:
    """One person's words, which somebody else in the room may not read: folded, and on no paper."""
    return render_to_string("design/components/own_fold.html", {"content": content, "summary": summary})


@register.simple_block_tag
def table_region(content: SafeString, *, label: str) -> SafeString:
    """A wide table scrolls here, by keyboard too; the page never does."""
    return render_to_string("design/components/table_region.html", {"content": content, "label": label})
