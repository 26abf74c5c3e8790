from django.http import HttpRequest

from endeavour.accounts.models import Person


def person_in(request: HttpRequest) -> Person:
    """Who is signed in. Only for pages behind the sign-in wall."""
    person = request.user
    assert isinstance(person, Person)  # noqa: S101 - the wall has let nobody else through
    return person
