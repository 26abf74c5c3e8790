"""Common kinds of support, in our own words. A school may use them as they are, or put them into its own.

What is said of evidence is a caution to the reader, not a citation: a school looks at what it does for its pupils.
"""

from endeavour.provision.catalogue.communication import COMMUNICATION
from endeavour.provision.catalogue.every_lesson import EVERY_LESSON
from endeavour.provision.catalogue.feelings import FEELINGS
from endeavour.provision.catalogue.number import NUMBER
from endeavour.provision.catalogue.physical import PHYSICAL
from endeavour.provision.catalogue.reading import READING
from endeavour.provision.library_item import LibraryItem

CATALOGUE: tuple[LibraryItem, ...] = (
    *READING,
    *NUMBER,
    *COMMUNICATION,
    *FEELINGS,
    *PHYSICAL,
    *EVERY_LESSON,
)
