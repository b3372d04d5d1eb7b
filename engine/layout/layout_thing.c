// Sources as things, each drawn with a few shapes on a sheet: a photograph, a voice note, a decree, a printed
// page, a strip of tape, a slip, notes by hand, a broadcast, a curve.
#include "layout/layout_stamp.h"

#include "base/ascii.h"
#include "layout/layout_text.h"

#define SHADOW_ALPHA 0x30
#define INK_ALPHA    0x90

// Shares of the thing's own place, thousandths.
static Rect part_of(Rect at, int x, int y, int w, int h)
{
    return (Rect){at.x + at.w * x / 1000, at.y + at.h * y / 1000, at.w * w / 1000,
        at.h * h / 1000};
}

// Paper, with its shadow on what it lies on.
static void emit_sheet(LayoutContext *lc, Rect at)
{
    int off = max_int(1, lc->size.hair * 2);
    layout_fill(lc, (Rect){at.x + off, at.y + off, at.w, at.h},
        colour_alpha(layout_colour(lc, ROLE_OVERLAY), SHADOW_ALPHA), 1);
    layout_fill(lc, at, layout_colour(lc, ROLE_CARD), 1);
    layout_edge(lc, at, ROLE_EDGE, 1, lc->size.hair);
}

static void emit_ink(LayoutContext *lc, Rect at)
{
    at.h = max_int(1, at.h);
    layout_fill(lc, at, colour_alpha(layout_colour(lc, ROLE_TEXT_SOFT), INK_ALPHA), 0);
}

// Lines of print from [y] to [to], the last one shorter.
static void emit_print(LayoutContext *lc, Rect at, int y, int to, int lines)
{
    for (int i = 0; i < lines; i++)
        emit_ink(lc, part_of(at, 140, y + (to - y) * i / max_int(1, lines - 1),
                         i + 1 < lines ? 720 : 430, 34));
}

// A line through points, x and y in thousandths of the place.
static void emit_curve(
    LayoutContext *lc, Rect at, const int *points, int n, ColourRole role, int thick)
{
    Vertex *vertices = arena_array(lc->arena, Vertex, n);
    for (int i = 0; i < n; i++)
        vertices[i] = (Vertex){points[2 * i] * at.w * VERTEX_UNITS / 1000,
            points[2 * i + 1] * at.h * VERTEX_UNITS / 1000, i == n - 1};
    DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_PATH, at);
    cmd->vertices = vertices;
    cmd->n_vertices = n;
    cmd->thick = thick;
    cmd->colour = layout_colour(lc, role);
}

// A road under a winter sky, people from far, and the thumb of a glove at the edge.
static void emit_photo(LayoutContext *lc, Rect at)
{
    emit_sheet(lc, at);
    Rect print = part_of(at, 60, 70, 880, 720), ground = part_of(at, 60, 520, 880, 270);
    layout_fill(lc, print, layout_colour(lc, ROLE_WATER), 0);
    layout_fill(lc, ground, layout_colour(lc, ROLE_LAND), 0);
    for (int i = 0; i < 7; i++) {
        int x = 190 + i * 82 + i % 3 * 9, y = 430 + i % 2 * 26;
        emit_ink(lc, part_of(at, x, y, 34, 130 - i % 3 * 14));
        Rect head = part_of(at, x - 2, y - 46, 38, 0);
        head.h = head.w;
        layout_shape(lc, head, SHAPE_DISC, ROLE_TEXT_SOFT);
    }
    layout_fill(lc, part_of(at, 800, 600, 140, 190), layout_colour(lc, ROLE_TEXT_SOFT),
        lc->size.radius);
    layout_edge(lc, print, ROLE_EDGE, 0, lc->size.hair);
}

// A bubble with the waves of a voice.
static void emit_voice(LayoutContext *lc, Rect at)
{
    static const int waves[] = {
        140, 320, 520, 260, 620, 400, 700, 300, 180, 460, 560, 240, 380, 160};
    Rect bubble = part_of(at, 0, 150, 1000, 620);
    layout_fill(lc, bubble, layout_colour(lc, ROLE_CARD), bubble.h / 2);
    layout_edge(lc, bubble, ROLE_EDGE, bubble.h / 2, lc->size.hair);
    Rect play = part_of(at, 90, 360, 130, 0);
    play.h = play.w;
    play.y = bubble.y + (bubble.h - play.h) / 2;
    layout_shape(lc, play, SHAPE_ARROW_RIGHT, ROLE_FOCUS);
    for (int i = 0; i < COUNT_OF(waves); i++) {
        Rect wave = part_of(at, 280 + i * 46, 460 - waves[i] / 3, 18, waves[i] * 2 / 3);
        layout_fill(lc, wave, layout_colour(lc, ROLE_KEY), max_int(0, wave.w / 2));
    }
}

// A letterhead, print, and a seal.
static void emit_decree(LayoutContext *lc, Rect at)
{
    Rect sheet = part_of(at, 140, 0, 720, 1000), head = part_of(sheet, 430, 70, 140, 0);
    emit_sheet(lc, sheet);
    head.h = head.w;
    layout_shape(lc, head, SHAPE_DISC, ROLE_QUOTE_BAR);
    emit_ink(lc, part_of(sheet, 260, 270, 480, 40));
    emit_print(lc, sheet, 390, 680, 4);
    Rect seal = part_of(sheet, 600, 720, 260, 0);
    seal.h = seal.w;
    layout_shape(lc, seal, SHAPE_RING, ROLE_FOCUS);
    emit_ink(lc, part_of(sheet, 140, 840, 320, 26));
}

static void emit_page(LayoutContext *lc, Rect at)
{
    Rect sheet = part_of(at, 140, 0, 720, 1000);
    emit_sheet(lc, part_of(at, 190, 40, 720, 960)); // the next page of the tray
    emit_sheet(lc, sheet);
    emit_ink(lc, part_of(sheet, 140, 110, 560, 70));
    emit_print(lc, sheet, 280, 860, 7);
}

// A strip with holes at its edges, torn at the right.
static void emit_ticker(LayoutContext *lc, Rect at)
{
    Rect strip = part_of(at, 0, 290, 1000, 420);
    emit_sheet(lc, strip);
    int hole = max_int(2, strip.h / 9);
    for (int i = 0; i < 9; i++) {
        int x = strip.x + strip.w * (2 * i + 1) / 18 - hole / 2;
        for (int edge = 0; edge < 2; edge++)
            layout_fill(lc,
                (Rect){x, edge ? strip.y + strip.h - hole * 2 : strip.y + hole, hole,
                    hole},
                layout_colour(lc, ROLE_EDGE), hole / 2);
    }
    emit_ink(lc, part_of(strip, 70, 440, 300, 130));
    emit_ink(lc, part_of(strip, 420, 440, 160, 130));
    emit_ink(lc, part_of(strip, 630, 440, 280, 130));
    static const int torn[] = {
        1000, 280, 960, 370, 1000, 450, 955, 540, 1000, 630, 965, 715};
    emit_curve(lc, at, torn, COUNT_OF(torn) / 2, ROLE_EDGE, lc->size.hair * 2);
}

// The first number of a name, or nothing.
static Str number_in(Str name)
{
    size_t from = 0, to;
    while (from < name.n && !ascii_is_digit(name.s[from]))
        from++;
    for (to = from; to < name.n && ascii_is_digit(name.s[to]);)
        to++;
    return str_cut(name, from, to);
}

// The number of a slip is struck when it was withdrawn.
static void emit_slip(LayoutContext *lc, const Block *b, Rect at)
{
    Rect slip = part_of(at, 60, 160, 880, 640);
    emit_sheet(lc, slip);
    for (int i = 0; i < 2; i++) // above and below: no line crosses the number
        emit_ink(lc, part_of(slip, 80, 120 + i * 740, 840, 14));
    Str number = number_in(b->label);
    if (number.n == 0) return;
    TextStyle style = style_colour(style_title(lc), ROLE_TEXT);
    style.size = max_int(lc->size.small, slip.h / 2);
    style.leading = style.size * 5 / 4;
    TextLayout laid = text_shrink(text_plain(lc, style, number, slip.w));
    if (laid.w > slip.w) return;
    int x = slip.x + (slip.w - laid.w) / 2, y = slip.y + (slip.h - laid.h) / 2;
    text_draw(lc, &laid, x, y);
    int out = lc->size.em / 5;
    if (str_eq(b->status, STR("withdrawn")))
        layout_line(lc, (Rect){x - out, y + laid.h / 2, laid.w + 2 * out, 0},
            ROLE_FOCUS, max_int(2, style.size / 12), 0);
}

// Ruled paper and a hand that is no letters.
static void emit_notes(LayoutContext *lc, Rect at)
{
    static const int hand[] = {120, 20, 190, -45, 240, 30, 310, -35, 370, 25, 430, -50,
        500, 20, 560, -20, 640, 25, 700, -40, 780, 15, 860, -15};
    Rect sheet = part_of(at, 100, 0, 800, 1000);
    emit_sheet(lc, sheet);
    layout_fill(lc, part_of(sheet, 90, 0, 8, 1000), layout_colour(lc, ROLE_FOCUS), 0);
    for (int line = 0; line < 4; line++) {
        int y = 240 + line * 200, n = line == 3 ? 7 : COUNT_OF(hand) / 2;
        int points[COUNT_OF(hand)];
        for (int i = 0; i < n; i++) {
            points[2 * i] = hand[2 * i] + (i > 0 ? line * 13 % 37 : 0);
            points[2 * i + 1] = y - 30 + hand[2 * i + 1] * (line % 2 ? -1 : 1);
        }
        emit_ink(lc, part_of(sheet, 40, y, 920, 8));
        emit_curve(lc, sheet, points, n, ROLE_KEY, max_int(1, lc->size.hair * 3 / 2));
    }
}

// A screen with a lectern and the line of words at its foot.
static void emit_screen(LayoutContext *lc, Rect at)
{
    Rect screen = part_of(at, 0, 80, 1000, 720);
    layout_fill(lc, screen, layout_colour(lc, ROLE_OVERLAY), lc->size.radius);
    layout_fill(
        lc, part_of(screen, 60, 80, 880, 600), layout_colour(lc, ROLE_WATER), 0);
    layout_fill(
        lc, part_of(screen, 440, 360, 120, 320), layout_colour(lc, ROLE_QUOTE_BAR), 0);
    layout_line(
        lc, part_of(screen, 500, 240, 0, 130), ROLE_OVERLAY, lc->size.hair * 2, 0);
    layout_fill(
        lc, part_of(screen, 60, 680, 880, 160), layout_colour(lc, ROLE_FOCUS), 0);
    layout_fill(
        lc, part_of(screen, 110, 735, 560, 50), layout_colour(lc, ROLE_CARD), 0);
    layout_fill(lc, part_of(at, 400, 800, 200, 90), layout_colour(lc, ROLE_EDGE), 0);
}

// Squared paper and a measure that falls.
static void emit_trace(LayoutContext *lc, Rect at)
{
    static const int curve[] = {60, 240, 200, 270, 320, 230, 430, 290, 500, 470, 560,
        500, 600, 850, 720, 860, 760, 760, 790, 860, 940, 865};
    emit_sheet(lc, at);
    for (int i = 1; i < 6; i++) {
        layout_line(lc, part_of(at, i * 1000 / 6, 0, 0, 1000), ROLE_EDGE, 1, 2);
        layout_line(lc, part_of(at, 0, i * 1000 / 6, 1000, 0), ROLE_EDGE, 1, 2);
    }
    emit_curve(
        lc, at, curve, COUNT_OF(curve) / 2, ROLE_FOCUS, max_int(2, lc->size.hair * 2));
}

static void emit_card(LayoutContext *lc, Rect at)
{
    Rect sheet = part_of(at, 60, 130, 880, 700);
    emit_sheet(lc, sheet);
    emit_print(lc, sheet, 220, 760, 4);
}

void layout_thing(LayoutContext *lc, const Block *b, Rect at)
{
    static void (*const things[])(LayoutContext * lc, Rect at) = {emit_card, emit_photo,
        emit_voice, emit_decree, emit_page, emit_ticker, NULL, emit_notes, emit_screen,
        emit_trace};
    int form = source_form(b);
    if (form < 0 || form >= COUNT_OF(things)) form = 0;
    if (things[form])
        things[form](lc, at);
    else
        emit_slip(lc, b, at);
}
