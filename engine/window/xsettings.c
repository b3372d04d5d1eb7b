#include "window/xsettings.h"

#define SETTINGS_MAX 4096 // more than any daemon keeps

typedef enum SettingType { TYPE_NUMBER, TYPE_TEXT, TYPE_COLOUR } SettingType;

typedef struct Reader {
    Str rest;
    bool big_endian, failed;
} Reader;

static Str take(Reader *r, size_t n)
{
    if (n > r->rest.n) {
        r->failed = true;
        return (Str){0};
    }
    Str taken = str_cut(r->rest, 0, n);
    r->rest = str_from(r->rest, n);
    return taken;
}

static uint32_t take_number(Reader *r, size_t bytes)
{
    Str taken = take(r, bytes);
    uint32_t number = 0;
    for (size_t i = 0; i < taken.n; i++) {
        size_t at = r->big_endian ? i : taken.n - 1 - i;
        number = number << 8 | (unsigned char)taken.s[at];
    }
    return number;
}

// Texts are filled up to whole words of four bytes.
static Str take_text(Reader *r, size_t n)
{
    Str text = take(r, n);
    take(r, (4 - n % 4) % 4);
    return text;
}

// Reads one setting. True when it is a number of that name.
static bool read_setting(Reader *r, Str name, int32_t *number)
{
    uint32_t type = take_number(r, 1);
    take(r, 1);
    uint32_t length = take_number(r, 2);
    bool is = str_eq(take_text(r, length), name);
    take(r, 4); // when it changed last
    uint32_t value = 0;
    if (type == TYPE_NUMBER)
        value = take_number(r, 4);
    else if (type == TYPE_TEXT)
        take_text(r, take_number(r, 4));
    else if (type == TYPE_COLOUR)
        take(r, 8);
    else
        r->failed = true;
    if (r->failed || !is || type != TYPE_NUMBER) return false;
    *number = value <= INT32_MAX ? (int32_t)value : -(int32_t)(UINT32_MAX - value) - 1;
    return true;
}

bool xsettings_number(Str settings, Str name, int32_t *number)
{
    Reader r = {.rest = settings};
    uint32_t order = take_number(&r, 1);
    r.big_endian = order == 1;
    take(&r, 7); // three unused, and the serial number
    uint32_t count = take_number(&r, 4);
    for (uint32_t i = 0; i < count && i < SETTINGS_MAX && !r.failed; i++)
        if (read_setting(&r, name, number)) return true;
    return false;
}

Str xresources_value(Str resources, Str name)
{
    Str line, value = {0};
    while (str_split(&resources, '\n', &line)) {
        if (!str_starts(line, name)) continue;
        Str rest = str_trim(str_from(line, name.n));
        if (rest.n > 0 && rest.s[0] == ':') value = str_trim(str_from(rest, 1));
    }
    return value;
}
