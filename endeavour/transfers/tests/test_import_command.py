"""`endeavour import FILE`: sentences or JSON, a trial that leaves nothing, and an exit code for other programs."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent
from endeavour.demo.cast import oakfield as oakfield_of_the_stories
from endeavour.demo.files.bad_rows import class_list_with_bad_rows
from endeavour.pupils.models import Pupil
from endeavour.school_files.tests.school_files import text_list, upn
from endeavour.schools.models import School
from endeavour.transfers.tests.bringing_in import FILES

CTF = FILES / "8231234_CTF_8235678_001.xml"
HEADINGS = ("UPN", "Surname", "Forename", "DOB", "SEN status")


def run(file: Path, *options: str, school: str = "823/5678") -> str:
    out = StringIO()
    call_command("import_file", str(file), "--school", school, *options, stdout=out)
    return out.getvalue()


def as_json(file: Path, *options: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(file, "--json", *options))
    return found


def pupils(school: School) -> int:
    with school_scope(school.pk):
        return int(Pupil.objects.count())


def test_a_file_is_taken_over_in_the_name_of_the_operator(oakfield: School) -> None:
    said = run(CTF, "--operator", "P Doyle")
    assert "8231234_CTF_8235678_001.xml, for Oakfield Primary School (823/5678)" in said
    assert "2 pupils: 2 new, 0 changed, 0 the same. 0 left out." in said
    assert "With them the file gives 3 SEN statuses, 2 needs, 2 contacts." in said
    assert "It can be undone until 8:40 am on 30 November 2026." in said
    assert pupils(oakfield) == 2
    with school_scope(oakfield.pk):
        assert {event.actor for event in AuditEvent.objects.all()} == {"system:P Doyle"}


def test_json_is_all_that_is_printed_and_the_same_file_again_is_all_the_same(oakfield: School) -> None:
    first = as_json(CTF)
    assert first == {
        "outcome": "accepted",
        "counts": {
            "pupils": {"new": 2, "changed": 0, "same": 0, "missing": 0, "rejected": 0},
            "statuses": 3,
            "needs": 2,
            "contacts": 2,
        },
        "warnings": [],
        "rejected": [],
    }
    again = as_json(CTF, "--whole-school")
    assert again["counts"]["pupils"] == {"new": 0, "changed": 0, "same": 2, "missing": 0, "rejected": 0}


def test_a_trial_leaves_nothing_behind(oakfield: School) -> None:
    assert as_json(CTF, "--dry-run")["counts"]["pupils"]["new"] == 2
    assert "This was a trial: nothing was taken over." in run(CTF, "--dry-run")
    with school_scope(oakfield.pk):
        assert not Pupil.objects.exists()
        assert not AuditEvent.objects.exists()


def test_each_rejected_row_says_row_field_found_and_expected(oakfield: School, tmp_path: Path) -> None:
    bad = class_list_with_bad_rows(oakfield_of_the_stories())
    (tmp_path / "list.csv").write_bytes(bad.content)
    found = as_json(tmp_path / "list.csv")
    assert found["outcome"] == "accepted with warnings"
    assert found["counts"]["pupils"] == {"new": 306, "changed": 0, "same": 0, "missing": 0, "rejected": 6}
    assert [line["row"] for line in found["rejected"]] == [row.row for row in bad.rows]
    assert all(line["field"] and line["expected"] and line["sentence"] for line in found["rejected"])
    assert [line["found"] for line in found["rejected"]] == [row.found for row in bad.rows]


def test_a_rejected_file_ends_with_one_and_a_sentence(oakfield: School, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes(b"%PDF-1.7 something")
    out = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("import_file", str(tmp_path / "x.csv"), "--json", stdout=out)
    assert ended.value.code == 1
    found = json.loads(out.getvalue())
    assert found["outcome"] == "rejected"
    assert "This file is a PDF" in found["rejected"][0]["sentence"]
    assert found["rejected"][0]["expected"].startswith("a Common Transfer File (XML)")


def test_a_list_of_which_every_row_is_bad_is_rejected_too(oakfield: School, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(text_list(HEADINGS, ("", "Okafor", "Maya", "31/02/2018", "")))
    with pytest.raises(SystemExit):
        run(tmp_path / "x.csv")
    with school_scope(oakfield.pk):
        assert not AuditEvent.objects.exists()


def test_whom_a_row_means_is_not_guessed_and_clashes_keep_what_is_here(
    oakfield: School, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    ali = (upn(2), "Khan", "Ali", "04/05/2018", "")
    file.write_text(text_list(HEADINGS, (upn(1), "Okafor", "Maya", "09/03/2018", "K"), ali))
    run(file, "--since", "2026-09-01")
    with school_scope(oakfield.pk):
        Pupil.objects.filter(surname="Okafor").update(forename="Maia")
    file.write_text(
        text_list(
            HEADINGS,
            (upn(1), "Okafor", "Maya", "09/03/2018", ""),
            ("", "Khan", "Aly", "04/05/2018", ""),
        )
    )
    found = as_json(file)
    assert found["counts"]["pupils"]["rejected"] == 1
    assert [line["field"] for line in found["rejected"]] == ["pupil"]
    assert any(line["found"] == "Maya" and line["expected"] == "Maia" for line in found["warnings"])


def test_a_school_must_be_found_and_be_one(oakfield: School, northgate: School) -> None:
    with pytest.raises(CommandError, match="There is no school 999/9999 here"):
        run(CTF, school="999/9999")
    with pytest.raises(CommandError, match="There are 2 schools here"):
        run(CTF, school="")
    assert "for Oakfield" in run(CTF, "--dry-run", school="8235678")


def test_a_file_for_another_school_is_refused(northgate: School) -> None:
    with pytest.raises(SystemExit):
        run(CTF, school="823/4321")


def test_there_must_be_a_school_and_a_file(db: None, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no school here yet"):
        run(CTF, school="")


def test_a_file_that_is_not_there_is_said_so(oakfield: School, tmp_path: Path, capsys: Any) -> None:
    out = StringIO()
    with pytest.raises(SystemExit):
        call_command("import_file", str(tmp_path / "no.csv"), stdout=out)
    assert "There is no such file." in out.getvalue()
