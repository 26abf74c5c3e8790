"""The words of the `endeavour` command."""

import pytest

from endeavour.config import cli
from endeavour.config.engine import EngineError


def test_help_lists_every_word_once(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["endeavour", "--help"])
    said = capsys.readouterr().out
    for word, (_, purpose) in cli.WORDS.items():
        assert f"  {word:<13}{purpose}\n" in said


def test_no_word_at_all_is_answered_with_help(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["endeavour"])
    assert "Use: endeavour COMMAND" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("word", "meant"), [("imprt", "Did you mean 'import'?"), ("runserver", ""), ("createsuperuser", "")]
)
def test_an_unknown_word_gets_a_sentence(word: str, meant: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["endeavour", word])
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert said.startswith(f"There is no command '{word}'.")
    assert meant in said
    assert said.endswith("`endeavour --help` lists them all.\n")


def test_every_word_has_a_command_behind_it() -> None:
    for word in [*cli.WORDS, *cli.DEVELOPERS]:
        assert cli._command_behind(word)


def test_a_database_that_does_not_start_is_a_sentence_and_code_1(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(word: str) -> None:
        raise EngineError("The data folder can't be written.")

    monkeypatch.setattr(cli, "_database_for", refuse)
    with pytest.raises(SystemExit) as ended:
        cli.main(["endeavour", "check-walls"])
    assert ended.value.code == "The data folder can't be written."
