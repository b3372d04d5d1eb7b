// The grammar of a path's d, all of it, compact arc flags too, into moves, lines and curves.
#include "base/ascii.h"
#include "picture/svg_shape.h"

#include <math.h>
#include <string.h>

typedef struct Reader {
    SvgPath *path;
    SvgPoint start, now; // of the subpath; the current point
    SvgPoint handle;     // of the curve before
    char before;         // command before, in small letters
    bool open;           // a move has begun the subpath
} Reader;

static int arguments_of(char command)
{
    switch (command) {
    case 'h':
    case 'v':
        return 1;
    case 'm':
    case 'l':
    case 't':
        return 2;
    case 's':
    case 'q':
        return 4;
    case 'c':
        return 6;
    case 'a':
        return 7;
    default:
        return 0;
    }
}

static void begin(Reader *reader)
{
    if (!reader->open) svg_move_to(reader->path, reader->now);
    reader->open = true;
}

static void line_to(Reader *reader, SvgPoint p)
{
    begin(reader);
    svg_line_to(reader->path, p);
    reader->now = p;
}

static void curve_to(Reader *reader, SvgPoint p1, SvgPoint p2, SvgPoint p3)
{
    begin(reader);
    svg_curve_to(reader->path, p1, p2, p3);
    reader->handle = p2;
    reader->now = p3;
}

static SvgPoint between(SvgPoint a, SvgPoint b, double t)
{
    return (SvgPoint){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

static void quadratic_to(Reader *reader, SvgPoint middle, SvgPoint end)
{
    curve_to(reader, between(reader->now, middle, 2 / 3.0),
        between(end, middle, 2 / 3.0), end);
    reader->handle = middle;
}

// The handle before, mirrored, if the command before was one of [commands].
static SvgPoint mirrored(const Reader *reader, const char *commands)
{
    if (!reader->before || !strchr(commands, reader->before)) return reader->now;
    return (SvgPoint){
        2 * reader->now.x - reader->handle.x, 2 * reader->now.y - reader->handle.y};
}

// --- arcs -----------------------------------------------------------------------------------------

// An ellipse by its middle: SVG 2, B.2.4.
typedef struct Arc {
    SvgPoint middle;
    double rx, ry, cos, sin; // its radii; of its turn
    double from, sweep;      // angles
} Arc;

static Arc arc_by_middle(SvgPoint from, SvgPoint to, const double *v)
{
    Arc arc = {.rx = fabs(v[0]), .ry = fabs(v[1])};
    double turn = v[2] * (SVG_PI / 180);
    arc.cos = cos(turn);
    arc.sin = sin(turn);
    double dx = (from.x - to.x) / 2, dy = (from.y - to.y) / 2;
    double x = (arc.cos * dx + arc.sin * dy) / arc.rx,
           y = (arc.cos * dy - arc.sin * dx) / arc.ry;
    double far = x * x + y * y;
    if (far > 1) {
        arc.rx *= sqrt(far);
        arc.ry *= sqrt(far);
        x /= sqrt(far);
        y /= sqrt(far);
        far = 1;
    }
    double away = far > 0 ? sqrt((1 - far) / far) : 0;
    if ((v[3] != 0) == (v[4] != 0)) away = -away;
    double mx = away * y, my = -away * x; // in the unit circle
    arc.middle.x = arc.cos * mx * arc.rx - arc.sin * my * arc.ry + (from.x + to.x) / 2;
    arc.middle.y = arc.sin * mx * arc.rx + arc.cos * my * arc.ry + (from.y + to.y) / 2;
    arc.from = atan2(y - my, x - mx);
    arc.sweep = atan2(-y - my, -x - mx) - arc.from;
    if (v[4] != 0 && arc.sweep < 0) arc.sweep += 2 * SVG_PI;
    if (v[4] == 0 && arc.sweep > 0) arc.sweep -= 2 * SVG_PI;
    return arc;
}

static SvgPoint on_arc(const Arc *arc, double x, double y)
{
    x *= arc->rx;
    y *= arc->ry;
    return (SvgPoint){arc->middle.x + arc->cos * x - arc->sin * y,
        arc->middle.y + arc->sin * x + arc->cos * y};
}

static void arc_to(Reader *reader, const double *v, SvgPoint end)
{
    SvgPoint from = reader->now;
    if (from.x == end.x && from.y == end.y) return;
    if (!(fabs(v[0]) > 1e-9 && fabs(v[1]) > 1e-9)) {
        line_to(reader, end);
        return;
    }
    Arc arc = arc_by_middle(from, end, v);
    int n = (int)ceil(fabs(arc.sweep) / (SVG_PI / 2) - 1e-9);
    if (n < 1) n = 1;
    double step = arc.sweep / n, reach = 4 / 3.0 * tan(step / 4);
    for (int i = 0; i < n; i++) {
        double a = arc.from + step * i, b = a + step;
        SvgPoint p1 = on_arc(&arc, cos(a) - reach * sin(a), sin(a) + reach * cos(a));
        SvgPoint p2 = on_arc(&arc, cos(b) + reach * sin(b), sin(b) - reach * cos(b));
        curve_to(reader, p1, p2, i + 1 < n ? on_arc(&arc, cos(b), sin(b)) : end);
    }
}

// --- commands -------------------------------------------------------------------------------------

static void draw(Reader *reader, char command, bool relative, const double *v)
{
    SvgPoint from = relative ? reader->now : (SvgPoint){0, 0};
    int n = arguments_of(command);
    SvgPoint end = reader->now;
    if (command == 'h')
        end.x = from.x + v[0];
    else if (command == 'v')
        end.y = from.y + v[0];
    else
        end = (SvgPoint){from.x + v[n - 2], from.y + v[n - 1]};
    SvgPoint first = {from.x + v[0], from.y + v[1]};
    switch (command) {
    case 'm':
        svg_move_to(reader->path, end);
        reader->now = reader->start = end;
        reader->open = true;
        break;
    case 'c':
        curve_to(reader, first, (SvgPoint){from.x + v[2], from.y + v[3]}, end);
        break;
    case 's':
        curve_to(reader, mirrored(reader, "cs"), first, end);
        break;
    case 'q':
        quadratic_to(reader, first, end);
        break;
    case 't':
        quadratic_to(reader, mirrored(reader, "qt"), end);
        break;
    case 'a':
        arc_to(reader, v, end);
        break;
    default:
        line_to(reader, end);
    }
    reader->before = command;
}

// An arc's flags are one digit each, with or without something between.
static bool take_argument(Str *rest, char command, int i, double *value)
{
    if (command != 'a' || (i != 3 && i != 4)) return svg_take_number(rest, value);
    if (rest->n == 0 || (rest->s[0] != '0' && rest->s[0] != '1')) return false;
    *value = rest->s[0] - '0';
    *rest = str_from(*rest, 1);
    return true;
}

static bool take_arguments(Str *rest, char command, double *v)
{
    for (int i = 0; i < arguments_of(command); i++) {
        svg_skip(rest, i > 0);
        if (!take_argument(rest, command, i, &v[i])) return false;
    }
    return true;
}

static bool begins_number(Str rest)
{
    return rest.n > 0 && (ascii_is_digit(rest.s[0]) || strchr("+-.", rest.s[0]));
}

// One command with all its sets of arguments; [rest] stands on its letter.
static bool take_command(Reader *reader, Str *rest)
{
    char command = ascii_lower(rest->s[0]);
    bool relative = command == rest->s[0];
    if (!strchr("mzlhvcsqta", command) || command == 0) return false;
    if (reader->before == 0 && command != 'm') return false;
    *rest = str_from(*rest, 1);
    if (command == 'z') {
        if (reader->open) svg_close(reader->path);
        reader->now = reader->start;
        reader->open = false;
        reader->before = 'z';
        return true;
    }
    double v[7] = {0};
    svg_skip(rest, false);
    do {
        if (!take_arguments(rest, command, v)) return false;
        draw(reader, command, relative, v);
        if (command == 'm') command = 'l';
        svg_skip(rest, true);
    } while (begins_number(*rest) && !svg_path_full(reader->path));
    return true;
}

bool svg_path_read(SvgPath *path, Str d, size_t *wrong)
{
    Reader reader = {.path = path};
    Str rest = d;
    svg_skip(&rest, false);
    if (str_eq(str_trim(d), STR("none"))) return true;
    while (rest.n > 0) {
        *wrong = d.n - rest.n;
        if (!take_command(&reader, &rest) || svg_path_full(path)) return false;
        svg_skip(&rest, false);
    }
    return true;
}
