# A loop with thirty thousand ways out.
# expect: the script works too long: reading a scenario may take 200000000 steps
{
    printf 'local a\nwhile a do '
    yes 'if a then break end ' | head -n 30000 | tr -d '\n'
    echo end
} >"$1/attack.lua"
