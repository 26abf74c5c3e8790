"""`endeavour import FILE`: bring in a school's file from the command line, as its pages do."""

import getpass
import json
import sys
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from endeavour import clock
from endeavour.access.actor import SystemActor
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.design.dates import clock_time, full_date
from endeavour.schools.finding import schools_called
from endeavour.schools.models import School
from endeavour.transfers.access import rows_seen_by
from endeavour.transfers.actions.stage_import import FileNotTaken, Staged, stage_import
from endeavour.transfers.actions.take_over import take_over
from endeavour.transfers.models import Import
from endeavour.transfers.report import REJECTED, Report, report_of, report_of_refused


class Command(BaseCommand):
    help = "Bring in a Common Transfer File, or a list of pupils in CSV or Excel."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", type=Path, help="a Common Transfer File (XML), a list in CSV, or a workbook"
        )
        parser.add_argument("--school", default="", help="DfE number, like 823/5678")
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and do nothing")
        parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
        parser.add_argument(
            "--whole-school", action="store_true", help="whoever isn't in the file is missing"
        )
        parser.add_argument(
            "--since", type=date.fromisoformat, help="when a status starts that has no day: YYYY-MM-DD"
        )
        parser.add_argument("--operator", default="", help="on whose behalf; whoever runs this if left out")

    def handle(self, *args: object, **given: Any) -> None:
        school = _school(given["school"])
        by = SystemActor(school.pk, given["operator"] or getpass.getuser())
        with school_scope(school.pk):
            report, file = self._bring_in(given, by)
            if given["dry_run"]:
                transaction.set_rollback(True)
        self._say(school, report, file, given)
        if report.outcome == REJECTED:
            sys.exit(1)

    def _bring_in(self, given: dict[str, Any], by: SystemActor) -> tuple[Report, Import | None]:
        try:
            staged = stage_import(
                given["file"],
                name=given["file"].name,
                whole_school=given["whole_school"],
                since=given["since"],
                by=by,
            )
        except FileNotTaken as refusal:
            return report_of_refused(refusal.read), None
        return self._take(staged, by)

    def _take(self, staged: Staged, by: SystemActor) -> tuple[Report, Import | None]:
        report = report_of(staged.file, rows_seen_by(by, staged.file), staged.read)
        if report.outcome == REJECTED:
            transaction.set_rollback(True)
            return report, None
        try:
            take_over(staged.file, by=by)
        except Refused as refusal:
            raise CommandError(refusal.sentence) from refusal
        staged.file.refresh_from_db()
        return report, staged.file

    def _say(self, school: School, report: Report, file: Import | None, given: dict[str, Any]) -> None:
        if given["json"]:
            self.stdout.write(json.dumps(report.as_json(), ensure_ascii=False, indent=2))
            return
        self.stdout.write(f"{given['file'].name}, for {school.name} ({school.dfe_number})")
        for sentence in report.in_words():
            self.stdout.write(sentence)
        if file is None:
            return
        if given["dry_run"]:
            self.stdout.write("This was a trial: nothing was taken over.")
        elif file.undo_until is not None:
            until = file.undo_until.astimezone(clock.LONDON)
            self.stdout.write(
                f"Taken over. It can be undone until {clock_time(until)} on {full_date(until.date())}."
            )


def _school(called: str) -> School:
    found = schools_called(called)
    if len(found) == 1:
        return found[0]
    if not found:
        raise CommandError(
            f"There is no school {called} here. Expected a DfE number such as 823/5678."
            if called
            else "There is no school here yet. Add one first: endeavour school add."
        )
    listed = ", ".join(f"{school.dfe_number} {school.name}" for school in found[:10])
    raise CommandError(f"There are {len(found)} schools here. Say which with --school: {listed}.")
