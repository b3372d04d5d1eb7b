# A shared and synchronised folder of saves: players after each other, copies that a cloud folder makes, and
# scenarios of strangers that claim one id.
. "$(dirname "$0")/lib.sh"
p=$here/p
kept() { grep -qF "\"turns\":$2" "$p/$1" || flunk "$1 does not hold turn $2: $3"; }
# plays FOLDER LINES...: a sitting.
plays() {
    folder=$1
    shift
    typed "$@"
    gives 0 term "$folder" --profile "$p"
}
joined() { tr '\n' ' ' <"$here/out" | tr -s ' ' | grep -qF -- "$1" || flunk "the page does not say: $1"; }

# Three players, one after the other.
cp -R "$small" "$here/small"
plays "$here/small" begin measure tell home
plays "$here/small" begin
joined "The play before this one is kept: “Earlier play 1” under “Saves”."
plays "$here/small" begin measure
kept small.kept-1.json 3 "the first player's"
plays "$here/small" begin
kept small.kept-1.json 3 "the first player's, later"
kept small.kept-2.json 1 "the third player's"

# Copies of cloud folders, a save under another name, one of a newer program.
cp "$p/small.kept-1.json" "$p/small.autosave (conflicted copy 2026-05-01).json"
cp "$p/small.kept-1.json" "$p/small.autosave-HOSTNAME.json"
cp "$p/small.kept-1.json" "$p/small.kept-1.sync-conflict-20260101-120000-ABCDEF.json"
cp "$p/small.kept-1.json" "$p/holiday"
printf '{"format":9,"scenario":"small"}' >"$p/later.json"
printf 'half a sa' >"$p/small.slot-1 (1).json"
printf 'no save' >"$p/notes.txt"
cp "$p/later.json" "$here/later.json"
plays "$here/small" saves
for name in "small.autosave (conflicted copy 2026-05-01).json" small.autosave-HOSTNAME.json \
    small.kept-1.sync-conflict-20260101-120000-ABCDEF.json holiday; do
    joined "Load “$name” (One question"
done
joined "written by a newer version of Qantar"
joined "Load small.slot-1 (1).json (closed: the save is broken"
! grep -q notes "$here/out" || flunk "a file that is no save was offered"
plays "$here/small" saves "Load “holiday”"
says "# One question"
cmp -s "$p/holiday" "$p/small.kept-1.json" && cmp -s "$p/later.json" "$here/later.json" ||
    flunk "a file that was found was changed"
kept small.autosave.json 3 "loaded from a found file"

# The author edits and moves the folder, and makes a copy: the play is still there.
mv "$here/small" "$here/moved"
printf '\n-- a remark\n' >>"$here/moved/scenario.lua"
plays "$here/moved" resume
says "# One question"
cp -R "$here/moved" "$here/copy"
plays "$here/copy" resume
says "# One question"

# A stranger's scenario with the same id begins and plays: nothing of the first is touched or offered as its own.
cp "$p/small.autosave.json" "$here/before.json"
mkdir "$here/stranger"
cat >"$here/stranger/scenario.lua" <<'LUA'
scenario "small" { title = "Not the other", kind = "fictional", start = "x" }
chapter "c" { title = "C", start = "x" }
scene "x" { title = "X", text = "Other.", choice "y" { "Y", go = "z" } }
ending "z" { title = "Z", text = "z" }
LUA
plays "$here/stranger" begin y
! grep -q Resume "$here/out" || flunk "another scenario's play was offered"
cmp -s "$p/small.autosave.json" "$here/before.json" || flunk "another scenario's play was replaced"
ls "$p"/_????????_small.autosave.json >/dev/null 2>&1 || flunk "the stranger's play is not apart"
plays "$here/stranger" saves
joined "Another scenario with the same id has plays here."
! grep -q "conflicted copy" "$here/out" || flunk "a copy of another scenario's save is offered"
plays "$here/moved" resume
says "# One question"

# Saves of before homes were remembered go on.
rm "$p"/*home.json*
plays "$here/moved" resume "The marks on the rope"
says "You stood beside them."
[ -s "$p/small.home.json" ] || flunk "the home was not remembered"
finish
