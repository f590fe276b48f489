"""How long `vertrouwd check` takes: one chapter and thirty, with nothing remembered and with everything.

    python -m bench.check [TIMES]

Prints seconds of the clock and of the processor, the best of TIMES runs; the clock also counts whatever else
the machine is doing.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.thirty import ROOT, make
from vertrouwd import read


def main(times: int) -> None:
    """Print a line for each course and each state of the memory."""
    with tempfile.TemporaryDirectory() as folder:
        thirty = make(Path(folder))
        print(f"{'':24}{'clock':>8}{'processor':>11}")
        for name, root in (("1 chapter", ROOT), ("30 chapters", thirty)):
            for state in ("cold", "warm"):
                clock, processor = min(_once(root, state == "cold") for _ in range(times))
                print(f"{name + ', ' + state:24}{clock:7.2f}s{processor:10.2f}s")


def _once(root: Path, cold: bool) -> tuple[float, float]:
    if cold:
        shutil.rmtree(root / read.MEMORY, ignore_errors=True)
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "vertrouwd", "check", "--report", "--root", str(root)]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    # A course that cannot be read is checked by no rule, and would look fast.
    assert "er is niets geschreven" not in said.stderr, said.stderr[-2000:]
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - began, used


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
