"""Which kinds of school each provision binds."""

from endeavour.law.facts.school import SchoolType

# Sections 66 to 69 of the Children and Families Act 2014 each name their own schools.
SECTION_67 = frozenset({SchoolType.MAINTAINED, SchoolType.MAINTAINED_NURSERY, SchoolType.ACADEMY})
SECTION_67_OWED_BY = "Governing body or academy trust of a mainstream or maintained nursery school"
SECTION_68 = frozenset(SchoolType) - {SchoolType.SIXTEEN_TO_NINETEEN_ACADEMY}
# Chapter 6 of the Code speaks to schools that are not special schools.
CODE_CHAPTER_6 = frozenset(SchoolType) - {SchoolType.MAINTAINED_SPECIAL, SchoolType.SPECIAL_ACADEMY}
PUPIL_INFORMATION = frozenset(
    {
        SchoolType.MAINTAINED,
        SchoolType.MAINTAINED_SPECIAL,
        SchoolType.MAINTAINED_NURSERY,
        SchoolType.PUPIL_REFERRAL_UNIT,
    }
)
# A 16 to 19 academy is not a school, so no independent school either.
INDEPENDENT_SCHOOL_STANDARDS = frozenset(
    {SchoolType.ACADEMY, SchoolType.SPECIAL_ACADEMY, SchoolType.ALTERNATIVE_PROVISION_ACADEMY}
)
