# A line of ifs behind the sign at which Lua stops: as load_only_function.sh.
# expect: Lua cannot read this
{
    printf '+ '
    yes if | head -n 99000 | tr '\n' ' '
} >"$1/attack.lua"
