#!/usr/bin/env python3
"""Writes the artwork of src/main/resources/filmgate/render/art again.

  npm install --prefix DIR @iconify-json/fluent-emoji-flat@1.2.6
  src/build/render/artwork.py DIR

artwork.json beside the files lists what is taken: the key is the id of an artwork, and "glyph" its
name in Fluent Emoji if that is another one. A file that is not in the list is deleted.
"""

import json
import pathlib
import re
import sys

ART = pathlib.Path(__file__).resolve().parents[3] / "src/main/resources/filmgate/render/art"

# A wave at the foot of a ship, which must not cover the sea of a scene: it ends with the right,
# lower, and left edge of the image.
WAVE = re.compile(r"[mM][^mMzZ]*v[\d.]+[hH]2[78][\d.]*[zZ]")
EMPTY = re.compile(r'<path [^>]*d=""[^>]*/>')


def body(icons, glyph):
    found = icons["icons"].get(glyph)
    return found["body"] if found else body(icons, icons["aliases"][glyph]["parent"])


def without_wave(svg):
    return EMPTY.sub("", WAVE.sub("", svg))


def main(directory):
    package = pathlib.Path(directory, "node_modules/@iconify-json/fluent-emoji-flat/icons.json")
    icons = json.loads(package.read_text())
    artworks = json.loads((ART / "artwork.json").read_text())
    for file in ART.glob("*.svg"):
        file.unlink()
    for name, artwork in artworks.items():
        svg = body(icons, artwork.get("glyph", name))
        if artwork["support"] == "water":
            svg = without_wave(svg)
        head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        (ART / f"{name}.svg").write_text(f"{head}{svg}</svg>\n")


if __name__ == "__main__":
    main(sys.argv[1])
