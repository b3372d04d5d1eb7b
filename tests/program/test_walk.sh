# `qantar walk` from outside: its exit codes, gates, JSON, and the way to a fault as a file that replays.
. "$(dirname "$0")/lib.sh"
mill=$source/tests/scenarios/walk

gives 0 walk "$mill" --plays 20
says "close_reader"
says "Scenes that no play reached: none"
says "Words that stood on a page: 88 of 88, 100.0 percent; texts never: none"
says "Faults: none"
silent
cp "$here/out" "$here/first"
gives 0 walk "$mill" --plays 20
cmp -s "$here/out" "$here/first" || flunk "the same walk was told in another way"
gives 0 walk "$mill" --plays 20 --seed 8
cmp -s "$here/out" "$here/first" && flunk "another seed gave the same plays"
gives 0 walk "$mill" --plays 2 --policy reader --json
says '"reader": {'
says '"faults": []'

printf 'close_reader meter.rumour <= 0\n' >"$here/gates.txt"
gives 0 walk "$mill" --plays 5 --gates "$here/gates.txt"
says "passed  close_reader meter.rumour <= 0   is 0.00"
printf 'rusher meter.rumour <= 3\n' >>"$here/gates.txt"
gives 1 walk "$mill" --plays 5 --gates "$here/gates.txt"
says "FAILED  rusher meter.rumour <= 3   is 4.00"
gives 1 walk "$mill" --plays 5 --gates "$here/gates.txt" --json
says '"passed": false'
printf 'rusher luck <= 3\n' >"$here/gates.txt"
gives 65 walk "$mill" --plays 5 --gates "$here/gates.txt"
tells "gates.txt:1: no policy that was walked has a figure"

mkdir "$here/trap"
cat >"$here/trap/scenario.lua" <<'END'
scenario "trap" { title = "Trap", kind = "fictional", start = "a", state = { n = 0 } }
chapter "c" { title = "C", start = "a" }
scene "a" { title = "A", text = "You wait.",
  choice "bad" { "Bad", go = "z", effect = function(s) s.n = s.n .. nil end },
  choice "good" { "Good", go = "z" },
}
ending "z" { title = "Z", text = "The end." }
END
gives 1 walk "$here/trap" --plays 10 --faults "$here/faults"
says "at a: "
says "scenario.lua:4"
[ -e "$here/faults/fault-1.play" ] || flunk "the way to the fault was not written"
gives 0 replay "$here/faults/fault-1.play" "$here/trap" --bless
grep -q "scenario.lua:4" "$here/faults/fault-1.out" || flunk "the way does not lead to the fault"

# One play as a file, with what was opened on the way; the same figures in one process and in several.
gives 0 walk "$mill" --write close_reader:3 -o "$here/three.play"
silent
grep -q '^## walk, close_reader, play 3: ends at ' "$here/three.play" || flunk "the play does not say whose it is"
grep -q '^source:' "$here/three.play" || flunk "the play does not open what was read"
gives 0 replay "$here/three.play" "$mill" --bless
# An explorer's play is the one that it was among all of its plays, whatever is written down.
gives 0 walk "$mill" --write explorer:4 -o "$here/four.play"
cp "$here/four.play" "$here/again.play"
gives 0 walk "$mill" --write explorer:4 -o "$here/four.play"
cmp -s "$here/four.play" "$here/again.play" || flunk "the explorer's fourth play is another one"
gives 0 replay "$here/four.play" "$mill" --bless
gives 64 walk "$mill" --write reader -o "$here/x.play"
tells '--write wants a policy and the number of its play, as reader:3, not "reader"'
gives 64 walk "$mill" --write reader:1
tells '--write wants a file too: -o FILE.play'
gives 64 walk "$mill" --write "constant_*:1" -o "$here/x.play"
tells 'one play is that of one policy, not of constant_*'
gives 0 walk "$mill" --plays 20 --jobs 1
cmp -s "$here/out" "$here/first" || flunk "one process tells the walk in another way"
gives 0 walk "$mill" --plays 20 --jobs 5
cmp -s "$here/out" "$here/first" || flunk "five processes tell the walk in another way"
gives 64 walk "$mill" --jobs 0
tells '--jobs wants a whole number from 1 to 32, not "0"'

gives 64 walk
gives 64 walk "$mill" --plays none
tells "--plays wants a whole number from 1 to 20000"
gives 64 walk "$mill" --policy nobody
tells 'there is no policy "nobody"'
gives 64 walk "$mill" --edition nothing
tells 'there is no edition "nothing"'
gives 66 walk "$here/nowhere"
gives 66 walk "$mill" --gates "$here/nowhere.txt"
finish
