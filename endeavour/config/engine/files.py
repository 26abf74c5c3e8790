"""The configuration files of the cluster. All of them are ours and are written before every start."""

import os
from pathlib import Path

from endeavour.config.engine.address import Address
from endeavour.config.engine.system_user import ServerUser, my_name

ADMIN = "endeavour_admin"
OWNER = "endeavour_owner"
APP = "endeavour_app"
BACKUP = "endeavour_backup"

# The server's own name, which no session can change: how the start-up check knows the test cluster.
TEST_CLUSTER = "endeavour-test"
CLUSTER = "endeavour"

SETTINGS = """\
# Written by Endeavour before every start; changes made here are lost.
cluster_name = '{name}'
listen_addresses = ''
port = {port}
unix_socket_directories = {sockets}
unix_socket_permissions = 0700
max_connections = 100
shared_buffers = 128MB
random_page_cost = 1.1
timezone = 'UTC'
log_timezone = 'UTC'
logging_collector = on
log_directory = 'log'
log_filename = 'postgres-%a.log'
log_rotation_age = 1d
log_truncate_on_rotation = on
# The log must never hold what people wrote: no statements, no values, no details of a refused row.
log_error_verbosity = terse
log_min_error_statement = panic
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
fsync = {durable}
synchronous_commit = {durable}
full_page_writes = {durable}
"""

WHO_MAY_CONNECT = """\
# Written by Endeavour before every start. The socket only, and only people the operating system vouches for.
local all all peer map=endeavour
local replication all peer map=endeavour
"""


def write_files(cluster: Path, address: Address, user: ServerUser, *, for_tests: bool) -> None:
    """Write the settings, who may connect, and which people may act as which roles."""
    settings = SETTINGS.format(
        name=TEST_CLUSTER if for_tests else CLUSTER,
        port=address.port,
        sockets=_quoted(f'"{address.host}"'),
        durable="off" if for_tests else "on",
    )
    _write(cluster / "endeavour.conf", settings, user)
    _write(cluster / "pg_hba.conf", WHO_MAY_CONNECT, user)
    _write(cluster / "pg_ident.conf", _people_as_roles({user.name, my_name()}), user)


def include_settings(cluster: Path) -> None:
    """Once, when the cluster is made: our file has the last word over the sample that PostgreSQL writes."""
    with (cluster / "postgresql.conf").open("a") as sample:
        sample.write("include = 'endeavour.conf'\n")


def _people_as_roles(people: set[str]) -> str:
    roles = [ADMIN, OWNER, APP, BACKUP]
    lines = [f'endeavour "{person}" {role}' for person in sorted(people) for role in roles]
    return "\n".join(["# Written by Endeavour before every start.", *lines, ""])


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _write(path: Path, text: str, user: ServerUser) -> None:
    """Whole or not at all, so that a kill in the middle leaves the former file."""
    if path.exists() and path.read_text() == text:
        return
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_text(text)
    fresh.chmod(0o600)
    user.owns(fresh)
    os.replace(fresh, path)
