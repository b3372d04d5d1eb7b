# The author's page is for who asks for it; and a fault is kept as one file that the page names.
. "$(dirname "$0")/lib.sh"

typed begin author-page
gives 0 term "$small" --profile "$here/p"
says "There is no"
typed begin measure author-page author-check back
gives 0 term "$small" --author --profile "$here/p"
says "# Author’s page"
says "changed by turn 1: morning, measure"
says "have not been checked"
says "0 errors"

# In lines too: a scene that the play has not come to, and what remembers that.
typed begin author-page node:closing record back back log
gives 0 lines "$small" --author --profile "$here/p2"
says '"page":"author"'
says "an author went to 1 scene of it"
says "An author went to the next scene"
grep -q '"authored":1' "$here/p2/small.autosave.json" || flunk "the save does not say it"
typed resume record
gives 0 lines "$small" --profile "$here/p2"
says "an author went to 1 scene of it"
typed begin node:closing
gives 0 lines "$small" --profile "$here/p3"
says 'there is no action'

# A fault of the script, in both readers on streams.
cp -r "$small" "$here/town"
sed 's/s.trust = s.trust + 1 s/error("a < b") s/' "$small/scenario.lua" >"$here/town/scenario.lua"
for reader in term lines; do
    typed begin measure report
    [ "$reader" = lines ] || typed begin measure 'write a report'
    gives 65 "$reader" "$here/town" --profile "$here/$reader"
    report=$(ls "$here/$reader/records"/small-*-report.html) || flunk "no report of $reader"
    for part in 'a &lt; b' 'scenario.lua:46' 'Checksum of the scripts' 'scene morning: measure'; do
        grep -qF "$part" "$report" || flunk "the report of $reader does not say: $part"
    done
    tr -d '\n ' <"$here/out" | grep -qF "$(basename "$report")" || flunk "$reader does not say where"
done
finish
