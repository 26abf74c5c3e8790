"""In which area of need a concern probably lies, from the words of whoever wrote it: to sort ideas by, nothing else."""

import re

from endeavour.law.vocabulary.need import Area

# Beginnings of words that teachers use for what they see.
SEEN = {
    Area.COGNITION: "read spell writ sound word letter phonic maths number count remember forget slow copy guess",
    Area.COMMUNICATION: "talk speak speech say said understand listen answer sentence vocabular instruct turn",
    Area.SOCIAL_EMOTIONAL: "cry cries tear angry anger worr anxi upset hit hurt shout fight refus sad alone",
    Area.SENSORY_PHYSICAL: "see sight hear glasses squint noise light touch pencil grip clumsy fall trip tired",
}


def area_of(words: str) -> str:
    """The one with the most such words; empty where there is none."""
    typed = re.findall(r"[a-z]+", words.lower())
    found = {
        area: sum(word.startswith(tuple(begins.split())) for word in typed) for area, begins in SEEN.items()
    }
    best = max(found, key=lambda area: found[area])
    return best.value if found[best] else ""
