# A layer of a picture outside of the scenario.
# expect: You are out.
cat >"$1/attack.lua" <<'END'
picture "shot" { alt = "A.", layers = { "../outside/secret.png" } }
END
