"""The roles and the database. What each role may do is the second wall between two schools."""

from psycopg import Connection, sql

from endeavour.config.engine.files import APP, BACKUP, OWNER

POWERS = {
    # Owns the tables and changes their shape. Under FORCE it sees no rows without a scope.
    OWNER: "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION",
    # What the program is while it serves: owns nothing.
    APP: "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION",
    # Reads all schools, to make a backup; changes nothing.
    BACKUP: "LOGIN NOSUPERUSER BYPASSRLS NOCREATEDB NOCREATEROLE REPLICATION",
}
LIMITS = {
    "statement_timeout": "60s",
    "lock_timeout": "20s",
    "idle_in_transaction_session_timeout": "5min",
}
COUNT = """
SELECT (SELECT count(*) FROM pg_roles WHERE rolname = ANY(%s)),
       EXISTS (SELECT FROM pg_database WHERE datname = %s)
"""


def ensure_roles(connection: Connection, database: str, *, for_tests: bool) -> None:
    """Make what is missing; a cluster that has everything is asked one question."""
    found = connection.execute(COUNT, [list(POWERS), database]).fetchone()
    if found == (len(POWERS), True):
        return
    for role, powers in POWERS.items():
        _ensure_role(connection, role, powers)
    if for_tests:
        connection.execute(sql.SQL("ALTER ROLE {} CREATEDB").format(sql.Identifier(OWNER)))
    connection.execute(sql.SQL("GRANT pg_read_all_data TO {}").format(sql.Identifier(BACKUP)))
    if not found or not found[1]:
        make = sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE template0")
        connection.execute(make.format(sql.Identifier(database), sql.Identifier(OWNER)))


def _ensure_role(connection: Connection, role: str, powers: str) -> None:
    name = sql.Identifier(role)
    if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone():
        connection.execute(sql.SQL("CREATE ROLE {}").format(name))
    connection.execute(sql.SQL("ALTER ROLE {} {}").format(name, sql.SQL(powers)))
    if role == APP:
        for setting, value in LIMITS.items():
            change = sql.SQL("ALTER ROLE {} SET {} = {}")
            connection.execute(change.format(name, sql.Identifier(setting), sql.Literal(value)))
