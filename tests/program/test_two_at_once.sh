# Two programs at once on one profile: neither writes over the other's play, both are told in words
# and offered afterwards; and what one of them leaves when it is killed is cleared up.
. "$(dirname "$0")/lib.sh"
p=$here/p

# start N: program N, whose lines go in by descriptor N and whose pages come out in outN.
start() {
    mkfifo "$here/in$1"
    : >"$here/out$1"
    "$program" lines "$small" --profile "$p" --seed 3 <"$here/in$1" >"$here/out$1" 2>"$here/err$1" &
    eval "pid$1=\$!; exec $1>\"\$here/in$1\"; lines$1=1"
    wait_for "$1"
}
wait_for() {
    tries=0
    eval "wanted=\$lines$1"
    while [ "$(wc -l <"$here/out$1")" -lt "$wanted" ] && [ $((tries += 1)) -lt 6000 ]; do sleep 0.05; done
}
# take N ACTION: program N takes it and has answered.
take() {
    eval "lines$1=\$((lines$1 + 1))"
    printf '%s\n' "$2" >&"$1"
    wait_for "$1"
}
last() { tail -n 1 "$here/out$1"; }
kept() { grep -qF "$2" "$p/$1" || flunk "$1 does not hold $2"; }
told() { last "$1" | grep -q "Another Qantar is using this save" || flunk "program $1 was not told"; }
silent_about() { ! last "$1" | grep -q "Another Qantar" || flunk "program $1 was told again"; }

start 3
take 3 begin
take 3 measure
start 4
take 4 resume
take 4 tell
kept small.autosave.json '"node":"market"'

# The first goes on: what the second kept stays, and from then on each has its own.
take 3 undo
told 3
kept small.autosave.json '"node":"market"'
kept small.autosave-2.json '"node":"morning"'
take 3 guess
silent_about 3
take 4 home
silent_about 4
kept small.autosave.json '"node":"question"'

# A third begins anew: the play that lay there is set aside, and its owner goes on beside it.
start 5
take 5 begin
take 5 measure
kept small.kept-1.json '"node":"question"'
take 4 marks
told 4
kept small.autosave-3.json '"answered":true'
kept small.autosave.json '"turns":1'
exec 3>&- 4>&- 5>&-
wait

# All three are on the title page.
run lines "$small" --profile "$p"
for id in '"id":"resume"' '"id":"resume:autosave-2"' '"id":"resume:autosave-3"'; do
    grep -qF "$id" "$here/out" || flunk "the title page does not offer $id"
done

# Twelve programs save under a name at once: twelve saves.
rm -rf "$p"
typed begin measure "save One" "save Two"
for copy in 1 2 3 4 5 6; do
    "$program" term "$small" --profile "$p" --seed 3 <"$here/typed" >"$here/copy$copy" 2>&1 &
done
wait
[ "$(ls "$p"/small.slot-*.json | wc -l)" = 12 ] || flunk "not every named save is there"
[ "$(ls "$p"/small.autosave*.json | wc -l)" -le 6 ] || flunk "too many last turns"
[ -z "$(find "$p" -name '*.tmp')" ] || flunk "temporary files were left"

# One killed in the middle leaves half a file; the next one to save takes it away.
dead=$(sh -c 'echo $$')
host=$(uname -n)
: >"$p/small.autosave.json.$host.$dead.tmp"
: >"$p/small.autosave.json.$host.$$.tmp"
: >"$p/small.autosave.json.elsewhere.$dead.tmp"
typed begin measure
gives 0 term "$small" --profile "$p"
[ ! -e "$p/small.autosave.json.$host.$dead.tmp" ] || flunk "a dead program's file was left"
[ -e "$p/small.autosave.json.$host.$$.tmp" ] || flunk "a living program's file was taken away"
[ -e "$p/small.autosave.json.elsewhere.$dead.tmp" ] || flunk "another machine's file was taken away"
finish
