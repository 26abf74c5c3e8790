"""What qualifies a SENCO, typed on one page: four questions and two lists."""

from django.utils.datastructures import MultiValueDict

from endeavour.access.forms.rows import Together, rows
from endeavour.access.forms.settings import CourseRow, QualificationForm, ServiceRow
from endeavour.schools.appointments import CourseTaken, EarlierService, Qualification

WORDS = {True: "yes", False: "no", None: ""}
MEANT = {word: meant for meant, word in WORDS.items()}


class QualificationPage:
    def __init__(self, posted: MultiValueDict[str, str] | None, known: Qualification) -> None:
        said = {
            "is_head": WORDS[known.is_head],
            "teacher": known.teacher,
            "induction": known.induction,
            "teaches_here": WORDS[known.teaches_here],
        }
        self.questions = QualificationForm(posted, initial=said)
        self.service = rows(
            ServiceRow,
            prefix="service",
            posted=posted,
            known=[vars(one) for one in known.earlier_service],
            spare=1,
        )
        self.courses = rows(
            CourseRow, prefix="courses", posted=posted, known=[vars(one) for one in known.courses], spare=1
        )
        self.together = Together([self.questions, self.service, self.courses])

    def answer(self) -> Qualification:
        """What was typed, once all of it is valid."""
        said = self.questions.cleaned_data
        return Qualification(
            is_head=said["is_head"] == "yes",
            teacher=said["teacher"],
            induction=said["induction"],
            teaches_here=MEANT[said["teaches_here"]],
            earlier_service=tuple(
                sorted(EarlierService(row["starts_on"], row["ends_on"]) for row in self.service.filled)
            ),
            courses=tuple(
                CourseTaken(row["award"], row["began_on"], row["completed_on"]) for row in self.courses.filled
            ),
        )
