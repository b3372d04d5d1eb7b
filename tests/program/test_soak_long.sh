# A play of very many turns takes no more memory at its end than near its start, the program and
# all that it started counted together. Behind the two arguments of every script stands the number
# of turns, if not 5000; each is kept on the way. A million:
#     sh tests/program/test_soak_long.sh BUILD/qantar . 1000000
. "$(dirname "$0")/lib.sh"
turns=${3:-5000}
# By then what is bounded by a number of turns (the log, what can be taken back) is full.
first=$((turns * 2 / 5))
# The address sanitizer keeps what was freed: little of it here, and for a short way back.
export ASAN_OPTIONS="${ASAN_OPTIONS-}:quarantine_size_mb=1"
mkdir "$here/endless" "$here/p"
cat >"$here/endless/scenario.lua" <<'LUA'
scenario "endless" {
  title = "Endless", version = "1.0.0", kind = "fictional", start = "one",
  state = { steps = 0, words = list(), luck = number{ 1, min = 1, max = 9 } },
}
chapter "walk" { title = "Walk", date = "2022-01-02", start = "one" }
scene "one" {
  title = "One", text = [[ Step {steps}, and {luck} of nine. ]],
  choice "on" { "Go on", go = { "one", "two" },
    pick = function(s) return random(2) == 1 and "one" or "two" end,
    effect = function(s)
      s.steps = s.steps + 1
      s.luck = random(9)
      s.words[s.steps % 5 + 1 <= #s.words and s.steps % 5 + 1 or math.min(#s.words + 1, 5)] =
        ("word "):rep(random(9))
    end },
  choice "stop" { "Stop", go = "stopped" },
}
scene "two" { title = "Two", text = [[ Back. ]], choice "on" { "Back", go = "one" } }
ending "stopped" { title = "Stopped", text = [[ You stand. ]] }
LUA

# One line a turn; every hundredth is taken back, and the notebook and the log are looked at.
steps() { awk -v from="$1" -v to="$2" 'BEGIN {
    for (i = from; i <= to; i++) {
        print "on"
        if (i % 100 == 0) print "log\nback\nnotebook\nback\nundo\non"
    }
}'; }
# KiB resident, of a process and of all below it.
resident() {
    of=$(sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$1/status" 2>/dev/null)
    for below in $(cat /proc/"$1"/task/*/children 2>/dev/null); do
        of=$((${of:-0} + $(resident "$below")))
    done
    echo "${of:-0}"
}

# The pages go by, gigabytes of them in a million turns; the last is kept.
mkfifo "$here/in" "$here/pages"
tail -n 1 "$here/pages" >"$here/last" &
tail=$!
"$program" lines "$here/endless" --seed 5 --profile "$here/p" <"$here/in" >"$here/pages" 2>"$here/err" &
child=$!
exec 3>"$here/in"
# kept N: waits until so many turns are in the save.
save=$here/p/endless.autosave.json
kept() {
    while kill -0 "$child" 2>/dev/null &&
        [ "$(head -c 400 "$save" 2>/dev/null | grep -o '"turns":[0-9]*')" != "\"turns\":$1" ]; do
        sleep 0.5
    done
}
began=$(date +%s)
{ echo begin && steps 1 "$first"; } >&3
kept "$first"
start=$(resident "$child")
steps $((first + 1)) "$turns" >&3
kept "$turns"
end=$(resident "$child")
exec 3>&-
wait "$child" || flunk "the program ended with code $?"
wait "$tail"
printf 'after %s turns %s KiB, after %s turns %s KiB, in %s seconds\n' \
    "$first" "$start" "$turns" "$end" "$(($(date +%s) - began))"
[ "$end" -gt 0 ] || flunk "the program ended early"
[ "$end" -lt $((start + start / 10)) ] || flunk "memory grows with the turns"
grep -q '"page":"scene"' "$here/last" || flunk "the last page is no scene"
[ -s "$save" ] || flunk "nothing was kept"
finish
