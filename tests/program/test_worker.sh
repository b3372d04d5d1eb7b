# The story in a process of its own, seen from outside: it is killed and stopped between two lines,
# and the program goes on.
. "$(dirname "$0")/lib.sh"

# How the kernel confines it is told.
gives 0 --version
says "the script runs in a process of its own"

# child PROCESS: the process that it has started, as soon as there is one.
child() {
    found=
    while [ -z "$found" ] && [ -d "/proc/$1" ]; do
        found=$(grep -ls "^PPid:[[:space:]]*$1\$" /proc/[0-9]*/status)
    done
    found=${found#/proc/}
    printf '%s' "${found%%/*}"
}

# answer N: waits for the Nth page.
answer() {
    while [ "$(wc -l <"$here/out")" -lt "$1" ] && kill -0 "$playing" 2>/dev/null; do
        sleep 0.05
    done
}

# What is shown when a play is resumed, but for the count of turns.
resumed() {
    typed resume
    gives 0 lines "$small" --seed 3 --profile "$1"
    sed -n '2s/"turn":[0-9]*//p' "$here/out"
}

page() { sed -n "$1p" "$here/out"; }

# lose SIGNAL: the play comes to the market, then that happens to the story; it goes on from there.
lose() {
    "$program" lines "$small" --seed 3 --profile "$here/$1" <"$here/line" >"$here/out" 2>"$here/err" &
    playing=$!
    exec 3>"$here/line"
    printf 'begin\nmeasure\ntell\n' >&3
    answer 4
    kill "-$1" "$(child "$playing")"
    printf 'home\nnotebook\nreload\nhome\n' >&3
    exec 3>&-
    wait "$playing"
    code=$?
    [ "$code" = 0 ] || flunk "after SIG$1 the exit code was $code"
    [ "$(wc -l <"$here/out")" = 9 ] || flunk "after SIG$1 there were other pages"
    page 4 | grep -q '"scene":"market"' || flunk "the play did not come to the market"
    page 5 | grep -q '"page":"error".*"id":"reload"' || flunk "SIG$1 gave no page with a way on"
    page 6 | grep -q 'there is no action' || flunk "that page had a notebook"
    page 8 | grep -q '"scene":"market"' || flunk "after SIG$1 the play stood elsewhere"
    page 9 | grep -q '"scene":"question"' || flunk "after SIG$1 the play did not go on"
    [ "$(resumed "$here/$1")" = "$whole" ] || flunk "after SIG$1 the autosave is of another play"
}

typed begin measure tell home
gives 0 lines "$small" --seed 3 --profile "$here/whole"
whole=$(resumed "$here/whole")
mkfifo "$here/line"
lose KILL
lose STOP

# Leaving after it was lost, and when nothing more comes.
"$program" term "$small" --profile "$here/p" <"$here/line" >"$here/out" 2>"$here/err" &
playing=$!
exec 3>"$here/line"
printf 'begin\n' >&3
while ! grep -q '# Morning' "$here/out" && kill -0 "$playing"; do sleep 0.05; done
kill -KILL "$(child "$playing")"
printf 'measure\n' >&3
exec 3>&-
wait "$playing"
[ $? = 65 ] || flunk "a story that was lost at the end did not give 65"
says "The story has stopped"
[ -s "$here/p/small.autosave.json" ] || flunk "no autosave"

# The program is killed: the story does not stay behind.
"$program" term "$small" --profile "$here/p" <"$here/line" >"$here/out" 2>"$here/err" &
playing=$!
exec 3>"$here/line"
story=$(child "$playing")
[ -n "$story" ] || flunk "there was no process of the story's own"
kill -KILL "$playing"
exec 3>&-
wait "$playing" 2>/dev/null
while [ -d "/proc/$story" ] && ! grep -q '^State:.*[ZX]' "/proc/$story/status" 2>/dev/null; do
    sleep 0.05
done

# In one process the same lines give the same bytes and the same saves, over a whole play.
grep -v '^#\|^seed\|^[a-z]*: ' "$source/tests/plays/solid_record.play" >"$here/typed"
seed=$(sed -n 's/^seed //p' "$source/tests/plays/solid_record.play")
input=$here/typed
gives 0 lines --seed "$seed" --profile "$here/two"
mv "$here/out" "$here/far"
gives 0 lines --seed "$seed" --profile "$here/one" --one-process
cmp -s "$here/far" "$here/out" || flunk "with --one-process the play is another"
grep -q '"page":"ending"' "$here/out" || flunk "the play did not come to an end"
diff -r "$here/one" "$here/two" >/dev/null || flunk "with --one-process other things are kept"

# A stranger with our scenario's id: kept apart, and ours is as it was.
mkdir "$here/stranger"
sed "s/scenario *[\"']small[\"']/scenario \"kazakhstan-2022\"/" "$small/scenario.lua" >"$here/stranger/scenario.lua"
grep -q kazakhstan-2022 "$here/stranger/scenario.lua" || flunk "the stranger has another id"
cp "$here/two/kazakhstan-2022.autosave.json" "$here/before"
typed begin measure saves save:new quit
gives 0 lines "$here/stranger" --profile "$here/two"
cmp -s "$here/two/kazakhstan-2022.autosave.json" "$here/before" || flunk "a stranger changed our save"
[ -s "$here/two/_kazakhstan-2022.autosave.json" ] || flunk "the stranger's play was not kept"
[ -s "$here/two/_kazakhstan-2022.slot-1.json" ] || flunk "the stranger's save was not kept"
[ ! -e "$here/two/kazakhstan-2022.slot-1.json" ] || flunk "the stranger saved among ours"
typed resume
gives 0 lines "$here/stranger" --profile "$here/two"
says "**eleven** marks"
gives 0 lines --profile "$here/two"
says '"page":"ending"'
finish
