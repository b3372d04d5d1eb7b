# A scenario's files are saved while it is played in a terminal: the page is shown again as it is then.
. "$(dirname "$0")/lib.sh"

cp -r "$small" "$here/town"
mkfifo "$here/in" "$here/pipe"

# begins WORDS...: the terminal, its input and its output at hand.
begins() {
    "$program" term "$here/town" --profile "$here/profile" "$@" \
        <"$here/in" >"$here/pipe" 2>"$here/err" &
    playing=$!
    exec 3>"$here/in" 4<"$here/pipe"
}

# awaits PART: reads what the program writes until a line holds it; no other one may hold NEVER.
never=@@
awaits() {
    while IFS= read -r line <&4; do
        case $line in
        *"$1"*) return ;;
        *"$never"*) flunk "it said: $line" ;;
        esac
    done
    flunk "the output ended before: $1"
}

# saves OLD NEW: as editors do, under another name first.
saves() {
    sed "s/$1/$2/" "$here/town/scenario.lua" >"$here/town/scenario.new"
    mv "$here/town/scenario.new" "$here/town/scenario.lua"
}

leaves() {
    exec 3>&-
    while IFS= read -r line <&4; do :; done
    exec 4<&-
    wait "$playing"
    code=$?
    [ "$code" = 0 ] || flunk "exit code $code"
    silent
}

begins
awaits 'Type a number'
echo begin >&3
awaits '# Morning'
echo measure >&3
awaits 'Trust 4 of 8'
awaits 'Type a number'
saves 'title = "Morning"' 'title = "Dawn"'
awaits '# Dawn'
awaits 'Trust 4 of 8'
awaits 'Type a number'
saves 'scene "rest" {' 'scene "rest"'
awaits 'have changed and cannot be played'
awaits 'scenario.lua:'
awaits 'Trust 4 of 8'
awaits 'Type a number'
sed 's/scene "rest"/scene "rest" {/' "$here/town/scenario.lua" >"$here/whole"
never='cannot be played'
cat "$here/whole" >"$here/town/scenario.lua" # in place, as other editors do
awaits '# Dawn'
awaits 'Trust 4 of 8'
awaits 'Type a number'
never=@@
rm -r "$here/town"
awaits 'scenario.lua'
awaits 'Type a number'
cp -r "$small" "$here/town"
awaits '# Morning'
awaits 'Trust 4 of 8'
leaves

begins --no-watch
awaits 'Type a number'
saves 'title = "Morning"' 'title = "Dawn"'
echo begin >&3
awaits '# Morning'
leaves
finish
