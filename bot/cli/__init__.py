"""The command line: `jejaring`."""

from __future__ import annotations

import gc
import sys
from typing import Annotated

import typer

from bot.errors import SetupError

app = typer.Typer(
    help="Jejaring: jejaring pelaku kemitraan yang hidup di percakapan.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
Port = Annotated[int, typer.Option(envvar="PORT", min=1, max=65535, help="Port of the web chat.")]
DemoPort = Annotated[int, typer.Option(envvar="PORT", min=1, max=65534, help="The polls' pages are on the next.")]


@app.command()
def demo(port: DemoPort = 8080) -> None:
    """Try everything: a demo town, a web chat and the real bot, without token or network."""
    from bot.cli.demo import demo as start

    start(port)


@app.command()
def run() -> None:
    """Run the bot with the token and settings of the environment (JEJARING_…)."""
    from bot.cli.serve import run_bot

    run_bot()


@app.command()
def sandbox(port: Port = 8082, data: Annotated[str, typer.Option(help="Folder to keep it in.")] = "") -> None:
    """Run only the sandbox: a Bot API of our own and its web chat."""
    from bot.cli.serve import run_sandbox

    run_sandbox(port, data)


@app.command()
def migrate(to: Annotated[str, typer.Option(help="A migration, or base.")] = "") -> None:
    """Bring the database to the newest schema, or to another one."""
    from bot.cli.admin import migrate_to

    typer.echo(migrate_to(to))


@app.command("admin-code")
def admin_code() -> None:
    """Print a one-time code; whoever sends it to the bot as /admin CODE becomes admin."""
    from bot.cli.admin import print_code

    typer.echo(print_code())


@app.command()
def say(
    flow: Annotated[str, typer.Argument(help="The flow's name, such as registration.")],
    language: Annotated[str, typer.Option(help="id or en.")] = "id",
) -> None:
    """Talk to a flow in the terminal, with no network; nothing is kept."""
    from bot.cli.say import converse

    converse(flow, language)


def main() -> None:
    """The entry point. What the operator has to mend is one line, not a traceback."""
    # Importing makes much and throws nothing away: to look for garbage meanwhile is a tenth of the start.
    gc.disable()
    try:
        app()
    except SetupError as error:
        typer.echo(str(error), err=True)
        sys.exit(2)
