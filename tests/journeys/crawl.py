"""Which pages there are, found as a reader finds them: by following links from where one comes in."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.test import Client
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve

# Of each kind of page so many are opened to find more links; the first is the one that is looked at.
MOST_OF_A_KIND = 2


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.found += [value for name, value in attrs if name == "href" and value]


def crawl(client: Client, starts: Iterable[str]) -> dict[str, str]:
    """For each route that a link leads to, the first address of it that answers with a page."""
    first = list(starts)
    waiting, opened, times = deque(first), set[str](), Counter[str]()
    pages: dict[str, str] = {}
    while waiting:
        address = waiting.popleft()
        route = route_of(address)
        enough = times[route] >= MOST_OF_A_KIND and address not in first
        if not route or address in opened or enough:
            continue
        opened.add(address)
        times[route] += 1
        answer = client.get(address)
        if answer.status_code in (301, 302, 303):
            waiting.append(urljoin(address, answer.headers["Location"]))
        elif answer.headers["Content-Type"].startswith("text/html"):
            assert answer.status_code in (200, 410), f"{address} answers {answer.status_code}"
            ended = " that has ended" if answer.status_code == 410 else ""
            pages.setdefault(f"{route}{ended}", address)
            waiting.extend(_links_on(address, answer.content.decode()))
    return pages


def route_of(address: str) -> str:
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return ""


def every_route() -> set[str]:
    return set(_below(get_resolver(), ""))


def _below(resolver: URLResolver, space: str) -> Iterator[str]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield f"{space}{entry.name}"
        elif isinstance(entry, URLResolver):
            yield from _below(entry, f"{space}{entry.namespace}:" if entry.namespace else space)


def _links_on(address: str, page: str) -> list[str]:
    links = _Links()
    links.feed(page)
    joined = (urljoin(address, link.split("#")[0]) for link in links.found)
    return [link for link in joined if link.startswith("/")]
