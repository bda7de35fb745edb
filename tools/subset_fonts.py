"""Remake reports/fonts: the letters a report can need, cut out of the Noto fonts of Debian's fonts-noto-core."""

from __future__ import annotations

import argparse
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fontTools.subset import Options, Subsetter, load_font, save_font

if TYPE_CHECKING:
    from collections.abc import Iterable

SOURCE: Final = Path("/usr/share/fonts/truetype/noto")
TARGET: Final = Path(__file__).parents[1] / "reports" / "fonts"

LATIN: Final = (
    *range(0x20, 0x7F),  # Basic Latin
    *range(0xA0, 0x180),  # Latin-1 and Latin Extended-A
    *range(0x2BB, 0x2C0),  # the ayn and hamza of transliterated names
    *range(0x300, 0x30D),  # combining accents
    *range(0x323, 0x332),  # combining dots and lines below
    *range(0x1E00, 0x1F00),  # Latin Extended Additional: transliterated names
    *range(0x200B, 0x2028),  # spaces, joiners, dashes, quotation marks, bullet, ellipsis
    *(0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044),
    *(0x20AC, 0x20B9, 0x2116, 0x2122, 0xFFFD),
)
SHARED_WITH_ARABIC: Final = (
    0x20,
    0xA0,
    *(0x28, 0x29, 0x5B, 0x5D, 0xAB, 0xBB),  # brackets and quotation marks, which mirror
    *(0xFDF2, 0xFDFA, 0xFD3E, 0xFD3F),  # ligatures of reverence, ornate brackets
    *range(0x200B, 0x2010),
    *(0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x25CC),
)
URDU: Final = (
    *SHARED_WITH_ARABIC,
    *(0x60C, 0x60D, 0x60E, 0x60F, 0x61B, 0x61C, 0x61F, 0x66A, 0x66B, 0x66C),  # marks of writing
    *range(0x610, 0x616),  # signs of honour
    *range(0x621, 0x63B),
    *range(0x640, 0x653),
    *(0x654, 0x655, 0x656, 0x657, 0x658, 0x670),  # vowel signs
    *(0x679, 0x67E, 0x686, 0x688, 0x691, 0x698, 0x6A9, 0x6AF, 0x6BA, 0x6BE),  # the letters that Urdu adds to Arabic
    *(0x6C0, 0x6C1, 0x6C2, 0x6C3, 0x6CC, 0x6D2, 0x6D3, 0x6D4, 0x6D5),
    *range(0x660, 0x66A),
    *range(0x6F0, 0x6FA),  # both rows of digits
)
ARABIC: Final = (
    *SHARED_WITH_ARABIC,
    *range(0x600, 0x700),  # with the letters of Pashto, Sindhi, Balochi and Persian
    *range(0x750, 0x780),
)
ARROWS_AND_SIGNS: Final = (
    0x20,
    0xA0,
    0x2190,
    0x2191,
    0x2192,
    0x2193,
    0x2211,
    0x2212,
    0x2248,
    0x2260,
    0x2264,
    0x2265,
    0x2A2F,
)
MARKS: Final = (
    0x20,
    0xA0,
    0x25A0,
    0x25A1,
    0x25B2,
    0x25B3,
    0x25CB,
    0x25CF,
    0x2610,
    0x2611,
    0x2612,
    0x2713,
    0x2714,
    0x2717,
)

LATIN_FEATURES: Final = ("ccmp", "locl", "mark", "mkmk", "kern", "liga", "tnum", "lnum")
ALL_FEATURES: Final = ("*",)


@dataclass(frozen=True)
class Cut:
    """One font, what to keep of it, and the source that was used last."""

    name: str
    keep: tuple[int, ...]
    features: tuple[str, ...]
    sha256: str


CUTS: Final = (
    Cut("NotoSans-Regular", LATIN, LATIN_FEATURES, "89c3c497f618fdaa0b2d1e98fef93582f28c71debd2c4a8cdf41f190ced2909d"),
    Cut("NotoSans-Bold", LATIN, LATIN_FEATURES, "e83493c945848ecd4a9ad0f6d19164541a0d3e23a9c952304a00a46e00272ac5"),
    Cut(
        "NotoNastaliqUrdu-Regular",
        URDU,
        ALL_FEATURES,
        "fe24c4a05b19482beac11e4b90a0f6754214f1cb5e925cf9e86b48283ac37522",
    ),
    Cut(
        "NotoNastaliqUrdu-Bold", URDU, ALL_FEATURES, "6b81290dc928bac40fa4b71370f4ef260ad8c33d17be38eab05376490077ebc4"
    ),
    Cut(
        "NotoNaskhArabic-Regular",
        ARABIC,
        ALL_FEATURES,
        "8c67eaa2f0086872628fc3f7f760386f83c8be5c5e9a1ba3a38891237b2ac7cb",
    ),
    Cut(
        "NotoSansMath-Regular", ARROWS_AND_SIGNS, (), "8242bd1e55368b27e32455260754cf9aa58f3ad7ea80664b66c21f1b09910d6c"
    ),
    Cut("NotoSansSymbols2-Regular", MARKS, (), "876598db5f1e3bef2bc77c4d94c5b0d5d2c1620be4878a06f18fb5434e331688"),
)


def options(features: Iterable[str]) -> Options:
    """How to cut: no hints, no outlines nobody asked for, the file's own date, so that two cuts are the same bytes."""
    chosen = Options()
    chosen.layout_features = list(features)
    chosen.hinting = False
    chosen.notdef_outline = True
    chosen.recalc_timestamp = False
    chosen.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]  # with the copyright and the licence
    chosen.drop_tables = [*chosen.drop_tables, "DSIG", "MATH"]
    return chosen


def cut(job: Cut, source: Path, target: Path) -> int:
    """Write one subset; its size in bytes."""
    chosen = options(job.features)
    font = load_font(str(source / f"{job.name}.ttf"), chosen)
    subsetter = Subsetter(chosen)
    subsetter.populate(unicodes=job.keep)
    subsetter.subset(font)
    made = target / f"{job.name}.ttf"
    save_font(font, str(made), chosen)
    return made.stat().st_size


def main() -> None:
    """Cut every font, and say where a source is not the one that was used last."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, default=SOURCE, help="folder of the full fonts")
    parser.add_argument("--target", type=Path, default=TARGET, help="folder to write to")
    chosen = parser.parse_args()
    for job in CUTS:
        digest = hashlib.sha256((chosen.source / f"{job.name}.ttf").read_bytes()).hexdigest()
        size = cut(job, chosen.source, chosen.target)
        print(f"{job.name:28}{size:>9,} bytes{'' if digest == job.sha256 else '  another source: ' + digest}")


if __name__ == "__main__":
    main()
