# A reader who goes away, a disk that is full, a terminal that closes: the play is kept.
. "$(dirname "$0")/lib.sh"
kept=$here/p/small.autosave.json

for reader in term lines; do
    # The other end of the pipe is closed after the first line.
    rm -rf "$here/p"
    { printf 'begin\nmeasure\n'; sleep 0.2; printf 'tell\nhome\n'; } |
        { "$program" $reader "$small" --profile "$here/p" 2>"$here/err"; echo $? >"$here/code"; } |
        head -n 1 >"$here/out"
    [ "$(cat "$here/code")" = 0 ] || flunk "$reader: a closed pipe gave $(cat "$here/code")"
    silent

    # The disk is full: a sentence and 74.
    rm -rf "$here/p"
    printf 'begin\nmeasure\n' | "$program" $reader "$small" --profile "$here/p" >/dev/full 2>"$here/err"
    [ $? = 74 ] || flunk "$reader: a full disk gave no 74"
    tells "cannot write the output"
done
play=$source/tests/plays/$(cd "$source/tests/plays" && ls ./*.play | head -n 1)
sed '1,/^seed/!d' "$play" >"$here/short.play"
echo other >"$here/short.out"
cp -r "$small" "$here/small"
for command in --help --version docs "docs --lines" "check $small" "replay $here/short.play $small" \
    "codes $here/small"; do
    # shellcheck disable=SC2086
    "$program" $command >/dev/full 2>"$here/err"
    [ $? = 74 ] || flunk "$command: a full disk gave no 74"
    tells "cannot write the output"
    # shellcheck disable=SC2086
    "$program" $command >&- 2>"$here/err"
    [ $? = 74 ] || flunk "$command: a closed stdout gave no 74"
    tells "cannot write the output"
    # shellcheck disable=SC2086
    "$program" $command >&- 2>&-
    [ $? = 74 ] || flunk "$command: closed streams gave no 74"
done

# No file takes the place of a stream that is closed.
for reader in term lines; do
    rm -rf "$here/p"
    printf 'begin\n' | "$program" $reader "$small" --profile "$here/p" --record "$here/r.play" >&- 2>"$here/err"
    [ $? = 74 ] || flunk "$reader: a closed stdout gave no 74"
    tells "cannot write the output"
    [ "$(wc -l <"$here/r.play")" = 2 ] || flunk "$reader: pages stand in the record"
    # Without stdin it is as if there were no lines; without stderr nothing else changes.
    "$program" $reader "$small" --profile "$here/p" --record "$here/r.play" <&- >"$here/out" 2>&-
    [ $? = 0 ] || flunk "$reader: closed streams gave $?"
    [ "$(wc -l <"$here/r.play")" = 2 ] || flunk "$reader: the record is not one"
done
"$program" shot "$small" -o "$here/x.png" <&- >&- 2>&-
[ $? = 0 ] || flunk "shot: closed streams gave $?"
[ "$(head -c 4 "$here/x.png" | tail -c 3)" = PNG ] || flunk "shot: no picture"
"$program" shot "$here" -o "$here/y.png" <&- >&- 2>&-
[ $? = 66 ] || flunk "shot: closed streams gave $? where there is no scenario"

# A terminal that hangs up in the middle: what was played until then is kept.
rm -rf "$here/p"
mkfifo "$here/in"
"$program" term "$small" --profile "$here/p" <"$here/in" >"$here/out" 2>"$here/err" &
player=$!
exec 3>"$here/in"
printf 'begin\nmeasure\n' >&3
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    grep -q 'Trust 4 of 8' "$here/out" && break
    sleep 0.1
done
kill -HUP $player
exec 3>&-
wait $player
[ $? = 0 ] || flunk "a hangup gave another exit code than 0"
silent
grep -q '"trust":4' "$kept" || flunk "the play was not kept"
finish
