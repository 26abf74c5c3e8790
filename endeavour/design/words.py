"""Words we use, each with what it means in plain words. Documents link to them by their anchor."""

from dataclasses import dataclass

from django.utils.text import slugify


@dataclass(frozen=True)
class Word:
    word: str
    meaning: str

    @property
    def anchor(self) -> str:
        return slugify(self.word)


WORDS: tuple[Word, ...] = (
    Word("Adjustment", "A change that helps a child learn or join in. A seat near the front is one."),
    Word("Annual review", "A meeting once a year. It looks at how an EHC plan is working."),
    Word("Assess", "Find out what a child can do, and what gets in the way. It is the first step of four."),
    Word("Attendance", "How often a child is in school."),
    Word("Best endeavours", "Doing all we can. The law asks this of schools for each child who needs help."),
    Word("Carer", "A grown-up who looks after a child day by day, and may not be the parent."),
    Word(
        "Class teacher", "The teacher who is with the class most of the time. They are in charge of the help."
    ),
    Word(
        "Code of Practice", "A book of rules and advice for schools about SEN. Schools must take note of it."
    ),
    Word("Concern", "A worry about how a child is getting on. Anyone can raise one."),
    Word("Consent", "Saying yes, when you know what you are saying yes to. You can change your mind."),
    Word("Cycle", "Four steps that go round: assess, plan, do, review. Then we start again."),
    Word(
        "Disability",
        "Something about the body or mind that makes daily life much harder. It lasts a year or more.",
    ),
    Word("Do", "Give the help that was planned. It is the third step of four."),
    Word("Duty", "A thing the school has to do, with a day to do it by."),
    Word(
        "Educational psychologist",
        "Someone trained in how children learn and feel. Schools ask them for advice.",
    ),
    Word(
        "EHC needs assessment",
        "A close look by the council at what a child needs. You or the school can ask for it.",
    ),
    Word("EHC plan", "A legal paper from the council. It says what help a child must get."),
    Word("Evidence", "What shows that a thing was done. A letter that was sent is one kind."),
    Word("Goal", "What we want a child to be able to do, and by when."),
    Word("Governor", "A person who checks that a school is run well. Most are not paid."),
    Word(
        "Information report",
        "A page on the school’s website. It says how the school helps children with SEN.",
    ),
    Word("Interpreter", "Someone who puts what is said into your own language. Ask us and we will find one."),
    Word("Key adult", "The person at school a child can go to first."),
    Word("Local authority", "Your council. It looks after EHC plans."),
    Word("Local offer", "A list from the council of all the help near you."),
    Word("Main need", "The one thing a child needs most help with now."),
    Word("Must", "The law says so. The school has no choice."),
    Word("Need", "Something a child finds hard, and needs help with to learn."),
    Word("One-page profile", "One page on what a child likes, is good at, and wants you to know."),
    Word("Outcome", "What gets better for the child because of the help."),
    Word(
        "Parental responsibility",
        "The rights and duties that the law gives to a parent. Not all parents have it.",
    ),
    Word("Plan", "What help a child will get, from whom, and how often. It is the second step of four."),
    Word("Progress", "How far a child has come since we last looked."),
    Word("Provision", "The help itself. Reading with a grown-up three times a week is one kind."),
    Word("Pupil’s views", "What the child thinks and wants, in the child’s own words."),
    Word("Register", "The school’s list of who gets help, and since when."),
    Word("Restriction", "An order, or a rule, that a person may not see or be told things about a child."),
    Word("Review", "Look at what worked and what did not. It is the last step of four."),
    Word("School day", "A day when the school is open to pupils. Weekends and holidays do not count."),
    Word("School rule", "Something this school has chosen to do. It is not the law."),
    Word("SEN", "Special educational needs. A child with SEN needs more or other help to learn."),
    Word("SEN support", "Extra help that the school gives to a child with SEN. No EHC plan is needed."),
    Word("SENCO", "The teacher in charge of help for children with SEN. Say it “sen-co”."),
    Word("SENDIASS", "People who tell parents what the law says. It is free, and not part of the school."),
    Word("Session", "One time of help, like half an hour of reading."),
    Word("Should", "The Code of Practice asks for it. A school that does not do it needs a good reason."),
    Word("Specialist", "Someone from outside school who knows a lot about one kind of need."),
    Word("Speech and language therapist", "Someone who helps children to talk and to understand."),
    Word("Stage", "Which of the four steps a child’s help is at."),
    Word("Teaching assistant", "A grown-up who works with the teacher, and often gives the extra help."),
    Word("Transition", "A move: to a new class, a new school, or on to grown-up life."),
    Word("UPN", "A pupil’s number. Each child in a state school in England has one."),
    Word("Voice", "A child’s own words, kept as they were said."),
    Word("Young person", "From the end of Year 11, a pupil can decide many things for themselves."),
)
