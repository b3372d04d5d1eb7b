# The process of a story is killed or stopped between two lines: a page says so, and the play goes on from its last
# turn. And it does not outlive the program. Called by run.sh with the program, the source and the unpacked folder.
. "$(dirname "$0")/../program/lib.sh"

gives 0 --version
says "the script runs in a process of its own"

# The process of a story that this Wine runs, as soon as there is one.
story() {
    found=
    tries=0
    while [ -z "$found" ] && [ $((tries += 1)) -lt 600 ]; do
        for one in $(grep -lsa 'qantar-worker\.exe' /proc/[0-9]*/cmdline); do
            grep -qsaxzF "WINEPREFIX=$WINEPREFIX" "${one%/cmdline}/environ" && found=${one%/cmdline}
        done
        [ -n "$found" ] || sleep 0.05
    done
    printf '%s' "${found#/proc/}"
}

# answer N: waits for the Nth page.
answer() {
    tries=0
    while [ "$(wc -l <"$here/out")" -lt "$1" ] && kill -0 "$playing" 2>/dev/null && [ $((tries += 1)) -lt 1200 ]; do
        sleep 0.05
    done
}
page() { sed -n "$1p" "$here/out"; }

start() {
    "$program" "$@" <"$here/line" >"$here/out" 2>"$here/err" &
    playing=$!
    exec 3>"$here/line"
}

# lose SIGNAL: the play comes to the market, then that happens to the story; it goes on from there.
lose() {
    start lines "$small" --seed 3 --profile "$here/$1"
    printf 'begin\nmeasure\ntell\n' >&3
    answer 4
    page 4 | grep -q '"scene":"market"' || flunk "$1: the play did not come to the market"
    kill "-$1" "$(story)" || flunk "$1: there is no process of a story"
    printf 'home\nnotebook\nreload\nhome\n' >&3
    answer 9
    exec 3>&-
    wait "$playing" || flunk "after SIG$1 the program ended with an error"
    page 5 | grep -q '"page":"error".*"id":"reload"' || flunk "SIG$1 gave no page with a way on"
    page 6 | grep -q 'there is no action' || flunk "that page had a notebook"
    page 8 | grep -q '"scene":"market"' || flunk "after SIG$1 the play stood elsewhere"
    page 9 | grep -q '"scene":"question"' || flunk "after SIG$1 the play did not go on"
}
mkfifo "$here/line"
lose KILL
lose STOP

# The program is killed: the story does not stay behind.
start lines "$small" --profile "$here/p"
printf 'begin\n' >&3
answer 2
left=$(story)
[ -n "$left" ] || flunk "there was no process of the story's own"
kill -KILL "$playing"
exec 3>&-
wait "$playing" 2>/dev/null
tries=0
while [ -d "/proc/$left" ] && [ $((tries += 1)) -lt 200 ]; do sleep 0.05; done
[ ! -d "/proc/$left" ] || flunk "the story's process outlives the program"
finish
