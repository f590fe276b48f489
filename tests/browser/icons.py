"""The icons of a home screen, drawn from the favicon by Chromium: `python -m tests.browser.icons` writes them."""

from __future__ import annotations

import os
from base64 import b64encode
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.conftest import ROOT
from vertrouwd.sphinx.offline import ICONS, paper

FRONT = ROOT / "src" / "vertrouwd" / "front"
SHARE = {"any": 0.8, "maskable": 0.6}
"""How much of the width the drawing takes; a mask leaves at least the middle 80 % of a circle."""
DRAW = """async ([svg, size, share, ground, there]) => {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${svg}`;
  await image.decode();
  const canvas = new OffscreenCanvas(size, size);
  const pen = canvas.getContext('2d');
  pen.fillStyle = ground;
  pen.fillRect(0, 0, size, size);
  const side = size * share, edge = (size - side) / 2;
  pen.drawImage(image, edge, edge, side, side);
  return RESULT;
}"""
AS_PNG = """await canvas.convertToBlob({ type: 'image/png' }).then(async (blob) => [...new Uint8Array(await blob.arrayBuffer())])"""


def given(size: int, use: str) -> list[object]:
    """What DRAW needs for an icon of this size and use."""
    svg = b64encode((FRONT / "favicon.svg").read_bytes()).decode()
    return [svg, size, SHARE[use], paper()]


def draw(page: Page, folder: Path) -> None:
    """Write every icon to a folder."""
    for name, size, use in ICONS:
        pixels = page.evaluate(DRAW.replace("RESULT", AS_PNG), given(size, use))
        (folder / name).write_bytes(bytes(pixels))


if __name__ == "__main__":
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(
            executable_path=f"/usr/bin/{os.environ.get('CHROMIUM', 'chromium')}", args=["--no-sandbox"]
        )
        draw(chromium.new_page(color_scheme="light"), FRONT)
        chromium.close()
