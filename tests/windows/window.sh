#!/bin/sh
# The window under Wine and Xvfb, called by run.sh: sh window.sh FOLDER WORK. A double click opens it; keys begin and
# play; what they led to is saved where Windows keeps a program's data; it closes, and the terminal goes on there.
folder=$1 work=$2
data=$(echo "$WINEPREFIX"/drive_c/users/*/AppData/Local)/Qantar
failed=0

flunk() {
    printf 'FAILED: %s\n' "$*" >&2
    failed=1
}

# within SECONDS COMMAND...: tries until it is true.
within() {
    left=$(($1 * 5))
    shift
    until "$@"; do
        [ $((left -= 1)) -gt 0 ] && kill -0 "$playing" 2>/dev/null || return 1
        sleep 0.2
    done
}

is_shown() { shown=$(xdotool search --onlyvisible --name '^Qantar' 2>/dev/null | head -n 1) && [ -n "$shown" ]; }
# Two looks that are the same, and not of one colour.
is_still() {
    import -window root "$work/look.png" 2>/dev/null && sleep 0.5 && import -window root "$work/window.png" 2>/dev/null &&
        [ "$(compare -metric AE "$work/look.png" "$work/window.png" null: 2>&1)" = 0 ] &&
        [ "$(identify -format %k "$work/window.png")" -gt 100 ]
}
is_kept() { grep -qs "$1" "$data"/*.autosave.json; }
press() { xdotool key "$1"; }

rm -rf "$data"
wine "$folder/qantar.exe" >"$work/window.log" 2>&1 &
playing=$!
within 60 is_shown || flunk "no window was opened"
within 30 is_still || flunk "the first page does not come to rest"
cp "$work/window.png" "$work/window-title.png"
press 1
within 30 is_kept '"turns":0' || flunk "the first key began no play that is kept"
within 30 is_still || flunk "the first scene does not come to rest"
cp "$work/window.png" "$work/window-scene.png"
[ "$(compare -metric AE "$work/window-title.png" "$work/window-scene.png" null: 2>&1)" -gt 10000 ] || flunk "the page did not change"
press 1
within 30 is_kept '"turns":1' || flunk "a choice was not kept"
press F10
left=100
while kill -0 "$playing" 2>/dev/null && [ $((left -= 1)) -gt 0 ]; do sleep 0.2; done
kill -0 "$playing" 2>/dev/null && flunk "F10 does not end the program"
wait "$playing" || flunk "the program ended with an error: $(cat "$work/window.log")"

printf 'resume\nquit\n' | wine "$folder/qantar.com" term >"$work/term.log" 2>&1 || flunk "the terminal does not resume"
grep -q '^# ' "$work/term.log" || flunk "the terminal shows no page"
[ -z "$(find "$folder" -newer "$work/window-title.png" -type f)" ] || flunk "something was written into the folder"
exit $failed
