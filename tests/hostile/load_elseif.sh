# A question with forty thousand cases.
# expect: the script works too long: reading a scenario may take 200000000 steps
{
    printf 'local a\nif a then '
    yes 'elseif a then ' | head -n 40000 | tr -d '\n'
    echo end
} >"$1/attack.lua"
