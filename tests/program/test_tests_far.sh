# Plays that two functions of tests.lua declare in turn, far from each other: their lines are found in one pass over
# the file, and a step that fails is told at its own.
. "$(dirname "$0")/lib.sh"
copy=$here/far
cp -r "$small" "$copy"
{
    echo 'local function near(i) play("near-" .. i) { expect { ended = false } } end'
    yes '' | head -n 2000000
    echo 'local function far(i) play("far-" .. i) { expect { ended = false }, i == 400 and "nowhere" or nil } end'
    echo 'for i = 1, 400 do near(i) far(i) end'
} >"$copy/tests.lua"
gives 1 check "$copy"
says 'tests.lua:2000002: play "far-400", step 1 "nowhere": there is no "nowhere" to take'
says '800 plays of tests.lua, 1 failed'
finish
