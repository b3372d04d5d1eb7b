#include "support/forge.h"

#include "base/json.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define HERE "\"@@here@@\"" // stands where the forgery goes, while the rest is written

typedef struct Forger {
    ForgedEach *each;
    void *ctx;
    json_t *root;
    Buf where, save;
    int count;
} Forger;

static void put(Forger *forger, Str what)
{
    Forged forged = {
        buf_str(&forger->save), forger->where.s ? forger->where.s : "", what};
    forger->each(forger->ctx, &forged);
    forger->count++;
}

// --- what is put in place of a value ----------------------------------------------------------------

// clang-format off
static const char *const values[] = {
    "null", "true", "false", "0", "1", "-1", "2147483647", "2147483648", "-2147483648",
    "1073741823", "1073741824", "4294967296", "9223372036854775807", "9223372036854775808",
    "-9223372036854775808", "1e308", "-1e308", "1e400", "0.5", "-0", "-0.0", "1.0", "1e-320",
    "01", "+1", "NaN", "0x10", "\"\"", "\"x\"", "\"0\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"",
    "\"\\u001b[2J\"", "\"\\u202e\\u200b\\ufeff\"", "\"**[x|y]** {trust} {#F-1}\"", "\"a\\nb\"",
    "\"../../etc/passwd\"", "\"%s%n\"", "\"\xff\xfe\"", "\"\xed\xa0\x80\"", "\"\xc0\x80\"",
    "'x'", "x", "", "[]", "[null]", "[1]", "[\"x\",\"x\"]", "{}", "{\"x\":1}", "{\"\":1}", "{\"x\":null}",
    "[[[[[[[[[[1]]]]]]]]]]", "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}",
};
// clang-format on

static Buf repeated(const char *open, const char *text, const char *close, int times)
{
    Buf made = {0};
    buf_add(&made, str_of(open));
    for (int i = 0; i < times; i++)
        buf_add(&made, str_of(text));
    buf_add(&made, str_of(close));
    return made;
}

// The save with [bytes] where HERE stands in [around].
static void put_here(Forger *forger, Str around, size_t at, Str bytes)
{
    buf_clear(&forger->save);
    buf_add(&forger->save, str_cut(around, 0, at));
    buf_add(&forger->save, bytes);
    buf_add(&forger->save, str_from(around, at + sizeof HERE - 1));
    put(forger, bytes);
}

static void put_long_ones(Forger *forger, Str around, size_t at)
{
    static const struct {
        const char *open, *text, *close;
        int times;
    } long_ones[] = {
        {"\"", "long ", "\"", 2000},
        {"[0", ",1", "]", 3000},
        {"", "9", "", 400},
        {"", "[", "", 5000},
        {"{\"k\":1", ",\"k\":1", "}", 3},
    };
    for (int i = 0; i < COUNT_OF(long_ones); i++) {
        Buf made = repeated(long_ones[i].open, long_ones[i].text, long_ones[i].close,
            long_ones[i].times);
        put_here(forger, around, at, buf_str(&made));
        buf_free(&made);
    }
}

// The neighbours of a number; a value beside itself; an object with one member more.
static void put_variants(
    Forger *forger, Str around, size_t at, const char *key, const json_t *value)
{
    Buf made = {0}, text = {0};
    json_write(&text, value, 0);
    for (int step = -1; json_is_integer(value) && step <= 1; step += 2) {
        buf_clear(&made);
        buf_addf(&made, "%" JSON_INTEGER_FORMAT, json_integer_value(value) + step);
        put_here(forger, around, at, buf_str(&made));
    }
    buf_clear(&made);
    buf_add(&made, buf_str(&text));
    if (key) buf_addf(&made, ",\"%s\":%s", key, text.s);
    if (!key) buf_addf(&made, ",%s", text.s);
    put_here(forger, around, at, buf_str(&made));
    if (json_is_object(value)) {
        buf_clear(&made);
        buf_addf(&made, "{\"extra\":[1]%s%s", json_object_size(value) > 0 ? "," : "",
            text.s + 1);
        put_here(forger, around, at, buf_str(&made));
    }
    buf_free(&made);
    buf_free(&text);
}

// Everything that can stand in this place: [set] puts a value there.
static void forge_place(Forger *forger, const char *key, const json_t *value)
{
    Buf around = {0};
    json_write(&around, forger->root, 0);
    const char *here = strstr(around.s, HERE);
    assert(here);
    size_t at = (size_t)(here - around.s);
    for (int i = 0; i < COUNT_OF(values); i++)
        put_here(forger, buf_str(&around), at, str_of(values[i]));
    put_long_ones(forger, buf_str(&around), at);
    put_variants(forger, buf_str(&around), at, key, value);
    buf_free(&around);
}

static void put_root(Forger *forger, Str what)
{
    buf_clear(&forger->save);
    json_write(&forger->save, forger->root, 0);
    put(forger, what);
}

// --- every place ------------------------------------------------------------------------------------

static void forge_inside(Forger *forger, json_t *value);

static size_t enter(Forger *forger, const char *name)
{
    size_t before = forger->where.n;
    buf_addf(&forger->where, "%s%s", before > 0 ? "." : "", name);
    return before;
}

static void leave(Forger *forger, size_t before)
{
    forger->where.n = before;
    forger->where.s[before] = '\0';
}

static void forge_member(Forger *forger, json_t *object, const char *key)
{
    size_t before = enter(forger, key);
    json_t *value = json_incref(json_object_get(object, key));
    json_object_set_new(object, key, json_string("@@here@@"));
    forge_place(forger, key, value);
    json_object_del(object, key);
    put_root(forger, STR("(absent)"));
    Buf other = {0};
    buf_addf(&other, "%s_", key);
    json_object_set(object, other.s, value);
    put_root(forger, STR("(under another name)"));
    json_object_del(object, other.s);
    buf_free(&other);
    json_object_set(object, key, value);
    forge_inside(forger, value);
    json_decref(value);
    leave(forger, before);
}

static void forge_item(Forger *forger, json_t *list, size_t at)
{
    char name[24];
    snprintf(name, sizeof name, "%zu", at);
    size_t before = enter(forger, name);
    json_t *value = json_incref(json_array_get(list, at));
    json_array_set_new(list, at, json_string("@@here@@"));
    forge_place(forger, NULL, value);
    json_array_remove(list, at);
    put_root(forger, STR("(absent)"));
    json_array_insert(list, at, value);
    forge_inside(forger, value);
    json_decref(value);
    leave(forger, before);
}

static void forge_inside(Forger *forger, json_t *value)
{
    json_t *copy = json_deep_copy(value); // to walk over while the other changes
    const char *key;
    json_t *member;
    json_object_foreach(copy, key, member) forge_member(forger, value, key);
    for (size_t i = 0; i < json_array_size(copy); i++)
        forge_item(forger, value, i);
    json_decref(copy);
}

int forge_fields(Str save, ForgedEach *each, void *ctx)
{
    Forger forger = {.each = each, .ctx = ctx, .root = json_read(save, "save", NULL)};
    assert(forger.root);
    forge_inside(&forger, forger.root);
    json_decref(forger.root);
    buf_free(&forger.where);
    buf_free(&forger.save);
    return forger.count;
}

// --- the whole file ---------------------------------------------------------------------------------

static void put_file(Forger *forger, Str before, Str save, Str after, const char *what)
{
    buf_clear(&forger->save);
    buf_add(&forger->save, before);
    buf_add(&forger->save, save);
    buf_add(&forger->save, after);
    put(forger, str_of(what));
}

static void put_wide(Forger *forger, Str save, bool big_end, bool mark)
{
    buf_clear(&forger->save);
    if (mark) buf_add(&forger->save, big_end ? STR("\xfe\xff") : STR("\xff\xfe"));
    for (size_t i = 0; i < save.n; i++) {
        if (big_end) buf_addc(&forger->save, '\0');
        buf_addc(&forger->save, save.s[i]);
        if (!big_end) buf_addc(&forger->save, '\0');
    }
    put(forger, big_end ? STR("UTF-16BE") : STR("UTF-16LE"));
}

// The same save with ends of lines, which may be those of another system.
static void put_lines(Forger *forger, Str save, const char *end)
{
    json_t *value = json_read(save, "save", NULL);
    Buf lines = {0};
    json_write(&lines, value, 2);
    json_decref(value);
    buf_clear(&forger->save);
    for (size_t i = 0; i < lines.n; i++)
        if (lines.s[i] == '\n')
            buf_add(&forger->save, str_of(end));
        else
            buf_addc(&forger->save, lines.s[i]);
    put(forger, STR("ends of lines"));
    buf_free(&lines);
}

static void put_byte(Forger *forger, Str save, size_t at, char byte)
{
    buf_clear(&forger->save);
    buf_add(&forger->save, save);
    forger->save.s[at] = byte;
    put(forger, STR("a byte"));
}

int forge_files(Str save, ForgedEach *each, void *ctx)
{
    static const char bytes[] = {'\0', '\xff', '\x80', '"', '}', '\n', '9'};
    Forger forger = {.each = each, .ctx = ctx};
    Str none = {0};
    for (size_t n = 0; n < save.n; n++)
        put_file(&forger, none, str_cut(save, 0, n), none, "cut");
    for (size_t i = 0; i < save.n * sizeof bytes; i++)
        put_byte(&forger, save, i / sizeof bytes, bytes[i % sizeof bytes]);
    put_file(&forger, STR("\xef\xbb\xbf"), save, none, "a mark at the head");
    put_file(&forger, none, save, (Str){"\0", 1}, "a zero at the end");
    put_file(&forger, none, save, STR("}"), "a bracket at the end");
    put_file(&forger, none, save, save, "twice");
    put_file(&forger, STR("["), save, STR("]"), "in a list");
    put_file(&forger, STR("\r\n\t "), save, STR(" \r\n"), "white space");
    for (int i = 0; i < 4; i++)
        put_wide(&forger, save, i & 1, i & 2);
    put_lines(&forger, save, "\n");
    put_lines(&forger, save, "\r\n");
    put_lines(&forger, save, "\r");
    Buf deep = repeated("", "[", "", 1000000), wide = repeated("", " ", "", 17 << 20);
    put_file(&forger, buf_str(&deep), save, none, "deep");
    put_file(&forger, buf_str(&wide), save, none, "wide");
    buf_free(&deep);
    buf_free(&wide);
    buf_free(&forger.save);
    return forger.count;
}
