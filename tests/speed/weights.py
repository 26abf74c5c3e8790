"""S8: what a first visit costs on the wire, fonts left out."""

import gzip
import re

from django.contrib.staticfiles import finders
from django.test import Client

from tests.speed.figure import Figure

LINK = re.compile(r'<(?:link rel="stylesheet" href|script[^>]* src)="/static/([^"]+)"')
HASH = re.compile(r"\.[0-9a-f]{12}(?=\.\w+$)")


def weight_figure(client: Client, name: str, path: str, most_kb: int) -> Figure:
    html = client.get(path).content
    files = [HASH.sub("", found) for found in LINK.findall(html.decode())]
    total = len(gzip.compress(html)) + sum(len(gzip.compress(_static(file))) for file in files)
    to = f"of {most_kb} KB ({total / 1024:.1f} KB with {len(files)} files)"
    return Figure("S8", name, ratio=total / 1024 / most_kb, to=to, promise="≤ 1")


def _static(file: str) -> bytes:
    found = finders.find(file)
    if not isinstance(found, str):
        raise RuntimeError(f"{file} is linked and isn't there")
    with open(found, "rb") as opened:
        return opened.read()
