#include "base/os_name.h"

#include "base/ascii.h"
#include "base/utf8.h"

static bool has_bad_byte(Str name)
{
    for (size_t i = 0; i < name.n; i++) {
        unsigned char c = (unsigned char)name.s[i];
        if (c < 0x20 || c == 0x7F || c == '\\' || c == ':') return true;
    }
    return !utf8_valid(name);
}

// Windows opens a device for these names in any folder, with any extension.
static bool is_device(Str part)
{
    static const char *const devices[] = {
        "con", "prn", "aux", "nul", "conin$", "conout$"};
    Str stem = str_trim(str_cut(part, 0, str_find(part, '.')));
    for (int i = 0; i < COUNT_OF(devices); i++)
        if (str_same_word(stem, str_of(devices[i]))) return true;
    bool numbered = stem.n == 4 && ascii_is_digit(stem.s[3]);
    Str word = str_cut(stem, 0, 3);
    return numbered &&
           (str_same_word(word, STR("com")) || str_same_word(word, STR("lpt")));
}

// Windows drops dots and spaces at the end: "..  " is "..". The test refuses "." and ".." too.
static bool part_safe(Str part)
{
    return part.n > 0 && part.s[part.n - 1] != '.' && part.s[part.n - 1] != ' ' &&
           !is_device(part);
}

static bool parts_safe(Str name)
{
    for (size_t start = 0; start <= name.n;) {
        Str rest = str_from(name, start);
        size_t end = str_find(rest, '/');
        if (!part_safe(str_cut(rest, 0, end))) return false;
        start += end + 1;
    }
    return true;
}

bool os_name_safe(Str name, Err *err)
{
    if (name.n > OS_NAME_MAX)
        return err_set(err, ERR_DATA, "a file name of %zu bytes is longer than %d",
            name.n, OS_NAME_MAX);
    if (!has_bad_byte(name) && parts_safe(name)) return true;
    Arena arena = {0};
    Str shown = utf8_clean(&arena, name);
    err_set(err, ERR_DATA,
        "\"" STR_FMT
        "\" is no safe file name: write it as \"folder/file.lua\", inside the "
        "scenario's folder, without \"..\", links, backslashes, colons or names of "
        "devices",
        STR_ARG(shown));
    arena_free(&arena);
    return false;
}

bool os_name_plain(Str name)
{
    if (name.n == 0 || name.s[0] == '.') return false;
    for (size_t i = 0; i < name.n; i++) {
        char c = name.s[i];
        if (!ascii_is_alnum(c) && c != '-' && c != '_' && c != '.') return false;
    }
    return true;
}
