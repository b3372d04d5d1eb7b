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
for command in --help docs "check $small"; do
    # shellcheck disable=SC2086
    "$program" $command >/dev/full 2>"$here/err"
    [ $? = 74 ] || flunk "$command: a full disk gave no 74"
done

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
