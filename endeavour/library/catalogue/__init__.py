"""Common kinds of support, in our own words. A school may use them as they are, or put them into its own.

What is said of evidence is a caution to the reader, not a citation: a school looks at what it does for its pupils.
"""

from endeavour.library.catalogue.communication import COMMUNICATION
from endeavour.library.catalogue.every_lesson import EVERY_LESSON
from endeavour.library.catalogue.feelings import FEELINGS
from endeavour.library.catalogue.number import NUMBER
from endeavour.library.catalogue.physical import PHYSICAL
from endeavour.library.catalogue.reading import READING
from endeavour.library.item import LibraryItem

CATALOGUE: tuple[LibraryItem, ...] = (
    *READING,
    *NUMBER,
    *COMMUNICATION,
    *FEELINGS,
    *PHYSICAL,
    *EVERY_LESSON,
)
