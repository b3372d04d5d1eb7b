# Sourced by the tests of this folder, with $root: a list of attacks, in batches, two at a time. From the end
# of the alphabet on: what takes time or memory comes first, and no processor waits for it at the end.

# run_attacks PROGRAM NAME...: the attacks whose names are NAME, "bug_*". Says what failed and which
# took longest; the exit code says whether all went well.
run_attacks() {
    program=$1
    shift
    attacks=$(for name; do
        find "$root/tests/hostile" \( -name "$name.lua" -o -name "$name.sh" \) ! -name 'test_*'
    done | sort -ru)
    said=$(printf '%s\n' "$attacks" |
        xargs -P 2 -n 15 sh "$root/tests/hostile/attack.sh" "$program" "$root")
    result=$?
    printf '%s\n' "$said" | grep -v '^ *[0-9]* ms '
    count=$(printf '%s\n' "$said" | grep -c '^ *[0-9]* ms ')
    printf '%s attacks; what took longest of the processor:\n' "$count"
    printf '%s\n' "$said" | grep '^ *[0-9]* ms ' | sort -rn | head -n 5
    [ "$count" = "$(printf '%s\n' "$attacks" | wc -l)" ] || { echo 'FAILED: not all were run'; result=1; }
    return "$result"
}
