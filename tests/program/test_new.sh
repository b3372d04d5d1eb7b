# qantar new: a folder that passes check without a word and is played to both of its endings.
. "$(dirname "$0")/lib.sh"
gives 0 new "$here/new/My Town-2"
says 'holds a small scenario that plays as it is'
for command in check play walk; do says "$command '$here/new/My Town-2'"; done
silent
town="$here/new/My Town-2"
grep -q '^scenario "my_town-2" {' "$town/scenario.lua" || flunk 'the id is not that of the folder'
gives 0 check "$town"
says '0 errors, 0 warnings'
[ "$(wc -l <"$here/out")" = 1 ] || flunk 'check says more than its last line'

# Every word of the script is known to the editor, and nothing else was put in.
"$program" docs | sed -n 's/^### //p' | sort -u >"$here/words"
sed -n 's/.*"diagnostics.globals": \[\(.*\)\].*/\1/p' "$town/.luarc.json" | tr -d '" ' | tr ',' '\n' | sort >"$here/globals"
cmp -s "$here/words" "$here/globals" || flunk '.luarc.json does not have the words of the script'
grep -rq '@words@\|my_scenario' "$town" && flunk 'a placeholder was left'

# Played to each ending.
"$program" walk "$town" --plays 20 --json >"$here/walk" || flunk 'a simulated player hits a fault'
for ending in careful corrected; do
    grep -q "\"$ending\": [1-9]" "$here/walk" || flunk "nobody reaches $ending"
done

# A folder that is not empty stays as it is.
find "$town" -type f -exec cksum {} + | sort >"$here/before"
gives 74 new "$town"
tells 'is not empty: ".luarc.json" is in it'
find "$town" -type f -exec cksum {} + | sort | cmp -s - "$here/before" || flunk 'a file was changed'
: >"$here/file"
gives 74 new "$here/file"
gives 64 new
mkdir "$here/1st"
gives 0 new "$here/1st" # an empty folder, whose name can be no id
grep -q '^scenario "my_scenario" {' "$here/1st/scenario.lua" || flunk 'no id for a name that can be none'
QANTAR_CALLED='sh engine/run.sh' gives 0 new "$here/called"
says "sh engine/run.sh check $here/called"

# An ending that the editor has added.
mkdir "$here/notepad" && cp "$town/scenario.lua" "$here/notepad/scenario.lua.txt"
gives 66 check "$here/notepad"
tells 'holds no scenario.lua; it holds a scenario.lua.txt: take the .txt away'

# A capital letter, which Wine does not tell apart (QANTAR_WINE); one letter too few.
for name in Scenario.lua senario.lua; do
    [ "${QANTAR_WINE-}$name" != 1Scenario.lua ] || continue
    rm -rf "$here/near" && mkdir "$here/near" && cp "$town/scenario.lua" "$here/near/$name"
    gives 66 check "$here/near"
    tells "holds no scenario.lua; it holds \"$name\": call it scenario.lua"
done
finish
