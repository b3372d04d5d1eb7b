# Lua 5.4.4: "Lua can generate wrong code when _ENV is <const>" (CVE-2022-28805). Debian has mended
# it; the code generator stays within reach, so here is its example.
# expect: attack.lua:2: attempt to index a nil value
printf 'local _ENV <const> = nil\nlocal x = a\n' >"$1/attack.lua"
