"""Finding elements by name alone, whatever their namespace, case or order."""

from collections.abc import Iterator
from functools import lru_cache
from typing import cast

from lxml import etree

from endeavour.school_files.words.names import tidy

Element = etree._Element


def plain_name(element: Element) -> str:
    return _plain(cast(str, element.tag))


@lru_cache(maxsize=2_000)
def _plain(tag: str) -> str:
    """`{http://somewhere}SENhistory` is `senhistory`."""
    return tag.rpartition("}")[2].lower()


def children(element: Element | None) -> Iterator[tuple[str, Element]]:
    if element is not None:
        for child in element:
            yield plain_name(child), child


def parts(element: Element | None) -> dict[str, Element]:
    """The children by name; the first of a name wins."""
    found: dict[str, Element] = {}
    if element is not None:
        for child in element:
            found.setdefault(_plain(cast(str, child.tag)), child)
    return found


def each(element: Element | None, name: str) -> Iterator[Element]:
    return (child for child_name, child in children(element) if child_name == name)


def anywhere(element: Element | None) -> dict[str, str]:
    """Every text beneath by the name of its element, for groups whose wrappers differ between programs."""
    found: dict[str, str] = {}
    if element is not None:
        for leaf in element.iterdescendants():
            if len(leaf) == 0:
                found.setdefault(plain_name(leaf), tidy(leaf.text or ""))
    return found


def said(found: dict[str, Element], name: str) -> str | None:
    """The text of a part: `None` when it is not there, "" when it is there and empty."""
    element = found.get(name)
    return None if element is None else tidy(element.text or "")
