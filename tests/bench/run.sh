#!/bin/sh
# Measures: sh tests/bench/run.sh [--rounds N] [--idle SECONDS] [--beside 'COMMAND'].
# Installs what is missing, builds, and prints one table; a figure stands beside the least program
# that could do some of the same, measured in the same minutes. No figure makes this fail.
#   --beside  another program whose window is timed beside Qantar's
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P) || exit 1
. "$root/engine/install.sh"

rounds=9
idle=20
other=
while [ $# -gt 0 ]; do
    [ $# -gt 1 ] || die "$1 wants a value"
    case $1 in
    --rounds) rounds=$2 ;;
    --idle) idle=$2 ;;
    --beside) other=$2 ;;
    *) die "usage: sh tests/bench/run.sh [--rounds N] [--idle SECONDS] [--beside 'COMMAND']" ;;
    esac
    shift 2
done

install_packages $play_packages xvfb xdotool
build "$builds/bench" -DQANTAR_BUILD=release -DQANTAR_BENCH=ON

here=$(mktemp -d) || exit 1
servers=
trap 'rm -rf "$here"; [ -z "$servers" ] || kill $servers' EXIT
trap 'exit 1' INT TERM

# A display of its own, whose number the server picks: screen WIDTHxHEIGHT
screen() {
    rm -f "$here/display"
    Xvfb -displayfd 3 -screen 0 "$1x24" -nolisten tcp 3>"$here/display" 2>"$here/log" &
    servers="$servers $!"
    for try in 1 2 3 4 5 6 7 8 9 10; do
        [ -s "$here/display" ] && break
        sleep 0.5
    done
    [ -s "$here/display" ] || die "Xvfb did not start: $(cat "$here/log")"
    DISPLAY=:$(cat "$here/display")
    export DISPLAY
}

[ -n "${DISPLAY-}" ] || screen 1600x1000
SDL_VIDEODRIVER=x11 # what xdotool can press keys in
SDL_AUDIODRIVER=dummy # sounds are read and mixed as where there is a device
export SDL_VIDEODRIVER SDL_AUDIODRIVER

scenario=$root/scripts/kazakhstan-2022
fonts=$root/fonts
first=$("$builds/bench/qantar" lines --begin --profile "$here/lines" </dev/null |
    sed -n '1s/.*"scene":"\([^"]*\)".*/\1/p')
quoted() { printf "'%s'" "$(printf %s "$1" | sed "s/'/'\\\\''/g")"; }
play="$(quoted "$builds/bench/qantar") play --profile $(quoted "$here")"
bare="$(quoted "$builds/bench/bench_bare") $(quoted "$fonts/Literata-Regular.ttf")"
mkdir "$here/large" || exit 1
echo '{"window_w": 3840, "window_h": 2160}' >"$here/large/settings.json"

"$builds/bench/bench_watch" "$rounds" "$idle" "$bare" "$play/title" "$play/scene --at $first" \
    ${other:+"$other"} || exit 1
(
    servers=
    trap 'kill $servers' EXIT
    screen 3840x2160
    "$builds/bench/bench_watch" "$rounds" large "$bare 3840 2160" "$play/large --at $first"
) || exit 1
cp -r "$scenario" "$here/town" || exit 1
"$builds/bench/bench_reload" "$rounds" window "$here/town/scenario.lua" 'scenario "' 'scenario  "' \
    "$play/reload $(quoted "$here/town") --at $first --no-sound" || exit 1
"$builds/bench/bench_core" "$scenario" "$fonts" || exit 1
"$builds/bench/bench_load" "$here/scenes" || exit 1
"$builds/bench/bench_ipc" "$scenario" "$here/ipc"
