import pytest

from endeavour.documents.fonts import make_fonts


@pytest.fixture(scope="session")
def fonts() -> None:
    """Made once for the checkout; a fresh one takes about ten seconds."""
    make_fonts()
