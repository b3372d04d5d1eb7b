# A recording that finds no room is told at the end, and the play goes on without it.
. "$(dirname "$0")/lib.sh"
[ -c /dev/full ] || skip "there is no /dev/full"

typed begin measure tell
gives 74 lines "$small" --seed 9 --profile "$here/p" --record /dev/full
tells "the recording could not be written"
says '"scene":"market"'
gives 0 lines "$small" --seed 9 --profile "$here/p" --record "$here/r.play"
silent
finish
