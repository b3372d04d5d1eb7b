# 700 icons and drawings of Debian's packages, as svg-list.txt names them: as librsvg draws them, or what
# differs is named. The longer side has 128 pixels, on white; svg_compare says what is alike.
. "$(dirname "$0")/lib.sh"
need rsvg-convert librsvg2-bin
need dpkg-deb dpkg

# fetch PACKAGE: its files, unpacked in $kept/svg, where it is not installed.
fetch() {
    [ ! -e "$kept/svg/$1.done" ] || return 0
    mkdir -p "$kept/svg" && (cd "$kept/svg" && apt-get -q download "$1" >>"$kept/apt.log" 2>&1 </dev/null) &&
        dpkg-deb -x "$kept/svg/$1"_*.deb "$kept/svg" && rm "$kept/svg/$1"_*.deb && touch "$kept/svg/$1.done"
}

mkdir -p "$kept"
for package in breeze-icon-theme papirus-icon-theme openclipart-svg; do
    dpkg -s "$package" >/dev/null 2>&1 || fetch "$package" ||
        skip "$package is not installed and could not be fetched ($kept/apt.log)"
done

mkdir "$here/theirs"
number=0
grep -v '^#' "$source/tests/corpora/svg-list.txt" | while read -r path; do
    number=$((number + 1))
    file=/$path
    [ -e "$file" ] || file=$kept/svg/$path
    rsvg-convert -w 128 -h 128 -a -b white -o "$here/theirs/$number.png" "$file" 2>/dev/null
    printf '%s\t%s\n' "$file" "$here/theirs/$number.png"
done >"$here/pairs"
"$built/svg_compare" <"$here/pairs" >"$here/out" || flunk "the drawings are not what they should be"
cat "$here/out"
finish
