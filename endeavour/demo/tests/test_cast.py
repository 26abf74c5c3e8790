"""The people of the stories are there, in the numbers the stories say."""

from collections import Counter
from datetime import date

from endeavour.demo.cast import (
    ADVICE,
    DEMO_STARTS,
    fenwick_park,
    northgate,
    oakfield,
    schools_of_the_trust,
)
from endeavour.demo.people import Tie
from endeavour.pupils.names import name_key

TODAY = DEMO_STARTS.date()


def test_oakfield_has_312_pupils_44_supported_6_with_plans_and_9_concerns() -> None:
    school = oakfield()
    codes = Counter(child.status_on(TODAY) for child in school.children)
    assert len(school.children) == 312
    assert codes == {"N": 262, "K": 44, "E": 6}
    concerned = [child for child in school.children if child.concern]
    assert len(concerned) == 9
    assert {child.status_on(TODAY) for child in concerned} == {"N"}


def test_oakfield_is_the_school_of_the_letters() -> None:
    school = oakfield()
    assert (school.slug, school.name, school.dfe_number) == (
        "oakfield",
        "Oakfield Primary School",
        "823/5678",
    )
    assert (school.phone, school.domain) == ("01234 567890", "oakfield.sch.example")
    assert (ADVICE.name, ADVICE.phone) == ("Ashdale SEND advice", "01632 960145")


def test_fourteen_classes_two_in_each_of_seven_years() -> None:
    classes = oakfield().classes
    assert len(classes) == 14
    assert Counter(each.year for each in classes) == dict.fromkeys("R123456", 2)
    sizes = Counter(child.class_name for child in oakfield().children)
    assert set(sizes) == {each.name for each in classes}
    assert set(sizes.values()) == {22, 23}


def test_oakfields_staff() -> None:
    school = oakfield()
    roles = Counter(person.role for person in school.staff)
    assert roles["class_teacher"] == 14
    assert roles["assistant"] == 7
    assert all(roles[role] == 1 for role in ("senco", "head", "safeguarding_lead", "office", "governor"))
    assert school.colleague("senco").formal_name == "Mrs Doyle"
    assert school.colleague("teacher-rowan").formal_name == "Miss Shah"
    assert {"Mr Grant", "Mrs Bell", "Mr Reid", "Mrs Cole"} <= {who.formal_name for who in school.staff}
    assert {name for who in school.staff if who.role == "class_teacher" for name in who.classes} == {
        each.name for each in school.classes
    }


def test_miss_shah_teaches_six_pupils_with_support() -> None:
    taught = [child for child in oakfield().with_status("K", TODAY) if child.class_name == "Rowan"]
    assert len(taught) == 6
    assert "Maya" in {child.forename for child in taught}


def test_maya_has_two_homes_and_a_father_who_reads_french() -> None:
    maya = oakfield().child("maya-okafor")
    mother, father = maya.ties
    assert (maya.year, maya.statuses[-1].code, maya.statuses[-1].since) == ("3", "K", date(2026, 9, 14))
    assert (mother.adult.formal_name, mother.adult.forename) == ("Ms Okafor", "Ada")
    assert mother.adult.email
    assert mother.adult.mobile
    assert mother.home is None
    assert (father.relationship, father.responsibility, father.adult.reads) == ("PAF", True, "fr")
    assert father.home not in (None, maya.home)


def test_zaras_mother_alone_is_to_be_told_and_reads_email() -> None:
    zara = oakfield().child("zara-patel")
    assert (zara.year, zara.statuses[-1].since) == ("4", date(2026, 11, 19))
    assert [_who(tie) for tie in zara.ties if tie.responsibility] == ["Mrs Patel"]
    assert zara.ties[0].adult.email


def test_amirs_mother_is_reached_by_telephone_in_dari() -> None:
    amir = oakfield().child("amir-rahimi")
    mother = amir.ties[0].adult
    assert (amir.year, amir.statuses[-1].since) == ("1", TODAY)
    assert (TODAY.year - amir.born.year, amir.born < date(2020, 11, 23)) == (6, True)
    assert [_who(tie) for tie in amir.ties if tie.responsibility] == ["Mrs Rahimi"]
    assert (mother.speaks, mother.interpreter, mother.reads_well) == ("prs", True, False)
    assert mother.mobile
    assert not mother.email


def test_bens_father_lives_elsewhere() -> None:
    ben = oakfield().child("ben-turner")
    father = oakfield().tie("ben-turner", "Craig Hollis")
    assert (ben.year, father.responsibility) == ("2", True)
    assert father.home is not None
    assert father.home != ben.home


def test_years_of_the_others_named_in_stories_and_register() -> None:
    years = {
        "sofia-kaminski": "5",
        "noah-brooks": "6",
        "ruby-adeyemi": "6",
        "kai-thompson": "2",
        "tyler-jones": "4",
        "chloe-evans": "R",
        "olivia-green": "R",
        "yusuf-ahmed": "3",
    }
    assert {key: oakfield().child(key).year for key in years} == years
    assert oakfield().child("noah-brooks").status_on(TODAY) == "E"


def test_supported_pupils_by_year_as_the_register_shows_them() -> None:
    by_year = Counter(child.year for child in oakfield().with_status("K", TODAY))
    assert by_year == {"R": 2, "1": 5, "2": 7, "3": 7, "4": 8, "5": 8, "6": 7}


def test_everyone_to_be_told_is_known_and_can_be_reached() -> None:
    for child in oakfield().with_status("K", TODAY):
        assert all(tie.responsibility is not None for tie in child.ties), child.key
        told = [tie.adult for tie in child.ties if tie.responsibility]
        assert told, child.key
        assert all(adult.email or adult.mobile or adult.home_phone for adult in told), child.key


def test_leo_is_sixteen_in_year_12_with_an_address_of_his_own() -> None:
    leo = northgate().child("leo-marsh")
    assert (leo.year, leo.born) == ("12", date(2010, 3, 14))
    assert leo.status_on(TODAY) == "K"
    assert leo.email
    assert leo.mobile


def test_the_trust_has_four_schools_and_fenwick_park_is_outside_it() -> None:
    trust = schools_of_the_trust()
    assert [school.slug for school in trust] == ["oakfield", "northgate", "millbrook", "st-aidans"]
    assert {school.trust for school in trust} == {"Harbour Trust"}
    assert fenwick_park().trust == ""
    assert fenwick_park().colleague("senco").formal_name == "Mr Wrona"
    numbers = [school.dfe_number for school in (*trust, fenwick_park())]
    assert len(set(numbers)) == len(numbers)


def test_no_two_pupils_of_a_school_have_one_name() -> None:
    for school in (*schools_of_the_trust(), fenwick_park()):
        names = [child.full_name for child in school.children]
        assert len(set(names)) == len(names)
        assert len({child.key for child in school.children}) == len(names)
    shown = [name_key(f"{child.forename} {child.surname[0]}") for child in oakfield().children if child.needs]
    assert len(set(shown)) == 50


def test_names_have_apostrophes_hyphens_and_letters_from_far() -> None:
    surnames = " ".join(child.surname for child in oakfield().children)
    assert "’" in surnames
    assert "-" in surnames
    assert sum(not letter.isascii() for letter in surnames.replace("’", "")) > 10


def test_brothers_and_sisters_share_adults_and_address() -> None:
    school = oakfield()
    zara, arjun = school.child("zara-patel"), school.child("arjun-patel")
    assert zara.ties == arjun.ties
    assert zara.home == arjun.home
    shared = Counter(child.home for child in school.children)
    assert sum(1 for times in shared.values() if times > 1) > 30


def _who(tie: Tie) -> str:
    return tie.adult.formal_name
