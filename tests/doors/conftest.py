from tests.doors.worlds import quiet, whole_world, world

__all__ = ["quiet", "whole_world", "world"]
