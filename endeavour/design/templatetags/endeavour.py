"""The one library of tags: loading it loads every kind."""

from endeavour.design.components import (
    banners,
    buttons,
    charts,
    fields,
    forms,
    frame,
    lists,
    marks,
    parts,
    register,
    words,
)

__all__ = [
    "banners",
    "buttons",
    "charts",
    "fields",
    "forms",
    "frame",
    "lists",
    "marks",
    "parts",
    "register",
    "words",
]
