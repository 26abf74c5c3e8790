"""The words of six letters: what is typed into each, short and warm."""

from datetime import date
from types import MappingProxyType

from endeavour.demo.plan import LetterWords

LETTERS = MappingProxyType(
    {
        "maya-okafor": LetterWords(
            talked_on=date(2026, 9, 9),
            talked_with="Ms Okafor",
            good_at="Maya is kind and full of ideas. She tells stories well.",
            hard="Reading is harder for her than for most children of her age.",
            help=("From Monday 14 September Mr Reid reads with Maya for 20 minutes, three times a week.",),
            in_every_lesson="Teachers give Maya more time to read.",
            outcome="By 11 December Maya reads 56 words in a minute. She reads 41 now.",
            look_again_on=date(2026, 12, 8),
        ),
        "finley-ward": LetterWords(
            talked_on=date(2026, 9, 15),
            talked_with="Mrs Ward",
            good_at="Finley is quick and funny. He can build anything.",
            hard="It is hard for Finley to stay with one task for long.",
            help=("From Monday 21 September Mrs Cole works with Finley for 15 minutes each morning.",),
            in_every_lesson="Teachers give Finley one step at a time.",
            outcome="By 7 December Finley works for ten minutes without help. He works for four now.",
            look_again_on=date(2026, 12, 7),
        ),
        "chloe-evans": LetterWords(
            talked_on=date(2026, 9, 29),
            talked_with="Miss Evans",
            good_at="Chloe loves painting and takes good care of her friends.",
            hard="Chloe knows what she wants to say and can't always find the words.",
            help=("From Monday 5 October Mrs Pike plays talking games with Chloe for 15 minutes a day.",),
            in_every_lesson="Teachers show a picture with each new word.",
            outcome="By 9 December Chloe says four words together. She says two now.",
            look_again_on=date(2026, 12, 9),
        ),
        "olivia-green": LetterWords(
            talked_on=date(2026, 10, 13),
            talked_with="Mrs Green",
            good_at="Olivia sings all day and knows every rhyme.",
            hard="Other children can't always make out what Olivia says.",
            help=(
                "From Monday 2 November Mrs Pike practises sounds with Olivia, 10 minutes four times a week.",
            ),
            in_every_lesson="Teachers wait, and say the word back to her clearly.",
            outcome="By 14 December Olivia says the first sound of ten words. She says three now.",
            look_again_on=date(2026, 12, 14),
        ),
        "zara-patel": LetterWords(
            talked_on=date(2026, 11, 10),
            talked_with="Mrs Patel",
            good_at="Zara works hard and remembers what she has seen.",
            hard="It is hard for Zara to follow a long spoken task.",
            help=(
                "From Thursday 19 November Mr Adjei talks new words over with Zara, 20 minutes twice a week.",
            ),
            in_every_lesson="Teachers give Zara a task in short steps and write them down.",
            outcome="By 9 February Zara follows three steps without help. She follows one now.",
            look_again_on=date(2027, 2, 9),
        ),
        "amir-rahimi": LetterWords(
            talked_on=date(2026, 11, 16),
            talked_with="Mrs Rahimi, with an interpreter",
            good_at="Amir smiles at everyone and counts to a hundred.",
            hard="Amir finds it hard to hear the sounds in words, in Dari too.",
            help=(
                "From Monday 23 November Mr Reid has Amir in his sounds group, 20 minutes three times a week.",
            ),
            in_every_lesson="Teachers use pictures and give Amir time to answer.",
            outcome="By 8 February Amir knows twelve sounds. He knows five now.",
            look_again_on=date(2027, 2, 8),
        ),
    }
)
