"""How a reader wants pages to look: kept in a cookie, shown as attributes of <html>."""

from dataclasses import asdict, dataclass

from django.http import HttpRequest, HttpResponse

COOKIE = "display"
ONE_YEAR = 365 * 24 * 60 * 60

COLOURS = {"device": "Same as my device", "light": "Light", "paper": "Paper (cream)", "dark": "Dark"}
SIZES = {"100": "Usual", "125": "Larger (125%)", "150": "Largest (150%)"}
SPACING = {"usual": "Usual", "more": "More"}
LETTERS = {"atkinson": "Atkinson Hyperlegible", "lexend": "Lexend", "device": "The letters of my device"}
MOVEMENT = {"device": "Same as my device", "none": "None"}
_CHOICES = {"colours": COLOURS, "size": SIZES, "spacing": SPACING, "letters": LETTERS, "movement": MOVEMENT}
_ATTRIBUTES = {"colours": "theme"}


@dataclass(frozen=True, kw_only=True)
class Display:
    colours: str = "device"
    size: str = "100"
    spacing: str = "usual"
    letters: str = "atkinson"
    movement: str = "device"

    def attributes(self) -> list[tuple[str, str]]:
        """Only what differs from the usual, so that style sheets state each choice once."""
        usual = asdict(Display())
        return [
            (_ATTRIBUTES.get(name, name), chosen)
            for name, chosen in asdict(self).items()
            if chosen != usual[name]
        ]


def display_of(request: HttpRequest) -> Display:
    """What the cookie says, as far as it makes sense; the usual for the rest."""
    chosen = {}
    for pair in request.COOKIES.get(COOKIE, "").split("."):
        name, _, value = pair.partition("-")
        if value in _CHOICES.get(name, {}):
            chosen[name] = value
    return Display(**chosen)


def remember(display: Display, response: HttpResponse, *, secure: bool) -> None:
    words = ".".join(f"{name}-{value}" for name, value in asdict(display).items())
    response.set_cookie(COOKIE, words, max_age=ONE_YEAR, secure=secure, httponly=True, samesite="Lax")
