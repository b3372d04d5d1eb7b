#include "base/tts_clean.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <string.h>

#define LINE_FULL (TTS_LINE_MAX - 200) // from here on a line ends at the next space

typedef struct Line {
    Buf *out;
    size_t start; // of the line, in [out]
    bool gap;     // a space is due before the next letter
} Line;

static size_t length(const Line *line) { return line->out->n - line->start; }

static void end_line(Line *line)
{
    if (length(line) > 0) buf_addc(line->out, '\n');
    line->start = line->out->n;
    line->gap = false;
}

// "<5" is a comparison; "<b", "</b", "<!--" and "<?" are markup (XML, 3.1).
static bool opens_tag(Str rest)
{
    uint32_t next;
    return utf8_next(&rest, &next) &&
           (next >= 0x80 || ascii_is_letter((char)next) || strchr("/!?_:", (int)next));
}

static bool is_blank(uint32_t code, Str rest)
{
    if (code < 0x80 && strchr(" \t[]\\`", (int)code)) return true; // the zero too
    if (code == '<' && opens_tag(rest)) return true;
    return utf8_is_control(code) || code == UTF8_BAD || code == 0x2028 ||
           code == 0x2029;
}

static bool ends_with(const Buf *out, Str ending)
{
    return out->n >= ending.n &&
           memcmp(out->s + out->n - ending.n, ending.s, ending.n) == 0;
}

static void add_letter(Line *line, uint32_t code)
{
    bool full = length(line) + 5 > TTS_LINE_MAX; // a space and four bytes
    if (full || (line->gap && length(line) >= LINE_FULL)) end_line(line);
    if (length(line) == 0 && (code == '!' || code == '.')) return;
    if (line->gap && length(line) > 0) buf_addc(line->out, ' ');
    line->gap = false;
    if (code == '!' && ends_with(line->out, STR("!-"))) buf_addc(line->out, ' ');
    utf8_add(line->out, code);
}

void tts_clean(Str text, Buf *out)
{
    Line line = {.out = out, .start = out->n};
    for (uint32_t code; utf8_next(&text, &code);)
        if (code == '\n')
            end_line(&line);
        else if (is_blank(code, text))
            line.gap = true;
        else
            add_letter(&line, code);
    end_line(&line);
}
