# A play of very many turns takes no more memory at its end than near its start. Behind the two
# arguments of every script stands the number of turns, if not 5000; each is kept on the way.
. "$(dirname "$0")/lib.sh"
turns=${3:-5000}
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
steps() {
    echo begin
    seq "$1" | awk '{ print "on"; if ($1 % 100 == 0) print "log\nback\nnotebook\nback\nundo\non" }'
}

resident() { sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$1/status"; }

mkfifo "$here/in"
"$program" lines "$here/endless" --seed 5 --profile "$here/p" <"$here/in" >"$here/pages" 2>"$here/err" &
child=$!
exec 3>"$here/in"
# answered N: waits until so many pages came.
answered() {
    while kill -0 "$child" 2>/dev/null && [ "$(wc -l <"$here/pages")" -lt "$1" ]; do
        sleep 0.5
    done
}
first=$((turns / 10))
steps "$first" >&3
answered $((first + 2 + first / 100 * 6))
start=$(resident "$child")
steps $((turns - first)) | tail -n +2 >&3
answered $((turns + 2 + first / 100 * 6 + (turns - first) / 100 * 6))
end=$(resident "$child")
exec 3>&-
wait "$child" || flunk "the program ended with code $?"
printf 'after %s turns %s KiB, after %s turns %s KiB\n' "$first" "$start" "$turns" "$end"
[ "${end:-0}" -gt 0 ] || flunk "the program ended early"
[ "$end" -lt $((start + start / 10 + 2048)) ] || flunk "memory grows with the turns"
[ "$(tail -n 1 "$here/pages" | grep -c '"page":"error"')" = 0 ] || flunk "the last page is an error"
[ -s "$here/p/endless.autosave.json" ] || flunk "nothing was kept"
finish
