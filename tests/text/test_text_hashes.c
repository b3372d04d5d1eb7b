// Texts with each of their letters left out or changed: a hash of what every part of text/ makes of them.
#include "support/hash_lines.h"
#include "support/support.h"

#include "base/utf8.h"
#include "text/bidi.h"
#include "text/breaks.h"
#include "text/edit.h"
#include "text/flow.h"
#include "text/markup.h"
#include "text/pasted.h"
#include "text/sentences.h"

static const char *const texts[] = {
    "The board says **120**. On *Friday* it said [60|price], and [the rod] stood.",
    "An ***all-over*** word**s** \\* and e\u0301 caf\u00e9 \\[not a term\\]",
    "one\n\ntwo  three - four \u2014 five... \"Six,\" he said. Seven? Eight!",
    "At 09:10 Mr. Omarov (the clerk) had 1,250.50 tenge; No. 7 was at St. James. Then "
    "U.S. law.",
    "\u05d0\u05d1\u05d2 abc **\u05d3\u05d4** 12.5 (\u05d5)",
    "\u0645\u0631\u062d\u0628\u0627 world \u0661\u0662 [\u0643\u0644\u0645\u0629|term]",
    "Қаңтарда \u00abбаға\u00bb 120 теңге болды. Кім айтты?",
    "\u4ed6\u8bf4\uff1a\u201c\u4e0b\u96e8\u4e86\u3002\u201d \u3042\u3044\u3046 "
    "\uff08x\uff09",
    "\U0001F469\u200D\U0001F469\u200D\U0001F467 and \U0001F1F0\U0001F1FF, x\u00ad "
    "y\u200bz a\u00a0b",
    "averyveryverylongwordthatnolinecanholdatonce-and-another/path/with.dots?x=1",
    "> \u201cWait,\u201d she says. \u201cWho **says** so?\u201d {#F-1} Nobody.",
    "a * b ** c [ d ] e | f \\ g [|x] [y|] *** **z",
    "\u202eoverride\u202c \u2067isolate\u2069 \u200fmark \ttab",
};

static int wide(void *ctx, int face, int size, int spacing, Str text)
{
    (void)ctx;
    return (8 + spacing + (face > 0 ? 2 : 0) + size / 16) * (int)utf8_count(text);
}

static const TextMeasurer MEASURER = {NULL, wide, NULL, NULL};

static void add_flow(const Flow *flow, const FlowStyle *style, Buf *out)
{
    buf_addf(out, "%d lines, %d wide: " STR_FMT "\n", flow->n, flow->width,
        STR_ARG(flow->text));
    for (int i = 0; i < flow->n; i++)
        for (int k = 0; k < flow->lines[i].n; k++) {
            const Piece *piece = &flow->lines[i].pieces[k];
            buf_addf(out,
                "%d %d '" STR_FMT "' %d %d %d %d %d " STR_FMT " %d %d %zu %zu\n", i,
                flow->lines[i].width, STR_ARG(piece->text), piece->face, piece->x,
                piece->width, piece->room_left, piece->room_right, STR_ARG(piece->term),
                piece->rtl, piece->goes_on, piece->start, piece->end);
        }
    for (size_t at = 0; style && at <= flow->text.n; at += 3) {
        int line = 0, x = flow_caret(flow, at, style, &MEASURER, &line);
        buf_addf(out, "%d,%d ", x, line);
    }
}

static void add_flows(Arena *arena, Str text, Buf *out)
{
    static const FlowStyle styles[] = {{.faces = {0, 1, 2, 3}},
        {{0, 1, 2, 3}, .size = 24, .spacing = 1, .word_spacing = 3},
        {{0, 1, 0, 1}, .size = 16, .balanced = true}};
    static const int widths[] = {1, 90, 170, 260, 1000};
    for (int i = 0; i < COUNT_OF(styles); i++) {
        int width = widths[(text.n + (size_t)i) % COUNT_OF(widths)];
        Flow flow = flow_marked(arena, text, &styles[i], width, &MEASURER);
        add_flow(&flow, &styles[i], out);
    }
    Flow plain = flow_plain(arena, text, 5 + (int)(text.n % 30));
    add_flow(&plain, NULL, out);
}

static Str find_term(void *ctx, Str words, Str name)
{
    (void)ctx;
    if (str_eq(name, STR("price"))) return STR("price");
    return str_eq(words, STR("the rod")) ? STR("rod") : (Str){0};
}

static void add_markup(Arena *arena, Str text, Buf *out)
{
    Runs runs = markup_runs(arena, text);
    for (int i = 0; i < runs.n; i++)
        buf_addf(out, "%d%d '" STR_FMT "' " STR_FMT "\n", runs.items[i].strong,
            runs.items[i].emphasis, STR_ARG(runs.items[i].text),
            STR_ARG(runs.items[i].term));
    Str all[] = {markup_plain(arena, text), markup_fault(arena, text),
        markup_escape(arena, text), markup_resolve(arena, text, find_term, NULL)};
    for (int i = 0; i < COUNT_OF(all); i++)
        buf_addf(out, STR_FMT "\n", STR_ARG(all[i]));
    Sentences sentences = sentences_of(arena, all[0]);
    for (int i = 0; i < sentences.n; i++)
        buf_addf(out, "%d '" STR_FMT "'\n", sentences.items[i].marks,
            STR_ARG(sentences.items[i].text));
}

static void add_letters(Arena *arena, Str text, Buf *out)
{
    unsigned char *levels = arena_alloc(arena, text.n + 1);
    if (utf8_has_rtl(text)) bidi_levels(text, levels);
    buf_addf(out, "%d ", bidi_is_rtl(text));
    for (size_t i = 0; i < text.n; i++)
        buf_addf(out, "%d", levels[i]);
    breaks_find(text, levels);
    for (size_t i = 0; i <= text.n; i++)
        buf_addf(out, "%d", levels[i]);
    for (Str rest = text; rest.n > 0; rest = str_from(rest, grapheme_end(rest)))
        buf_addf(out, " %zu", grapheme_end(rest));
    for (size_t max = 0; max < 24; max += 5)
        buf_addf(out, " %zu", grapheme_cut(text, max).n);
    pasted_line(text, 60, out);
}

static void add_edit(Str text, Buf *out)
{
    static const EditKey keys[] = {EDIT_LEFT, EDIT_LEFT, EDIT_BACK, EDIT_HOME,
        EDIT_RIGHT, EDIT_DELETE, EDIT_RIGHT, EDIT_END, EDIT_LEFT, EDIT_BACK};
    Edit edit = {0};
    edit_set(&edit, text);
    for (int i = 0; i < COUNT_OF(keys); i++) {
        bool changed = edit_key(&edit, keys[i], i % 4 == 1);
        Str selected = edit_selected(&edit);
        buf_addf(out, "%d %zu %zu '" STR_FMT "'", changed, edit.at, edit.anchor,
            STR_ARG(selected));
        if (i == 5) buf_addf(out, " %d", edit_type(&edit, STR("e\u0301x"), text.n + 2));
    }
    buf_addf(out, " %d %d '" STR_FMT "'\n", edit_select_all(&edit),
        edit_take_selected(&edit), STR_ARG(buf_str(&edit.text)));
    edit_free(&edit);
}

static void look(Str text, Buf *out)
{
    Arena arena = {0};
    Buf copy = {0};
    buf_add(&copy, text); // so that a byte too far is seen
    text = buf_str(&copy);
    add_markup(&arena, text, out);
    add_flows(&arena, text, out);
    add_letters(&arena, text, out);
    add_edit(text, out);
    buf_free(&copy);
    arena_free(&arena);
}

// Without each letter, and with another in its place.
static void look_at_all(Str text, Buf *said)
{
    static const char *const others[] = {"*", "[", "]", "|", "\\", " ", ".", "\u201d",
        "\u05d0", "\u0301", "\u200f", "\U0001F600", "\n", "-", "\u2014", "7", "\u00a0",
        "A", "{", "!", "\u3002"};
    Buf changed = {0};
    int n = 0;
    look(text, said);
    for (size_t at = 0, next; at < text.n; at = next, n++) {
        next = at + utf8_step_at(text, at);
        for (int i = 0; i < 3; i++) {
            const char *other = i == 0 ? "" : others[(n * 2 + i) % COUNT_OF(others)];
            buf_clear(&changed);
            buf_add(&changed, str_cut(text, 0, at));
            buf_add(&changed, str_of(other));
            buf_add(&changed, str_from(text, next));
            look(buf_str(&changed), said);
        }
    }
    buf_free(&changed);
}

static void test_texts_are_read_and_set_as_they_were(void **state)
{
    (void)state;
    HashLines hashes = {0};
    for (int i = 0; i < COUNT_OF(texts); i++) {
        look_at_all(str_of(texts[i]), &hashes.said);
        hash_lines_end(&hashes, "%d", i);
    }
    assert_hash_lines(&hashes, "text/golden/hashes.txt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_texts_are_read_and_set_as_they_were),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
