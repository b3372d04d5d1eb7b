#!/bin/sh
# What the documents show works: every Lua sample marked <!-- sample: NAME --> passes check and is
# played to an ending, and scripts/API.md and LINES.md are what the program prints.
program=$1 root=$2
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
failed=0
fail() { echo "FAILED: $*"; failed=1; }

# Writes each marked sample to FOLDER/NAME/scenario.lua and prints its NAME; what is marked
# <!-- tests: NAME --> goes beside it.
samples() {
    awk -v into="$work" '
        /^<!-- sample: / { name = $3; file = "scenario.lua"; next }
        /^<!-- tests: / { name = $3; file = "tests.lua"; next }
        /^```lua/ && name { path = into "/" name; system("mkdir -p " path); inside = 1; next }
        /^```/ { if (inside && file == "scenario.lua") print name; inside = 0; name = "" }
        inside { print > (into "/" name "/" file) }' "$1"
}

count=0
for name in $(samples "$root/README.md") $(samples "$root/scripts/README.md"); do
    count=$((count + 1))
    "$program" check "$work/$name" >"$work/$name.said" 2>&1 ||
        fail "the sample \"$name\" does not pass check: $(cat "$work/$name.said")"
done
grep -q '; 7 plays of tests.lua, 0 failed;' "$work/state.said" || fail "the sample of tests was not played: $(cat "$work/state.said")"
[ "$count" -ge 3 ] || fail "only $count samples were found"

printf 'begin\nread\n' | "$program" lines "$work/first" --profile "$work/profile" |
    tail -n 1 | grep -q '"status":"ended"' || fail 'the first sample is not played to its ending'

"$program" docs | cmp - "$root/scripts/API.md" ||
    fail 'scripts/API.md is not what "qantar docs" prints: qantar docs > scripts/API.md'
"$program" docs --rules | cmp - "$root/scripts/RULES.md" ||
    fail 'scripts/RULES.md is not what "qantar docs --rules" prints: qantar docs --rules > scripts/RULES.md'
"$program" docs --lines | cmp - "$root/scripts/LINES.md" ||
    fail 'scripts/LINES.md is not what "qantar docs --lines" prints: qantar docs --lines > scripts/LINES.md'

# For editors: Lua that reads, and JSON.
for what in 'docs --luals' "ids $root/scripts/kazakhstan-2022"; do
    "$program" $what >"$work/luals.lua" || fail "qantar $what"
    lua5.4 -e "assert(loadfile(arg[1], 't', {}))" "$work/luals.lua" || fail "qantar $what is no Lua"
done
grep -qF -- '---| "queue" # ' "$work/luals.lua" || fail 'qantar ids does not list the scene "queue"'
"$program" docs --json | grep -q '"words_of_tests"' || fail 'qantar docs --json'
"$program" facts "$root/scripts/kazakhstan-2022" F-0105-01 | grep -q '^  source decree_local  sources.lua:' ||
    fail 'qantar facts does not list a source'

exit $failed
