// Colours as CSS writes them: names, # with 3, 4, 6 or 8 digits, rgb(), hsl(), currentColor.
#include "base/ascii.h"
#include "picture/svg_draw.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

// clang-format off
static const struct {
    const char *name;
    unsigned rgb;
} named[] = { // sorted
    {"aliceblue", 0xf0f8ff}, {"antiquewhite", 0xfaebd7}, {"aqua", 0x00ffff},
    {"aquamarine", 0x7fffd4}, {"azure", 0xf0ffff}, {"beige", 0xf5f5dc},
    {"bisque", 0xffe4c4}, {"black", 0x000000}, {"blanchedalmond", 0xffebcd},
    {"blue", 0x0000ff}, {"blueviolet", 0x8a2be2}, {"brown", 0xa52a2a},
    {"burlywood", 0xdeb887}, {"cadetblue", 0x5f9ea0}, {"chartreuse", 0x7fff00},
    {"chocolate", 0xd2691e}, {"coral", 0xff7f50}, {"cornflowerblue", 0x6495ed},
    {"cornsilk", 0xfff8dc}, {"crimson", 0xdc143c}, {"cyan", 0x00ffff},
    {"darkblue", 0x00008b}, {"darkcyan", 0x008b8b}, {"darkgoldenrod", 0xb8860b},
    {"darkgray", 0xa9a9a9}, {"darkgreen", 0x006400}, {"darkgrey", 0xa9a9a9},
    {"darkkhaki", 0xbdb76b}, {"darkmagenta", 0x8b008b}, {"darkolivegreen", 0x556b2f},
    {"darkorange", 0xff8c00}, {"darkorchid", 0x9932cc}, {"darkred", 0x8b0000},
    {"darksalmon", 0xe9967a}, {"darkseagreen", 0x8fbc8f}, {"darkslateblue", 0x483d8b},
    {"darkslategray", 0x2f4f4f}, {"darkslategrey", 0x2f4f4f},
    {"darkturquoise", 0x00ced1}, {"darkviolet", 0x9400d3}, {"deeppink", 0xff1493},
    {"deepskyblue", 0x00bfff}, {"dimgray", 0x696969}, {"dimgrey", 0x696969},
    {"dodgerblue", 0x1e90ff}, {"firebrick", 0xb22222}, {"floralwhite", 0xfffaf0},
    {"forestgreen", 0x228b22}, {"fuchsia", 0xff00ff}, {"gainsboro", 0xdcdcdc},
    {"ghostwhite", 0xf8f8ff}, {"gold", 0xffd700}, {"goldenrod", 0xdaa520},
    {"gray", 0x808080}, {"green", 0x008000}, {"greenyellow", 0xadff2f},
    {"grey", 0x808080}, {"honeydew", 0xf0fff0}, {"hotpink", 0xff69b4},
    {"indianred", 0xcd5c5c}, {"indigo", 0x4b0082}, {"ivory", 0xfffff0},
    {"khaki", 0xf0e68c}, {"lavender", 0xe6e6fa}, {"lavenderblush", 0xfff0f5},
    {"lawngreen", 0x7cfc00}, {"lemonchiffon", 0xfffacd}, {"lightblue", 0xadd8e6},
    {"lightcoral", 0xf08080}, {"lightcyan", 0xe0ffff},
    {"lightgoldenrodyellow", 0xfafad2}, {"lightgray", 0xd3d3d3},
    {"lightgreen", 0x90ee90}, {"lightgrey", 0xd3d3d3}, {"lightpink", 0xffb6c1},
    {"lightsalmon", 0xffa07a}, {"lightseagreen", 0x20b2aa}, {"lightskyblue", 0x87cefa},
    {"lightslategray", 0x778899}, {"lightslategrey", 0x778899},
    {"lightsteelblue", 0xb0c4de}, {"lightyellow", 0xffffe0}, {"lime", 0x00ff00},
    {"limegreen", 0x32cd32}, {"linen", 0xfaf0e6}, {"magenta", 0xff00ff},
    {"maroon", 0x800000}, {"mediumaquamarine", 0x66cdaa}, {"mediumblue", 0x0000cd},
    {"mediumorchid", 0xba55d3}, {"mediumpurple", 0x9370db},
    {"mediumseagreen", 0x3cb371}, {"mediumslateblue", 0x7b68ee},
    {"mediumspringgreen", 0x00fa9a}, {"mediumturquoise", 0x48d1cc},
    {"mediumvioletred", 0xc71585}, {"midnightblue", 0x191970}, {"mintcream", 0xf5fffa},
    {"mistyrose", 0xffe4e1}, {"moccasin", 0xffe4b5}, {"navajowhite", 0xffdead},
    {"navy", 0x000080}, {"oldlace", 0xfdf5e6}, {"olive", 0x808000},
    {"olivedrab", 0x6b8e23}, {"orange", 0xffa500}, {"orangered", 0xff4500},
    {"orchid", 0xda70d6}, {"palegoldenrod", 0xeee8aa}, {"palegreen", 0x98fb98},
    {"paleturquoise", 0xafeeee}, {"palevioletred", 0xdb7093}, {"papayawhip", 0xffefd5},
    {"peachpuff", 0xffdab9}, {"peru", 0xcd853f}, {"pink", 0xffc0cb}, {"plum", 0xdda0dd},
    {"powderblue", 0xb0e0e6}, {"purple", 0x800080}, {"rebeccapurple", 0x663399},
    {"red", 0xff0000}, {"rosybrown", 0xbc8f8f}, {"royalblue", 0x4169e1},
    {"saddlebrown", 0x8b4513}, {"salmon", 0xfa8072}, {"sandybrown", 0xf4a460},
    {"seagreen", 0x2e8b57}, {"seashell", 0xfff5ee}, {"sienna", 0xa0522d},
    {"silver", 0xc0c0c0}, {"skyblue", 0x87ceeb}, {"slateblue", 0x6a5acd},
    {"slategray", 0x708090}, {"slategrey", 0x708090}, {"snow", 0xfffafa},
    {"springgreen", 0x00ff7f}, {"steelblue", 0x4682b4}, {"tan", 0xd2b48c},
    {"teal", 0x008080}, {"thistle", 0xd8bfd8}, {"tomato", 0xff6347},
    {"turquoise", 0x40e0d0}, {"violet", 0xee82ee}, {"wheat", 0xf5deb3},
    {"white", 0xffffff}, {"whitesmoke", 0xf5f5f5}, {"yellow", 0xffff00},
    {"yellowgreen", 0x9acd32},
};
// clang-format on

static bool by_name(Str text, SvgColour *colour)
{
    char name[24] = "";
    if (text.n >= sizeof name) return false;
    for (size_t i = 0; i < text.n; i++)
        name[i] = ascii_lower(text.s[i]);
    int from = 0, to = COUNT_OF(named);
    while (from < to) {
        int middle = (from + to) / 2, order = strcmp(name, named[middle].name);
        if (order == 0) {
            colour->rgb = named[middle].rgb;
            return true;
        }
        if (order < 0)
            to = middle;
        else
            from = middle + 1;
    }
    return false;
}

static bool by_digits(Str digits, SvgColour *colour)
{
    if (digits.n != 3 && digits.n != 4 && digits.n != 6 && digits.n != 8) return false;
    unsigned v[4] = {0, 0, 0, 255};
    size_t each = digits.n < 6 ? 1 : 2;
    for (size_t i = 0; i < digits.n; i++) {
        int digit = ascii_hex(digits.s[i]);
        if (digit < 0) return false;
        if (each == 1)
            v[i] = (unsigned)digit * 17;
        else
            v[i / 2] = i % 2 ? v[i / 2] + (unsigned)digit : (unsigned)digit * 16;
    }
    colour->rgb = v[0] << 16 | v[1] << 8 | v[2];
    colour->alpha = v[3] / 255.0;
    return true;
}

static double clamp(double v, double most) { return v > 0 ? fmin(v, most) : 0; }

static unsigned as_byte(double v) { return (unsigned)(clamp(v, 255) + 0.5); }

static double hue_part(double p, double q, double hue)
{
    hue -= floor(hue);
    if (hue < 1 / 6.0) return p + (q - p) * 6 * hue;
    if (hue < 0.5) return q;
    return hue < 2 / 3.0 ? p + (q - p) * (2 / 3.0 - hue) * 6 : p;
}

static unsigned of_hsl(double hue, double s, double l)
{
    double q = l < 0.5 ? l * (1 + s) : l + s - l * s, p = 2 * l - q;
    return as_byte(255 * hue_part(p, q, hue + 1 / 3.0)) << 16 |
           as_byte(255 * hue_part(p, q, hue)) << 8 |
           as_byte(255 * hue_part(p, q, hue - 1 / 3.0));
}

// One argument; per cent come as parts of one hundred, and are told.
static bool take_argument(Str *rest, double *value, bool *percent)
{
    svg_skip(rest, true);
    if (rest->n > 0 && rest->s[0] == '/') {
        *rest = str_from(*rest, 1);
        svg_skip(rest, false);
    }
    if (!svg_take_number(rest, value)) return false;
    *percent = rest->n > 0 && rest->s[0] == '%';
    if (*percent) *rest = str_from(*rest, 1);
    if (str_starts(*rest, STR("deg"))) *rest = str_from(*rest, 3);
    return true;
}

static bool by_function(Str name, Str arguments, SvgColour *colour)
{
    double v[4] = {0};
    bool percent[4] = {false};
    int n = 0;
    for (arguments = str_trim(arguments); arguments.n > 0; n++) {
        if (n == 4 || !take_argument(&arguments, &v[n], &percent[n])) return false;
        svg_skip(&arguments, false);
    }
    if (n < 3) return false;
    if (n == 4) colour->alpha = clamp(percent[3] ? v[3] / 100 : v[3], 1);
    bool rgb = str_same_word(name, STR("rgb")) || str_same_word(name, STR("rgba"));
    bool hsl = str_same_word(name, STR("hsl")) || str_same_word(name, STR("hsla"));
    for (int i = 0; rgb && i < 3; i++)
        colour->rgb = colour->rgb << 8 | as_byte(percent[i] ? v[i] * 255 / 100 : v[i]);
    if (hsl)
        colour->rgb = of_hsl(v[0] / 360, clamp(v[1] / 100, 1), clamp(v[2] / 100, 1));
    return rgb || hsl;
}

bool svg_colour(Str text, SvgColour *colour)
{
    text = str_trim(text);
    SvgColour out = {.alpha = 1};
    bool ok;
    size_t open = str_find(text, '(');
    if (str_same_word(text, STR("currentColor"))) {
        ok = out.current = true;
    } else if (str_same_word(text, STR("transparent"))) {
        ok = true;
        out.alpha = 0;
    } else if (text.n > 0 && text.s[0] == '#') {
        ok = by_digits(str_from(text, 1), &out);
    } else if (open < text.n) {
        ok =
            text.s[text.n - 1] == ')' && by_function(str_trim(str_cut(text, 0, open)),
                                             str_cut(text, open + 1, text.n - 1), &out);
    } else {
        ok = by_name(text, &out);
    }
    if (ok) *colour = out;
    return ok;
}
