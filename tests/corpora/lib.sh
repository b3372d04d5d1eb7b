# Sourced by the scripts of this folder, which hold pictures as Qantar draws them against another
# program's drawings. What they compare is fetched from the system's packages when a test runs, kept
# beside the program that was built, and never copied into the project. `table` prints what was found.
. "$(dirname "$0")/../program/lib.sh"
built=$(CDPATH= cd -- "$(dirname "$program")" && pwd -P) || exit 1
kept=$built/corpora
NEAR=2 # of 255, in a channel

need() { command -v "$1" >/dev/null || skip "$1 is not installed (package $2)"; }

# The packages' sources, through a configuration of apt's of our own, as a system has none for them.
private_apt() {
    apt-get -o Dir::Etc::sourcelist="$kept/apt/sources.list" -o Dir::Etc::sourceparts="$kept/apt/parts" \
        -o Dir::State::Lists="$kept/apt/lists" -o Dir::Cache="$kept/apt/cache" -o APT::Sandbox::User= \
        -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20 \
        -q "$@" >>"$kept/apt.log" 2>&1 </dev/null
}

configure_apt() {
    mkdir -p "$kept/apt/parts" "$kept/apt/lists/partial" "$kept/apt/cache/archives/partial"
    for list in /etc/apt/sources.list.d/*.sources; do
        [ ! -e "$list" ] || sed 's/^Types:.*/Types: deb-src/' "$list" >"$kept/apt/parts/${list##*/}"
    done
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
        sed -n 's/^deb /deb-src /p' >"$kept/apt/sources.list"
    private_apt update
}

# fetch_source PACKAGE: its original source, unpacked in $kept/PACKAGE. A mirror may lack the source of
# a security update; then that of the release will do.
fetch_source() {
    [ ! -e "$kept/$1/done" ] || return 0
    command -v apt-get >/dev/null || return 1
    rm -rf "$kept/$1" && mkdir -p "$kept/$1" || return 1
    configure_apt
    release=$(. /etc/os-release && printf %s "${VERSION_CODENAME-}")
    for wanted in "$1" "$1/$release"; do
        (cd "$kept/$1" && private_apt source --download-only "$wanted")
        set -- "$1" "$kept/$1/"*.orig.tar.*
        [ -e "$2" ] && tar -xf "$2" -C "$kept/$1" && touch "$kept/$1/done" && return 0
    done
    return 1
}

# as_magick FILE OPTION...: ImageMagick's reading of it as raw pixels in $here/theirs. A gamma that the
# file names is not applied.
as_magick() {
    file=$1
    shift
    "$magick" "$file" "$@" +repage -set colorspace sRGB -depth 8 "RGBA:$here/theirs" 2>"$here/err"
}

# compare_files LIST OPTION...: draws each file that LIST names and holds it against ImageMagick's
# reading with these options. Adds a line to $here/results: EQUAL, NEAR, FAR or REFUSED, the largest
# difference, the file, the sentence.
compare_files() {
    list=$1
    shift
    rm -rf "$here/ours" && mkdir "$here/ours"
    "$built/draw_picture" --to "$here/ours" <"$list" >"$here/drawn" || flunk "draw_picture ended with $?"
    [ "$(wc -l <"$list")" = "$(wc -l <"$here/drawn")" ] || flunk "not every picture was drawn or refused"
    number=0
    while IFS='	' read -r file size sentence; do
        number=$((number + 1))
        if [ "$size" = refused ]; then
            printf 'REFUSED\t-\t%s\t%s\n' "$file" "$sentence"
            continue
        fi
        most=size
        as_magick "$file" "$@" && most=$("$built/compare_rgba" "$here/ours/$number.rgba" "$here/theirs")
        case $most in
        0) word=EQUAL ;;
        *[!0-9]*) word=FAR ;;
        *) [ "$most" -le $NEAR ] && word=NEAR || word=FAR ;;
        esac
        printf '%s\t%s\t%s\n' "$word" "$most" "$file"
    done <"$here/drawn" >>"$here/results"
}

# table NAME PATTERN: a line for the files whose names match the regular expression.
table() {
    awk -F '\t' -v name="$1" -v pattern="$2" '
        BEGIN { worst = "-" }
        $3 ~ pattern { n++; count[$1]++; if ($2 != "-" && (worst == "-" || $2 + 0 > worst + 0)) worst = $2 }
        END { printf "%-34s %6d %6d %6d %6d %6s %8d\n", name, n, count["EQUAL"], count["NEAR"], count["FAR"],
            worst, count["REFUSED"] }' "$here/results"
}
table_head() { printf '%-34s %6s %6s %6s %6s %6s %8s\n' "$1" files equal near far worst refused; }
