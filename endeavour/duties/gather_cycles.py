"""Facts about plans and reviews, from the cycles that a pupil has been in."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from endeavour.cycle.facts import CycleFacts, Heard, ReviewedCycle, VersionFacts
from endeavour.law.facts.awareness import StaffAware
from endeavour.law.facts.planning import AgreedReview, Plan, Planning, Voice
from endeavour.law.facts.school import SchoolFacts
from endeavour.law.facts.specialists import SlowProgress, SpecialistDecided
from endeavour.law.facts.subject import Facts
from endeavour.register.periods import PupilPeriod

VOICES = {"said": Voice.HEARD, "declined": Voice.REASON_GIVEN}


def planning(school: SchoolFacts, period: PupilPeriod, cycles: Iterable[CycleFacts]) -> Planning:
    """The plans of this period: a cycle that was over before it began tells nothing of it.

    Support that came with the school's file had its plans elsewhere: here, its days count from its first cycle.
    """
    of_period = [c for c in cycles if c.closed_on is None or c.closed_on > period.started_on]
    first = min((cycle.opened_on for cycle in of_period), default=period.started_on)
    plans = tuple(
        _plan(version, cycle.heard)
        for cycle in of_period
        for version in cycle.versions
        if period.ended_on is None or version.shared_on <= period.ended_on
    )
    return Planning(
        school=school,
        started_on=max(period.started_on, first) if period.from_file else period.started_on,
        ended_on=period.ended_on,
        has_ehc_plan=period.has_ehc_plan,
        plans=plans,
    )


def cycle_duties(
    school: SchoolFacts,
    cycles: Iterable[CycleFacts],
    reviews: Mapping[int, ReviewedCycle],
    *,
    since: date,
    support_ended_on: date | None,
) -> Iterator[tuple[str, Facts]]:
    """Of cycles that were open this year, each with its part: the review, who has read the plan, slow progress, the
    parents' word to a specialist; this one of earlier years too, until it is said."""
    no_longer_asked = max((number for number, one in reviews.items() if one.reason_given), default=0)
    for number, one in reviews.items():
        recent = one.decided_on is not None and one.decided_on >= since
        if number > no_longer_asked and one.specialist_by and (recent or not one.parents_agree):
            again = _asked_again_on(one, reviews.values())
            yield f"cycle {number}", _specialist(school, one, again, support_ended_on)
    for cycle in cycles:
        if not cycle.versions or (cycle.closed_on is not None and cycle.closed_on < since):
            continue
        part, latest, review = f"cycle {cycle.number}", cycle.versions[-1], reviews.get(cycle.number)
        yield (
            part,
            AgreedReview(
                school=school,
                plan_recorded=True,
                review_on=latest.review_on,
                reviewed_on=review.decided_on if review else None,
                support_ended_on=support_ended_on,
            ),
        )
        if cycle.closed_on is None:
            yield part, _aware(school, latest, support_ended_on)
        if review is not None and review.is_slow_again:
            yield part, _slow(school, review, latest.review_on)


def _plan(version: VersionFacts, heard: Iterable[Heard]) -> Plan:
    """The words that were there when it was shared, or have come since: a plan may be shared before everyone spoke."""
    answers = list(heard)
    return Plan(
        shared_on=version.shared_on,
        has_outcomes=version.outcomes > 0,
        has_support=version.has_provision,
        has_expected_effect=version.says_expected_impact,
        review_on=version.review_on,
        family=_voice(answers, "adult"),
        pupil=_voice(answers, "pupil"),
    )


def _voice(heard: Iterable[Heard], whose: str) -> Voice:
    found = {VOICES.get(one.answer, Voice.NOT_YET) for one in heard if one.whose == whose}
    return next((voice for voice in (Voice.HEARD, Voice.REASON_GIVEN) if voice in found), Voice.NOT_YET)


def _aware(school: SchoolFacts, latest: VersionFacts, support_ended_on: date | None) -> StaffAware:
    return StaffAware(
        school=school,
        shared_on=latest.shared_on,
        given_to=latest.given_to,
        read_by=latest.read_by,
        all_read_on=latest.read_on if latest.given_to else None,
        support_ended_on=support_ended_on,
        waiting_since=latest.waiting_since,
    )


def _slow(school: SchoolFacts, review: ReviewedCycle, agreed: date) -> SlowProgress:
    return SlowProgress(
        school=school,
        found_on=review.opened_on,
        decide_by=max(agreed, review.opened_on),
        specialist_asked_on=review.decided_on if review.asks_specialist else None,
        reason_given_on=review.decided_on if review.reason_given else None,
    )


def _asked_again_on(review: ReviewedCycle, reviews: Iterable[ReviewedCycle]) -> date | None:
    """A later review decided to ask the same specialist: the first that did."""
    who = review.specialist.casefold()
    later = (one for one in reviews if one.number > review.number and one.specialist.casefold() == who)
    return min((one.decided_on for one in later if one.decided_on), default=None)


def _specialist(
    school: SchoolFacts, review: ReviewedCycle, asked_again_on: date | None, support_ended_on: date | None
) -> SpecialistDecided:
    return SpecialistDecided(
        school=school,
        decided_on=review.decided_on,
        asked_by=review.specialist_by,
        agree=review.parents_agree,
        said_on=review.parents_said_on,
        found_on=review.found_on,
        asked_again_on=asked_again_on,
        support_ended_on=support_ended_on,
    )
