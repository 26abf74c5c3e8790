"""First of all migrations: what the owner makes, the program may use; it owns nothing itself."""

from django.db import migrations


class Migration(migrations.Migration):
    initial = True
    run_before = [
        ("contenttypes", "0001_initial"),
        ("auth", "0001_initial"),
        ("procrastinate", "0001_initial"),
        ("accounts", "0001_initial"),
        ("sessions", "0001_initial"),
    ]
    dependencies = []
    operations = [
        migrations.RunSQL(
            """
            ALTER DEFAULT PRIVILEGES IN SCHEMA public
                GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO endeavour_app;
            ALTER DEFAULT PRIVILEGES IN SCHEMA public
                GRANT USAGE, SELECT ON SEQUENCES TO endeavour_app;
            GRANT SELECT ON django_migrations TO endeavour_app;
            """,
            """
            ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM endeavour_app;
            ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM endeavour_app;
            """,
        ),
    ]
