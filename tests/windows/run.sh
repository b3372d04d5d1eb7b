#!/bin/sh
# Tests of the build for Windows, under Wine and Xvfb: sh tests/windows/run.sh [PART...]. It comes after
# `sh engine/windows/build.sh tests`; `sh tests/run.sh long` runs all parts. They are, all of them without one:
#   units     the unit tests of every folder but what asks POSIX for something
#   program   the zip, unpacked: the scripts of tests/program and tests/windows that can hold here
#   plays     the plays of tests/plays, whose transcripts are those of Linux byte for byte
#   frames    pictures of pages, pixel by pixel those of the program on this system
#   hostile   scripts that attack, as tests/hostile has them
#   window    the window: opened, played by keys, closed
# What cannot be tried here engine/windows/README.md says.
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P) || exit 1
. "$root/engine/install.sh"

windows=$builds/windows
work=$windows/tests
# Neither a space nor a letter beyond ASCII in the path of the program is to matter.
folder="$work/a folder, Жаңа/qantar"
program=$work/qantar
native=${QANTAR:-$builds/fast/qantar}
export WINEPREFIX="$windows/wine"
# What Wine says of itself is of no use here, and nobody is there to answer its debugger.
export WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml=;winemenubuilder.exe,winedbg.exe='
export SDL_AUDIODRIVER=dummy TZ=UTC LC_ALL=C.UTF-8 QANTAR_WINE=1
result=0

flunk() {
    say "FAILED: $*"
    result=1
}

# Xvfb chooses a free number itself.
start_display() {
    rm -f "$work/display"
    mkfifo "$work/display" || return 1
    Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$work/display" >"$work/xvfb.log" 2>&1 &
    xvfb=$!
    read -r number <"$work/display" && [ -n "$number" ] && export DISPLAY=":$number"
}

# Ends what this script has started, and nothing of another prefix.
stop_all() {
    wineserver -k 2>/dev/null
    [ -z "${xvfb-}" ] || kill "$xvfb" 2>/dev/null
}

# The settings of a Windows, made once; the server then stays between two programs.
start_wine() {
    [ -e "$WINEPREFIX/complete" ] || {
        rm -rf "$WINEPREFIX"
        with_signs "Wine" "$work/wine.log" wineboot -i && : >"$WINEPREFIX/complete" || return 1
    }
    wineserver -p 2>/dev/null
    wine cmd /c exit
}

unpack() {
    set -- "$windows"/qantar-*-windows.zip
    [ "$#" = 1 ] && [ -e "$1" ] || return 1
    (cd "$windows" && sha256sum --quiet -c SHA256SUMS) || return 1
    rm -rf "${folder%/*}" && mkdir -p "${folder%/*}" && (cd "${folder%/*}" && unzip -q "$1") || return 1
    printf '#!/bin/sh\nexec wine "%s" "$@"\n' "$folder/qantar.com" >"$program"
    # A Wine that could not start a program ends with 1 and has written nothing, once in some thousand starts; ours writes.
    cat >"$program-again" <<END
#!/bin/sh
"$program" "\$@" >"$work/said" && code=0 || code=\$?
[ "\$code" != 1 ] || [ -s "$work/said" ] || {
    echo "Wine started nothing: \$*" >>"$work/again.log"
    "$program" "\$@" >"$work/said" && code=0 || code=\$?
}
cat "$work/said"
exit "\$code"
END
    chmod +x "$program" "$program-again"
}

# A Wine under load now and then starts no process ("Windows error 1359"), so what fails is tried twice more, and said.
# Their windows are SDL's dummy ones and their gamepads its virtual ones, so Wine needs no display, and its own drivers are
# not asked for gamepads: on a busy machine one did not come to an end.
try_units() {
    (unset DISPLAY && cd "$windows/release" && SDL_JOYSTICK_HIDAPI=0 SDL_JOYSTICK_RAWINPUT=0 SDL_XINPUT_ENABLED=0 \
        SDL_DIRECTINPUT_ENABLED=0 ctest --output-on-failure --no-tests=error -j "$(getconf _NPROCESSORS_ONLN)" \
        --repeat until-pass:3 -LE 'slow|monkey|floorplan' </dev/null >"$work/units.log" 2>&1)
    code=$?
    sed -n '/tests passed/p; /^ *[0-9]*\/[0-9]* .*Failed/s/^/tried again: /p' "$work/units.log" >&2
    [ "$code" = 0 ] || {
        sed -n '/^The following tests FAILED/,$p' "$work/units.log" >&2
        flunk "unit tests under Wine, see $work/units.log"
    }
}

# The scripts that ask no more of a system than Wine has; each is called as on Linux.
program_scripts='test_author test_codes test_docs test_map test_new test_profile_shared test_record
    test_water_vote'
try_program() {
    rm -f "$work/again.log"
    for script in $program_scripts; do
        sh "$root/tests/program/$script.sh" "$program-again" "$root" >"$work/$script.log" 2>&1 || {
            tail -n 20 "$work/$script.log" >&2
            flunk "tests/program/$script.sh under Wine"
        }
    done
    [ ! -e "$work/again.log" ] || sed 's/^/tried again: /' "$work/again.log" >&2
    for script in zip lost_story; do
        sh "$root/tests/windows/$script.sh" "$program" "$root" "$folder" >"$work/script.log" 2>&1 || {
            tail -n 20 "$work/script.log" >&2
            flunk "tests/windows/$script.sh"
        }
    done
}

# replay compares with the transcript beside the play.
try_plays() {
    count=0
    for play in "$root"/tests/plays/*.play "$root"/tests/plays/*/*.play; do
        scenario=
        case $play in
        */plays/*/*)
            scenario=$(basename "$(dirname "$play")")
            if [ -d "$root/scripts/$scenario" ]; then scenario=$root/scripts/$scenario
            else scenario=$root/tests/scenarios/$scenario; fi
            ;;
        esac
        "$program" replay "$play" ${scenario:+"$scenario"} >"$work/play.log" 2>&1 || {
            tail -n 20 "$work/play.log" >&2
            flunk "${play#"$root"/} under Wine"
        }
        count=$((count + 1))
    done
    say "$count plays"
}

# shoot NAME WORDS...: the same picture by both programs.
shoot() {
    name=$1
    shift
    "$native" shot "$@" -o "$work/$name-linux.png" 2>>"$work/frames.log" &&
        "$program" shot "$@" -o "$work/$name.png" 2>>"$work/frames.log" ||
        { flunk "no picture $name, see $work/frames.log"; return; }
    off=$(compare -metric AE "$work/$name-linux.png" "$work/$name.png" null: 2>&1)
    [ "$off" = 0 ] || flunk "$off pixels of $work/$name.png differ from those of this system"
}
# What the first page says of the system that it runs on is passed first.
try_frames() {
    [ -x "$native" ] || { say "Skipped: frames, since $native is not there."; return; }
    : >"$work/frames.log"
    here=$root/scripts/kazakhstan-2022
    shoot title "$here" --open settings,back
    shoot night "$here" --open settings,back --at insulin_read
    shoot dusk "$here" --theme dusk --text 200 --at aktau_kettle
    shoot tall "$here" --open settings,back --size 900x1200 --at desk_limits
    shoot settings "$here" --open settings --lang ru
    shoot vote "$root/scripts/water-vote" --open settings,back
}

# Paths, which Windows reads in its own way; and one of each way to take time, memory and stack. Wine shows no links.
try_hostile() {
    attacks=$(cd "$root/tests/hostile" && ls | sed -n 's/\.lua$//p; s/\.sh$//p' |
        grep -x 'path_.*\|time_[a-f].*\|mem_[a-c].*\|stack_[a-l].*\|late_[a-c].*\|bug_[a-c].*\|load_bytecode.*' |
        grep -vx 'path_.*link.*\|path_loop\|path_hard_device')
    (. "$root/tests/hostile/lib.sh" && run_attacks "$program" $attacks) >"$work/hostile.log" 2>&1 || {
        grep -a -A4 '^FAILED' "$work/hostile.log" | cut -c 1-300 | head -n 40 >&2
        flunk "hostile scripts under Wine, see $work/hostile.log"
    }
    sed -n 's/ attacks;.*/ attacks/p' "$work/hostile.log" >&2
}

try_window() { sh "$root/tests/windows/window.sh" "$folder" "$work" || flunk "the window under Wine"; }

for part; do
    case $part in
    units | program | plays | frames | hostile | window) ;;
    *) die "usage: sh tests/windows/run.sh [units|program|plays|frames|hostile|window]..., not $part" ;;
    esac
done
mkdir -p "$work" || die "Cannot make the folder $work."
trap stop_all EXIT
trap 'exit 1' INT TERM
start_display || die "Xvfb cannot be started: $work/xvfb.log"
start_wine || die "Wine cannot be started: $work/wine.log"
unpack || die "There is no zip that agrees with SHA256SUMS in $windows: sh engine/windows/build.sh tests"
for part in ${*:-units program plays frames hostile window}; do
    began=$(date +%s)
    "try_$part"
    say "$part under Wine: $(($(date +%s) - began)) s"
done
exit "$result"
