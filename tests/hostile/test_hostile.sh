# Every attack of this folder is stopped with its sentence, and the program then works as before.
#   NAME.lua   stands as attack.lua in frame/; may return effect, pick, needs, when, text, ...
#   NAME.sh    is called with the scenario's folder and a folder that must not be read, to make more
# Their line "-- expect: SENTENCE" (in .sh "# expect:") must be said. Called with paths of attacks
# behind its two arguments, it runs those.
program=$1 root=$2
here=$root/tests/hostile
unset DISPLAY WAYLAND_DISPLAY

# The sanitizers reserve the whole address space; leaks cannot be looked for under strace.
limits='ulimit -t 20; ulimit -v 500000'
if grep -q __asan_init "$program"; then limits='ulimit -t 20'; fi
traced='env ASAN_OPTIONS=detect_leaks=0 strace -f -qq -e trace=file -o'

flunk() {
    failed=1
    printf 'FAILED: %s: %s\n' "$name" "$*"
    cut -c 1-600 "$work/said" | tail -n 4
}

# run STEPS CODES WORDS...: runs the program with steps as its lines; what it said, with plain
# quotation marks, is in said.
run() {
    printf "$1" >"$work/in"
    codes=$2
    shift 2
    (eval "$limits"; timeout -k 1 30 $tracer "$program" "$@") <"$work/in" >"$work/out" 2>&1
    code=$?
    case " $codes " in
    *" $code "*) ;;
    *) flunk "qantar $1 gave exit code $code" ;;
    esac
    sed 's/\\\(["\\]\)/\1/g' "$work/out" >"$work/said"
    [ "$(wc -c <"$work/said")" -lt 8000000 ] || flunk "qantar $1 floods"
    ! grep -q canary "$work/said" || flunk "qantar $1 tells what lies outside"
}

must_say() { grep -qF -- "$1" "$work/said" || flunk "does not say: $1"; }

# What lies outside of the scenario, with names and contents.
outside() { (cd "$work" && find outside* -exec ls -ld {} + -type f -exec cksum {} +); }

# lay_out FILE: the scenario of one attack, and what must stay unread.
lay_out() {
    rm -rf "$work/outside" "$work/outside-2" "$work/play" "$work/trace"
    mkdir "$work/outside" "$work/outside-2"
    cp -r "$here/frame" "$work/play"
    echo 'error("the canary was read")' | tee "$work/outside/secret.lua" >"$work/outside-2/secret.lua"
    printf 'canary' >"$work/outside/secret.png"
    case $1 in
    *.lua) cp "$1" "$work/play/attack.lua" ;;
    *) sh "$1" "$work/play" "$work/outside" ;;
    esac
}

attack() {
    name=$(basename "$1") tracer=
    expected=$(sed -n 's/^[-#]* expect: //p' "$1")
    [ -n "$expected" ] || flunk 'has no line "expect:"'
    lay_out "$1"
    before=$(outside)
    case $name in
    path_*) if $traced "$work/trace" true 2>/dev/null; then tracer="$traced $work/trace"; fi ;;
    esac

    start=$(date +%s%N)
    run 'hit\nback\nundo\nwell\n' '0 65' lines "$work/play" --begin --profile "$work/own"
    took=$((($(date +%s%N) - start) / 1000000))
    must_say "$expected"
    if [ "$code" = 65 ]; then
        run '' 1 check "$work/play"
        must_say "$expected"
    else
        must_say '"status":"ended"'
    fi
    if grep -s 'outside.*= [0-9]' "$work/trace"; then flunk 'a foreign file is opened'; fi
    [ "$before" = "$(outside)" ] || flunk 'something outside was changed'
    printf '%5d ms %s\n' "$took" "$name"
}

# A good scenario, with the saves and settings that the attacks left behind.
play_well() {
    name='a good scenario, afterwards' tracer=
    run 'tell\nnotebook\n' 0 lines "$root/tests/scenarios/small" --begin --profile "$work/own"
    must_say '"page":"notebook"'
}

attack_all() {
    work=$(mktemp -d) || exit 1
    trap 'rm -rf "$work"' EXIT
    failed=0
    : >"$work/said"
    for file; do attack "$file"; done
    play_well
    exit $failed
}

if [ $# -gt 2 ]; then
    shift 2
    attack_all "$@"
fi

attacks=$(find "$here" -name '*_*.lua' -o -name '*_*.sh' ! -name test_hostile.sh | sort)
said=$(printf '%s\n' "$attacks" | xargs -P 2 -n 20 sh "$0" "$program" "$root")
result=$?
printf '%s\n' "$said" | grep -v '^ *[0-9]* ms '
count=$(printf '%s\n' "$said" | grep -c '^ *[0-9]* ms ')
printf '%s attacks; the slowest:\n' "$count"
printf '%s\n' "$said" | grep '^ *[0-9]* ms ' | sort -rn | head -n 3
[ "$count" = "$(printf '%s\n' "$attacks" | wc -l)" ] || { echo 'FAILED: not all were run'; result=1; }
[ "$count" -ge 80 ] || { echo 'FAILED: fewer than 80'; result=1; }
exit $result
