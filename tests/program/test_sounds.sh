# The committed sounds are those that their script makes, and the program says of a run without sound what it does.
. "$(dirname "$0")/lib.sh"

lua=
for name in lua5.4 lua54 lua; do
    command -v $name >/dev/null && $name -e 'os.exit(_VERSION == "Lua 5.4")' && lua=$name && break
done
if [ -n "$lua" ]; then
    mkdir "$here/made" || exit 1
    $lua "$source/assets/sounds/make.lua" "$here/made" >"$here/out" 2>"$here/err" || flunk "make.lua"
    for file in "$source"/assets/sounds/*.wav; do
        cmp "$file" "$here/made/$(basename "$file")" || flunk "$file is not what make.lua makes"
    done
    made=$(ls "$here/made" | wc -l)
    kept=$(ls "$source"/assets/sounds/*.wav | wc -l)
    [ "$made" -eq "$kept" ] || flunk "$made sounds are made, $kept are kept"
fi

gives 0 --help
says "--no-sound"
gives 64 lines "$small" --no-sound
tells "lines takes no --no-sound"
finish
