"""What is put down of what somebody said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, kw_only=True)
class NewVoice:
    """`whose` is pupil, adult or teacher; `speaker` the contact's code, or the label of a member of staff.

    `said` holds their own words by prompt (`voice_words.PROMPTS`). `gathered_by` is the label of whoever listened;
    empty where that is the one who writes it down. `from_concern` is the code of the concern that held the words;
    `nothing_more` in it is to be kept.
    """

    whose: str
    said_on: date
    speaker: str = ""
    answer: str = "said"
    said: Mapping[str, str] = field(default_factory=dict)
    how: str = ""
    interpreter: str = ""
    read_back: bool = False
    gathered_by: str = ""
    from_concern: str = ""
    nothing_more: bool = False
