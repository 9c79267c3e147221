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
PORT = "Port obrolan web."
Port = Annotated[int, typer.Option(envvar="PORT", min=1, max=65535, help=PORT)]
# The next port is for the pages of polls.
DemoPort = Annotated[
    int,
    typer.Option(envvar="PORT", min=1, max=65534, help=f"{PORT} Halaman jajak pendapat di port berikutnya."),
]


@app.command(
    help="Coba semuanya: kota peraga, obrolan web, dan bot sungguhan, tanpa token dan tanpa jaringan."
)
def demo(port: DemoPort = 8080) -> None:
    from bot.cli.demo import demo as start

    start(port)


@app.command(help="Jalankan bot dengan token dan setelan dari lingkungan (JEJARING_…) atau berkas .env.")
def run() -> None:
    from bot.cli.serve import run_bot

    run_bot()


@app.command(help="Jalankan kota peraga saja, untuk bot Anda sendiri: Bot API tiruan dan obrolan webnya.")
def sandbox(
    port: Port = 8082, data: Annotated[str, typer.Option(help="Folder tempat isinya disimpan.")] = ""
) -> None:
    from bot.cli.serve import run_sandbox

    run_sandbox(port, data)


@app.command(help="Bawa basis data ke skema terbaru, atau ke skema lain.")
def migrate(to: Annotated[str, typer.Option(help="Nama migrasi, atau base.")] = "") -> None:
    from bot.cli.admin import migrate_to

    typer.echo(migrate_to(to))


@app.command(
    "admin-code",
    help="Cetak kode sekali pakai; siapa mengirimnya kepada bot sebagai /admin KODE menjadi admin.",
)
def admin_code() -> None:
    from bot.cli.admin import print_code

    typer.echo(print_code())


@app.command(help="Bercakap dengan sebuah alur di terminal, tanpa jaringan; tidak ada yang disimpan.")
def say(
    flow: Annotated[str, typer.Argument(help="Nama alur, misalnya registration.")],
    language: Annotated[str, typer.Option(help="id atau en.")] = "id",
) -> None:
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
