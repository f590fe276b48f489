"""How long `vertrouwd check` takes: this course and one of thirty chapters.

Cold is with nothing remembered, warm with everything, edited with all but one chapter.

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

from bench.thirty import ORIGINAL, ROOT, make
from vertrouwd import read

STATES = {"cold": "*", "warm": "", "edited": f"**/{ORIGINAL}*"}
"""What is forgotten before each run, as a pattern in the memory's folder."""


def main(times: int) -> None:
    """Print a line for each course and each state of the memory."""
    with tempfile.TemporaryDirectory() as folder:
        thirty = make(Path(folder))
        print(f"{'':32}{'clock':>8}{'processor':>11}")
        for name, root in (("this course", ROOT), ("30 chapters", thirty)):
            for state, forget in STATES.items():
                for more in ((), ("--report",)):
                    clock, processor = min(_once(root, forget, *more) for _ in range(times))
                    print(f"{' '.join([name + ',', state, *more]):32}{clock:7.2f}s{processor:10.2f}s")


def _once(root: Path, forget: str, *more: str) -> tuple[float, float]:
    for known in (root / read.MEMORY).glob(forget) if forget else ():
        known.unlink() if known.is_file() else shutil.rmtree(known)
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "vertrouwd", "check", *more, "--root", str(root)]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    # A course that cannot be read is checked by no rule, and would look fast.
    assert "er is niets geschreven" not in said.stderr, said.stderr[-2000:]
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - began, used


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
