# The kit: three sheets of any scenario that was loaded, in a folder that need not be there yet.
. "$(dirname "$0")/lib.sh"
gives 0 kit "$source/scripts/kazakhstan-2022" -o "$here/new/kit"
says '3 sheets in '
for sheet in plan key slip; do
    file=$here/new/kit/$sheet.html
    grep -q '^<!DOCTYPE html>' "$file" || flunk "$file is no HTML"
    grep -q '</html>$' "$file" || flunk "$file is cut off"
    grep -qiE '<script|https?://[^w]| on[a-z]+=' "$file" && flunk "$file has a script or a link"
done
gives 0 kit "$source/scripts/kazakhstan-2022" --edition week -o "$here/new/kit" # over the others
grep -q 'The longer story' "$here/new/kit/plan.html" || flunk 'the plan is not of that edition'
[ "$(ls "$here/new/kit" | wc -l)" = 3 ] || flunk 'something else was left in the folder'
gives 0 kit "$small" -o "$here/small"
gives 64 kit "$small"
tells 'qantar kit wants the folder to write to: -o FOLDER'
gives 64 kit "$source/scripts/kazakhstan-2022" --edition none -o "$here/none"
tells 'has no edition "none"'
[ ! -e "$here/none" ] || flunk 'a folder was made for nothing'
: >"$here/file"
gives 74 kit "$small" -o "$here/file"
finish
