# A kernel without Landlock or seccomp: the play says once what does not hold here.
. "$(dirname "$0")/lib.sh"
old=$(dirname "$program")/old-kernel

"$old" landlock "$program" --version >"$here/out" 2>&1
[ $? != 77 ] || skip "this kernel filters no system calls"

for lack in "landlock:lock on files" "seccomp:filter of system calls"; do
    # The reader is not held; what it starts is.
    printf 'begin\n' | "$old" "${lack%%:*}" "$program" term "$small" --profile "$here/p" >"$here/out" 2>"$here/err"
    [ $? = 0 ] || flunk "term does not play without ${lack%%:*}"
    tr -s ' \n' ' ' <"$here/out" >"$here/flat"
    told=$(grep -o "its kernel has no ${lack#*:}" "$here/flat" | wc -l)
    [ "$told" = 1 ] || flunk "told $told times that ${lack%%:*} is missing"
done

# Where all is there nothing is said.
"$program" --version >"$here/out"
if grep -q 'seccomp Landlock' "$here/out"; then
    printf 'begin\n' | "$program" term "$small" --profile "$here/q" >"$here/out" 2>"$here/err"
    ! grep -q 'cannot confine' "$here/out" || flunk "it is told where nothing is missing"
fi
finish
