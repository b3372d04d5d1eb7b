// Every function that scripts have, called with values of every type: a hash of what each gives or of the sentence
// that it stops with.
#include "support/hash_lines.h"
#include "support/script.h"
#include "support/support.h"

#include <string.h>

static const char *const functions[] = {"type", "tostring", "tonumber", "select",
    "pairs", "ipairs", "next", "error", "has", "visits", "taken", "answered", "arrow",
    "random", "edition", "include", "math.abs", "math.ceil", "math.floor", "math.fmod",
    "math.max", "math.min", "math.modf", "math.sqrt", "math.tointeger", "math.type",
    "math.ult", "string.byte", "string.char", "string.find", "string.format",
    "string.len", "string.lower", "string.rep", "string.reverse", "string.sub",
    "string.upper", "table.concat", "table.insert", "table.remove", "table.sort",
    "table.unpack", "number", "meter", "list", "map", "when", "at_least", "at_most",
    "between", "not_", "any_of", "visited", "chosen", "scene", "choice", "row"};

static const char *const values[] = {"nil", "true", "0", "1", "-1", "3", "2.5", "1e308",
    "math.huge", "math.mininteger", "\"\"", "\"abc\"", "\"3\"", "\"0x1p4\"", "\"Ä€\"",
    "\"a\"", "\"board\"", "\"a.on\"", "\"%5.2f|%d|%s\"", "\"%q\"", "\"#\"", "{}",
    "{ 3, 1, 2 }", "{ \"b\", \"a\", x = 1 }", "function() return 1 end", "s.bag", "s"};
// Of them those that stand as a second and a third one.
static const char *const others[] = {
    "nil", "-1", "2", "\"b\"", "{ 1 }", "2, 3", "\"a\", 2"};

static void call(HashLines *hashes, const char *function, const char *arguments)
{
    Arena arena = {0};
    Script *script = script_open(
        arena_fmt(&arena,
            "local function shown(x) if type(x) == 'table' then local t = {} for i = "
            "1, #x do t[i] = tostring(x[i]) "
            "end return '{' .. table.concat(t, ',') .. '}' end return tostring(x) end "
            "local a, b, c = %s(%s) return shown(a) .. ' ' .. shown(b) .. ' ' .. "
            "shown(c)",
            function, arguments)
            .s,
        NULL);
    script->lucky = true;
    bool done = script_call(script, WANT_TEXT);
    const char *text = done ? script->result.text : script->err.text;
    if (strstr(text, "nan"))
        text = "no number"; // C libraries write it as "nan" or "-nan"
    buf_addf(&hashes->said, "(%s) %s\n", arguments, text);
    script_close(script);
    arena_free(&arena);
}

static void call_all(HashLines *hashes, const char *function)
{
    Arena arena = {0};
    call(hashes, function, "");
    for (int i = 0; i < COUNT_OF(values); i++) {
        call(hashes, function, values[i]);
        for (int k = 0; k < COUNT_OF(others); k++)
            call(hashes, function, arena_fmt(&arena, "%s, %s", values[i], others[k]).s);
    }
    hash_lines_end(hashes, "%s", function);
    arena_free(&arena);
}

static void test_each_call_gives_what_it_gave(void **state)
{
    (void)state;
    HashLines hashes = {0};
    for (int i = 0; i < COUNT_OF(functions); i++)
        call_all(&hashes, functions[i]);
    assert_hash_lines(&hashes, "story/golden/calls.txt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_call_gives_what_it_gave),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
