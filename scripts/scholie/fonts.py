"""The typefaces: WOFF2 subsets of the registry's Source fonts, cut once and kept, and the style sheet that names them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

PLAIN = ("kern", "liga", "ccmp", "locl", "onum", "lnum", "pnum", "tnum", "sups")
SMALL = (*PLAIN, "smcp", "c2sc")
CHARACTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),  # Latin-1 and Latin Extended-A: the names of Europe
    *(0x192, 0x218, 0x219, 0x21A, 0x21B, 0x2BC, 0x2009, 0x202F),
    *(*range(0x2010, 0x2016), *range(0x2018, 0x201F), 0x2020, 0x2021, 0x2022, 0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x203F),
    *(0x2044, 0x2070, *range(0x2074, 0x207A), *range(0x2080, 0x208A), 0x20AC, 0x2116, 0x2122, *range(0x2190, 0x2194), 0x2197),
    *(0x2212, 0x2215, 0x2248, 0x2260, 0x2264, 0x2265, 0x221E, 0x25CA, 0xFB01, 0xFB02),
)
"""What an edition in French and English prints; the same for every text, so that a subset once cut serves for good."""
NARROW = {0x202F: "uni202F", 0x2009: "uni2009"}
"""The thin blanks of French punctuation: drawn, a fifth of an em, where the font lacks them."""


@dataclass(frozen=True, slots=True)
class Face:
    """One style of a family."""

    family: str
    """Its name in the style sheets: the reserved name of the original may not be kept (OFL, condition 3)."""
    style: str
    weights: str
    """The range that the face stands for, as CSS has it."""
    package: str
    """The distribution that carries it."""
    file: str
    features: tuple[str, ...] = PLAIN
    early: bool = False
    """Whether every page asks for it at once."""


SERIF, SANS = "font-source-serif-pro", "font-source-sans-pro"
FACES = (
    Face("Scholie Serif", "normal", "400", SERIF, "SourceSerifPro-Regular.otf", SMALL, early=True),
    Face("Scholie Serif", "italic", "400", SERIF, "SourceSerifPro-It.otf", early=True),
    Face("Scholie Serif", "normal", "600 700", SERIF, "SourceSerifPro-Semibold.otf"),
    Face("Scholie Serif", "italic", "600 700", SERIF, "SourceSerifPro-SemiboldIt.otf"),
    Face("Scholie Sans", "normal", "400", SANS, "SourceSansPro-Regular.otf"),
    Face("Scholie Sans", "italic", "400", SANS, "SourceSansPro-It.otf"),
    Face("Scholie Sans", "normal", "600 700", SANS, "SourceSansPro-Semibold.otf"),
)


def lay(theme: Path, kept: Path) -> None:
    """Write the fonts, their licences, ``assets/fonts.css`` and the links that fetch them early into *theme*.

    Subsets once cut are taken from the folder *kept*. Without the packages that carry the fonts, or the tools that cut
    them, the style sheet is empty and the site is set in the system's fonts.
    """
    target = theme / "assets" / "fonts"
    try:
        cut = {face: _kept(face, kept) for face in FACES}
        licences = {f"{package}.txt": _folder(package).joinpath("LICENSE.txt").read_bytes() for package in (SERIF, SANS)}
    except (ImportError, FileNotFoundError):
        cut, licences = {}, {}
    target.mkdir(parents=True, exist_ok=True)
    for face, content in cut.items():
        (target / _name(face, content)).write_bytes(content)
    for name, content in licences.items():
        (target / name).write_bytes(content)
    (theme / "assets" / "fonts.css").write_text("\n".join(_rule(*held) for held in cut.items()), encoding="utf-8")
    (theme / "partials" / "fonts.html").write_text("\n".join(_early(cut)), encoding="utf-8")


def _kept(face: Face, folder: Path) -> bytes:
    """Return the subset of *face*, from *folder* when it was cut before by the same recipe."""
    recipe = repr((face, version(face.package), version("fonttools"), version("brotli"), CHARACTERS)).encode() + Path(__file__).read_bytes()
    path = folder / f"{Path(face.file).stem}-{hashlib.sha256(recipe).hexdigest()[:16]}.woff2"
    if path.is_file():
        return path.read_bytes()
    content = subset(face)
    folder.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_bytes(content)
    fresh.replace(path)
    return content


def _folder(package: str) -> Any:
    return files(package.replace("-", "_")) / "files"


def _name(face: Face, content: bytes) -> str:
    style = "italic" if face.style == "italic" else "roman"
    return f"{face.family.split()[-1].lower()}-{face.weights[:3]}-{style}.{hashlib.sha256(content).hexdigest()[:8]}.woff2"


def _rule(face: Face, content: bytes) -> str:
    return (
        f'@font-face {{ font-family: "{face.family}"; font-style: {face.style}; font-weight: {face.weights}; font-display: swap; '
        f'src: url("fonts/{_name(face, content)}") format("woff2"); }}'
    )


def _early(cut: dict[Face, bytes]) -> Iterator[str]:
    """Yield the links that let a page fetch its first faces with its style sheets."""
    for face, content in cut.items():
        if face.early:
            address = f"{{{{ 'assets/fonts/{_name(face, content)}' | url }}}}"
            yield f'<link rel="preload" href="{address}" as="font" type="font/woff2" crossorigin>'


def subset(face: Face) -> bytes:
    """Return *face* as WOFF2 with `CHARACTERS` and its features alone, unhinted, under its own name.

    Raises ImportError without fontTools and Brotli, FileNotFoundError without the font.
    """
    import brotli as _  # noqa: F401, PLC0415  fontTools asks for it when it writes
    from fontTools import subset as tools  # noqa: PLC0415  only a font that was never cut needs them
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    font = TTFont(str(_folder(face.package) / face.file), recalcTimestamp=False)
    _add_blanks(font)
    options = tools.Options(layout_features=list(face.features), hinting=False, name_IDs=[0, 13, 14])
    cutter = tools.Subsetter(options)
    cutter.populate(unicodes=CHARACTERS)
    cutter.subset(font)
    for number, words in {1: face.family, 2: face.style, 4: f"{face.family} {face.style} {face.weights[:3]}"}.items():
        font["name"].setName(words, number, 3, 1, 0x409)
    drawn = font["CFF "].cff
    drawn.fontNames[0] = face.family.replace(" ", "")
    drawn.topDictIndex[0].FamilyName = drawn.topDictIndex[0].FullName = face.family
    font.flavor = "woff2"
    held = BytesIO()
    font.save(held)
    return held.getvalue()


def _add_blanks(font: Any) -> None:
    """Give *font* the blanks of `NARROW` that it lacks."""
    from fontTools.misc.psCharStrings import T2CharString  # noqa: PLC0415

    top = font["CFF "].cff.topDictIndex[0]
    width = font["head"].unitsPerEm // 5
    for code, name in NARROW.items():
        if code in font.getBestCmap():
            continue
        drawn = T2CharString(program=[width - top.Private.nominalWidthX, "endchar"], private=top.Private, globalSubrs=top.GlobalSubrs)
        top.CharStrings.charStrings[name] = len(top.CharStrings.charStringsIndex)
        top.CharStrings.charStringsIndex.append(drawn)
        top.charset.append(name)
        font["hmtx"][name] = (width, 0)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name
    font.setGlyphOrder(top.charset)
    font["maxp"].numGlyphs = len(top.charset)
