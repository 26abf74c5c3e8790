from django.urls import path

from endeavour.transfers.views import columns, result, steps, upload

app_name = "transfers"
ONE = "imports/<slug:code>"

urlpatterns = [
    path("pupils/import", upload.new, name="new"),
    path("imports", upload.imports, name="imports"),
    path(ONE, result.result, name="result"),
    path(f"{ONE}/columns", columns.columns, name="columns"),
    path(f"{ONE}/rows/<int:place>", result.decide, name="decide"),
    path(f"{ONE}/since", result.since, name="since"),
    path(f"{ONE}/left", result.left, name="left"),
    path(f"{ONE}/take-over", steps.take, name="take_over"),
    path(f"{ONE}/undo", steps.undo, name="undo"),
    path(f"{ONE}/discard", steps.discard, name="discard"),
    path(f"{ONE}/rejected", steps.rejected, name="rejected"),
]
