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
LIBRARIES = (
    "markdown-it-py",
    "mdit-py-plugins",
    "pybtex",
    "pydantic",
    "pyphen",
    "pyyaml",
    "ruamel.yaml",
    "snowballstemmer",
)
MEMORY = Path("_build") / ".cache"  # under the root of a course; not committed


class Parsed(NamedTuple):
    """The data of one file, with line and column of every value, and its style and whether it is cut."""

    data: Any
    places: dict[Path_, tuple[int, int]]
    styles: dict[Path_, tuple[str, bool]]


class Memory:
    """One JSON file for each source under `root`; safe when absent, corrupt, or of another version.

    JSON and not pickle: whoever can write to the build folder can then make a course look wrong, and
    no more. A remembered file begins with two hashes. The first is of what the data was made from, of
    this package and of Python, so nothing but the same text read by the same code is ever recalled; the
    second is of what follows, so half a file or a damaged one is made again.
    """

    def __init__(self, folder: Path, root: Path) -> None:
        self.folder, self.root = folder, root
        self.sums: set[tuple[str, str]] = set()

    def saw(self, file: Path, text: str) -> None:
        """Note the sum of a text that was read, by its file under the root."""
        with suppress(ValueError):  # outside the root
            self.sums.add((file.relative_to(self.root).as_posix(), sha256(_bytes(text)).hexdigest()))

    def recall(self, file: Path, text: str, first_line: int) -> Parsed | None:
        """What this text was parsed into before; None where that is not known for certain."""
        with suppress(ValueError):
            if found := self.get(file.relative_to(self.root), _key(text, first_line)):
                data, places, styles = found
                return Parsed(
                    data,
                    {tuple(path): (line, column) for path, line, column in places},
                    {tuple(path): (style, cut) for path, style, cut in styles},
                )
        return None

    def keep(self, file: Path, text: str, first_line: int, parsed: Parsed) -> None:
        """Write what a text was parsed into; where that cannot be written, nothing happens."""
        places = [(path, *at) for path, at in parsed.places.items()]
        styles = [(path, *style) for path, style in parsed.styles.items()]
        with suppress(ValueError):
            name = file.relative_to(self.root)
            self.put(name, (parsed.data, places, styles), _key(text, first_line))

    def get(self, name: Path, made_from: bytes) -> Any:
        """What was put under a name, made from the same by the same code; None where that is not certain."""
        try:
            head, _, body = self._place(name).read_bytes().partition(b"\n")
        except (OSError, ValueError):
            return None
        return json.loads(body) if head.split() == [_hash(_code() + made_from), _hash(body)] else None

    def put(self, name: Path, data: Any, made_from: bytes) -> None:
        """Write what was made from something under a name; where that cannot be done, nothing happens."""
        with suppress(OSError, ValueError):  # ValueError: half of a surrogate pair
            body = json.dumps(data, ensure_ascii=False).encode()
            target = self._place(name)
            target.parent.mkdir(parents=True, exist_ok=True)
            fresh = target.with_name(f".{target.name}.{os.getpid()}.new")
            try:
                fresh.write_bytes(_hash(_code() + made_from) + b" " + _hash(body) + b"\n" + body)
                fresh.replace(target)
            finally:
                fresh.unlink(missing_ok=True)

    def _place(self, name: Path) -> Path:
        return self.folder / name.with_name(f"{name.name}.json")


_current: ContextVar[Memory | None] = ContextVar("memory", default=None)


@contextmanager
def remembering(folder: Path | None, root: Path) -> Iterator[Memory | None]:
    """Inside, files under `root` are recalled from this folder and kept in it; with None they are not."""
    memory = Memory(folder, root) if folder else None
    token = _current.set(memory)
    try:
        yield memory
    finally:
        _current.reset(token)


def current() -> Memory | None:
    """The memory in use; None outside `remembering`."""
    return _current.get()


def _key(text: str, first_line: int) -> bytes:
    return b"\0".join((b"", str(first_line).encode(), _bytes(text)))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _hash(raw: bytes) -> bytes:
    return sha256(raw).hexdigest().encode()


@cache
def _code() -> bytes:
    """A hash of all that decides what is made of a text: this package, its libraries and Python."""
    found = sha256(" ".join([sys.version, *map(version, LIBRARIES)]).encode())
    for file in sorted(Path(__file__).parents[1].rglob("*.py")):
        found.update(file.read_bytes())
    return found.digest()
