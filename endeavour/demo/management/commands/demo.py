"""`endeavour demo`: make the demo school; `demo move "2026-12-08 15:30"`; `demo sign-ins`."""

from argparse import ArgumentParser
from datetime import datetime

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from endeavour import clock
from endeavour.accounts.installation import AlreadyMarkedError, NotEmptyError, is_demo
from endeavour.demo import moved_clock
from endeavour.demo.cast import DEMO_STARTS
from endeavour.demo.seeding.whole import make_demo, make_made_up_demo
from endeavour.demo.sign_ins import sign_ins_in_words

MOMENT = "%Y-%m-%d %H:%M"
MOST_PUPILS, MOST_SCHOOLS = 5000, 3980


class Command(BaseCommand):
    help = "Make the demo school in an empty database, move its clock, or list who can sign in to it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--pupils", type=int, help="made-up schools of this size, in place of the stories'"
        )
        parser.add_argument("--schools", type=int, help="so many made-up schools, in place of the stories'")
        parts = parser.add_subparsers(dest="part")
        move = parts.add_parser("move", help="set the demo's clock; it runs on from there")
        move.add_argument("moment", help='London time, such as "2026-12-08 15:30"')
        parts.add_parser("sign-ins", help="who can sign in to the demo")

    def handle(self, *args: object, **options: object) -> None:
        if options["part"] == "move":
            self._move(str(options["moment"]))
        elif options["part"] == "sign-ins":
            _refuse_where_no_demo()
            self._say_sign_ins()
        else:
            self._make(options["pupils"], options["schools"])

    def _make(self, pupils: object, schools: object) -> None:
        try:
            if pupils is None and schools is None:
                make_demo()
            else:
                make_made_up_demo(
                    schools=_number(schools, 1, MOST_SCHOOLS, "schools"),
                    pupils=_number(pupils, 312, MOST_PUPILS, "pupils"),
                )
        except NotEmptyError as refusal:
            raise CommandError(
                f"{refusal} Name another data folder, for example: ENDEAVOUR_DATA=/tmp/demo endeavour demo"
            ) from refusal
        except AlreadyMarkedError as refusal:
            raise CommandError(_already()) from refusal
        self._say_sign_ins()

    def _move(self, text: str) -> None:
        _refuse_where_no_demo()
        try:
            moment = datetime.strptime(text, MOMENT).replace(tzinfo=clock.LONDON)
        except ValueError:
            raise CommandError(
                f'“{text}” is not a moment. Expected the day and the time, such as "2026-12-08 15:30".'
            ) from None
        if moment < DEMO_STARTS:
            raise CommandError(
                f"The demo begins on {_in_words(DEMO_STARTS)}. Choose that moment or a later one."
            )
        moved_clock.set_to(moment)
        self.stdout.write(f"In the demo it is now {_in_words(moment)}. What is due goes within a minute.")

    def _say_sign_ins(self) -> None:
        self.stdout.write(sign_ins_in_words(settings.PUBLIC_ADDRESS), ending="")


def _number(given: object, usual: int, most: int, what: str) -> int:
    number = usual if given is None else int(str(given))
    if not 1 <= number <= most:
        raise CommandError(f"{number} {what} can’t be made. Choose from 1 to {most}.")
    return number


def _already() -> str:
    if is_demo():
        return (
            'The demo is here already. To move its clock: endeavour demo move "2026-12-08 15:30". '
            "To begin afresh, name another data folder in ENDEAVOUR_DATA."
        )
    return "This database is marked as a real installation, so it can't become a demo."


def _refuse_where_no_demo() -> None:
    if not is_demo():
        raise CommandError("This is not the demo: nothing here can be moved, and nobody signs in by a press.")


def _in_words(moment: datetime) -> str:
    return f"{moment:%A %-d %B %Y, %H:%M}"
