"""What was parsed before, kept in the build folder; a file that changed is never taken from there."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

Path_ = tuple[str | int, ...]
MEMORY = Path("_build") / ".cache"  # under the root of a course; not committed


class Parsed(NamedTuple):
    """The data of one file, with line and column of every value, and its style and whether it is cut."""

    data: Any
    places: dict[Path_, tuple[int, int]]
    styles: dict[Path_, tuple[str, bool]]


class Memory:
    """One JSON file for each source under `root`; safe when absent, corrupt, or of another version.

    JSON and not pickle: whoever can write to the build folder can then make a course look wrong, and
    no more. A remembered file begins with two hashes. The first is of the source's text, of this
    package and of Python, so nothing but the same text read by the same code is ever recalled; the
    second is of what follows, so half a file or a damaged one is read again from its source.
    """

    def __init__(self, folder: Path, root: Path) -> None:
        self.folder, self.root = folder, root

    def recall(self, file: Path, text: str, first_line: int) -> Parsed | None:
        """What this text was parsed into before; None where that is not known for certain."""
        try:
            head, _, body = self._place(file).read_bytes().partition(b"\n")
        except (OSError, ValueError):
            return None
        if head.split() != [_key(text, first_line), _hash(body)]:
            return None
        data, places, styles = json.loads(body)
        return Parsed(
            data,
            {tuple(path): (line, column) for path, line, column in places},
            {tuple(path): (style, cut) for path, style, cut in styles},
        )

    def keep(self, file: Path, text: str, first_line: int, parsed: Parsed) -> None:
        """Write what a text was parsed into; where that cannot be written, nothing happens."""
        places = [(path, *at) for path, at in parsed.places.items()]
        styles = [(path, *style) for path, style in parsed.styles.items()]
        with suppress(OSError, ValueError):  # ValueError: outside the root, or half of a surrogate pair
            body = json.dumps((parsed.data, places, styles), ensure_ascii=False).encode()
            target = self._place(file)
            target.parent.mkdir(parents=True, exist_ok=True)
            fresh = target.with_name(f".{target.name}.{os.getpid()}.new")
            try:
                fresh.write_bytes(_key(text, first_line) + b" " + _hash(body) + b"\n" + body)
                fresh.replace(target)
            finally:
                fresh.unlink(missing_ok=True)

    def _place(self, file: Path) -> Path:
        return self.folder / file.relative_to(self.root).with_name(f"{file.name}.json")


_current: ContextVar[Memory | None] = ContextVar("memory", default=None)


@contextmanager
def remembering(folder: Path | None, root: Path) -> Iterator[None]:
    """Inside, files under `root` are recalled from this folder and kept in it; with None they are not."""
    token = _current.set(Memory(folder, root) if folder else None)
    try:
        yield
    finally:
        _current.reset(token)


def current() -> Memory | None:
    """The memory in use; None outside `remembering`."""
    return _current.get()


def _key(text: str, first_line: int) -> bytes:
    return _hash(b"\0".join((_code(), str(first_line).encode(), text.encode("utf-8", "surrogatepass"))))


def _hash(raw: bytes) -> bytes:
    return sha256(raw).hexdigest().encode()


@cache
def _code() -> bytes:
    """A hash of all that decides how a text is parsed: this package, the YAML library and Python."""
    found = sha256(f"{sys.version} {version('ruamel.yaml')}".encode())
    for file in sorted(Path(__file__).parents[1].rglob("*.py")):
        found.update(file.read_bytes())
    return found.digest()
