// What drawing an SVG costs, from its text: tags, numbers, dashes.
#include "base/ascii.h"
#include "page/layer_inner.h"

#include <string.h>

// A line through points whose numbers add up to N is at most so many times N long, round ones too.
#define LENGTH_MAX 8.0
#define LENGTH_MIN 0.001 // of a side; less counts as none

typedef struct Svg {
    int tags, numbers;
    double largest, sum; // of the numbers
    int smooth;    // curves that take their bend from the one before, and can grow
    double finest; // mean length of a dash, of the finest dashes; 0: there are none
    int open;      // tags that are not closed yet
    bool
        broken; // it is no whole XML: the library that draws reads on beyond what does not end
    bool sized, unsized; // an <svg> that says its size, one that does not
} Svg;

// --- numbers --------------------------------------------------------------------------------------

static char at(Str s, size_t i) { return i < s.n ? s.s[i] : 0; }

static size_t digits(Str s, size_t i, double *value)
{
    for (; ascii_is_digit(at(s, i)); i++)
        *value = *value * 10 + (s.s[i] - '0');
    return i;
}

static size_t fraction(Str s, size_t i, double *value)
{
    double place = 1;
    if (at(s, i) != '.') return i;
    for (i++; ascii_is_digit(at(s, i)); i++)
        *value += (s.s[i] - '0') * (place /= 10);
    return i;
}

static size_t exponent(Str s, size_t i, double *value)
{
    if (at(s, i) != 'e' && at(s, i) != 'E') return i;
    bool less = at(s, i + 1) == '-';
    size_t first = i + 1 + (less || at(s, i + 1) == '+');
    double power = 0;
    size_t end = digits(s, first, &power);
    // NOLINTNEXTLINE(cert-flp30-c): the value leaves its bounds long before a power is too large
    for (; power > 0 && *value != 0 && *value < 1e99; power--)
        *value = less ? *value / 10 : *value * 10;
    return end > first ? end : i;
}

// Takes the next number of *rest, without its sign; what is no number is passed over.
static bool next_number(Str *rest, double *value)
{
    size_t i = 0;
    while (i < rest->n && !ascii_is_digit(at(*rest, i)) &&
           !(at(*rest, i) == '.' && ascii_is_digit(at(*rest, i + 1))))
        i++;
    *value = 0;
    size_t end =
        exponent(*rest, fraction(*rest, digits(*rest, i, value), value), value);
    *rest = str_from(*rest, end);
    return end > i;
}

// --- attributes -----------------------------------------------------------------------------------

typedef struct Attribute {
    Str name, value;
} Attribute;

// Reads the next attribute of a tag. What is between its name and the quote is skipped.
static bool next_attribute(Str *rest, Attribute *out)
{
    size_t i = 0;
    while (ascii_is_space(at(*rest, i)))
        i++;
    *rest = str_from(*rest, i);
    for (i = 0; i < rest->n && !ascii_is_space(rest->s[i]) && rest->s[i] != '=';)
        i++;
    out->name = str_cut(*rest, 0, i);
    while (i < rest->n && rest->s[i] != '"' && rest->s[i] != '\'')
        i++;
    if (i >= rest->n) return false;
    Str value = str_from(*rest, i + 1);
    size_t end = str_find(value, rest->s[i]);
    out->value = str_cut(value, 0, end);
    *rest = str_from(value, end + 1);
    return true;
}

// Letters, digits and - _ : . with no digit, dash or point in front.
static bool is_xml_name(Str name)
{
    for (size_t i = 0; i < name.n; i++) {
        char c = name.s[i];
        bool letter = ascii_is_letter(c) || c == '_' || c == ':';
        if (!letter && (i == 0 || !(ascii_is_digit(c) || c == '-' || c == '.')))
            return false;
    }
    return name.n > 0;
}

// Whether all attributes of a tag are a name, =, and a value in quotes; [rest] begins behind the tag's name.
static bool are_whole(Str rest)
{
    for (;;) {
        rest = str_trim(rest);
        size_t i = 0;
        if (rest.n == 0 || str_eq(rest, STR("/"))) return true;
        while (i < rest.n && !ascii_is_space(rest.s[i]) && !strchr("=\"'/<", rest.s[i]))
            i++;
        if (!is_xml_name(str_cut(rest, 0, i))) return false;
        rest = str_trim(str_from(rest, i));
        if (at(rest, 0) != '=') return false;
        rest = str_trim(str_from(rest, 1));
        if (at(rest, 0) != '"' && at(rest, 0) != '\'') return false;
        size_t end = str_find(str_from(rest, 1), rest.s[0]);
        if (end + 1 >= rest.n) return false;
        rest = str_from(rest, end + 2);
    }
}

// Names and notes of the drawing program: no numbers of the drawing.
static bool is_name(Str name)
{
    static const char *const names[] = {"id", "class"};
    static const char *const begins[] = {
        "xmlns", "xlink:", "xml:", "inkscape:", "sodipodi:"};
    if (str_among(name, names, COUNT_OF(names))) return true;
    for (int i = 0; i < COUNT_OF(begins); i++)
        if (str_starts(name, str_of(begins[i]))) return true;
    return false;
}

static void add_dashes(Svg *svg, Str dashes)
{
    double number, sum = 0;
    int n = 0;
    while (next_number(&dashes, &number)) {
        sum += number;
        n++;
    }
    if (n == 0) return;
    double mean = sum / n > 1e-9 ? sum / n : 1e-9;
    if (svg->finest <= 0 || mean < svg->finest) svg->finest = mean;
}

// "fill: none; stroke-dasharray: 1 2": what belongs to the dashes.
static void add_style(Svg *svg, Str style)
{
    static const char wanted[] = "stroke-dasharray";
    for (Str part; str_split(&style, ';', &part);)
        for (size_t i = 0; i + sizeof wanted - 1 <= part.n; i++)
            if (memcmp(part.s + i, wanted, sizeof wanted - 1) == 0)
                add_dashes(svg, str_from(part, i + sizeof wanted - 1));
}

// May hold colours, #1e9999, which are no numbers.
static bool has_colours(Str name)
{
    static const char *const names[] = {"fill", "stroke", "stop-color", "style"};
    return str_among(name, names, COUNT_OF(names));
}

// The text up to the next colour, which is passed over with it.
static Str before_colour(Str *rest, bool colours)
{
    size_t end = colours ? str_find(*rest, '#') : rest->n;
    Str before = str_cut(*rest, 0, end);
    for (end++; ascii_hex(at(*rest, end)) >= 0;)
        end++;
    *rest = str_from(*rest, end);
    return before;
}

static void add_attribute(Svg *svg, const Attribute *attribute)
{
    Str rest = attribute->value;
    if (is_name(attribute->name)) return;
    bool colours = has_colours(attribute->name);
    while (rest.n > 0) {
        Str part = before_colour(&rest, colours);
        for (double number; next_number(&part, &number); svg->numbers++) {
            svg->sum += number;
            if (number > svg->largest) svg->largest = number;
        }
    }
    for (size_t i = 0; str_eq(attribute->name, STR("d")) && i < attribute->value.n; i++)
        svg->smooth += attribute->value.s[i] == 't' || attribute->value.s[i] == 'T';
    if (str_eq(attribute->name, STR("stroke-dasharray")))
        add_dashes(svg, attribute->value);
    if (str_eq(attribute->name, STR("style"))) add_style(svg, attribute->value);
}

// --- tags -----------------------------------------------------------------------------------------

// Reads a number at the front, with its sign.
static bool number_in_front(Str *rest, double *value)
{
    Str text = str_trim(*rest);
    bool less = at(text, 0) == '-';
    if (less || at(text, 0) == '+') text = str_from(text, 1);
    if (!ascii_is_digit(at(text, 0)) && at(text, 0) != '.') return false;
    if (!next_number(&text, value)) return false;
    if (less) *value = -*value;
    *rest = text;
    return true;
}

// An absolute length: not "50%", which is a part of nothing.
static bool is_length(Str value)
{
    double number;
    return number_in_front(&value, &number) && number >= LENGTH_MIN &&
           at(str_trim(value), 0) != '%';
}

// "0 0 1200 1000", perhaps with commas; the last two are its size.
static bool is_box(Str value)
{
    double numbers[4];
    for (int i = 0; i < 4; i++) {
        if (i > 0 && at(str_trim(value), 0) == ',')
            value = str_from(str_trim(value), 1);
        if (!number_in_front(&value, &numbers[i])) return false;
    }
    return numbers[2] >= LENGTH_MIN && numbers[3] >= LENGTH_MIN;
}

// The library that draws fails on a picture of no size, and then keeps what it has read.
static void add_size(Svg *svg, Str attributes)
{
    bool box = false, w = false, h = false, bad = false;
    for (Attribute one; next_attribute(&attributes, &one);) {
        bool width = str_eq(one.name, STR("width")),
             height = str_eq(one.name, STR("height"));
        if (str_eq(one.name, STR("viewBox"))) {
            box = is_box(one.value);
            bad |= !box; // what follows a bad one is not read
        }
        if (width) w = is_length(one.value);
        if (height) h = is_length(one.value);
        if (width || height) bad |= at(str_trim(one.value), 0) == '-';
    }
    bool sized = !bad && (box || (w && h));
    svg->sized |= sized;
    svg->unsized |= !sized;
}

// [tag] is what is between < and >; a tag that is not closed is not drawn.
static void add_tag(Svg *svg, Str tag)
{
    size_t end = 0;
    while (ascii_is_space(at(tag, 0)))
        tag = str_from(tag, 1);
    svg->broken |= tag.n == 0;
    svg->open -= at(tag, 0) == '/';
    svg->broken |= svg->open < 0;
    if (tag.n == 0 || strchr("/?!", tag.s[0])) return;
    svg->open += tag.s[tag.n - 1] != '/';
    while (end < tag.n && !ascii_is_space(tag.s[end]))
        end++;
    Str attributes = str_from(tag, end);
    Str name = str_cut(tag, 0, end);
    if (name.n > 0 && name.s[name.n - 1] == '/') name.n--; // <g/>
    svg->broken |= !is_xml_name(name) || !are_whole(attributes);
    bool is_svg = str_eq(str_cut(tag, 0, end), STR("svg"));
    if (is_svg) add_size(svg, attributes);
    if (!is_svg && svg->tags == 0)
        svg->unsized = true; // inside of others it is no <svg>
    svg->tags++;
    for (Attribute one; next_attribute(&attributes, &one);)
        add_attribute(svg, &one);
}

static double dashes_of(const Svg *svg)
{
    if (svg->finest <= 0) return 0;
    return LENGTH_MAX * svg->sum * (1 + svg->smooth) / svg->finest;
}

static bool fits(const Svg *svg, Err *err)
{
    if (svg->unsized || !svg->sized)
        return err_set(err, ERR_DATA,
            "it has no size: its first tag is <svg>, with a viewBox, or a width and a "
            "height");
    if (svg->tags > SVG_TAGS_MAX)
        return err_set(
            err, ERR_DATA, "it has %d tags; %d are the most", svg->tags, SVG_TAGS_MAX);
    if (svg->numbers > SVG_NUMBERS_MAX)
        return err_set(err, ERR_DATA, "it has %d numbers; %d are the most",
            svg->numbers, SVG_NUMBERS_MAX);
    if (svg->largest > SVG_NUMBER_MAX)
        return err_set(err, ERR_DATA, "it has a number above %d", SVG_NUMBER_MAX);
    if (dashes_of(svg) > SVG_DASHES_MAX)
        return err_set(err, ERR_DATA, "its dashes are too fine for its lines");
    if (svg->broken || svg->open != 0)
        return err_set(err, ERR_DATA,
            "it is no whole XML: a tag or an attribute of it does not end");
    return true;
}

bool layer_svg(Str bytes, Err *err)
{
    Svg svg = {0};
    for (Str rest = bytes; rest.n > 0;) {
        rest = str_from(rest, str_find(rest, '<') + 1);
        size_t end = str_find(rest, '>');
        if (end < rest.n)
            add_tag(&svg, str_cut(rest, 0, end));
        else
            svg.broken |= rest.n > 0;
        rest = str_from(rest, end);
    }
    return fits(&svg, err);
}
