"""Buttons and forms that change something."""

import re

from django.test import Client, RequestFactory

from endeavour.design.tests.drawing import drawn


def test_a_form_of_one_button_carries_its_values_and_an_operation_id() -> None:
    page = drawn('{% form_button text="Stop" url="/stop" about=" the letter" values=v %}', v={"to": '"x"'})
    assert 'method="post" action="/stop"' in page
    assert 'name="to" value="&quot;x&quot;"' in page
    assert re.search(r'name="operation" value="[0-9a-f-]{36}"', page)
    assert 'Stop<span class="unseen"> the letter</span>' in page


def test_two_buttons_of_a_page_are_two_operations() -> None:
    page = drawn('{% form_button text="A" url="/a" %}{% form_button text="B" url="/b" %}')
    numbers = re.findall(r'name="operation" value="([^"]+)"', page)
    assert len(set(numbers)) == 2


def test_every_form_that_posts_carries_the_token() -> None:
    context = {"csrf_token": "a-token"}
    for tag in (
        '{% form_button text="A" url="/a" %}',
        "{% post_form %}{% endpost_form %}",
        '{% banner stop_url="/stop" %}Sent{% endbanner %}',
    ):
        assert 'name="csrfmiddlewaretoken" value="a-token"' in drawn(tag, **context)


def test_a_form_without_fields_still_has_an_operation_id() -> None:
    assert 'name="operation"' in drawn("{% post_form %}{% endpost_form %}")


def test_a_banner_can_be_stopped_only_when_there_is_something_to_stop() -> None:
    assert "<form" not in drawn("{% banner %}Saved{% endbanner %}")
    assert 'action="/stop"' in drawn('{% banner stop_url="/stop" %}Sent{% endbanner %}')


def test_bad_news_is_an_alert_and_good_news_a_status() -> None:
    assert 'role="status"' in drawn('{% banner tone="done" %}Saved{% endbanner %}')
    assert 'role="alert"' in drawn('{% banner tone="overdue" %}Not sent{% endbanner %}')


def test_a_post_without_its_token_is_answered_in_words() -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/display", {"colours": "dark"})
    assert answer.status_code == 403


def test_the_refusal_of_a_form_that_is_not_ours_has_a_way_on() -> None:
    from endeavour.design.errors import not_from_our_page

    answer = not_from_our_page(RequestFactory().post("/x"), reason="no cookie")
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "Nothing was saved" in page
    assert "no cookie" not in page
    assert 'href="/"' in page
