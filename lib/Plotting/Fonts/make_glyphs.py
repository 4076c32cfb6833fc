#!/usr/bin/python3
"""Makes DejaVuSans.glyphs, the outlines from which Text draws its letters.

Needs Debian's python3-fonttools and fonts-dejavu-core:  /usr/bin/python3 make_glyphs.py
Outlines instead of pixels: one small file serves every size, weight and angle.

Format, little-endian, compressed with zlib. Two faces, regular then bold, each:
  u16 units per em, i16 ascent, i16 descent, u16 number of glyphs
  per glyph, by code point: u16 code point, u16 advance, u8 contours,
    per contour: u16 points, per point: u8 on curve, i16 dx, i16 dy (from the point before)
  u16 number of kerning pairs, per pair: u16 left, u16 right (code points), i16 shift
Curves are quadratic as in TrueType: between two off-curve points lies an implied on-curve one.
"""
import pathlib
import struct
import zlib

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

FONTS = pathlib.Path("/usr/share/fonts/truetype/dejavu")
FACES = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"]
RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x192, 0x192), (0x2C6, 0x2C7), (0x2DC, 0x2DC),  # Latin
    (0x384, 0x3CE), (0x3D1, 0x3D6), (0x400, 0x45F),  # Greek, Cyrillic
    (0x1D40, 0x1D40), (0x1D48, 0x1D48), (0x1D4F, 0x1D50), (0x1D57, 0x1D57), (0x1D62, 0x1D65),  # raised and lowered letters
    (0x2010, 0x2027), (0x2030, 0x203A), (0x2044, 0x2044),  # dashes, quotes, primes
    (0x2070, 0x209C), (0x20AC, 0x20AC), (0x2102, 0x2102), (0x2113, 0x2115), (0x211D, 0x211D), (0x2124, 0x2124),
    (0x2190, 0x2199), (0x21A6, 0x21A6), (0x21D0, 0x21D4),  # arrows
    (0x2200, 0x222B), (0x2234, 0x223C), (0x2243, 0x224A), (0x2260, 0x226B), (0x2282, 0x2287), (0x2295, 0x2299),  # mathematics
    (0x22A4, 0x22A5), (0x22C5, 0x22C6), (0x22EE, 0x22F1), (0x2308, 0x230B), (0x2713, 0x2717), (0x27E8, 0x27E9),
    (0x2500, 0x2502), (0x25A0, 0x25A1), (0x25B2, 0x25B3), (0x25BC, 0x25BD), (0x25C6, 0x25C7), (0x25CB, 0x25CB), (0x25CF, 0x25CF),
    (0x2581, 0x2588), (0x2605, 0x2606), (0xFFFD, 0xFFFD),
]
KERNED = range(0x20, 0x180)


def contours(glyph_set, name):
    """The contours of a glyph as lists of (on curve, x, y), composites resolved."""
    pen = DecomposingRecordingPen(glyph_set)
    glyph_set[name].draw(pen)
    found = []
    for operator, points in pen.value:
        if operator == "moveTo":
            found.append([(1, *points[0])])
        elif operator == "lineTo":
            found[-1].append((1, *points[0]))
        elif operator == "qCurveTo":
            if points[-1] is None:  # a contour without any on-curve point
                found.append([(0, *point) for point in points[:-1]])
            else:
                found[-1] += [(0, *point) for point in points[:-1]] + [(1, *points[-1])]
    return found


def glyph_bytes(font, glyph_set, code_point, name):
    outline = contours(glyph_set, name)
    parts = [struct.pack("<HHB", code_point, font["hmtx"][name][0], len(outline))]
    for contour in outline:
        parts.append(struct.pack("<H", len(contour)))
        x = y = 0
        for on_curve, px, py in contour:
            parts.append(struct.pack("<Bhh", on_curve, px - x, py - y))
            x, y = px, py
    return b"".join(parts)


def kerning_bytes(font, names):
    pairs = {}
    if "kern" in font:
        table = font["kern"].kernTables[0].kernTable
        by_name = {}
        for code_point, name in names.items():
            if code_point in KERNED:
                by_name.setdefault(name, []).append(code_point)
        for (left, right), shift in table.items():
            for first in by_name.get(left, []):
                for second in by_name.get(right, []):
                    pairs[first, second] = shift
    return struct.pack("<H", len(pairs)) + b"".join(struct.pack("<HHh", *pair, shift) for pair, shift in sorted(pairs.items()))


def face_bytes(path):
    font = TTFont(path)
    glyph_set = font.getGlyphSet()
    code_points = [c for first, last in RANGES for c in range(first, last + 1)]
    names = {c: font.getBestCmap()[c] for c in sorted(code_points) if c in font.getBestCmap()}
    head = struct.pack("<HhhH", font["head"].unitsPerEm, font["hhea"].ascent, font["hhea"].descent, len(names))
    glyphs = b"".join(glyph_bytes(font, glyph_set, c, name) for c, name in names.items())
    return head + glyphs + kerning_bytes(font, names)


def main():
    target = pathlib.Path(__file__).with_name("DejaVuSans.glyphs")
    target.write_bytes(zlib.compress(b"".join(face_bytes(FONTS / face) for face in FACES), 9))
    print(f"{target.name}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
