// String functions, on bytes and with plain searches instead of patterns. Each charges for its work.
#include "base/ascii.h"
#include "story/sandbox/sandbox_inner.h"

#include <stdio.h>
#include <string.h>

#define FORMAT_MAX 512 // bytes of one number: "%.99f" of the largest takes 409

static Str check_text(lua_State *L, int index)
{
    Str s;
    s.s = luaL_checklstring(L, index, &s.n);
    sandbox_charge_bytes(L, s.n);
    return s;
}

// Positions count from 1, or from the end when negative, as in Lua.
static size_t start_place(lua_Integer place, size_t n)
{
    if (place > 0) return (size_t)place;
    if (place == 0 || place < -(lua_Integer)n) return 1;
    return n + (size_t)place + 1;
}

static size_t end_place(lua_Integer place, size_t n)
{
    if (place > (lua_Integer)n) return n;
    if (place >= 0) return (size_t)place;
    return place < -(lua_Integer)n ? 0 : n + (size_t)place + 1;
}

static int string_len(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)check_text(L, 1).n);
    return 1;
}

static int string_sub(lua_State *L)
{
    Str s = check_text(L, 1);
    size_t from = start_place(luaL_checkinteger(L, 2), s.n);
    size_t to = end_place(luaL_optinteger(L, 3, -1), s.n);
    Str part = str_cut(s, from - 1, to);
    lua_pushlstring(L, part.n ? part.s : "", part.n);
    return 1;
}

// ASCII letters only, independent of the locale; other UTF-8 is unchanged.
static int change_case(lua_State *L, char first, int step)
{
    Str s = check_text(L, 1);
    luaL_Buffer out;
    char *bytes = luaL_buffinitsize(L, &out, s.n);
    for (size_t i = 0; i < s.n; i++) {
        bool change = s.s[i] >= first && s.s[i] <= first + 25;
        bytes[i] = change ? (char)(s.s[i] + step) : s.s[i];
    }
    luaL_pushresultsize(&out, s.n);
    return 1;
}

static int string_upper(lua_State *L) { return change_case(L, 'a', 'A' - 'a'); }

static int string_lower(lua_State *L) { return change_case(L, 'A', 'a' - 'A'); }

static int string_reverse(lua_State *L)
{
    Str s = check_text(L, 1);
    luaL_Buffer out;
    char *bytes = luaL_buffinitsize(L, &out, s.n);
    for (size_t i = 0; i < s.n; i++)
        bytes[i] = s.s[s.n - 1 - i];
    luaL_pushresultsize(&out, s.n);
    return 1;
}

// Fills [all] bytes with alternating [s] and [between], by doubling what is there.
static void repeat(char *out, size_t all, Str s, Str between)
{
    size_t done = s.n;
    if (done > 0) memcpy(out, s.s, done);
    if (all == done) return;
    if (between.n > 0) memcpy(out + done, between.s, between.n);
    for (done += between.n; done < all;) {
        size_t more = done < all - done ? done : all - done;
        memcpy(out + done, out, more);
        done += more;
    }
}

static int string_rep(lua_State *L)
{
    Str s = check_text(L, 1);
    lua_Integer times = luaL_checkinteger(L, 2);
    Str between = {0};
    between.s = luaL_optlstring(L, 3, "", &between.n);
    size_t each = s.n + between.n;
    if (times < 1 || each == 0) {
        lua_pushliteral(L, "");
        return 1;
    }
    if ((lua_Unsigned)times > SANDBOX_TEXT / each)
        sandbox_raise_budget(L, BUDGET_TEXT, SANDBOX_TEXT);
    size_t all = each * (size_t)times - between.n;
    sandbox_charge_bytes(L, all);
    luaL_Buffer out;
    repeat(luaL_buffinitsize(L, &out, all), all, s, between);
    luaL_pushresultsize(&out, all);
    return 1;
}

static int string_byte(lua_State *L)
{
    Str s = check_text(L, 1);
    lua_Integer first = luaL_optinteger(L, 2, 1);
    size_t from = start_place(first, s.n);
    size_t to = end_place(luaL_optinteger(L, 3, (lua_Integer)from), s.n);
    if (from > to) return 0;
    if (to - from >= SANDBOX_RESULTS)
        sandbox_raise_budget(L, BUDGET_RESULTS, SANDBOX_RESULTS);
    luaL_checkstack(L, SANDBOX_RESULTS, NULL);
    for (size_t i = from; i <= to; i++)
        lua_pushinteger(L, (unsigned char)s.s[i - 1]);
    return (int)(to - from + 1);
}

static int string_char(lua_State *L)
{
    int n = lua_gettop(L);
    luaL_Buffer out;
    char *bytes = luaL_buffinitsize(L, &out, (size_t)n);
    for (int i = 0; i < n; i++) {
        lua_Integer code = luaL_checkinteger(L, i + 1);
        luaL_argcheck(L, code >= 0 && code <= 255, i + 1, "a byte is 0 to 255");
        bytes[i] = (char)(unsigned char)code;
    }
    luaL_pushresultsize(&out, (size_t)n);
    return 1;
}

// Plain search only: the language has no string patterns.
static int string_find(lua_State *L)
{
    Str s = check_text(L, 1), wanted = check_text(L, 2);
    size_t at = start_place(luaL_optinteger(L, 3, 1), s.n) - 1;
    for (; at <= s.n && wanted.n <= s.n - at; at++) {
        Str rest = str_from(s, at);
        if (wanted.n > 0) at += str_find(rest, wanted.s[0]);
        if (at > s.n || wanted.n > s.n - at) break;
        sandbox_charge_bytes(L, wanted.n);
        if (!str_eq(str_cut(s, at, at + wanted.n), wanted)) continue;
        lua_pushinteger(L, (lua_Integer)at + 1);
        lua_pushinteger(L, (lua_Integer)(at + wanted.n));
        return 2;
    }
    lua_pushnil(L);
    return 1;
}

// The longest directive: %, five flags, two digits, a dot, two digits, "ll", the letter.
typedef struct Directive {
    char text[16];
    size_t n;
    char letter;
} Directive;

static void put(Directive *directive, char c) { directive->text[directive->n++] = c; }

static void read_digits(Str *rest, Directive *directive)
{
    for (int i = 0; i < 2 && rest->n > 0; i++) {
        if (!ascii_is_digit(rest->s[0])) return;
        put(directive, rest->s[0]);
        *rest = str_from(*rest, 1);
    }
}

// Parses the directive after a %, and rebuilds it for snprintf.
static Directive read_directive(lua_State *L, Str *rest)
{
    Directive directive = {.text = "%", .n = 1};
    for (int i = 0; i < 5 && rest->n > 0 && strchr("-+ #0", rest->s[0]); i++) {
        put(&directive, rest->s[0]);
        *rest = str_from(*rest, 1);
    }
    read_digits(rest, &directive);
    if (str_starts(*rest, STR("."))) {
        put(&directive, '.');
        *rest = str_from(*rest, 1);
        read_digits(rest, &directive);
    }
    directive.letter = rest->n > 0 ? rest->s[0] : '\0';
    if (directive.letter == '\0' || !strchr("dixXcseEfFgG", directive.letter))
        sandbox_raise(
            L, "string.format knows %%d %%i %%x %%X %%c %%s %%e %%f %%g and %%%%");
    *rest = str_from(*rest, 1);
    bool whole = strchr("dixX", directive.letter) != NULL;
    if (whole) put(&directive, 'l');
    if (whole) put(&directive, 'l');
    put(&directive, directive.letter);
    return directive;
}

// The directive was rebuilt above, so its type matches the argument.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static void add_number(
    lua_State *L, luaL_Buffer *out, const Directive *directive, int arg)
{
    char *text = luaL_prepbuffsize(out, FORMAT_MAX);
    int n;
    if (strchr("dixX", directive->letter))
        n = snprintf(
            text, FORMAT_MAX, directive->text, (long long)luaL_checkinteger(L, arg));
    else
        n = snprintf(text, FORMAT_MAX, directive->text, luaL_checknumber(L, arg));
    sandbox_charge_items(L, SANDBOX_NUMBER_STEPS + (size_t)n);
    luaL_addsize(out, (size_t)n);
}

static void add_text(
    lua_State *L, luaL_Buffer *out, const Directive *directive, int arg)
{
    size_t n;
    sandbox_push_readable(L, arg);
    const char *text = lua_tolstring(L, -1, &n);
    if (directive->n > 2) {
        luaL_argcheck(
            L, n < 100 && strlen(text) == n, arg, "too long to be set in a width");
        char set[FORMAT_MAX];
        int width = snprintf(set, sizeof set, directive->text, text);
        lua_pop(L, 1);
        luaL_addlstring(out, set, (size_t)width);
        return;
    }
    sandbox_charge_bytes(L, n);
    luaL_addvalue(out);
}
#pragma GCC diagnostic pop

static void add_directive(
    lua_State *L, luaL_Buffer *out, const Directive *directive, int arg)
{
    if (directive->letter == 's')
        add_text(L, out, directive, arg);
    else if (directive->letter == 'c')
        luaL_addchar(out, (char)(unsigned char)luaL_checkinteger(L, arg));
    else
        add_number(L, out, directive, arg);
}

static int string_format(lua_State *L)
{
    int top = lua_gettop(L), arg = 1;
    Str rest = check_text(L, 1);
    luaL_Buffer out;
    luaL_buffinit(L, &out);
    for (Str words; rest.n > 0;) {
        bool marked = str_find(rest, '%') < rest.n;
        str_split(&rest, '%', &words);
        luaL_addlstring(&out, words.s, words.n);
        if (!marked) break;
        if (str_starts(rest, STR("%"))) {
            luaL_addchar(&out, '%');
            rest = str_from(rest, 1);
            continue;
        }
        Directive directive = read_directive(L, &rest);
        luaL_argcheck(
            L, ++arg <= top, arg, "there is no value for this part of the format");
        add_directive(L, &out, &directive, arg);
        if (luaL_bufflen(&out) > SANDBOX_TEXT)
            sandbox_raise_budget(L, BUDGET_TEXT, SANDBOX_TEXT);
    }
    luaL_pushresult(&out);
    return 1;
}

static const luaL_Reg string_functions[] = {
    {"byte", string_byte},
    {"char", string_char},
    {"find", string_find},
    {"format", string_format},
    {"len", string_len},
    {"lower", string_lower},
    {"rep", string_rep},
    {"reverse", string_reverse},
    {"sub", string_sub},
    {"upper", string_upper},
    {NULL, NULL},
};

void sandbox_push_strings(lua_State *L) { luaL_newlib(L, string_functions); }
