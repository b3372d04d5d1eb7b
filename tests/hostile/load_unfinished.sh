# A long text without an end.
# expect: the text that begins here with
printf 'local x = [[' >"$1/attack.lua"
head -c 1000000 /dev/zero | tr '\0' x >>"$1/attack.lua"
