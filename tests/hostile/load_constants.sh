# A hundred thousand different numbers in one function.
# expect: a list, a function or a word of the script grows over the 2097152 bytes it may have
{
    echo 'local t = {'
    seq 1 100000 | sed 's/$/.5,/'
    echo '}'
} >"$1/attack.lua"
