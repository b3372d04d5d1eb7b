# The scenario that authors copy from: check says nothing against it, its gates hold in both editions, its plays
# reach every ending, and the kit prints it.
. "$(dirname "$0")/lib.sh"
story=$source/scripts/water-vote
gives 0 check "$story"
says '0 errors, 0 warnings'
gives 0 walk "$story" --edition whole --plays 60 --gates "$story/vote.gates"
says 'Faults: none'
gives 0 walk "$story" --edition lesson --plays 20
says 'Faults: none'
for ending in $(sed -n 's/^ending "\([a-z_]*\)".*/\1/p' "$story"/*.lua); do
    grep -qx "at: $ending" "$source"/tests/plays/water-vote/*.play || flunk "no play ends at $ending"
done
gives 0 kit "$story" --edition whole -o "$here/kit"
for sheet in plan key slip; do
    grep -q '^<p class="invented">' "$here/kit/$sheet.html" || flunk "$sheet does not say that it is invented"
done
gives 0 pack "$story" -o "$here/vote.qantar"
gives 0 check "$here/vote.qantar"
says '3 plays of tests.lua, 0 failed; 0 errors, 0 warnings'
finish
