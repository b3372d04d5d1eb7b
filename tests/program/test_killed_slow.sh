# The program itself is killed with kill -9 while turns come in as fast as it takes them; a fresh one
# then resumes where the last page that was shown stood, or one turn on. Behind the two arguments of
# every script stands the number of kills, if not 40.
. "$(dirname "$0")/lib.sh"
kills=${3:-40}
p=$here/p
mkdir "$here/count"
cat >"$here/count/scenario.lua" <<'LUA'
scenario "count" { title = "Count", version = "1.0.0", kind = "fictional", start = "one", state = { steps = 0 } }
chapter "all" { title = "All", date = "2022-01-02", start = "one" }
scene "one" { title = "One", text = [[ Step {steps}. ]],
  choice "on" { "Go on", go = "one", effect = function(s) s.steps = s.steps + 1 end },
  choice "stop" { "Stop", go = "stopped" } }
ending "stopped" { title = "Stopped", text = [[ You stand. ]] }
LUA
step_in() { sed -n 's/.*"text":"Step \([0-9]*\)\.".*/\1/p' | tail -n 1; }

typed begin
gives 0 lines "$here/count" --profile "$p"
mkfifo "$here/in"
kill_no=0
furthest=0
while [ $kill_no -lt "$kills" ]; do
    kill_no=$((kill_no + 1))
    : >"$here/pages" # the program's own start waits for the other end of the pipe
    "$program" lines "$here/count" --profile "$p" <"$here/in" >"$here/pages" 2>"$here/err" &
    child=$!
    { echo resume; yes on | head -n 100000; } 2>/dev/null >"$here/in" &
    feeder=$!
    tries=0
    while ! grep -q '"text":"Step.*"status":"playing"}$' "$here/pages" && [ $((tries += 1)) -lt 12000 ]; do sleep 0.05; done
    sleep "0.$((kill_no * 37 % 100 + 100))" # from 0.100 to 0.199 seconds
    kill -9 $child
    wait $child 2>/dev/null
    kill $feeder 2>/dev/null
    wait $feeder 2>/dev/null
    # The last line may be torn; what stood in a whole one had been kept before it was shown.
    shown=$(sed '$!b;/"status":"playing"}$/!d' "$here/pages" | step_in)
    typed resume
    gives 0 lines "$here/count" --profile "$p"
    now=$(step_in <"$here/out")
    [ "$now" = "$shown" ] || [ "$now" = $((shown + 1)) ] ||
        flunk "kill $kill_no: step $shown was shown, and step $now is kept"
    furthest=$now
done
[ "$furthest" -gt "$kills" ] || flunk "hardly a turn was played between the kills"
[ "$(find "$p" -name '*.tmp' | wc -l)" -le 1 ] || flunk "temporary files pile up"
echo "$kills kills, $furthest turns"
finish
