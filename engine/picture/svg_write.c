// Writes the normalised drawing: paths in pixels, with a fill, a stroke or both.
#include "picture/svg_draw.h"

#include <math.h>

// With up to three digits behind the point: a thousandth of a pixel is not seen.
void svg_write_number(Buf *out, double number)
{
    char text[32] = {0};
    int at = (int)sizeof text;
    if (!(fabs(number) < 1e12)) number = 0;
    long long n = llround(fabs(number) * 1000);
    bool less = number < 0 && n > 0;
    long long part = n % 1000;
    n /= 1000;
    if (part > 0) {
        for (int i = 0; i < 3; i++, part /= 10)
            text[--at] = (char)('0' + part % 10);
        int end = (int)sizeof text;
        while (text[end - 1] == '0')
            end--;
        for (int from = end - 1, to = (int)sizeof text - 1; from >= at; from--, to--)
            text[to] = text[from];
        at += (int)sizeof text - end;
        text[--at] = '.';
    }
    do {
        text[--at] = (char)('0' + n % 10);
        n /= 10;
    } while (n > 0);
    if (less) text[--at] = '-';
    buf_add(out, (Str){text + at, sizeof text - (size_t)at});
}

// The library cuts an opacity down to a 255th: a quarter more keeps the nearest.
void svg_write_colour(Buf *out, const char *name, unsigned rgb, double alpha)
{
    int a = (int)(alpha * 255 + 0.5);
    buf_addf(out, " %s=\"#%06x\"", name, rgb);
    if (a < 255) buf_addf(out, " %s-opacity=\"%.5f\"", name, (a + 0.25) / 255);
}

static void write_point(Buf *out, SvgPoint p)
{
    svg_write_number(out, p.x);
    buf_addc(out, ' ');
    svg_write_number(out, p.y);
}

void svg_write_path(Svg *svg, const SvgPath *path, const SvgMatrix *m, const Buf *attrs)
{
    static const char letters[] = "MLCZ";
    const SvgPoint *point = path->points;
    Buf *out = svg->out;
    SvgPoint origin = svg_origin(svg);
    SvgMatrix moved = *m;
    moved.e -= origin.x;
    moved.f -= origin.y;
    svg_plain_begin(svg);
    buf_add(out, STR("<path d=\""));
    for (int i = 0; i < path->n_verbs; i++) {
        int n = path->verbs[i] == SVG_CUBIC ? 3 : path->verbs[i] == SVG_CLOSE ? 0 : 1;
        buf_addc(out, letters[path->verbs[i]]);
        for (int k = 0; k < n; k++) {
            if (k > 0) buf_addc(out, ' ');
            write_point(out, svg_apply(&moved, *point++));
        }
        if (out->n > SVG_OUT_MAX) break;
    }
    buf_add(out, STR("\""));
    buf_add(out, buf_str(attrs));
    buf_add(out, STR("/>\n"));
    if (out->n > SVG_OUT_MAX) svg_fail(svg, "lines and curves");
}
