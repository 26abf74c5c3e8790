"""What the web server loads. It serves only behind sound walls."""

import os
import sys

from django.core.wsgi import get_wsgi_application
from django.db import connection

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "endeavour.config.settings")
application = get_wsgi_application()

from endeavour.config.collector import collect_rarely  # noqa: E402 - needs the apps loaded above
from endeavour.config.walls import WeakWallError, refuse_weak_walls  # noqa: E402 - likewise
from endeavour.demo import moved_clock  # noqa: E402 - likewise

try:
    refuse_weak_walls()
except WeakWallError as weakness:
    sys.exit(f"{weakness}")
moved_clock.follow()
connection.close()
collect_rarely()
