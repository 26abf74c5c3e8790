"""What somebody began, to be read whole and copied, whether or not its page is still there."""

from endeavour.journeys.keeping import moment_in_words, with_draft
from endeavour.journeys.models import Draft
from endeavour.journeys.typed_words import lines_of


def shown_of(draft: Draft, *, gone: bool, afresh: bool = False) -> dict[str, object]:
    return {
        "draft": draft,
        "lines": lines_of(draft),
        "kept": moment_in_words(draft.kept_at),
        "until": moment_in_words(draft.until).removeprefix("on "),
        "carry_on": "" if gone else with_draft(draft.page, draft.code),
        "gone": gone,
        "afresh": afresh and not gone,
    }
