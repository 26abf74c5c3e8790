"""The promises, as the desk names them."""

from endeavour.law.rule import Promise

PROMISES = {
    Promise.TOLD: "Family told",
    Promise.MAY_TOLD: "Family told that there may be SEN",
    Promise.CONCERN: "Concern decided",
    Promise.PLAN: "Plan shared",
    Promise.AWARE: "Staff have read their lines of the plan",
    Promise.MEET: "Three meetings a year",
    Promise.MEET_EXTRA: "Meetings beside parents’ evenings",
    Promise.REPORT: "Yearly report",
    Promise.REVIEW: "Review on its day",
    Promise.SPECIAL: "Specialist considered",
    Promise.PARENTS_AGREE: "Parents agree to a specialist",
    Promise.SENCO: "A SENCO is appointed",
    Promise.SENCO_TEACHER: "The SENCO is a teacher or the head",
    Promise.SENCO_AWARD: "The SENCO’s qualification",
    Promise.SENCO_COURSE: "The SENCO’s course counts",
}
