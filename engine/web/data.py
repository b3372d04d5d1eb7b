# Packs what the browser's program reads besides its code: python3 engine/web/data.py ROOT FONTS OUT
#   OUT/NAME.data    packages of files, each fetched as one (start.js unpacks them)
# FONTS is what fonts.py made. A package is one line of JSON, [[PATH, BYTES], ...], and then the bytes of those files one
# after the other.
import json
import os
import sys

MOUNT = '/qantar/'
SCENARIO = 'scripts/kazakhstan-2022'
NOT_PLAYED = ('.md', '.mjs', 'tests.lua', '.gates')


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


def make_packages(root, fonts, out):
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
    root, fonts, out = sys.argv[1:]
    os.makedirs(out, exist_ok=True)
    make_packages(root, fonts, out)


main()
