#include "text/pasted.h"

#include "base/letter.h"
#include "base/utf8.h"

// The zero-width joiners are none: some scripts and emoji need them.
static bool is_control(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xAD ||
           code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) ||
           (code >= 0xE0000 && code <= 0xE001F);
}

void pasted_line(Str raw, size_t max, Buf *out)
{
    size_t start = out->n;
    bool gap = false;
    uint32_t code;
    while (out->n - start <= max && utf8_next(&raw, &code)) {
        bool space = letter_is_space(code);
        gap = gap || space;
        if (space || is_control(code)) continue;
        if (gap && out->n > start) buf_addc(out, ' ');
        gap = false;
        utf8_add(out, code);
    }
}
