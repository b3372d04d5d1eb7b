# What is in the zip: programs that ask for nothing but Windows, described and hardened, with nothing of the machine that
# built them; data, licences, and texts that Notepad can read. Called by run.sh with the program, the source and the unpacked folder.
. "$(dirname "$0")/../program/lib.sh"
folder=$3
dump=x86_64-w64-mingw32-objdump

for name in qantar.exe qantar.com qantar-worker.exe qantar-picture-worker.exe; do
    $dump -p "$folder/$name" >"$here/dump" || flunk "$name is no program"
    asked=$(sed -n 's/^.*DLL Name: //p' "$here/dump" | tr 'A-Z' 'a-z' | sort -u)
    for library in $asked; do
        case $library in
        advapi32.dll | gdi32.dll | imm32.dll | kernel32.dll | msvcrt.dll | ole32.dll | oleaut32.dll | setupapi.dll | shell32.dll | \
            user32.dll | version.dll | winmm.dll) ;;
        *) flunk "$name asks for $library" ;;
        esac
    done
    for mark in HIGH_ENTROPY_VA DYNAMIC_BASE NX_COMPAT; do
        grep -q "$mark" "$here/dump" || flunk "$name is not marked as $mark"
    done
    console=GUI
    [ "$name" = qantar.com ] && console=CUI
    grep -q "^Subsystem.*Windows $console" "$here/dump" || flunk "$name is not of the kind $console"
    for place in "$source" "$HOME/"; do
        grep -qaF "$place" "$folder/$name" && flunk "$name names $place, where it was built"
    done
    x86_64-w64-mingw32-windres -i "$folder/$name" -O rc -o "$here/resources" 2>"$here/err" || flunk "$name has no resources"
    for part in FileDescription 'activeCodePage' 'longPathAware' 'PerMonitorV2'; do
        grep -qaF "$part" "$here/resources" || grep -qaF "$part" "$folder/$name" || flunk "$name has no $part"
    done
done
gives 0 --version
version=$(sed -n 's/^#define QANTAR_VERSION "\(.*\)"/\1/p' "$source/engine/version.h")
says "qantar $version"
for file in "READ ME.txt" LICENSE.txt licences/versions.txt licences/libsdl2.txt licences/fribidi.txt licences/unicode.txt \
    scripts/kazakhstan-2022/scenario.lua assets/icon.svg; do
    [ -s "$folder/$file" ] || flunk "$file is not in the zip"
done
while read -r one; do
    name=${one%%_*}
    [ -s "$folder/licences/$name.txt" ] || flunk "the licence of $name is missing"
done <"$folder/licences/versions.txt"
for text in "READ ME.txt" LICENSE.txt; do
    [ "$(grep -c "$(printf '\r')$" "$folder/$text")" = "$(wc -l <"$folder/$text")" ] || flunk "$text does not end its lines as Notepad wants it"
done
for folder_of_data in scripts fonts assets; do
    (cd "$source" && git ls-files "$folder_of_data" 2>/dev/null) | grep -v '^assets/screenshot.png$' >"$here/files"
    while read -r file; do
        cmp -s "$source/$file" "$folder/$file" || flunk "$file is not as it is in the source"
    done <"$here/files"
done
finish
