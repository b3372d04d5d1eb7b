# Files that include files without an end.
# expect: files include files more than 16 deep
for i in $(seq 1 40); do
    echo "include \"f$((i + 1)).lua\"" >"$1/f$i.lua"
done
echo 'include "f1.lua"' >"$1/attack.lua"
