#include "pack/pack_name.h"

#include "base/ascii.h"
#include "base/os_name.h"
#include "base/utf8.h"

#include <string.h>

static Str ending(Str name)
{
    size_t dot = name.n;
    while (dot > 0 && name.s[dot - 1] != '.' && name.s[dot - 1] != '/')
        dot--;
    return dot > 0 && name.s[dot - 1] == '.' ? str_from(name, dot) : (Str){0};
}

// Scripts and tables, pictures, translations, and what is said about it all.
static bool is_used_type(Str name)
{
    static const char *const types[] = {
        "lua", "txt", "svg", "png", "jpg", "jpeg", "palette", "po", "md"};
    return str_among(ending(name), types, COUNT_OF(types));
}

static bool is_plain(Str name)
{
    for (size_t i = 0; i < name.n; i++) {
        char c = name.s[i];
        bool begins = i == 0 || name.s[i - 1] == '/';
        if (begins && c == '.') return false;
        if (!ascii_is_alnum(c) && !strchr("_-./", c)) return false;
    }
    return true;
}

bool pack_name_travels(Str name, Err *err)
{
    if (!os_name_safe(name, err)) return false;
    Str shown = utf8_cut(name, 100);
    if (str_eq(name, STR(PACK_MANIFEST)))
        return err_set(err, ERR_DATA,
            "\"" PACK_MANIFEST "\" is the name of what Qantar itself writes into a "
            "packed scenario");
    if (!is_plain(name))
        return err_set(err, ERR_DATA,
            "\"" STR_FMT "\" is no name for other computers; it should have only a to "
            "z, digits, _, - and dots inside",
            STR_ARG(shown));
    if (!is_used_type(name))
        return err_set(err, ERR_DATA,
            "\"" STR_FMT "\" is of no type that a scenario uses (lua, txt, svg, png, "
            "jpg, palette, po, md)",
            STR_ARG(shown));
    return true;
}

bool pack_content_travels(Str name, Str bytes, Err *err)
{
    static const char *const jpegs[] = {"jpg", "jpeg"};
    Str type = ending(name);
    bool png = str_eq(type, STR("png")), jpeg = str_among(type, jpegs, 2);
    bool fits = png    ? str_starts(bytes, STR("\x89PNG\r\n\x1A\n"))
                : jpeg ? str_starts(bytes, STR("\xFF\xD8\xFF"))
                       : utf8_valid(bytes) && str_find(bytes, '\0') == bytes.n;
    return fits || err_set(err, ERR_DATA,
                       "\"" STR_FMT "\" does not hold what its name says: %s",
                       STR_ARG(utf8_cut(name, 100)),
                       png    ? "a PNG"
                       : jpeg ? "a JPEG"
                              : "a text in UTF-8");
}
