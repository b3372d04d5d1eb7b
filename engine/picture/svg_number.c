// Numbers, lengths with units, lists of them, and transforms, as SVG attributes write them.
#include "picture/svg_shape.h"

#include "base/ascii.h"

#include <math.h>

static char at(Str s, size_t i) { return i < s.n ? s.s[i] : 0; }

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

void svg_skip(Str *rest, bool comma)
{
    size_t i = 0;
    while (is_space(at(*rest, i)))
        i++;
    if (comma && at(*rest, i) == ',') {
        i++;
        while (is_space(at(*rest, i)))
            i++;
    }
    *rest = str_from(*rest, i);
}

static size_t take_digits(Str s, size_t i, double *value, int *places)
{
    for (; ascii_is_digit(at(s, i)); i++) {
        if (*value > 1e17) {
            *places += 1; // further digits change nothing
            continue;
        }
        *value = *value * 10 + (s.s[i] - '0');
    }
    return i;
}

// "e-5", behind a number; *places is what its value is to be multiplied by, as a power of ten.
static size_t take_exponent(Str s, size_t i, int *places)
{
    if (at(s, i) != 'e' && at(s, i) != 'E') return i;
    size_t from = i + 1;
    bool less = at(s, from) == '-';
    if (less || at(s, from) == '+') from++;
    if (!ascii_is_digit(at(s, from))) return i;
    int power = 0;
    for (; ascii_is_digit(at(s, from)); from++)
        if (power < 1000) power = power * 10 + (s.s[from] - '0');
    *places += less ? -power : power;
    return from;
}

bool svg_take_number(Str *rest, double *number)
{
    size_t i = 0;
    bool less = at(*rest, 0) == '-';
    if (less || at(*rest, 0) == '+') i++;
    double value = 0;
    int places = 0, none = 0;
    size_t whole = take_digits(*rest, i, &value, &places), end = whole;
    if (at(*rest, whole) == '.') {
        double before = value;
        end = take_digits(*rest, whole + 1, &value, &none);
        if (end == whole + 1 && whole == i) return false;
        places -= (int)(end - whole - 1) - none;
        if (end == whole + 1) value = before;
    }
    if (end == i) return false;
    end = take_exponent(*rest, end, &places);
    if (places != 0 && value != 0) value *= pow(10, places);
    if (!(value < SVG_NUMBER_MAX)) value = SVG_NUMBER_MAX;
    *number = less ? -value : value;
    *rest = str_from(*rest, end);
    return true;
}

bool svg_number(Str text, double *number)
{
    Str rest = str_trim(text);
    double value;
    if (!svg_take_number(&rest, &value) || rest.n > 0) return false;
    *number = value;
    return true;
}

// What one of a unit is in user units; negative when there is no such unit.
static double unit_size(Str unit, double font_size)
{
    static const struct {
        const char *name;
        double size;
    } units[] = {{"", 1}, {"px", 1}, {"pt", 96 / 72.0}, {"pc", 16}, {"mm", 96 / 25.4},
        {"cm", 96 / 2.54}, {"in", 96}, {"q", 96 / 101.6}};
    for (int i = 0; i < COUNT_OF(units); i++)
        if (str_same_word(unit, str_of(units[i].name))) return units[i].size;
    if (str_same_word(unit, STR("em"))) return font_size;
    if (str_same_word(unit, STR("rem"))) return 16;
    if (str_same_word(unit, STR("ex")) || str_same_word(unit, STR("ch")))
        return font_size / 2;
    return -1;
}

bool svg_take_length(Str *rest, double whole, double font_size, double *length)
{
    Str text = *rest;
    double value;
    if (!svg_take_number(&text, &value)) return false;
    if (at(text, 0) == '%') {
        *length = value / 100 * whole;
        *rest = str_from(text, 1);
        return true;
    }
    size_t n = 0;
    while (ascii_is_letter(at(text, n)))
        n++;
    double size = unit_size(str_cut(text, 0, n), font_size);
    if (size < 0) return false;
    *length = value * size;
    *rest = str_from(text, n);
    return true;
}

bool svg_length(Str text, double whole, double font_size, double *length)
{
    Str rest = str_trim(text);
    double value;
    if (!svg_take_length(&rest, whole, font_size, &value) || rest.n > 0) return false;
    *length = value;
    return true;
}

// --- transforms -----------------------------------------------------------------------------------

SvgMatrix svg_multiply(SvgMatrix outer, SvgMatrix inner)
{
    return (SvgMatrix){
        outer.a * inner.a + outer.c * inner.b,
        outer.b * inner.a + outer.d * inner.b,
        outer.a * inner.c + outer.c * inner.d,
        outer.b * inner.c + outer.d * inner.d,
        outer.a * inner.e + outer.c * inner.f + outer.e,
        outer.b * inner.e + outer.d * inner.f + outer.f,
    };
}

SvgPoint svg_apply(const SvgMatrix *m, SvgPoint p)
{
    return (SvgPoint){m->a * p.x + m->c * p.y + m->e, m->b * p.x + m->d * p.y + m->f};
}

double svg_scale_of(const SvgMatrix *m)
{
    return sqrt(fabs(m->a * m->d - m->b * m->c));
}

bool svg_is_even(const SvgMatrix *m)
{
    double x = hypot(m->a, m->b), y = hypot(m->c, m->d);
    double skew = fabs(m->a * m->c + m->b * m->d);
    return fabs(x - y) <= 0.01 * (x + y) && skew <= 0.01 * x * y;
}

bool svg_invert(const SvgMatrix *m, SvgMatrix *inverse)
{
    double det = m->a * m->d - m->b * m->c;
    if (!(fabs(det) > 1e-18)) return false;
    *inverse = (SvgMatrix){m->d / det, -m->b / det, -m->c / det, m->a / det,
        (m->c * m->f - m->d * m->e) / det, (m->b * m->e - m->a * m->f) / det};
    return true;
}

static SvgMatrix rotation(double degrees, double x, double y)
{
    double angle = degrees * (SVG_PI / 180), c = cos(angle), s = sin(angle);
    return (SvgMatrix){c, s, -s, c, x - c * x + s * y, y - s * x - c * y};
}

// One function with [n] numbers; false when it has another count of them.
static bool one_transform(Str name, const double *v, int n, SvgMatrix *m)
{
    *m = svg_identity;
    if (str_eq(name, STR("matrix")) && n == 6)
        *m = (SvgMatrix){v[0], v[1], v[2], v[3], v[4], v[5]};
    else if (str_eq(name, STR("translate")) && (n == 1 || n == 2))
        m->e = v[0], m->f = n > 1 ? v[1] : 0;
    else if (str_eq(name, STR("translateX")) && n == 1)
        m->e = v[0];
    else if (str_eq(name, STR("translateY")) && n == 1)
        m->f = v[0];
    else if (str_eq(name, STR("scale")) && (n == 1 || n == 2))
        m->a = v[0], m->d = n > 1 ? v[1] : v[0];
    else if (str_eq(name, STR("rotate")) && (n == 1 || n == 3))
        *m = rotation(v[0], n > 1 ? v[1] : 0, n > 1 ? v[2] : 0);
    else if (str_eq(name, STR("skewX")) && n == 1)
        m->c = tan(v[0] * (SVG_PI / 180));
    else if (str_eq(name, STR("skewY")) && n == 1)
        m->b = tan(v[0] * (SVG_PI / 180));
    else
        return false;
    return true;
}

// "10", "10px", "45deg": the units that CSS wants.
static bool take_argument(Str *rest, double *value)
{
    if (!svg_take_number(rest, value)) return false;
    if (str_starts(*rest, STR("px")))
        *rest = str_from(*rest, 2);
    else if (str_starts(*rest, STR("deg")))
        *rest = str_from(*rest, 3);
    return true;
}

bool svg_transform(Str text, SvgMatrix *matrix)
{
    SvgMatrix all = svg_identity;
    Str rest = str_trim(text);
    if (str_eq(rest, STR("none"))) rest.n = 0;
    while (rest.n > 0) {
        size_t n = 0;
        while (ascii_is_letter(at(rest, n)))
            n++;
        Str name = str_cut(rest, 0, n);
        rest = str_from(rest, n);
        svg_skip(&rest, false);
        if (at(rest, 0) != '(') return false;
        rest = str_from(rest, 1);
        svg_skip(&rest, false);
        double v[6];
        int count = 0;
        for (; at(rest, 0) != ')'; svg_skip(&rest, true))
            if (count == 6 || !take_argument(&rest, &v[count++])) return false;
        rest = str_from(rest, 1);
        svg_skip(&rest, true);
        SvgMatrix one;
        if (!one_transform(name, v, count, &one)) return false;
        all = svg_multiply(all, one);
    }
    *matrix = all;
    return true;
}
