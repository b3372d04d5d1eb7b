# sh attack.sh PROGRAM ROOT ATTACK...: each attack is stopped with its sentence, and the program
# then works as before. Called by the test_*.sh of this folder.
#   NAME.lua   stands as attack.lua in frame/; may return effect, pick, needs, when, text, ...
#   NAME.sh    is called with the scenario's folder and a folder that must not be read, to make more
# Their line "-- expect: SENTENCE" (in .sh "# expect:") must be said.
# Starting processes is what takes the time here, so the shell does what it can by itself.
program=$1 root=$2
shift 2
here=$root/tests/hostile
unset DISPLAY WAYLAND_DISPLAY

# Memory: what the budgets allow, and the libraries; the sanitizers reserve the whole address space.
# Seconds of the processor, where no attack takes two. Floods: 8 MB of output, or of a save.
limits='ulimit -f 16000; ulimit -t 10; ulimit -v 400000' sanitized=
if grep -q __asan_init "$program"; then limits='ulimit -f 16000; ulimit -t 60' sanitized=yes; fi
# Under Wine (tests/windows/run.sh) a process has all of Wine in its memory, and its files are opened by another.
[ -z "${QANTAR_WINE-}" ] || limits='ulimit -f 16000; ulimit -t 60'

flunk() {
    failed=1
    printf 'FAILED: %s: %s\n' "$name" "$*"
    printf '%s\n' "$said" | cut -c 1-600 | tail -n 4
}

# run STEPS CODES WORDS...: runs the program with STEPS as its lines; what it said, with plain
# quotation marks, is in $said.
run() {
    printf "$1" >"$work/in"
    codes=$2
    shift 2
    (eval "$limits"; exec $tracer "$program" "$@") <"$work/in" >"$work/out" 2>&1
    code=$?
    said=$(sed 's/\\\(["\\]\)/\1/g' "$work/out")
    case " $codes " in
    *" $code "*) ;;
    *) flunk "qantar $1 gave exit code $code" ;;
    esac
    case $said in
    *canary*) flunk "qantar $1 tells what lies outside" ;;
    esac
}

must_say() {
    case $said in
    *"$1"*) ;;
    *) flunk "does not say: $1" ;;
    esac
}

# read_expected FILE: the sentence that the attack must be answered with.
read_expected() {
    expected=
    while IFS= read -r line; do
        case $line in
        '-- expect: '* | '# expect: '*)
            expected=${line#*expect: }
            # The C library of Windows reads and writes numbers so slowly that the clock may come before the steps.
            [ -z "${QANTAR_WINE-}" ] || expected=${expected% 3000000 steps}
            return
            ;;
        esac
    done <"$1"
    flunk 'has no line "expect:"'
}

# Milliseconds of the processor that all processes so far have taken.
spent() {
    times >"$work/times"
    { read -r own; read -r user system; } <"$work/times"
    total=0
    for part in ${user:-0m0.0s} ${system:-0m0.0s}; do
        seconds=${part#*m}
        seconds=${seconds%s}
        cut=${seconds#*.??}
        hundredths=1${seconds#*.}
        hundredths=${hundredths%"$cut"}
        total=$((total + ${part%m*} * 60000 + ${seconds%.*} * 1000 + (hundredths - 100) * 10))
    done
}

# What lies outside of the scenario, with names and contents.
outside() { (cd "$work" && find outside* -exec ls -ld {} + -type f -exec cksum {} +); }

check_outside() {
    [ "$(outside)" = "$untouched" ] || flunk 'something outside was changed'
    if [ "$traced" ] && grep 'outside.*= [0-9]' "$work/trace"; then flunk 'a foreign file is opened'; fi
}

# What must stay unread and unchanged.
lay_out_canary() {
    mkdir "$work/outside" "$work/outside-2"
    echo 'error("the canary was read")' >"$work/outside/secret.lua"
    cp "$work/outside/secret.lua" "$work/outside-2/secret.lua"
    printf 'canary' >"$work/outside/secret.png"
    untouched=$(outside)
}

# A scenario to be attacked.
lay_out() {
    rm -rf "$work/play"
    cp -r "$here/frame" "$work/play"
}

attack() {
    name=${1##*/} tracer= said=
    read_expected "$1"
    case $spoilt$name in
    yes* | *.sh) lay_out ;;
    esac
    spoilt=
    case $name in
    # Without its sentence, which an error page would quote with the lines of the script.
    *.lua) sed 's/^-- expect: .*/--/' "$1" >"$work/play/attack.lua" ;;
    *)
        spoilt=yes
        sh "$1" "$work/play" "$work/outside"
        ;;
    esac
    case $name in
    path_*) tracer="timeout -k 1 900 ${traced:+$traced $work/trace}" ;;
    esac

    spent
    began=$total
    run 'hit\nback\nundo\nwell\n' '0 65' lines "$work/play" --begin --profile "$work/own"
    spent
    took=$((total - began))
    must_say "$expected"
    [ "$code" = 65 ] || must_say '"status":"ended"'
    if [ "$code" = 65 ] && [ "$sanitized" ]; then
        run '' 1 check "$work/play"
        must_say "$expected"
    fi
    case $name in
    path_*) check_outside ;;
    esac
    printf '%5d ms %s\n' "$took" "$name"
}

# A good scenario, with the saves and settings that the attacks left behind.
play_well() {
    name='a good scenario, afterwards' tracer=
    run 'tell\nnotebook\n' 0 lines "$root/tests/scenarios/small" --begin --profile "$work/own"
    must_say '"page":"notebook"'
}

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
failed=0 spoilt= traced=
lay_out_canary
lay_out
# Leaks cannot be looked for under strace.
tracing='env ASAN_OPTIONS=detect_leaks=0 strace -f -qq -e trace=file -o'
if [ -z "${QANTAR_WINE-}" ] && $tracing "$work/trace" true 2>"$work/out"; then traced=$tracing; fi
for file; do attack "$file"; done
name='one of these' said=$*
check_outside
play_well
exit $failed
