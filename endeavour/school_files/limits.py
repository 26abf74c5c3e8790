"""How much the cage has, and how the two sides of it understand each other."""

MIB = 1_048_576
MEMORY = 256 * MIB
SECONDS = 10
MOST_ANSWERED = 24 * MIB

OUT_OF_MEMORY = 3
WENT_WRONG = 4
ASKED = "ENDEAVOUR_ASKED"
