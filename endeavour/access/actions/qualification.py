from endeavour.access.refusal import Refused
from endeavour.schools.appointments import Qualification


def refuse_untrue(qualification: Qualification) -> None:
    """Dates that run backwards would move the three-year clock."""
    for served in qualification.earlier_service:
        if served.ends_on < served.starts_on:
            raise Refused(
                f"Earlier service can’t end on {served.ends_on:%-d %B %Y}, before it began "
                f"on {served.starts_on:%-d %B %Y}. Check the two dates."
            )
    for course in qualification.courses:
        if course.began_on and course.completed_on and course.completed_on < course.began_on:
            raise Refused(
                f"The course can’t be completed on {course.completed_on:%-d %B %Y}, before it began "
                f"on {course.began_on:%-d %B %Y}. Check the two dates."
            )
