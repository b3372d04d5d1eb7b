# Makes what the browser's program reads besides its code: python3 engine/web/data.py ROOT OUT [--fonts-only]
#   OUT/fonts/       the fonts with only the characters that Qantar draws; licences beside them
#   OUT/NAME.data    packages of files, each fetched as one (engine/web/data.js unpacks them)
# A package is one line of JSON, [[PATH, BYTES], ...], and then the bytes of those files one after the other.
import json
import os
import shutil
import sys

from fontTools import subset, ttLib

# Latin with what European and Turkic languages add, Greek, Cyrillic; punctuation, signs, arrows.
LETTERS = [(0x20, 0x7E), (0xA0, 0x24F), (0x259, 0x259), (0x2B0, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F)]
SIGNS = [(0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x21FF), (0x2200, 0x22FF),
         (0x2500, 0x27BF), (0xFB00, 0xFB06), (0xFFFD, 0xFFFD)]
# What only the last font has to have: scripts that no other font of ours holds.
OTHERS = [(0x531, 0x58F), (0x590, 0x5FF), (0x10A0, 0x10FF), (0x1E00, 0x1EFF), (0x1F00, 0x1FFF), (0xFB13, 0xFB4F)]
ARABIC = [(0x20, 0x7E), (0xA0, 0xFF), (0x600, 0x6FF), (0x750, 0x77F), (0x200C, 0x200F), (0x2010, 0x2026),
          (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)]

FONTS = {'Literata': LETTERS + SIGNS, 'Inter': LETTERS + SIGNS, 'Andika': LETTERS + SIGNS,
         'NotoNaskhArabic': ARABIC, 'DejaVu': LETTERS + SIGNS + OTHERS}
# A changed font may not bear a name that its licence reserves (Andika-OFL.txt).
RENAMED = {'Andika': 'Qantar Easy'}

MOUNT = '/qantar/'
SCENARIO = 'scripts/kazakhstan-2022'
NOT_PLAYED = ('.md', '.mjs', 'tests.lua', '.gates')


def rename(font, name):
    for record in font['name'].names:
        if record.nameID in (1, 3, 4, 6, 16, 18, 21):
            style = font['name'].getDebugName(2) or 'Regular'
            said = name if record.nameID in (1, 16, 21) else f'{name} {style}'
            record.string = said.replace(' ', '') if record.nameID == 6 else said


def shrink(source, target, ranges, name):
    options = subset.Options()
    options.drop_tables += ['DSIG', 'FFTM']
    options.hinting = source.endswith('.otf')  # TrueType letters are hinted by FreeType's own hand, or not at all
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.notdef_outline = True
    options.recalc_timestamp = False
    font = ttLib.TTFont(source, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in ranges for code in range(first, last + 1)])
    subsetter.subset(font)
    if name:
        rename(font, name)
    font.save(target)


def make_fonts(root, out):
    folder = os.path.join(out, 'fonts')
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for file in sorted(os.listdir(os.path.join(root, 'fonts'))):
        source, target = os.path.join(root, 'fonts', file), os.path.join(folder, file)
        kind = file.split('-')[0].replace('DejaVuSans.ttf', 'DejaVu')
        if file.endswith(('.ttf', '.otf')):
            shrink(source, target, FONTS[kind], RENAMED.get(kind))
        elif file.endswith('.txt'):
            shutil.copyfile(source, target)


def files_below(folder, keep):
    found = []
    for where, folders, files in os.walk(folder):
        folders.sort()
        found += [os.path.join(where, file) for file in sorted(files) if keep(file)]
    return found


def pack(out, name, files):
    """files: (path in the package, path here)"""
    bodies = [open(here, 'rb').read() for _, here in files]
    listed = [[MOUNT + path, len(body)] for (path, _), body in zip(files, bodies)]
    with open(os.path.join(out, name), 'wb') as package:
        package.write(json.dumps(listed, separators=(',', ':')).encode() + b'\n')
        for body in bodies:
            package.write(body)


def make_packages(root, out):
    fonts = os.path.join(out, 'fonts')

    def of_fonts(*kinds):
        return [(f'fonts/{file}', os.path.join(fonts, file)) for file in sorted(os.listdir(fonts))
                if file.endswith(('.ttf', '.otf')) and file.startswith(kinds)]

    def of_root(folder, keep):
        return [(os.path.relpath(path, root), path) for path in files_below(os.path.join(root, folder), keep)]

    pictures = of_root(f'{SCENARIO}/pictures', lambda file: True)
    scripts = [file for file in of_root(SCENARIO, lambda file: not file.endswith(NOT_PLAYED)) if file not in pictures]
    pack(out, 'first.data', scripts + of_root('assets/lang', lambda file: file.endswith('.po')) +
         of_fonts('Literata', 'Inter', 'DejaVu'))
    pack(out, 'pictures.data', pictures)
    pack(out, 'easy.data', of_fonts('Andika'))
    pack(out, 'arabic.data', of_fonts('NotoNaskhArabic'))
    pack(out, 'sounds.data', of_root('assets/sounds', lambda file: file.endswith('.wav')))


def main():
    root, out = sys.argv[1], sys.argv[2]
    os.makedirs(out, exist_ok=True)
    made = os.path.join(out, 'fonts', 'made')
    with open(__file__, 'rb') as mine:
        wanted = mine.read()
    if not os.path.exists(made) or open(made, 'rb').read() != wanted:  # half a minute, so not each time
        make_fonts(root, out)
        with open(made, 'wb') as file:
            file.write(wanted)
    if '--fonts-only' not in sys.argv:
        make_packages(root, out)


main()
