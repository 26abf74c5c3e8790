import datetime
import django.db.models.expressions
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('provision', '0001_initial'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='slot',
            name='slot_ends_after_it_starts',
        ),
        migrations.AddConstraint(
            model_name='slot',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gte', django.db.models.expressions.CombinedExpression(models.F('starts_on'), '-', models.Value(datetime.timedelta(days=1)))), _connector='OR'), name='slot_ends_after_it_starts_or_holds_on_no_day'),
        ),
    ]
