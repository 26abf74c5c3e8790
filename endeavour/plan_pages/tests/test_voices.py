"""P14 and P15: what each says, side by side, and written down for whoever says it."""

from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.models import Finding, Voice
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.tests.plans import SEPTEMBER
from endeavour.plan_pages.tests.test_plan_pages import SignIn
from endeavour.plan_pages.tests.test_plan_pages import _text as text
from endeavour.pupil_pages.tests.pages import day, send, words
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School
from tests.cast.pupils import make_adult

SAID = {"answer": "said", "how": "in_person", "said-hopes": "Stories", **day("said_on", "23 11 2026")}


def test_voices_stand_side_by_side_and_nothing_yet_is_said_honestly(
    at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn
) -> None:
    make_adult(maya, "Mr", "Emmanuel", "Okafor")
    page = text(sign_in(priya), maya, "voice")
    assert "Nothing from Maya</b> yet" in page
    assert page.count("Not heard yet. Ask in person, by phone, or with pictures.") == 3


def test_a_voice_and_a_finding_are_written_down_and_taken_back(
    at_oakfield: School, maya: Pupil, ada: Relation, shah: StaffActor, sign_in: SignIn
) -> None:
    client, base = sign_in(shah), f"/s/oakfield/pupils/{maya.pid}"
    when = {"said_on_day": "23", "said_on_month": "11", "said_on_year": "2026"}
    for who, asked in (("pupil", "good"), (ada.contact.code, "hopes"), ("teacher", "well")):
        sent = {
            "operation": str(uuid4()),
            "answer": "said",
            "how": "in_person",
            f"said-{asked}": "Yes",
            **when,
        }
        assert client.post(f"{base}/voice/new/{who}", sent).status_code == 302, who
    assert [(v.whose, v.gathered_by == shah.label) for v in Voice.objects.order_by("pk")] == [
        ("pupil", True),
        ("adult", True),
        ("teacher", True),
    ]
    found = {"kind": "test", "source": "Check", "words": "41 words", "operation": str(uuid4())}
    day = {"found_on_day": "23", "found_on_month": "11", "found_on_year": "2026"}
    client.post(f"{base}/findings/add", {**found, **day})
    assert "41 words" in text(client, maya, "voice")
    for path in (f"voice/{Voice.objects.get(whose='pupil').code}", f"findings/{Finding.objects.get().code}"):
        client.post(f"{base}/{path}/take-back", {"operation": str(uuid4()), "why": "A mistake"})
    assert Voice.objects.filter(taken_back_at__isnull=False).count() == 1
    assert "41 words" not in text(client, maya, "voice")


def test_words_beside_chose_not_to_say_come_back_with_a_sentence(
    at_oakfield: School, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    client, page = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}/voice/new/pupil"
    heard = {"said-words": "I hate the group room", "how": "in_person", **day("said_on", "23 11 2026")}
    back = send(client, page, **heard, answer="declined")
    assert "Words are written down, and “Chose not to say” is chosen." in words(back)
    assert back.context["form"]["said-words"].value() == "I hate the group room"
    assert not Voice.objects.exists()
    assert send(client, page, **heard, answer="said").status_code == 302


def test_a_restricted_adult_is_not_asked(
    at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn
) -> None:
    ada.restrictions.create(
        school_id=priya.school_id, reason="Court", starts_on=SEPTEMBER, set_by=priya.label
    )
    client = sign_in(priya)
    assert client.get(f"/s/oakfield/pupils/{maya.pid}/voice/new/{ada.contact.code}").status_code == 404
    assert "Write down what Ms Okafor says" not in text(client, maya, "voice")


def test_which_of_several_adults_says_it_is_asked_and_kept(
    at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn
) -> None:
    father = make_adult(maya, "Mr", "Emmanuel", "Okafor", relationship="PAF")
    client, base = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}/voice/new"
    page = client.get(f"{base}/family")
    assert "Who says it?" in words(page)
    assert "Mr Okafor, father" in words(page)
    assert page.context["form"]["speaker"].value() in (None, "")
    assert "Choose who says it" in words(send(client, f"{base}/family", **SAID))
    kept = client.post(
        f"{base}/family", {"operation": str(uuid4()), "speaker": father.contact.code, **SAID}, follow=True
    )
    assert "What Mr Okafor said is kept." in words(kept)
    assert Voice.objects.get().speaker == father.contact.code


def test_whoever_is_named_in_the_address_says_it(
    at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn
) -> None:
    make_adult(maya, "Mr", "Emmanuel", "Okafor", relationship="PAF")
    client, page = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}/voice/new/{ada.contact.code}"
    asked = words(client.get(page))
    assert "What does Ms Okafor say?" in asked
    assert "Who says it?" not in asked
    assert send(client, page, **SAID).status_code == 302
    assert Voice.objects.get().speaker == ada.contact.code


def test_of_one_adult_alone_nothing_is_asked(
    at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn
) -> None:
    client, page = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}/voice/new/family"
    assert "What does Ms Okafor say?" in words(client.get(page))
    assert send(client, page, **SAID).status_code == 302
    assert Voice.objects.get().speaker == ada.contact.code


def test_for_oneself_nobody_is_asked_who_listened(
    at_oakfield: School, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    client, page = sign_in(shah), f"/s/oakfield/pupils/{maya.pid}/voice/new/teacher"
    asked = words(client.get(page))
    assert "What do you see in class ?" in asked
    for of_the_listener in ("Who listened?", "read back", "How was it said?", "What came of it?"):
        assert of_the_listener not in asked
    assert "Answer one of the questions" in words(send(client, page, **day("said_on", "23 11 2026")))
    when = day("said_on", "23 11 2026")
    assert "is kept" in words(
        client.get(send(client, page, **when, **{"said-well": "Stories"}).headers["Location"])
    )
    kept = Voice.objects.get()
    assert (kept.speaker, kept.gathered_by, kept.how, kept.read_back) == (
        shah.label,
        shah.label,
        "observed",
        False,
    )


def test_the_senco_writes_down_what_a_teacher_said_and_how(
    at_oakfield: School, maya: Pupil, priya: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    client, page = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}/voice/new/colleague"
    voices = text(client, maya, "voice")
    assert f'href="{page}"' in voices
    assert 'href="/s/oakfield/rounds"' in voices
    heard = {"answer": "said", "how": "phone", "said-hard": "Long words", **day("said_on", "20 11 2026")}
    assert "Choose who says it" in words(send(client, page, **heard))
    assert send(client, page, speaker=shah.label, **heard).status_code == 302
    kept = Voice.objects.get()
    assert (kept.whose, kept.speaker, kept.gathered_by, kept.how) == (
        "teacher",
        shah.label,
        priya.label,
        "phone",
    )
    assert "Miss Shah</h2>" in text(client, maya, "voice")


def test_a_teacher_writes_down_no_colleague(
    at_oakfield: School, maya: Pupil, shah: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(shah)
    assert client.get(f"/s/oakfield/pupils/{maya.pid}/voice/new/colleague").status_code == 404
    assert "colleague" not in text(client, maya, "voice")
    said = NewVoice(whose="teacher", speaker=priya.label, said_on=SEPTEMBER, said={"well": "x"}, how="phone")
    with pytest.raises(PermissionDenied):
        record_voice(maya, what=said, by=shah)
