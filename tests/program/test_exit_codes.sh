# Every exit code of the command line, with the sentence that goes with it.
. "$(dirname "$0")/lib.sh"

# 0: fine
gives 0 --version
says "qantar 0."
gives 0 --help
says "qantar term [SCENARIO]"
says "  --profile DIR"
gives 0 docs
says "scenario"
gives 0 term "$small" --profile "$here/p"
silent
gives 0 lines "$small" --profile "$here/p"
silent
gives 0 check "$small"

# 1: the check found errors
mkdir "$here/broken"
sed 's/go = "market"/go = "markt"/' "$small/scenario.lua" >"$here/broken/scenario.lua"
gives 1 check "$here/broken"
says 'did you mean "market"?'

# 64: the command line
gives 64 ter
tells 'no command "ter"; did you mean "term"?'
gives 64 term --sed 7
tells 'no option "--sed"; did you mean "--seed"?'
gives 64 term "$small" --seed seven
tells "--seed wants a whole number"
gives 64 term "$small" "$small"
tells "one word too many"
gives 64 check
tells "something is missing: qantar check SCENARIO"
gives 64 lines "$small" --at nowhere --profile "$here/p"
tells 'no scene "nowhere"'
gives 64 shot "$small"
tells "-o FILE.png"
gives 64 shot "$small" -o "$here/x.jpg"
tells 'a picture of a page is a PNG'
gives 64 shot "$small" -o "$here/x.png" --size wide
tells "--size wants"
gives 64 shot "$small" -o "$here/x.png" --theme pink
tells '--theme cannot be "pink"; there are '
gives 64 shot "$small" -o "$here/x.png" --open glossary,nothing
tells 'there is no action "nothing"'
gives 0 shot "$small" -o "$here/x.png" --open glossary,back --size 40x40
gives 64 term "$small" --profile "$here/p" --at morning --record "$here/r.play"
tells "--record and --at do not go together"
gives 64 --wrong
tells 'no option "--wrong"'

# 65: a scenario that cannot be read shows its fault on a page
for reader in term lines; do
    gives 65 $reader "$here/broken" --profile "$here/p"
    says "scenario.lua:"
    says "market"
done
# A picture of it is written, and told apart.
gives 65 shot "$here/broken" -o "$here/broken.png" --theme dusk --open glossary
tells 'did you mean "market"?'
[ -s "$here/broken.png" ] || flunk "no picture of the error page"
# A story that stops is one too, in every reader.
mkdir "$here/stops"
sed 's/needs = { trust = at_least(7) }/needs = function(s) return nil + 1 > 6 end/' "$small/scenario.lua" >"$here/stops/scenario.lua"
cmp -s "$small/scenario.lua" "$here/stops/scenario.lua" && flunk "the scenario of the test is as it was"
typed begin
for reader in term lines; do
    gives 65 $reader "$here/stops" --profile "$here/stopped-$reader"
done
input=
gives 65 shot "$here/stops" --at morning -o "$here/stops.png"
tells "scenario.lua:53:"
[ -s "$here/stops.png" ] || flunk "no picture of the story that stopped"

# 66: not there
for command in play term lines check shot; do
    gives 66 $command "$here/nothing"
    tells "there is no folder"
    gives 66 $command "$small/scenario.lua"
    tells "is a file; a scenario is a folder"
    gives 66 $command "$here"
    tells "holds no scenario.lua"
done
gives 66 term scripts/kazakstan-2022
tells 'did you mean "scripts/kazakhstan-2022"?'
gives 66 replay "$here/nothing.play" "$small"
gives 66 play "$small" --fonts "$here/nothing"
tells "no folder of fonts"

# 74: the system
touch "$here/file"
gives 74 term "$small" --profile "$here/file"
tells "is a file; it must be a folder"
gives 74 term "$small" --profile "$here/p" --record "$here/no/such/file"
tells "cannot write"
gives 74 shot "$small" -o "$here/no/such/file.png"

# A stack that is too small, to be raised or not.
(ulimit -S -s 64 && "$program" check "$small" >"$here/out" 2>"$here/err") || flunk "a small stack was not raised"
if (ulimit -s 64) 2>"$here/err"; then
    for command in --version "check $small" "term $small" "play $small"; do
        # shellcheck disable=SC2086
        (ulimit -s 64 && "$program" $command <"/dev/null" >"$here/out" 2>"$here/err")
        code=$?
        [ "$code" = 74 ] || flunk "qantar $command with a stack of 64 KiB gave $code"
        tells "the stack may have only 64 KiB here"
    done
fi

finish
