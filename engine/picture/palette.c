#include "picture/palette.h"

#include "base/ascii.h"
#include "base/utf8.h"

#define BYTES_MAX 4096 // of a file

bool palette_is(Str bytes)
{
    Str word = STR("palette");
    return str_starts(bytes, word) &&
           (bytes.n == word.n || bytes.s[word.n] == '\n' || bytes.s[word.n] == '\r');
}

// --- Reading --------------------------------------------------------------------------------------

static bool next_word(Str *rest, Str *word)
{
    *rest = str_trim(*rest);
    if (rest->n == 0 || str_eq(*rest, STR("#")) || str_starts(*rest, STR("# ")))
        return false;
    size_t n = 0;
    while (n < rest->n && rest->s[n] != ' ' && rest->s[n] != '\t')
        n++;
    *word = str_cut(*rest, 0, n);
    *rest = str_from(*rest, n);
    return true;
}

static bool read_colour(Str word, uint32_t *rgb)
{
    *rgb = 0;
    for (size_t i = 1; i < word.n && word.n == 7; i++) {
        int digit = ascii_hex(word.s[i]);
        if (digit < 0) return false;
        *rgb = *rgb << 4 | (uint32_t)digit;
    }
    return word.n == 7 && word.s[0] == '#';
}

static bool read_colours(
    Str rest, uint32_t *colours, int most, int *n, int line, Err *err)
{
    for (Str word; next_word(&rest, &word);) {
        if (*n == most)
            return err_set(
                err, ERR_DATA, "line %d: %d colours are the most", line, most);
        if (!read_colour(word, &colours[(*n)++]))
            return err_set(err, ERR_DATA,
                "line %d: \"" STR_FMT "\" is no colour; write it as #C0502E", line,
                STR_ARG(utf8_cut(word, 20)));
    }
    return true;
}

static bool read_line(Str rest, Palette *out, int line, Err *err)
{
    Str word, value;
    uint64_t number;
    if (!next_word(&rest, &word)) return true;
    if (str_eq(word, STR("ramp")))
        return read_colours(rest, out->ramp, PALETTE_RAMP_MAX, &out->n_ramp, line, err);
    if (str_eq(word, STR("keep")))
        return read_colours(rest, out->keep, PALETTE_KEEP_MAX, &out->n_keep, line, err);
    if (str_eq(word, STR("flat"))) return out->flat = true;
    if (!str_eq(word, STR("hold")))
        return err_set(err, ERR_DATA,
            "line %d: a palette has no \"" STR_FMT
            "\"; it has ramp, keep, hold and flat",
            line, STR_ARG(utf8_cut(word, 20)));
    if (!next_word(&rest, &value) || !str_number(value, 100, &number))
        return err_set(
            err, ERR_DATA, "line %d: hold wants a whole number from 0 to 100", line);
    out->hold = (int)number;
    return true;
}

bool palette_read(Str bytes, Palette *out, Err *err)
{
    *out = (Palette){0};
    if (!palette_is(bytes))
        return err_set(err, ERR_DATA, "line 1: a palette begins with the word palette");
    if (bytes.n > BYTES_MAX)
        return err_set(err, ERR_DATA, "it has %zu bytes; %d are the most of a palette",
            bytes.n, BYTES_MAX);
    Str line;
    str_split(&bytes, '\n', &line);
    for (int i = 2; str_split(&bytes, '\n', &line); i++)
        if (!read_line(line, out, i, err)) return false;
    if (out->n_ramp == 1)
        return err_set(err, ERR_DATA,
            "its ramp has one colour; it wants two or more, the darkest first");
    return true;
}

// --- Colours --------------------------------------------------------------------------------------

static int channel(uint32_t rgb, int shift) { return (int)(rgb >> shift & 0xFF); }

// How light a colour is, 0 to 255: sRGB's weights.
static int lightness(uint32_t rgb)
{
    return (54 * channel(rgb, 16) + 183 * channel(rgb, 8) + 19 * channel(rgb, 0)) >> 8;
}

static bool is_kept(const Palette *palette, uint32_t rgb)
{
    for (int i = 0; i < palette->n_keep; i++)
        if (palette->keep[i] == rgb) return true;
    return false;
}

uint32_t palette_colour(const Palette *palette, uint32_t rgb)
{
    if (!palette || palette->n_ramp < 2 || is_kept(palette, rgb)) return rgb;
    int light = lightness(rgb), at = light * (palette->n_ramp - 1);
    int from = at / 255, to = from + (from + 1 < palette->n_ramp), part = at % 255;
    uint32_t out = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        int a = channel(palette->ramp[from], shift),
            b = channel(palette->ramp[to], shift);
        int v = a + (b - a) * part / 255 +
                (channel(rgb, shift) - light) * palette->hold / 100;
        out |= (uint32_t)(v < 0 ? 0 : v > 255 ? 255 : v) << shift;
    }
    return out;
}
