"""A host of a copy of the book, which a test may change, break and stop."""

from __future__ import annotations

import shutil
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from vertrouwd.sphinx.offline import write


class _Server(ThreadingHTTPServer):
    request_queue_size = 64  # a worker asks for everything at once
    daemon_threads = True


class Host:
    """Serves a folder on this device; `broken` names paths that are not found, `asked` what was asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.broken: set[str] = set()
        self.asked: list[str] = []
        self.server = _Server(("127.0.0.1", 0), SimpleHTTPRequestHandler)
        self.answer_as(SimpleHTTPRequestHandler)
        Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    @property
    def address(self) -> str:
        """The address of the book."""
        return f"http://127.0.0.1:{self.server.server_port}/"

    def answer_as(self, base: type[SimpleHTTPRequestHandler]) -> None:
        """Be another kind of server from now on, at the same address."""
        host = self

        class Handler(base):  # type: ignore[misc, valid-type]
            def __init__(self, *arguments: object) -> None:
                super().__init__(*arguments, directory=str(host.folder))

            def do_GET(self) -> None:
                host.asked.append(self.path)
                if self.path.partition("?")[0] in host.broken:
                    self.send_error(404)
                else:
                    super().do_GET()

            def log_message(self, format: str, *arguments: object) -> None:
                """Nothing: the tests look at the browser."""

        self.server.RequestHandlerClass = Handler

    def stop(self) -> None:
        """Be gone: nothing answers at the address any more."""
        self.server.shutdown()
        self.server.server_close()

    def change(self, name: str, old: str, new: str) -> str:
        """Release the book with another text on a page; the name of the release."""
        file = self.folder / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
        return write(self.folder)


def copied(site: Path, to: Path) -> Path:
    """A copy of a built book, to change at will."""
    return Path(shutil.copytree(site, to / "boek"))
