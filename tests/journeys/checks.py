"""What every page passed through must stand: axe, no sideways scroll, no other host, no complaint of the browser."""

from pathlib import Path

from playwright.sync_api import Locator, Page

from endeavour.design.tests.serving import axe_source

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"""
_WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
THUMB = 48


def faults(page: Page) -> list[str]:
    """What axe finds, each with the piece of the page."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe_source())
    return [
        f"{fault['id']}: {node['html'][:160]}"
        for fault in page.evaluate(_RUN, TAGS)["violations"]
        for node in fault["nodes"]
    ]


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than the window."""
    wider: int = page.evaluate(_WIDER)
    return wider


def first_words(page: Page, number: int) -> str:
    """The first words that a person reads in the main part."""
    return " ".join(page.locator("main").inner_text().split()[:number])


def save_picture(page: Page, folder: str, name: str) -> None:
    """For the README and the eye; only where somebody asked for pictures."""
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.evaluate("document.activeElement.blur()")
        page.evaluate("document.fonts.ready")
        page.screenshot(path=f"{folder}/{name}.png")


def too_small_for_thumbs(targets: Locator, *, wide: int = THUMB) -> list[str]:
    """Each that is seen and is less than 48 px high, or not so wide, with its size."""
    found = []
    for one in targets.filter(visible=True).all():
        box = one.bounding_box() or {"width": 0, "height": 0}
        if box["width"] < wide or box["height"] < THUMB:
            said = " ".join(one.inner_text().split())
            found.append(f"{said} {box['width']:.0f} × {box['height']:.0f}")
    return found
