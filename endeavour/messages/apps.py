from django.apps import AppConfig


class MessagesConfig(AppConfig):
    name = "endeavour.messages"
    label = "outbox"  # Django has an app of the name "messages" already
