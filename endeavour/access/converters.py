"""Codes in addresses: eight characters, so that no reserved word can be taken for one."""

from django.urls import register_converter

from endeavour.tenancy.codes import ALPHABET, LENGTH


class CodeConverter:
    regex = f"[{ALPHABET}]{{{LENGTH}}}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(CodeConverter, "code")
