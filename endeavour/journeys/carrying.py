"""Which draft a form carries on. Another window that has kept the same draft since is never written over."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, QueryDict

from endeavour.journeys.models import Draft

# The name under which an address and a form say which draft is carried on.
DRAFT = "draft"


@dataclass(frozen=True)
class Carrying:
    """`operation` is the form's own number; `code` the draft it started from, as `kept_by` had kept it."""

    operation: UUID | None
    code: str = ""
    kept_by: UUID | None = None


def carried_by(request: HttpRequest) -> Carrying:
    code, _, kept_by = request.POST.get(DRAFT, "").partition(".")
    return Carrying(operation_of(request.POST), code, _number(kept_by))


def mark_of(draft: Draft) -> str:
    """What a form says that carries on a draft as it stands now."""
    return f"{draft.code}.{draft.operation}"


def operation_of(sent: QueryDict) -> UUID | None:
    return _number(sent.get("operation", ""))


def _number(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
