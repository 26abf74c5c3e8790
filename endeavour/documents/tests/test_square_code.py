import re

import segno

from endeavour.documents.square_code import square_code

LINK = "https://oakfield.sch.example/f/K7M4P2XW9HTD"


def test_the_path_draws_the_dark_squares_and_no_others() -> None:
    square = square_code(LINK)
    drawn = {
        (int(x) + step, int(y))
        for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", square.path)
        for step in range(int(length))
    }
    rows = segno.make(LINK, error="m", micro=False).matrix
    assert drawn == {(x, y) for y, row in enumerate(rows) for x, dark in enumerate(row) if dark}
    assert square.side == len(rows)


def test_the_drawing_refers_to_nothing_outside() -> None:
    assert re.findall(r"https?://[^\"]+", square_code(LINK).svg) == ["http://www.w3.org/2000/svg"]
