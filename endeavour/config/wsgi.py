"""What the web server loads. It serves only behind sound walls."""

import os

from django.core.wsgi import get_wsgi_application
from django.db import connection

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "endeavour.config.settings")
application = get_wsgi_application()

from endeavour.config.walls import refuse_weak_walls  # noqa: E402 - needs the apps that the line above loads

refuse_weak_walls()
connection.close()
