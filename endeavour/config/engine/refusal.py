"""What the engine says when it can't do its work: always one sentence for the person at the keyboard."""


class EngineError(Exception):
    """The embedded database can't be started; the message says why and what to do."""
