from endeavour.law.vocabulary.need import Area
from endeavour.library.item import LibraryItem

PHYSICAL = (
    LibraryItem(
        key="fine-motor",
        name="Strong hands",
        purpose="Hold, cut, button and write with less effort.",
        area=Area.SENSORY_PHYSICAL,
        minutes=15,
        times_a_week=3,
        weeks=8,
        group_size=4,
        measure="Pegs placed in one minute",
        unit="pegs",
        run_by="An assistant; with the occupational therapist’s sheet where there is one.",
        evidence="Practice of the very task helps most. Do real writing, cutting and fastening, not only exercises.",
        how_to_run="Warm up: press, roll and pinch dough.\n"
        "One job for two hands: threading or cutting.\n"
        "Peg board for a minute; count.\n"
        "Write three letters large, then small.\n"
        "Rest the hands and shake them out.",
    ),
    LibraryItem(
        key="movement-breaks",
        name="Movement breaks",
        purpose="Move for some minutes at set times, so that sitting and listening last longer.",
        area=Area.SENSORY_PHYSICAL,
        minutes=5,
        times_a_week=10,
        weeks=6,
        group_size=1,
        measure="Minutes on task after the break",
        unit="minutes",
        run_by="Any adult in the room, with the card of moves.",
        evidence="Cheap and liked; findings on learning are mixed. Set times work better than breaks after trouble.",
        how_to_run="Go at the time on the card, before it gets hard.\n"
        "Two pushing moves, two slow ones.\n"
        "Count down from ten.\n"
        "Drink some water.\n"
        "Back to the seat, and say the first step.",
    ),
    LibraryItem(
        key="touch-typing",
        name="Touch typing",
        purpose="Write as fast by keyboard as others by hand.",
        area=Area.SENSORY_PHYSICAL,
        minutes=20,
        times_a_week=3,
        weeks=18,
        group_size=4,
        measure="Words typed in one minute",
        unit="words a minute",
        run_by="An assistant, with a typing program and a chair of the right height.",
        evidence="Worth it where handwriting stays slow or sore. It takes two terms; then it must be allowed in class.",
        how_to_run="Feet flat, wrists up, screen at eye height.\n"
        "Five minutes of the keys from last time.\n"
        "Ten minutes of the next lesson in the program.\n"
        "One minute from a book; count the words.\n"
        "Type one real sentence for today’s class work.",
    ),
)
