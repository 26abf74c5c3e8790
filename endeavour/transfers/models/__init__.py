from endeavour.transfers.models.remembered import ColumnMapping, LastSaid
from endeavour.transfers.models.staged import Import, ImportFile, ImportRow

__all__ = ["ColumnMapping", "Import", "ImportFile", "ImportRow", "LastSaid"]
