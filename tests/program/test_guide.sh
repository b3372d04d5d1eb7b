# What scripts/GUIDE.md and COOKBOOK.md tell people to write works, step by step, and each mistake is answered as they say
# (guide.lua); and what documents link to is there. QANTAR_BLESS=1 writes the answers into them.
for name in lua5.4 lua54 lua; do
    command -v "$name" >/dev/null && lua=$name && break
done
[ -n "$lua" ] || { echo 'skipped: there is no Lua program'; exit 77; }
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
failed=0
for document in GUIDE COOKBOOK; do
    "$lua" "$2/tests/program/guide.lua" "$1" "$2/scripts/$document.md" "$work" ${QANTAR_BLESS:+--bless} || failed=1
done
"$lua" "$2/tests/program/links.lua" "$2/README.md" "$2"/scripts/*.md "$2/engine/README.md" "$2/tests/README.md" || failed=1
exit $failed
