"""Makes static/fonts: Be Vietnam Pro cut down to what Vietnamese needs, HoiAmTab, its digits in one width, and Tinos for the A4 preview.

Needs python3-fonttools and python3-brotli, and the full TTFs:
    npm pack @expo-google-fonts/be-vietnam-pro && tar xf *.tgz
    python3 scripts/fonts/make-fonts.py package static/fonts
    python3 scripts/fonts/make-fonts.py node_modules/@expo-google-fonts/tinos static/fonts
Run only when the font or the letters change; the results are committed.
"""
import sys
import unicodedata
from fontTools import subset
from fontTools.ttLib import TTFont

SOURCE, TARGET = sys.argv[1], sys.argv[2]
FILES = {400: "400Regular/BeVietnamPro_400Regular.ttf", 600: "600SemiBold/BeVietnamPro_600SemiBold.ttf"}
TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
LETTERS = {unicodedata.normalize("NFC", v + t) for v in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" for t in TONES} | set("đĐ₫")
SIGNS = "\u00a0–—“”‘’«»…·•×°²³½§©"
WANTED = sorted(set(range(0x20, 0x7F)) | {ord(c) for c in LETTERS} | {ord(c) for c in SIGNS})


def cut(weight, unicodes, features):
    font = TTFont(f"{SOURCE}/{FILES[weight]}")
    options = subset.Options()
    options.layout_features, options.hinting, options.flavor = features, False, "woff2"
    options.name_IDs, options.desubroutinize = ["*"], True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=unicodes)
    cutter.subset(font)
    return font


def save(font, name):
    font.flavor = "woff2"
    font.save(f"{TARGET}/{name}.woff2")


def one_width(font):
    cmap, metrics, glyphs = font.getBestCmap(), font["hmtx"], font["glyf"]
    digits = [cmap[c] for c in range(0x30, 0x3A)]
    width = sorted(metrics[d][0] for d in digits)[4]
    for digit in digits:
        advance, left = metrics[digit]
        shift = (width - advance) // 2
        glyphs[digit].coordinates.translate((shift, 0))
        glyphs[digit].recalcBounds(glyphs)
        metrics[digit] = (width, left + shift)
    for record in font["name"].names:
        if record.nameID in (1, 4, 6, 16):
            record.string = "HoiAmTab"


def interface_fonts():
    for weight in FILES:
        text = cut(weight, WANTED, ["kern", "mark", "mkmk", "ccmp"])
        missing = [chr(c) for c in WANTED if c not in text.getBestCmap()]
        assert not missing, f"letters without a glyph: {missing}"
        save(text, f"be-vietnam-pro-{weight}")
        tab = cut(weight, range(0x30, 0x3A), [])
        one_width(tab)
        save(tab, f"hoi-am-tab-{weight}")


def paper_fonts():
    for name in ("400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"):
        FILES[name] = f"{name}/Tinos_{name}.ttf"
        weight, italic = name[:3], "-italic" if name.endswith("Italic") else ""
        save(cut(name, WANTED, ["kern", "mark", "mkmk", "ccmp"]), f"tinos-{weight}{italic}")


paper_fonts() if "tinos" in SOURCE else interface_fonts()
