"""`endeavour school add`: a school joins, and its SENCO gets a link. `endeavour school link`: a new link."""

import getpass
from argparse import ArgumentParser

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.urls import reverse

from endeavour import clock
from endeavour.access.actions.add_school import add_school
from endeavour.access.actions.invite_staff import NewColleague
from endeavour.access.actions.renew_link import renew_link
from endeavour.access.actor import SystemActor
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope, schools_of
from endeavour.accounts.people import person_at
from endeavour.schools.founding import TYPES, NotASchoolError

ONCE = "It works once, for seven days, and is shown only here:"


class Command(BaseCommand):
    help = "Add a school with its SENCO, or make somebody a new link to set up their sign-in."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parts = parser.add_subparsers(dest="part", required=True)
        add = parts.add_parser("add", help="a school joins")
        add.add_argument("--dfe", required=True, help="DfE number, like 823/5678")
        add.add_argument("--name", required=True, help="the school's name")
        add.add_argument("--type", default="maintained", help=f"one of: {', '.join(TYPES)}")
        add.add_argument("--slug", default="", help="its name in addresses; made from the name if left out")
        add.add_argument("--senco-email", required=True, help="with which the SENCO will sign in")
        add.add_argument("--senco-forename", default="")
        add.add_argument("--senco-surname", default="")
        link = parts.add_parser("link", help="a new link for somebody who can't sign in")
        link.add_argument("--email", required=True)

    def handle(self, *args: object, **options: str) -> None:
        try:
            self._link(options) if options["part"] == "link" else self._add(options)
        except (NotASchoolError, Refused) as refusal:
            raise CommandError(str(refusal)) from refusal

    def _add(self, given: dict[str, str]) -> None:
        try:
            validate_email(given["senco_email"])
        except ValidationError:
            raise CommandError(f"“{given['senco_email']}” is not an email address.") from None
        senco = NewColleague(
            email=given["senco_email"], forename=given["senco_forename"], surname=given["senco_surname"]
        )
        joined = add_school(
            dfe_number=given["dfe"],
            name=given["name"],
            kind=given["type"],
            slug=given["slug"],
            senco=senco,
            operator=getpass.getuser(),
        )
        self.stdout.write(
            f"{joined.school.name} ({joined.school.dfe_number}) is at /s/{joined.school.slug}/."
        )
        if joined.senco.token:
            self._say_link(senco.email, joined.senco.token)
        elif joined.senco.signs_in:
            self.stdout.write(f"{senco.email} signs in already, and is now its SENCO.")
        else:
            self.stdout.write(
                f"{senco.email} is now its SENCO, and has never signed in. A link from before no longer works. "
                f"Make a new one: endeavour school link --email {senco.email}"
            )

    def _link(self, given: dict[str, str]) -> None:
        person = person_at(given["email"])
        schools = schools_of(person, clock.today()) if person else []
        if person is None or not schools:
            raise CommandError(f"Nobody with the address {given['email']} has a role at a school today.")
        with school_scope(schools[0].pk):
            token = renew_link(person, by=SystemActor(schools[0].pk, getpass.getuser()))
        self._say_link(person.email, token)

    def _say_link(self, email: str, token: str) -> None:
        address = f"{settings.PUBLIC_ADDRESS}{reverse('accounts:invitation', args=[token])}"
        self.stdout.write(f"The link with which {email} sets up their sign-in. {ONCE}\n{address}")
