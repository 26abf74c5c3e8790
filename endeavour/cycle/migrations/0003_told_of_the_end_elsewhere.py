from django.db import migrations


class Migration(migrations.Migration):
    """That a family was told of the end of support is kept with the support: it may end without a review."""

    dependencies = [("cycle", "0002_check_taken_in_a_session"), ("register", "0003_support_that_ended")]

    operations = [
        migrations.RemoveConstraint("review", "family_told_on_a_day_by_someone"),
        migrations.RemoveField("review", "family_told_on"),
        migrations.RemoveField("review", "family_told_how"),
        migrations.RemoveField("review", "family_told_by"),
    ]
