"""The embedded database: PostgreSQL from a wheel, started in the data folder, reached by a socket only."""

from endeavour.config.engine.address import Address, address_of
from endeavour.config.engine.engine import Engine
from endeavour.config.engine.files import ADMIN, APP, BACKUP, OWNER, TEST_CLUSTER
from endeavour.config.engine.refusal import EngineError

__all__ = [
    "ADMIN",
    "APP",
    "BACKUP",
    "OWNER",
    "TEST_CLUSTER",
    "Address",
    "Engine",
    "EngineError",
    "address_of",
]
