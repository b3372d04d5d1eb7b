# Makes the fonts smaller: python3 engine/web/fonts.py FONTS OUT. OUT gets the fonts of FONTS with only the characters
# that Qantar draws, and their licences.
import multiprocessing
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
# What HarfBuzz applies by itself; nothing asks for more.
FEATURES = ('ccmp locl rlig liga clig calt rclt rvrn kern mark mkmk curs isol fina fin2 fin3 medi med2 init mset '
            'abvm blwm dist ltra ltrm rtla rtlm').split()


def rename(font, name):
    for record in font['name'].names:
        if record.nameID in (1, 3, 4, 6, 16, 18, 21):
            style = font['name'].getDebugName(2) or 'Regular'
            said = name if record.nameID in (1, 16, 21) else f'{name} {style}'
            record.string = said.replace(' ', '') if record.nameID == 6 else said


def shrink(source, target, ranges, name):
    options = subset.Options()
    options.drop_tables += ['DSIG', 'FFTM', 'Silt']
    options.hinting = source.endswith('.otf')  # TrueType letters are hinted by FreeType's own hand, or not at all
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.layout_features = FEATURES
    options.notdef_outline = True
    options.recalc_timestamp = False
    font = ttLib.TTFont(source, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in ranges for code in range(first, last + 1)])
    subsetter.subset(font)
    if name:
        rename(font, name)
    font.save(target)


def make(job):
    source, target = job
    kind = os.path.basename(source).split('-')[0].replace('DejaVuSans.ttf', 'DejaVu')
    shrink(source, target, FONTS[kind], RENAMED.get(kind))


def main():
    source, out = sys.argv[1:]
    os.makedirs(out)
    files = sorted(os.listdir(source))
    for file in files:
        if file.endswith('.txt'):
            shutil.copyfile(os.path.join(source, file), os.path.join(out, file))
    with multiprocessing.Pool() as pool:
        pool.map(make, [(os.path.join(source, file), os.path.join(out, file)) for file in files
                        if file.endswith(('.ttf', '.otf'))], chunksize=1)


if __name__ == '__main__':
    main()
