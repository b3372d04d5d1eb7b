# Saves and settings on a real disk: made late, kept whole, told when they cannot be.
. "$(dirname "$0")/lib.sh"

# Looking at the title page writes nothing.
gives 0 term "$small" --profile "$here/p"
[ ! -e "$here/p" ] || flunk "a profile was made for nothing"

typed begin measure "save Мой план" tell
gives 0 term "$small" --profile "$here/p"
[ -s "$here/p/small.autosave.json" ] || flunk "no autosave"
[ -s "$here/p/small.slot-1.json" ] || flunk "no named save"
typed resume
gives 0 term "$small" --profile "$here/p"
says "# The market"
typed saves 'Load “Мой план'
gives 0 term "$small" --profile "$here/p"
says "Trust 4 of 8"

# A folder that cannot be written: told at every turn, and the play goes on; at the end it is an error.
: >"$here/block"
typed begin measure tell
gives 0 term "$small" --profile "$here/p2"
rm -rf "$here/p2"
ln -s "$here/block/inside" "$here/p2"
gives 74 term "$small" --profile "$here/p2"
tells "p2"
says "Trust 6 of 8"
[ "$(grep -c 'p2' "$here/out")" -ge 3 ] || flunk "not told at every turn"

# Broken files in the profile: a sentence, and the play begins.
printf '{"text_percent":' >"$here/p/settings.json"
printf 'no json' >"$here/p/small.autosave.json"
typed begin
gives 0 term "$small" --profile "$here/p"
says "The settings file could not be read."
says "# Morning"

# No home at all: said once on stderr.
env -u HOME -u XDG_DATA_HOME "$program" term "$small" </dev/null >"$here/out" 2>"$here/err"
[ $? = 0 ] || flunk "no home gave an error"

# Without --profile the system's folder is used.
XDG_DATA_HOME=$here/data "$program" term "$small" <"$here/typed" >"$here/out" 2>"$here/err"
[ -s "$here/data/qantar/small.autosave.json" ] || flunk "the system's folder was not used"

# Two copies at once on one profile: both end well and the save is whole.
typed begin measure undo measure undo measure undo measure tell home
for copy in 1 2 3; do
    "$program" term "$small" --profile "$here/both" --seed 3 <"$here/typed" >"$here/out$copy" 2>&1 &
done
wait
for copy in 1 2 3; do
    grep -q '# One question' "$here/out$copy" || flunk "copy $copy did not get through"
done
typed resume
gives 0 term "$small" --profile "$here/both"
says "# One question"
[ -z "$(find "$here/both" -name '*.tmp')" ] || flunk "temporary files were left"
finish
