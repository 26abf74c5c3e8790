from tests.once.posts import Tally


def whole_and_enough(tally: Tally) -> None:
    """Nothing doubled, and enough accepted for that to mean something."""
    assert not tally.broken, "\n".join([tally.line(), *tally.broken])
    idle = sorted(tally.posted - tally.acted)
    assert len(tally.acted) * 5 >= len(tally.posted) * 3, (
        f"too few were accepted, so too little was shown: {idle}"
    )
