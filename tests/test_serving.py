"""`vertrouwd serve` shows the course on this device and builds again after a change."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

from tests.conftest import ROOT


def until(condition: Callable[[], bool], seconds: float = 60) -> bool:
    """Whether the condition came true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.3)
    return False


def test_a_change_is_built_and_a_fault_leaves_the_last_good_page(mini: Path) -> None:
    config = (ROOT / "_config.yml").read_text(encoding="utf-8")
    (mini / "_config.yml").write_text(
        config.replace("vertrouwd.sphinx: src", f"vertrouwd.sphinx: {ROOT / 'src'}"), encoding="utf-8"
    )
    command = [sys.executable, "-u", "-m", "vertrouwd", "serve", "--root", str(mini), "--port", "0"]
    log = mini / "serve.log"
    with log.open("w") as sink, subprocess.Popen(command, stdout=sink, stderr=sink) as server:
        try:
            assert until(lambda: "De cursus staat op" in log.read_text(encoding="utf-8")), log.read_text(
                encoding="utf-8"
            )
            found = re.search(r"http://127\.0\.0\.1:\d+/", log.read_text(encoding="utf-8"))
            assert found

            def page() -> str:
                with urlopen(f"{found[0]}book/vragen.html") as answer:
                    return str(answer.read().decode())

            assert "Je wacht even." in page()
            exercises = mini / "exercises" / "vragen.yml"
            good = exercises.read_text(encoding="utf-8")
            exercises.write_text(good.replace("Je wacht even.", "Je wacht nog even."), encoding="utf-8")
            assert until(lambda: "Je wacht nog even." in page())
            exercises.write_text("open-vraag: [", encoding="utf-8")
            assert until(lambda: "vragen.yml:1:" in log.read_text(encoding="utf-8"))
            assert "Je wacht nog even." in page()
        finally:
            server.terminate()
