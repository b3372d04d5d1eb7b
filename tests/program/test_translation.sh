# The interface in Russian, and a scenario with a translation beside it: the chapter of January 2022 that nobody has
# reviewed yet, laid beside a copy here and offered nowhere.
. "$(dirname "$0")/lib.sh"
january=$source/scripts/kazakhstan-2022
grep -q 'languages *= *{ "en" }' "$january/scenario.lua" || flunk 'the bundled scenario offers another language'
[ ! -e "$january/lang" ] || flunk 'the bundled scenario has a translation in it'

# The interface alone: the story stays what it is.
"$program" lines "$january" --lang ru --profile "$here/p" </dev/null >"$here/out"
grep -q '"language":"en","interface":"ru"' "$here/out" || flunk 'the page does not say which language is whose'
grep -q '"label":"Настройки"' "$here/out" || flunk 'the interface is not in Russian'
"$program" term "$january" --profile "$here/p" </dev/null >"$here/out" # kept, as any setting
grep -q 'Введите' "$here/out" || flunk 'the language was not kept'
gives 64 term "$january" --lang 'no tag'
tells '--lang wants the tag of a language'

# With the translation.
copy=$here/january
cp -r "$january" "$copy"
mkdir "$copy/lang"
cp "$source/tests/translations/kazakhstan-2022/lang/ru.po" "$copy/lang/"
sed -i 's/languages *= *{ "en" }/languages = { "en", "ru" }/' "$copy/scenario.lua"
gives 0 check "$copy"
says 'lang/ru.po:1: warning: '
grep -q 'translation-marks' "$here/out" && flunk 'a translation has other marks than its original'
for language in en ru; do
    printf 'begin:week\nsaves\n' | "$program" term "$copy" --lang $language --profile "$here/$language" >"$here/$language.out"
    grep -oE '[0-9A-Z]{4}-[0-9A-Z]{4}[0-9A-Z-]*' "$here/$language.out" >"$here/$language.code"
    # A play that begins elsewhere has no code.
    "$program" term "$copy" --lang $language --at road --profile "$here/$language.at" </dev/null >"$here/$language.out"
done
[ -s "$here/en.code" ] || flunk 'there is no code'
cmp -s "$here/en.code" "$here/ru.code" || flunk 'the code goes by the language'
grep -q '^# Дорога$' "$here/ru.out" || flunk 'the scene is not in Russian (or has changed: qantar pot marks what is stale)'
grep -q '^# The road$' "$here/en.out" || flunk 'the scene is not in English'
"$program" lines "$copy" --lang ru --at road </dev/null >"$here/out"
grep -q '"language":"ru","interface":"en"' "$here/out" || flunk 'what is left is not told from what is translated'

# Packed, it travels with it.
gives 0 pack "$copy" -o "$here/january.qantar"
"$program" term "$here/january.qantar" --lang ru --at road --profile "$here/packed" </dev/null >"$here/out"
grep -q '^# Дорога$' "$here/out" || flunk 'the pack left its translation behind'

# Thousands of terms in one text, in another order in its translation, are compared in the time of a turn.
terms=$here/terms
mkdir -p "$terms/lang"
awk -v lua="$terms/scenario.lua" -v po="$terms/lang/ru.po" 'BEGIN {
    print "scenario \"terms\" { title = \"T\", kind = \"fictional\", languages = { \"en\", \"ru\" }, start = \"one\" }" >lua
    for (i = 0; i < 3000; i++) {
        printf "term \"t%d\" { \"T%d\", text = \"X.\" }\n", i, i >lua
        text = text "[a|t" i "] "
        turned = "[b|t" i "] " turned
    }
    sub(" $", "", text)
    sub(" $", "", turned)
    printf "scene \"one\" { title = \"One\", text = \"%s\", choice \"go\" { \"Go\", go = \"two\" } }\n", text >lua
    print "ending \"two\" { title = \"Two\", text = \"X.\" }" >lua
    printf "msgctxt \"scene.one.text.1\"\nmsgid \"%s\"\nmsgstr \"%s\"\n", text, turned >po
}'
"$program" lines "$terms" --lang ru --at one </dev/null >"$here/out"
grep -q '"language":"ru"' "$here/out" || flunk 'a text of many terms is not shown in its translation'

# What there is to translate.
gives 0 pot "$copy" --lang ru -o "$here/again.po"
grep -q 'msgstr "Дорога"' "$here/again.po" || flunk 'a template does not carry over what is there'
# A file with a slip is mostly written over: it is left as it is.
sed -i 's/^msgstr "Дорога"$/msgstr "Дорога/' "$copy/lang/ru.po"
cp "$copy/lang/ru.po" "$here/slip.po"
gives 65 pot "$copy" --lang ru -o "$copy/lang/ru.po"
tells 'the quotation mark at the end of this string is missing; mend this first'
cmp -s "$copy/lang/ru.po" "$here/slip.po" || flunk 'a file that cannot be read whole was written over'
gives 0 pot
says 'msgctxt "BEGIN"'
# The first file of its folder, and the words of a tool whose story is Russian.
gives 0 new "$here/mine"
gives 0 pot "$here/mine" --lang kk -o "$here/mine/lang/kk.po"
[ -s "$here/mine/lang/kk.po" ] || flunk 'the folder of the first translation was not made'
gives 0 facts "$here/mine"
says 'the scenario declares no facts'
sed -i 's/languages *= *{ "en" }/languages = { "ru" }/' "$here/mine/scenario.lua"
grep -q '"ru"' "$here/mine/scenario.lua" || flunk 'the new scenario does not say its language'
"$program" check "$here/mine" >"$here/out" 2>&1
grep -q '^7 nodes, .* 2 plays of tests.lua' "$here/out" || flunk 'check does not speak English of a Russian story'
gives 0 kit "$copy" --lang ru -o "$here/kit"
grep -q 'план урока' "$here/kit/plan.html" || flunk 'the plan is not in Russian'
grep -q '<html lang="ru"' "$here/kit/plan.html" || flunk 'the plan does not say its language'
grep -q '<span lang="en"' "$here/kit/plan.html" || flunk 'the plan does not say what is left in English'
finish
