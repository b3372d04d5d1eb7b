# Jumps to labels that come far below.
# expect: the script works too long: reading a scenario may take 200000000 steps
{
    echo 'local x do'
    seq 15000 | sed 's/.*/if x then goto l& end/'
    echo end
    seq 15000 | sed 's/.*/::l&:: x = 1/'
} >"$1/attack.lua"
