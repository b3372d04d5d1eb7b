# Without a display there is one sentence and the terminal; without input that ends well.
. "$(dirname "$0")/lib.sh"
SDL_VIDEODRIVER=x11
export SDL_VIDEODRIVER

gives 0 play "$small" --profile "$here/p"
tells "there is no display"
[ "$(wc -l <"$here/err")" = 1 ] || flunk "more than one sentence"
says "# The well"
says " 1  Begin"

"$program" "$small" --profile "$here/p" <&- >"$here/out" 2>"$here/err"
[ $? = 0 ] || flunk "a closed stdin gave exit code $?"
says "# The well"

typed begin measure
gives 0 "$small" --profile "$here/p"
says "Trust 4 of 8"
finish
