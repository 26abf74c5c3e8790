"""Whether somebody has changed a value here since a file last said it."""

from dataclasses import dataclass, field
from enum import Enum
from hashlib import blake2b


class Verdict(Enum):
    SAME = "same"
    CHANGE = "change"
    CLASH = "clash"


@dataclass(slots=True)
class Memory:
    """What a file last said of one pupil or adult: digests by field, and the fields where ours was kept."""

    about: str
    said: dict[str, str] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)

    def digest(self, name: str, value: str) -> str:
        return blake2b(f"{self.about}|{name}|{value}".encode("utf-8", "replace"), digest_size=6).hexdigest()

    def judge(self, name: str, *, here: str, file: str) -> Verdict:
        """Both values plain, to be compared; they differ."""
        before = self.said.get(name)
        if before is None:
            return Verdict.CLASH if here else Verdict.CHANGE
        says_the_same = before == self.digest(name, file)
        if says_the_same and name in self.kept:
            return Verdict.SAME
        untouched = not says_the_same and before == self.digest(name, here)
        return Verdict.CHANGE if untouched else Verdict.CLASH

    def untouched(self, name: str, here: str) -> bool:
        return self.said.get(name) == self.digest(name, here)

    def knows(self, name: str, value: str) -> bool:
        return self.said.get(name) == self.digest(name, value)

    def learn(self, name: str, value: str, *, kept: bool = False) -> None:
        self.said[name] = self.digest(name, value)
        (self.kept.add if kept else self.kept.discard)(name)

    @property
    def is_new(self) -> bool:
        return not self.said
