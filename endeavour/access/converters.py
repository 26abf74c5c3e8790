"""Codes in addresses: eight characters, so that no reserved word can be taken for one. Days: 2026-11-23."""

from datetime import date

from django.urls import register_converter

from endeavour.tenancy.codes import ALPHABET, LENGTH


class CodeConverter:
    regex = f"[{ALPHABET}]{{{LENGTH}}}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class DayConverter:
    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        """A day that no calendar has, like 2026-02-31, is no address."""
        return date.fromisoformat(value)

    def to_url(self, value: date) -> str:
        return value.isoformat()


register_converter(CodeConverter, "code")
register_converter(DayConverter, "day")
