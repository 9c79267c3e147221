"""Runs the sandbox alone: python -m sandbox [--port 8082] [--data FOLDER]."""

from __future__ import annotations

import argparse
from pathlib import Path

from sandbox.app import build
from sandbox.serve import Server


def main() -> None:
    parser = argparse.ArgumentParser(description="A Telegram Bot API emulator with a web chat")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8082)
    parser.add_argument("--data", type=Path, help="keep everything in this folder")
    parser.add_argument("--no-town", action="store_true", help="begin without the demo town")
    parser.add_argument("--strict", action="store_true", help="validate requests by aiogram's models, too")
    options = parser.parse_args()
    app = build(options.data, town=not options.no_town, strict=options.strict)
    Server(app, options.host, options.port).run()


if __name__ == "__main__":
    main()
