from django.core.management.base import BaseCommand, CommandError

from endeavour.config.walls import weaknesses


class Command(BaseCommand):
    help = "Say whether the walls between schools, and between an answer and the disk, are sound."
    requires_system_checks = ()

    def handle(self, *args: object, **options: object) -> None:
        found = list(weaknesses())
        if found:
            raise CommandError("\n".join(found))
        self.stdout.write("The walls are sound.")
