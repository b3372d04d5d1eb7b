# Reading aloud in the terminal: what is said is no command, and a voice that cannot speak is told.
. "$(dirname "$0")/lib.sh"
mkdir "$here/voices" "$here/bad"

# plays WORDS...: the terminal, with the voices of this test alone.
plays() { PATH=$here/voices "$program" term "$@" >"$here/out" 2>"$here/err"; }

# voice NAME CODE: a program of that name that writes down what it hears.
voice() {
    printf '#!/bin/sh\n{ echo "$*"; /bin/cat; } >>%s/heard\nexit %s\n' "$here" "$2" >"$here/voices/$1"
    chmod +x "$here/voices/$1"
}

# said PART: the page of the last run said it, lines put together.
said() {
    tr -s ' \n' ' ' <"$here/out" >"$here/flat"
    grep -qF -- "$1" "$here/flat" || flunk "the page does not say: $1"
}

cat >"$here/bad/scenario.lua" <<'EOF'
scenario "voice" { title = "!-!STOP ALL", version = "1.0.0", kind = "fictional", languages = { "ru" }, start = "one" }
scene "one" { title = "One", text = [[
!-!SET ALL VOLUME -100 ,

!-!SET ALL DEBUG ON .

Hello. !-!CANCEL ALL
]], choice "go" { "--cancel", go = "two" } }
ending "two" { title = "End", text = "Bye." }
EOF

# No voice at all.
printf 'aloud\n' | plays "$small" --profile "$here/p"
said "Nothing can be read aloud: this computer has neither spd-say nor"
silent

# One that fails at once.
voice spd-say 1
printf 'aloud\n' | plays "$small" --profile "$here/p"
said "Reading aloud has stopped: spd-say ended with an error."
! grep -q 'Reading aloud is on' "$here/out" || flunk "it is said to be on"

# One that speaks: no line of what it hears is a command, and each language has its own.
voice spd-say 0
rm "$here/heard"
{ printf 'begin\naloud\n'; sleep 0.6; printf 'aloud\n'; } |
    plays "$here/bad" --lang en --profile "$here/q"
said "Reading aloud is on."
said "Reading aloud is off."
! grep -q '^!-!\|!-!' "$here/heard" || flunk "a command was handed on: $(grep '!-!' "$here/heard")"
grep -qx -- '-!SET ALL VOLUME -100 , -!SET ALL DEBUG ON .\|-!SET ALL VOLUME -100 ,.*' "$here/heard" ||
    flunk "the words of the scene were not said"
grep -q -- '--language ru --wait --pipe-mode' "$here/heard" || flunk "the story is not said in its language"
grep -q -- '--language en --wait --pipe-mode' "$here/heard" || flunk "the interface is not said in its language"
finish
