"""Words of English by what they do in a sentence, as letters need them to put notes and goals into sentences."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


PEOPLE = ("she", "he", "they")
# Who or what a sentence begins with.
SUBJECTS = (*PEOPLE, "it", "you", "we", "there", "mr", "mrs", "ms", "miss", "mx", "dr")
OWNERS = ("who", "which", "that", *PEOPLE, "it", "you", "we", "and", "or", "to")
# A verb after one of these is not the sentence’s own.
BEFORE = _words(
    """
    before after when while if because where until who which that what how
    """
)
# Of a sentence’s first verb.
VERBS = _words(
    """
    is are was were has have had can cannot could will would does did gets makes takes helps needs likes
    loves enjoys finds knows works goes comes stops gives sits reads writes checks tells shows
    """
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
CAPITALS = (
    *_words(
        """
    I English French German Spanish Welsh Latin Polish Arabic Urdu British Lego Christmas Easter Eid
    Diwali Ramadan Mum Dad Nan Makaton Braille
    """
    ),
    *DAYS,
    *(f"{day}s" for day in DAYS),
    *MONTHS,
)
# As a bare verb.
DOES = {"does": "do", "goes": "go", "has": "have", "is": "be", "are": "be", "can": "be able to"}
# What somebody does, and no name of things ("works", "sounds").
SURE = _words(
    """
    reads rereads writes rewrites tells retells says asks speaks listens hears gives takes makes gets
    brings chooses keeps puts lets begins finishes sits joins comes leaves enters follows completes eats
    wears swims sings explains describes understands recognises remembers recalls forgets knows learns
    thinks tries solves adds subtracts draws tidies shares spells
    """
)
# They end like verbs, and are none.
NO_VERBS = ("always", "sometimes", "perhaps", "besides", "afterwards", "nowadays")
