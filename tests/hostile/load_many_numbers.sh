# Three hundred thousand different texts as constants, in a table that grows.
# expect: attack.lua: a list, a function or a word of the script grows over the 2097152 bytes it may have
{
    echo 'local t = {'
    seq 300000 | sed 's/.*/"c&",/'
    echo '}'
} >"$1/attack.lua"
