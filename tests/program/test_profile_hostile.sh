# A profile in which nothing is as it should be: the play goes on, it is told, and nothing else is
# touched. A folder, a pipe, a device, links where saves should be; no room; no right to write;
# gone while the program runs.
. "$(dirname "$0")/lib.sh"
p=$here/p
fresh() { rm -rf "$p" && mkdir "$p"; }
kept() { grep -qF "\"turns\":$2" "$p/$1" || flunk "$1 does not hold turn $2: $3"; }

# A folder where the last turn should be: it goes on beside it, and both starts say so.
fresh
mkdir "$p/small.autosave.json"
typed begin measure tell
gives 0 term "$small" --profile "$p"
says "plain file"
says "The last save stays as it is, and this play is saved separately."
kept small.autosave-2.json 2 folder
typed 'Resume the play of another window' home
gives 0 term "$small" --profile "$p"
says "# One question"
kept small.autosave-2.json 3 "resumed beside a folder"

# A folder or a pipe where a named save should be: the next number is taken.
fresh
mkdir "$p/small.slot-1.json"
mkfifo "$p/small.slot-2.json"
typed begin measure "save Mine"
gives 0 term "$small" --profile "$p"
kept small.slot-3.json 1 "third slot"
[ -d "$p/small.slot-1.json" ] && [ -p "$p/small.slot-2.json" ] || flunk "replaced what was there"

# Devices that have no end or take everything, and a link to itself.
fresh
ln -s /dev/zero "$p/settings.json"
ln -s /dev/null "$p/small.previous.json"
ln -s small.autosave.json "$p/small.autosave.json"
typed begin measure tell
gives 0 term "$small" --profile "$p"
says "settings.json"
kept small.autosave-2.json 2 "link to itself"
[ -c /dev/null ] && [ -L "$p/small.previous.json" ] || flunk "a device or a link was replaced"

# A save that is a link to a file elsewhere stays one: what it leads to is replaced.
fresh
typed begin measure
gives 0 term "$small" --profile "$p"
mv "$p/small.autosave.json" "$here/elsewhere.json"
ln -s "$here/elsewhere.json" "$p/small.autosave.json"
cp "$here/elsewhere.json" "$here/copy.json"
typed resume tell
gives 0 term "$small" --profile "$p"
kept small.autosave.json 2 "through a link"
[ -L "$p/small.autosave.json" ] || flunk "the link was replaced"
grep -qF '"turns":2' "$here/elsewhere.json" || flunk "what the link leads to is old"
cmp -s "$p/small.autosave.json.bak" "$here/copy.json" || flunk "the backup is not the turn before"
ls "$here" "$p" | grep -q 'tmp$' && flunk "temporary files were left"

# Its target is gone, on a stick that was taken out: said, nothing is made there, the play goes on beside it.
rm "$here/elsewhere.json" "$p/small.autosave.json.bak"
typed begin measure tell
gives 0 term "$small" --profile "$p"
says "not there"
says "The last save stays as it is, and this play is saved separately."
kept small.autosave-2.json 2 "beside a link to nothing"
[ -L "$p/small.autosave.json" ] && [ ! -e "$here/elsewhere.json" ] || flunk "a link to nothing was changed"

# A save that its owner made read-only stays; so does the link to such a one.
fresh
typed begin measure
gives 0 term "$small" --profile "$p"
chmod 444 "$p/small.autosave.json"
typed resume tell
gives 0 term "$small" --profile "$p"
tr "\n" " " <"$here/out" | grep -q "read-  *only\|read-only" || flunk "not told that it is read-only"
kept small.autosave.json 1 "read-only"
kept small.autosave-2.json 2 "beside a read-only one"

# The folder of saves is a link to a folder.
rm -rf "$p" && mkdir "$here/cloud" && ln -s "$here/cloud" "$p"
typed begin measure
gives 0 term "$small" --profile "$p"
kept small.autosave.json 1 "through a linked folder"
[ -L "$p" ] && [ -s "$here/cloud/small.autosave.json" ] || flunk "the linked folder was replaced"

# The profile itself is a file, or lies under one.
: >"$here/file"
gives 74 term "$small" --profile "$here/file"
tells "it must be a folder"
typed begin measure
gives 74 term "$small" --profile "$here/file/below"
says "file/below"

# No room: every write is refused, the older save stays, and with room again it is kept.
fresh
typed begin measure
gives 0 term "$small" --profile "$p"
cp "$p/small.autosave.json" "$here/copy.json"
printf '%s\n' resume tell home | (
    ulimit -f 0
    ASAN_OPTIONS="${ASAN_OPTIONS-}" "$program" term "$small" --profile "$p" 2>&1
) | cat >"$here/out"
says "File too large"
says "# One question"
cmp -s "$p/small.autosave.json" "$here/copy.json" || flunk "a full disk changed an older save"
[ -z "$(find "$p" -name '*.tmp')" ] || flunk "a full disk left temporary files"
typed resume tell
gives 0 term "$small" --profile "$p"
kept small.autosave.json 2 "with room again"

# No right to write; for root there is no such thing, so as somebody else if that can be.
fresh
typed begin measure
gives 0 term "$small" --profile "$p"
chmod 755 "$here"
chmod 555 "$p"
as="env"
[ "$(id -u)" != 0 ] || as="setpriv --reuid=65534 --regid=65534 --clear-groups"
if $as "$program" --version >/dev/null 2>&1 && ! $as touch "$p/x" 2>/dev/null; then
    printf '%s\n' resume tell home | $as "$program" term "$small" --profile "$p" >"$here/out" 2>&1
    says "Permission denied"
    says "# One question"
    kept small.autosave.json 1 "read-only profile"
fi
chmod 755 "$p"

# The profile is deleted under the running program, and made again with the next turn.
fresh
mkfifo "$here/in"
: >"$here/out"
"$program" lines "$small" --profile "$p" <"$here/in" >"$here/out" 2>"$here/err" &
exec 5>"$here/in"
answers() { # waits until so many pages are there
    tries=0
    while [ "$(wc -l <"$here/out")" -lt "$1" ] && [ $((tries += 1)) -lt 6000 ]; do sleep 0.05; done
}
printf 'begin\nmeasure\n' >&5
answers 3
rm -rf "$p"
printf 'tell\n' >&5
answers 4
kept small.autosave.json 2 "profile made again"
exec 5>&-
wait
[ ! -s "$here/err" ] || flunk "the program complained"
finish
