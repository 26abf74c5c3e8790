"""What a plan must hold before it counts: paragraph 6.48 of the Code, and both voices."""

from endeavour.law.facts.planning import Plan, Voice

FAMILYS, PUPILS = "the family's view", "the pupil's view"
LACKS = "The latest plan lacks "  # how a finding begins that says so


def lacking(plan: Plan) -> str:
    """What it still needs, in words; empty if nothing."""
    parts = (
        (plan.has_outcomes, "outcomes"),
        (plan.has_support, "support"),
        (plan.has_expected_effect, "the effect expected"),
        (plan.review_on is not None, "a day to review it"),
        (plan.family is not Voice.NOT_YET, FAMILYS),
        (plan.pupil is not Voice.NOT_YET, PUPILS),
        (plan.shared_on is not None, "a day on which it was shared"),
    )
    missing = [words for there, words in parts if not there]
    return f"{', '.join(missing[:-1])} and {missing[-1]}" if len(missing) > 1 else "".join(missing)


def views_lacking(because: str) -> tuple[str, ...]:
    """Whose, where a finding says that nothing but views is lacking; else nobody's."""
    said = because.partition(".")[0]
    found = tuple(view for view in (FAMILYS, PUPILS) if view in said)
    return found if said == LACKS + " and ".join(found) else ()
