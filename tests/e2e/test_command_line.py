"""The command line: help for everything, and one line for everything that an operator has to mend."""

from __future__ import annotations

import contextlib
import gc
import io
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import main
from bot.cli.say import ALONE
from storage.migrate import HEAD
from tests.e2e.processes import COMMAND, Town, bare_environment, new_database, rows
from tests.e2e.words import says

TOKEN = "7000000001:AAAAAAAAAAAAAAAAAAAAAAAAA"
DAY = 24 * 3600.0


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    def is_one_line(self, *words: str) -> None:
        """What the operator has to mend, and no traceback."""
        assert (self.code, self.out) == (2, ""), self.err
        (line,) = self.err.splitlines()
        assert all(word in line for word in words), line


def jejaring(cwd: Path, *arguments: str, words: str = "", **settings: str) -> Done:
    """The command as a process of its own."""
    done = subprocess.run(
        [str(COMMAND), *arguments],
        env=bare_environment(**settings),
        input=words,
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return Done(done.returncode, done.stdout, done.stderr)


Here = Callable[..., Done]


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Here:
    """The command in this process, which starts sooner."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, **settings: str) -> Done:
        for name, value in settings.items():
            monkeypatch.setenv(f"JEJARING_{name.upper()}", value)
        monkeypatch.setattr(sys, "argv", ["jejaring", *arguments])
        with pytest.raises(SystemExit) as end:
            main()
        gc.enable()
        return Done(int(end.value.code or 0), *capsys.readouterr())

    return run


@pytest.fixture
def free_port() -> int:
    """A port that is free, and the next one too."""
    while True:
        with socket.create_server(("127.0.0.1", 0)) as one:
            port = int(one.getsockname()[1])
            with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", port + 1)):
                return port


def test_help_names_every_command(tmp_path: Path) -> None:
    done = jejaring(tmp_path, "--help")
    assert done.code == 0
    for name in ("demo", "run", "sandbox", "migrate", "admin-code", "say"):
        assert name in done.out


@pytest.mark.parametrize("name", ["demo", "run", "sandbox", "migrate", "admin-code", "say"])
def test_every_command_has_its_own_help(here: Here, name: str) -> None:
    done = here(name, "--help")
    assert done.code == 0
    assert f"Usage: jejaring {name}" in done.out


def test_without_a_token_it_is_told_where_to_get_one(tmp_path: Path) -> None:
    jejaring(tmp_path, "run").is_one_line("JEJARING_TOKEN", "@BotFather", "make demo")


def test_what_is_no_token_is_told_without_asking_telegram(here: Here) -> None:
    for token in ("123:ada spasi", "123:garis/miring", "belum diisi"):
        here("run", token=token, api="http://127.0.0.1:1").is_one_line(
            "JEJARING_TOKEN", "@BotFather", "123456:ABC"
        )


def test_a_token_that_telegram_refuses(town: Town, tmp_path: Path, refusals: None) -> None:
    done = jejaring(tmp_path, "run", token="123:salah", api=town.url)
    done.is_one_line("JEJARING_TOKEN", "@BotFather")


def test_a_port_that_is_taken(town: Town, tmp_path: Path) -> None:
    webhook = {"mode": "webhook", "webhook_url": "http://127.0.0.1:1", "port": str(town.port)}
    done = jejaring(tmp_path, "run", token=TOKEN, api=town.url, **webhook)
    assert done.code == 2
    assert f"Port {town.port}" in done.err.splitlines()[-1]
    assert f"JEJARING_PORT={town.port + 1}" in done.err.splitlines()[-1]
    assert "Traceback" not in done.err


@pytest.mark.parametrize("name", ["demo", "sandbox"])
def test_a_taken_port_of_the_web_chat_names_the_setting_that_counts(
    town: Town, tmp_path: Path, name: str
) -> None:
    done = jejaring(tmp_path, name, "--port", str(town.port))
    assert done.code == 2
    assert f" PORT={town.port + 1}" in done.err.splitlines()[-1]
    assert "Traceback" not in done.err


def test_the_demo_says_at_once_that_the_pages_port_is_taken(town: Town, here: Here) -> None:
    here("demo", "--port", str(town.port - 1)).is_one_line(f"Port {town.port} ", f" PORT={town.port + 1}")
    assert not Path("data").exists()


def test_the_demo_needs_a_port_after_its_own(here: Here) -> None:
    done = here("demo", "--port", "65535")
    assert (done.code, "65534" in done.err, "JEJARING_PORT" in done.err) == (2, True, False)


def test_a_database_that_is_not_there(here: Here) -> None:
    refused = here("admin-code", database="postgresql://127.0.0.1:1/x")
    refused.is_one_line("JEJARING_DATABASE", "Connection refused")


def test_a_database_whose_name_is_unknown(here: Here) -> None:
    with new_database("postgresql") as database:
        here("admin-code", database=f"{database}x").is_one_line("JEJARING_DATABASE", "does not exist")


def test_no_piece_of_a_password_is_told(here: Here) -> None:
    done = here("admin-code", database="postgresql://jejaring:rahasia/42@127.0.0.1/x")
    done.is_one_line("JEJARING_DATABASE")
    assert "rahasia" not in done.err


def test_a_file_that_is_no_database(here: Here) -> None:
    Path("catatan").write_text("bukan basis data" * 100)
    done = here("admin-code", database="sqlite:///catatan")
    done.is_one_line("JEJARING_DATABASE", "file is not a database")


@pytest.mark.parametrize("name", ["sandbox.sqlite3", "demo.sqlite3"])
def test_a_file_of_the_demos_that_is_no_database(here: Here, free_port: int, name: str) -> None:
    Path("data").mkdir()
    Path("data", name).write_text("bukan basis data" * 100)
    done = here("demo", "--port", str(free_port))
    assert done.code == 2
    assert "Traceback" not in done.err
    assert "file is not a database" in done.err.splitlines()[-1]
    assert "data" in done.err.splitlines()[-1]
    assert "JEJARING" not in done.err.splitlines()[-1]


def test_a_folder_that_is_a_file(here: Here, free_port: int) -> None:
    Path("data").touch()
    here("demo", "--port", str(free_port)).is_one_line("Folder data ")
    here("sandbox", "--port", str(free_port), "--data", "data").is_one_line("Folder data ")


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("mode", "burung"),
        ("port", "99999"),
        ("database", "mysql://a/b"),
        ("database", "postgresql://127.0.0.1:satu/x"),
        ("database", "sqlite:////proc/tidak/ada.sqlite3"),
        ("database", "sqlite+lain:///x.sqlite3"),
        ("api", "telegram"),
        ("webhook_url", "contoh.org"),
        ("rate", "0"),
    ],
)
def test_a_setting_that_is_wrong_is_named(here: Here, setting: str, value: str) -> None:
    done = here("admin-code", **{setting: value})
    done.is_one_line(f"JEJARING_{setting.upper()}")


def test_what_a_setting_may_be_is_told_by_example(here: Here) -> None:
    here("admin-code", database="salah").is_one_line("postgresql://pengguna:sandi@host/nama")
    here("admin-code", database="sqlite://", mode="burung").is_one_line("polling atau webhook")
    here("admin-code", mode="polling", rate="0").is_one_line("JEJARING_RATE", "30")


def test_a_webhook_needs_its_address(here: Here) -> None:
    here("run", token=TOKEN, mode="webhook").is_one_line("JEJARING_WEBHOOK_URL")


def test_an_unknown_flow_is_told_with_those_that_are_known(here: Here) -> None:
    here("say", "menari").is_one_line("menari", "registration")


@pytest.mark.parametrize("flow", sorted(ALONE))
def test_every_flow_that_is_offered_can_be_talked_to(
    here: Here, monkeypatch: pytest.MonkeyPatch, flow: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Apa saja\n1\n1\n"))
    done = here("say", flow)
    assert (done.code, done.err.strip()) in ((0, ""), (1, "Aborted."))
    assert "?" in done.out


def test_what_is_about_something_is_not_offered_in_the_terminal(here: Here) -> None:
    here("say", "outcome").is_one_line("outcome", "making")


def test_a_file_that_is_sent_is_named_in_the_terminal(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("/datasaya\n"))
    assert "[data-saya.json]" in here("say", "registration").out


def test_an_unknown_language_is_told_with_those_that_are_known(here: Here) -> None:
    here("say", "registration", "--language", "fr").is_one_line("fr", "id, en")


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_migrations_and_the_first_admins_code(tmp_path: Path, here: Here, kind: str) -> None:
    with new_database(kind) as database:
        assert jejaring(tmp_path, "migrate", database=database) == Done(0, f"Skema {HEAD}: diperbarui.\n", "")
        assert here("migrate", database=database) == Done(0, f"Skema {HEAD}: sudah sesuai.\n", "")
        code = here("admin-code", database=database).out.split("/admin ")[1].strip()
        kept = rows(database, "SELECT digest FROM codes")
        assert len(kept) == 1
        assert code not in kept[0][0]
        unknown = here("migrate", "--to", "tidakada", database=database)
        unknown.is_one_line("tidakada", "--to")
        assert "JEJARING_DATABASE" not in unknown.err
        assert here("migrate", "--to", "base", database=database).code == 0


def test_an_admins_code_lives_for_an_hour_of_the_clock_that_is_followed(here: Here, tmp_path: Path) -> None:
    ahead = Town()
    try:
        ahead.post("/clock", forward=7 * DAY)
        database = f"sqlite:///{tmp_path}/x.sqlite3"
        here("admin-code", database=database, clock=ahead.url)
        ((until,),) = rows(database, "SELECT expires_at FROM codes")
        left = until / 1_000_000 - ahead.get("/clock")["now"]
        assert 3500 < left <= 3600
    finally:
        ahead.stop()


def test_a_whole_registration_in_the_terminal(tmp_path: Path) -> None:
    """Piped in, as a script would."""
    answers = "1|1|4|Ana|2|1|1|2|1|sleman|1, 2|lewati|1, 2|1|lewati|1|"
    done = jejaring(tmp_path, "say", "registration", words=answers.replace("|", "\n"))
    assert done.code == 0, done.err
    assert says("act-invite") in done.out
    assert list(tmp_path.iterdir()) == [], "nothing is kept"


def test_no_more_input_ends_the_talk(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\n"))
    done = here("say", "registration")
    assert (done.code, done.err.strip()) == (1, "Aborted.")
