"""The words of six letters: what is typed into each, short and warm."""

from datetime import date
from types import MappingProxyType

from endeavour.documents.told_fields import Goal, Help, Talk
from endeavour.register.notice_words import NoticeWords


def _help(what: str, who: str, how_long: str, how_often: str, starting: date) -> tuple[Help, ...]:
    return (Help(what, who, how_long, how_often, starting),)


LETTERS = MappingProxyType(
    {
        "maya-okafor": NoticeWords(
            good_at="Maya is kind and full of ideas. She tells stories well.",
            hard="Reading is harder for her than for most children of her age.",
            help=_help("read with Maya", "Mr Reid", "20 minutes", "three times a week", date(2026, 9, 14)),
            goal=Goal("read 56 words in a minute", date(2026, 12, 11), "She can read 41 now."),
            review_on=date(2026, 12, 8),
            talk=Talk(date(2026, 9, 9)),
            lessons="Teachers give Maya more time to read.",
        ),
        "finley-ward": NoticeWords(
            good_at="Finley is quick and funny. He can build anything.",
            hard="It is hard for him to stay with one task for long.",
            help=_help("work with Finley", "Mrs Cole", "15 minutes", "each morning", date(2026, 11, 9)),
            goal=Goal("work alone for ten minutes", date(2026, 12, 16), "He can do four now."),
            review_on=date(2026, 12, 16),
            talk=Talk(date(2026, 11, 3)),
            lessons="Teachers give Finley one step at a time.",
        ),
        "chloe-evans": NoticeWords(
            good_at="Chloe loves to paint and takes good care of her friends.",
            hard="She knows what she wants to say and can’t always find the words.",
            help=_help(
                "play talking games with Chloe", "Mrs Pike", "15 minutes", "each day", date(2026, 10, 5)
            ),
            goal=Goal("say four words together", date(2026, 12, 9), "She says two now."),
            review_on=date(2026, 12, 9),
            talk=Talk(date(2026, 9, 29)),
            lessons="Teachers show a picture with each new word.",
        ),
        "olivia-green": NoticeWords(
            good_at="She sings all day and knows every rhyme.",
            hard="Other children can’t always make out what she says.",
            help=_help(
                "practise sounds with Olivia",
                "Mrs Pike",
                "10 minutes",
                "four times a week",
                date(2026, 11, 2),
            ),
            goal=Goal("say the first sound of ten words", date(2026, 12, 14), "She says three now."),
            review_on=date(2026, 12, 14),
            talk=Talk(date(2026, 10, 13)),
            lessons="Teachers wait, and say the word back to her.",
        ),
        "zara-patel": NoticeWords(
            good_at="Zara works hard and remembers all that she has seen.",
            hard="It is hard for her to follow a long task when it is only said.",
            help=_help(
                "talk over new words with Zara", "Mr Adjei", "20 minutes", "twice a week", date(2026, 11, 19)
            ),
            goal=Goal("follow three steps without help", date(2027, 2, 9), "She can follow one now."),
            review_on=date(2027, 2, 9),
            talk=Talk(date(2026, 11, 10)),
            lessons="Teachers give Zara a task in short steps and write them down.",
        ),
        "amir-rahimi": NoticeWords(
            good_at="Amir smiles at everyone and can count to a hundred.",
            hard="It is hard for him to hear the sounds in words, in Dari too.",
            help=_help(
                "teach sounds to Amir and two others",
                "Mr Reid",
                "20 minutes",
                "three times a week",
                date(2026, 11, 23),
            ),
            goal=Goal("know twelve sounds", date(2027, 2, 8), "He knows five now."),
            review_on=date(2027, 2, 8),
            talk=Talk(date(2026, 11, 16)),
            lessons="Teachers use pictures and give Amir time to answer.",
        ),
    }
)
