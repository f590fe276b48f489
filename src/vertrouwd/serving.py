"""The course on this device, built again after every change."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

import click
from watchfiles import watch

WATCHED = ("chapters", "exercises", "figures", "pages", "data", "src", "_toc.yml", "_config.yml")
AWAY = Path(__file__).parent / "front" / "built" / "sw-away.js"


class _Handler(SimpleHTTPRequestHandler):
    """Serves files without writing a line for each request."""

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing: which pages are opened is nobody's business, here either."""

    def translate_path(self, path: str) -> str:
        """The file on disk; for the course's worker the one that removes it: an author sees each build."""
        return str(AWAY) if path.partition("?")[0] == "/sw.js" else super().translate_path(path)

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Always answers with the file: another server at this address may have shown a newer one before."""
        del self.headers["If-Modified-Since"]
        return super().send_head()

    def end_headers(self) -> None:
        """Asks the browser to look again after each build."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


def serve(root: Path, port: int, build: Callable[[], int]) -> None:
    """Build, serve on this device only, and build again after each change until Ctrl-C.

    A build that fails is reported by itself and leaves the previous book on show.
    """
    build()
    handler = partial(_Handler, directory=str(root / "_build" / "html"))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        click.echo(f"De cursus staat op http://127.0.0.1:{server.server_port}/ ; stop met Ctrl-C.")
        for _ in watch(*(root / name for name in WATCHED if (root / name).exists())):
            build()
