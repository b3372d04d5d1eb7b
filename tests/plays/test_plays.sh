# Each play of this folder is a test of its own (engine/cmake/units.cmake): it shows what its
# transcript says, and again when it is saved, closed, opened and resumed between all turns. To
# accept new transcripts:
#   for play in tests/plays/*.play; do qantar replay "$play" --bless; done
# and read the difference. Here: what is to be said of them together.
plays=$2/tests/plays
failed=0
for out in "$plays"/*.out; do
    [ -e "${out%.out}.play" ] || { echo "FAILED: $out belongs to no play"; failed=1; }
done
# Together the plays reach every ending.
for ending in $(sed -n 's/^ending "\([a-z_]*\)".*/\1/p' "$2/scripts/kazakhstan-2022/"*.lua); do
    grep -qx "at: $ending" "$plays"/*.play || { echo "FAILED: no play ends at $ending"; failed=1; }
done
exit $failed
