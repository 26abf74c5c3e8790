"""The fixtures of the journeys, for the same walks in every other way."""

from tests.journeys.conftest import _plain_static_files, browser, picture_folder, served_demo, served_empty

__all__ = ["_plain_static_files", "browser", "picture_folder", "served_demo", "served_empty"]
