"""The worker's part. A job exists exactly if its transaction was kept; each may run twice."""

from procrastinate.contrib.django import app

from endeavour.access.scope import schools_where


@app.task(name="send_message", queue="messages")
def send_message(school_id: int, code: str) -> None:
    from endeavour.messages.sending import send

    send(school_id, code)


@app.periodic(cron="* * * * *")
@app.task(name="send_due_messages", queue="messages", queueing_lock="send_due_messages")
def send_due_messages(timestamp: int) -> None:
    """What is due by the school's clock, which the demo can move, and what a dead worker left."""
    from endeavour.messages.sending import codes_to_send, schools_to_send_from, send

    for school_id in schools_where(schools_to_send_from):
        for code in codes_to_send(school_id):
            send(school_id, code)
