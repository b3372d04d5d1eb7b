# Names from outside - words of the command line, folders, files, layers, ids - that hold terminal escapes,
# line ends and marks that turn text: whatever prints them prints them cleaned, in one line.
. "$(dirname "$0")/lib.sh"

esc=$(printf '\033[31m\033]0;owned\007') # colour; the title of the terminal
c1=$(printf '\302\233')                  # the same as one letter
turn=$(printf '\342\200\256')            # right-to-left override
open=$(printf '\342\201\247')            # right-to-left isolate, never closed
bad=$(printf '%s%s%s%sx\nqantar: all is well' "$esc" "$c1" "$turn" "$open")
folder=$here/$bad
mkdir "$folder" "$here/p"

# Control characters, C1 among them, and overrides; an isolate must be closed in its line.
clean() { # FILE WHAT
    LC_ALL=C grep -q "$(printf '[\001-\010\013-\037\177]\\|\302[\200-\237]\\|\342\200[\252-\256]')" "$1" &&
        flunk "$2 prints control characters: $(LC_ALL=C od -c <"$1" | head -n 5)"
    opened=$(LC_ALL=C grep -o "$(printf '\342\201[\246-\250]')" "$1" | wc -l)
    closed=$(LC_ALL=C grep -o "$(printf '\342\201\251')" "$1" | wc -l)
    [ "$opened" = "$closed" ] || flunk "$2 opens $opened isolates and closes $closed"
}

# refuses CODE WORDS...: the code, and one clean line on stderr.
refuses() {
    gives "$@"
    shift
    clean "$here/err" "qantar $1 on stderr"
    clean "$here/out" "qantar $1 on stdout"
    [ "$(wc -l <"$here/err")" = 1 ] || flunk "qantar $1 says more than a line on stderr"
    [ "$(LC_ALL=C tr -cd '\033' <"$here/err" | wc -c)" = 0 ] || flunk "an escape"
}

# Words of the command line.
refuses 64 "$bad"
refuses 64 term "--$bad"
for command in play term lines check shot; do
    refuses 66 $command "$here/no/$bad"
    refuses 66 $command "$folder"
done
refuses 64 term "$small" "$bad"
refuses 64 term "$small" --seed "$bad"
refuses 64 lines "$small" --at "$bad" --profile "$here/p"
refuses 66 play "$small" --fonts "$bad"
refuses 64 shot "$small" -o "$here/x.png" --theme "$bad"
refuses 64 shot "$small" -o "$here/x.png" --size "$bad"
refuses 64 shot "$small" -o "$here/x.png" --open "$bad"
refuses 74 shot "$small" -o "$here/no/$bad"
refuses 66 replay "$here/$bad.play" "$small"
refuses 66 codes "$here/no/$bad"
refuses 74 term "$small" --profile "$here/p" --record "$here/no/$bad"
: >"$here/file$bad"
refuses 74 term "$small" --profile "$here/file$bad"

# What a scenario of such a folder says: its ids, its titles, its layers, its files.
quoted='\27[31m\n\194\155\226\128\174\226\129\167x'
cat >"$folder/scenario.lua" <<EOF
scenario "bad" { title = "T$quoted", version = "1$quoted", kind = "fictional", languages = { "e$quoted" }, start = "s$quoted" }
scene "s$quoted" { title = "S$quoted", picture = "p$quoted", text = "One$quoted [[x$quoted]].",
  choice "go" { "Go$quoted", go = "nowhere$quoted" }, ["wrong$quoted"] = 1 }
EOF
for command in check codes term lines; do
    run $command "$folder" --profile "$here/p"
    [ $command != check ] && [ $command != codes ] || run $command "$folder"
    [ "$code" = 1 ] || [ "$code" = 65 ] || flunk "qantar $command of a faulty scenario gave $code"
    clean "$here/err" "qantar $command on stderr"
    [ $command = lines ] || clean "$here/out" "qantar $command on stdout"
done
! grep -q '^qantar: all is well' "$here/out" "$here/err" || flunk "a name forged a line"
run shot "$folder" -o "$here/x.png"
[ "$code" = 65 ] || flunk "shot of a faulty scenario gave $code"
clean "$here/err" "qantar shot on stderr"

# Layers that lie in a folder of such a name, or have one, and cannot be drawn.
cat >"$folder/scenario.lua" <<EOF
scenario "layers" { title = "Layers", version = "1.0.0", kind = "fictional", languages = { "en" }, start = "s" }
picture "p" { alt = "Nothing to see.", layers = { "l\27[31m\u{9b}31m.svg", "l.svg" } }
scene "s" { title = "S", picture = "p", text = "One.", choice "go" { "Go", go = "e" } }
ending "e" { title = "End", text = "Done." }
EOF
mkdir "$folder/pictures"
printf 'no picture' >"$folder/pictures/l.svg"
for words in "check" "shot -o $here/x.png --at s"; do
    # shellcheck disable=SC2086
    run ${words%% *} "$folder" $(printf '%s' "${words#check}" | sed 's/^shot//')
    clean "$here/err" "qantar ${words%% *} of a layer on stderr"
    clean "$here/out" "qantar ${words%% *} of a layer on stdout"
done
finish
