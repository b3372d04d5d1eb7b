# A program that is put elsewhere reads what lies beside it, and nothing of where it was built.
. "$(dirname "$0")/lib.sh"

mkdir "$here/bin" "$here/elsewhere"
cp "$program" "$here/bin/qantar"
cp "$(dirname "$program")/qantar-worker" "$(dirname "$program")/qantar-picture-worker" "$here/bin/"
cd "$here/elsewhere" || exit 1
program=$here/bin/qantar
gives 66 term
tells 'there is no "scripts/kazakhstan-2022" beside the program'
gives 66 play "$small"
tells 'there is no "fonts" beside the program'
gives 66 term small

# Folders of the place where it is started are not its own either.
mkdir -p scripts/kazakhstan-2022 fonts
cp "$small/scenario.lua" scripts/kazakhstan-2022/
gives 66 term --profile "$here/p"

mkdir "$here/bin/scripts"
cp -r "$small" "$here/bin/scripts/small"
ln -s "$source/fonts" "$here/bin/fonts"
gives 0 term small --profile "$here/p"
gives 0 shot small -o "$here/x.png"
# A link to the program leads to the program's own folder.
ln -s "$here/bin/qantar" "$here/qantar"
program=$here/qantar
gives 0 term small --profile "$here/p"

# No path of the place where it was built stands in the program.
if grep -qF "$source/scripts" "$here/bin/qantar" || grep -qF "$source/fonts" "$here/bin/qantar"; then
    flunk "the program knows the folder of its source"
fi
finish
