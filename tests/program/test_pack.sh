# A scenario as one file: packed twice alike, played as the folder is, and refused when somebody has changed it.
. "$(dirname "$0")/lib.sh"

cp -r "$small" "$here/town"
mkdir "$here/town/.git" "$here/town/notes"
echo secret >"$here/town/.git/config"
echo x >"$here/town/notes/plan.docx"
echo x >"$here/town/pictures.zip"
echo '# The town' >"$here/town/README.md"
mkdir "$here/town/lang"
echo '# the town in Russian' >"$here/town/lang/ru.po"
cat >"$here/town/tests.lua" <<'END'
play "nothing" { expect = { at = "morning" } }
END
ln -s /etc/passwd "$here/town/passwd.txt"
file=$here/town.qantar

gives 0 pack "$here/town" -o "$file"
says 'left out: .git (hidden)'
says 'left out: notes/plan.docx'
says 'left out: pictures.zip'
says 'left out: passwd.txt'
says 'It names no licence'
grep -q 'left out: README.md\|left out: lang\|left out: tests.lua' "$here/out" && flunk 'what is said about a scenario was left out'
says "SHA-256 $(sha256sum <"$file" | cut -c 1-64)"
[ ! -e "$file.bak" ] || flunk 'a backup was left'
gives 0 pack "$here/town" -o "$here/again.qantar"
cmp -s "$file" "$here/again.qantar" || flunk 'the same folder gave other bytes'

# Each command reads it like the folder.
same() {
    run "$@" "$here/town" && cp "$here/out" "$here/folder"
    run "$@" "$file"
    cmp -s "$here/out" "$here/folder" || flunk "$* differs"
}
same check
same map
same facts
same ids
same walk --plays 5
typed begin quit
for reader in term lines; do
    gives 0 $reader "$file" --profile "$here/$reader"
    silent
done
input=/dev/null
gives 0 shot "$file" -o "$here/a.png"
gives 0 shot "$here/town" -o "$here/b.png"
gives 0 kit "$file" -o "$here/kit"
gives 0 term "$file" --one-process --profile "$here/one"
says 'From a file'
gives 0 term "$file" --profile "$here/term" # it has been played
grep -q 'From a file' "$here/out" && flunk 'a play was begun, and it is still told where the scenario is from'
[ -z "$(find "$here" -newer "$here/a.png" -name '*.lua')" ] || flunk 'something was unpacked'

# Its saves are those of the folder, and of the same file elsewhere; not of another scenario with its id.
mkdir "$here/elsewhere"
cp "$file" "$here/elsewhere/other.qantar"
for one in "$here/town" "$here/elsewhere/other.qantar"; do
    gives 0 term "$one" --profile "$here/term"
    says 'Resume'
done

mkdir "$here/stranger"
cat >"$here/stranger/scenario.lua" <<'END'
scenario "small" { title = "Something else", kind = "fictional", start = "cellar" }
chapter "below" { title = "Below", start = "cellar" }
scene "cellar" { title = "The cellar", text = "It is dark here, and colder than upstairs.",
  choice "up" { "Climb the ladder", go = "light" } }
ending "light" { title = "Light", text = "You stand in the yard and look at the snow." }
END
gives 0 pack "$here/stranger" -o "$here/stranger.qantar"
gives 0 term "$here/stranger.qantar" --profile "$here/term"
grep -q 'Resume' "$here/out" && flunk 'a stranger with the same id has the saves of another'

# What is not as it was packed is refused in a sentence, and what is packed is not packed again.
cp "$file" "$here/bad.qantar"
printf x | dd of="$here/bad.qantar" bs=1 seek=60 conv=notrunc 2>/dev/null
gives 65 check "$here/bad.qantar"
tells 'this packed scenario cannot be opened'
head -c 500 "$file" >"$here/cut.qantar"
gives 65 check "$here/cut.qantar"
tells 'it was not written by qantar pack, or has been changed since'
for forged in "$source"/tests/fuzz/pack/*; do
    cp "$forged" "$here/forged.qantar"
    case $forged in
    */sound) gives 1 check "$here/forged.qantar" ;; # it opens, and has no scene
    *) gives 65 check "$here/forged.qantar" ;;
    esac
done
gives 66 check "$here/none.qantar"
tells 'there is no file "'
gives 66 check "$here/town/README.md"
tells 'or a file NAME.qantar that qantar pack wrote'
gives 64 pack "$file" -o "$here/c.qantar"
gives 64 codes "$file"
gives 64 pack "$here/town" -o "$here/town.zip"
tells 'qantar pack wants the file to write: -o NAME.qantar'
sed 's/start *=/strat =/' "$small/scenario.lua" >"$here/town/scenario.lua"
gives 1 pack "$here/town" -o "$here/d.qantar"
says 'Not packed: check finds an error.'
[ ! -e "$here/d.qantar" ] || flunk 'a broken scenario was packed'
finish
