"""A real JupyterLab on a copy of the course, and the few things a test does in it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from playwright.sync_api import Locator, Page, WebSocket, expect

from tests.conftest import AUTHORED, ROOT

OPTIONS = (
    "--no-browser",
    "--allow-root",
    "--IdentityProvider.token=",
    "--ServerApp.log_level=DEBUG",
    "--LabApp.expose_app_in_browser=True",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
)


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab: its address, the course it serves, and every place it could write to."""

    address: str
    course: Path
    home: Path

    @property
    def log(self) -> Path:
        return self.home / "server.log"


@contextmanager
def running(folder: Path) -> Iterator[Lab]:
    """JupyterLab on 127.0.0.1 with a home of its own, stopped at the end."""
    lab = Lab(f"http://127.0.0.1:{_free_port()}/", folder / "cursus", folder / "thuis")
    settings = lab.home / "jupyter_config_dir" / "labconfig" / "page_config.json"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": true}}')
    for name in (*AUTHORED, "book"):
        source, target = ROOT / name, lab.course / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copyfile(source, target)
    places = {
        name: str(lab.home / name.lower())
        for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    }
    with lab.log.open("w") as log:
        command = [
            sys.executable,
            "-m",
            "jupyterlab",
            *OPTIONS,
            f"--ServerApp.port={lab.address.split(':')[2][:-1]}",
        ]
        environment = os.environ | places | {"HOME": str(lab.home), "PYTHONPATH": str(ROOT / "src")}
        server = subprocess.Popen(command, cwd=lab.course, env=environment, stdout=log, stderr=log)
        try:
            _wait_for(lab, server)
            yield lab
        finally:
            server.terminate()
            server.wait(20)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(lab: Lab, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urlopen(f"{lab.address}api/status", timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(lab.log.read_text(encoding="utf-8")[-3000:])


@dataclass
class Notebook:
    """One notebook open in a page, with every message that passed between page and server."""

    page: Page
    frames: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)

    def open(self, lab: Lab, name: str = "vers") -> None:
        """Open a fresh copy of the chapter under a name, and wait for its kernel."""
        shutil.copyfile(ROOT / "book" / "jouw-rol.ipynb", lab.course / "book" / f"{name}.ipynb")
        self.page.on("websocket", self._record)
        self.page.on("request", lambda request: self.hosts.add(request.url.split("/")[2]))
        self.page.goto(f"{lab.address}lab/tree/book/{name}.ipynb?reset")
        self.page.wait_for_function(
            """() => {
              const panel = window.jupyterapp?.shell.currentWidget;
              return panel?.sessionContext?.session?.kernel?.status === 'idle';
            }""",
            timeout=60_000,
        )

    def _record(self, socket: WebSocket) -> None:
        for event in ("framesent", "framereceived"):
            socket.on(event, lambda payload: self.frames.append(_text(payload)))

    def command(self, name: str, **arguments: Any) -> None:
        """Do what a menu of JupyterLab does."""
        self.page.evaluate(
            "async ([name, given]) => { await window.jupyterapp.commands.execute(name, given); }",
            [name, arguments],
        )

    def run_all(self) -> None:
        """Run every cell; the last exercise is alive at the end."""
        self.command("notebook:run-all-cells")
        self.page.locator("[data-vp-on]").last.wait_for(state="attached", timeout=60_000)
        expect(self.page.locator(".vertrouwd")).to_have_count(self.page.locator(".jp-CodeCell").count() - 1)

    def python(self, code: str) -> str:
        """Run code in a new last cell; what it printed or gave."""
        self.page.evaluate(
            "() => { const n = jupyterapp.shell.currentWidget.content; n.activeCellIndex = n.widgets.length - 1; }"
        )
        self.command("notebook:insert-cell-below")
        self.page.evaluate(
            "(code) => jupyterapp.shell.currentWidget.content.activeCell.model.sharedModel.setSource(code)",
            code,
        )
        self.command("notebook:run-cell")
        outputs: list[dict[str, Any]] = self.page.evaluate(
            "() => jupyterapp.shell.currentWidget.content.activeCell.model.outputs.toJSON()"
        )
        return "".join(
            str(o.get("text") or o.get("data", {}).get("text/plain") or o.get("evalue")) for o in outputs
        )

    def exercise(self, id: str) -> Locator:
        """The live element of an exercise."""
        return self.page.locator(f'[data-vp-on][id="{id.replace("/", "-")}"]').last


def _text(payload: str | bytes) -> str:
    return payload if isinstance(payload, str) else payload.decode("utf-8", "replace")
