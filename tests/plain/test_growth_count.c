#include "support/support.h"

#include "base/utf8.h"
#include "layout/hit.h"
#include "layout/layout.h"
#include "page/page_json.h"
#include "plain/html.h"
#include "plain/reply.h"
#include "plain/show.h"
#include "plain/tts_text.h"
#include "support/frames.h"
#include "support/sitting.h"

#include <stdio.h>

// No reader is worse than n log n in what a page holds. Counted are the calls that read texts and take
// memory, which every search through a list makes; the linker puts these in their place.
static uint64_t calls;

#define COUNTED(Type, name, declared, passed)                                          \
    Type __real_##name declared;                                                       \
    Type __wrap_##name declared;                                                       \
    Type __wrap_##name declared                                                        \
    {                                                                                  \
        calls++;                                                                       \
        return __real_##name passed;                                                   \
    }

COUNTED(bool, str_eq, (Str a, Str b), (a, b))
COUNTED(int, str_cmp, (Str a, Str b), (a, b))
COUNTED(bool, str_starts, (Str s, Str start), (s, start))
COUNTED(size_t, str_find, (Str s, char c), (s, c))
COUNTED(void *, arena_alloc_array, (Arena * arena, ptrdiff_t count, size_t size),
    (arena, count, size))
COUNTED(Str, arena_str, (Arena * arena, Str s), (arena, s))
COUNTED(bool, utf8_next, (Str * rest, uint32_t *code), (rest, code))

#define TIMES 4
// n log n grows 5.3-fold from 60 to 240, n squared 16-fold.
#define GROWTH 6

typedef struct Case {
    const char *name, *lua; // %d for the number
    const char *actions;
    int small;
} Case;

static const char head[] =
    "scenario 's' { title='S', kind='fictional', start='one' } local n = %d\n"
    "local function all(f) local t = {} for i = 1, n do t[i] = f(i) end return t end\n"
    "ending 'fin' { title='F', text='E' }\n";

static const Case cases[] = {
    {"sources",
        "all(function(i) source('s' .. i) { 'S' .. i, text='t', date='2022-01-01', "
        "status='confirmed' } end)\n"
        "scene 'one' { title='One', text='x', gives=all(function(i) return 's' .. i "
        "end), choice 'go' { 'Go', go='fin' } }",
        "begin,notebook", 250},
    {"sources of the play",
        "all(function(i) source('s' .. i) { 'S' .. i, text='t', date='2022-01-01', "
        "status='confirmed' } end)\n"
        "scene 'one' { title='One', text='x', gives=all(function(i) return 's' .. i "
        "end), choice 'go' { 'Go', go='fin' } }",
        "begin", 240},
    {"terms",
        "all(function(i) term('t' .. i) { 'T' .. i, text='[T' .. i % n + 1 .. '] "
        "[T1]' "
        "} end)\n"
        "scene 'one' { title='One', text='x', choice 'go' { 'Go', go='fin' } }",
        "begin,glossary", 250},
    {"choices",
        "local c = all(function(i) return choice('c' .. i) { 'C' .. i, go='fin', "
        "needs=i > 1 and function(s) return false end or nil } end)\n"
        "c.title = 'One' c.text = 'x' scene 'one' (c)",
        "begin", 240},
    {"cards and arrows",
        "local b = { title='B', go='fin', order=all(function(i) return 'c' .. i end) "
        "}\n"
        "for i = 1, n do b[#b + 1] = card('c' .. i) { 'C' .. i, when='w', text='x' } "
        "end\n"
        "for i = 2, n do b[#b + 1] = link('l' .. i) { 'c' .. i - 1, 'c' .. i, "
        "answer='led_to', because='b' } end board 'one' (b)",
        "begin", 60},
    {"paragraphs",
        "scene 'one' { title='One', text=all(function(i) return 'Word *' .. i .. '* "
        "and more.' end), choice 'go' { 'Go', go='fin' } }",
        "begin", 240},
};

// --- the readers ------------------------------------------------------------------------------------

static void build(const Page *page, Buf *out) { (void)page, (void)out; }

static void as_json(const Page *page, Buf *out)
{
    Arena arena = {0};
    Page back;
    page_to_json(page, out);
    assert_true(page_from_json(&arena, buf_str(out), &back, NULL));
    arena_free(&arena);
}

static void in_terminal(const Page *page, Buf *out)
{
    const Look look = {.columns = 72};
    show_page(page, look, out);
    show_all(page, look, out);
}

static void typed(const Page *page, Buf *out)
{
    TypedAction action;
    (void)out;
    reply_read(page, STR("nothing of this"), &action, NULL);
    reply_read(page, STR("17"), &action, NULL);
}

static void as_html(const Page *page, Buf *out)
{
    html_page(page, (Str){0}, NULL, out);
}

static void aloud(const Page *page, Buf *out)
{
    Spoken spoken = {0};
    tts_text_page(page, (Names){0}, &spoken);
    if (page->n_actions > 0)
        tts_text_action(page, page->actions[page->n_actions - 1].id, &spoken);
    buf_add(out, buf_str(&spoken.text));
    spoken_free(&spoken);
}

static void in_a_window(const Page *page, Buf *out)
{
    Arena arena = {0};
    (void)out;
    const View view = {.w = 1280, .h = 720, .density = 1};
    const Settings settings = settings_first();
    const TextMeasurer measurer = fixed_measurer();
    const DrawList *list = layout_page(&arena, page, &settings, &view, &measurer);
    const Hit *last = list->n_hits > 0 ? &list->hits[list->n_hits - 1] : NULL;
    if (last) hit_step(list, last->action, 1);
    arena_free(&arena);
}

static const struct {
    const char *name;
    void (*show)(const Page *page, Buf *out);
} readers[] = {
    {"building the page", build},
    {"JSON", as_json},
    {"the terminal", in_terminal},
    {"what is typed", typed},
    {"HTML", as_html},
    {"the voice", aloud},
    {"the window", in_a_window},
};

// Calls of each reader at a page of [n].
static void count(const Case *of, int n, uint64_t counts[COUNT_OF(readers)])
{
    static char script[4096];
    Sitting sitting;
    Arena arena = {0};
    int length = snprintf(script, sizeof script, head, n);
    snprintf(script + length, sizeof script - (size_t)length, "%s", of->lua);
    sitting_open(&sitting, script);
    Str rest = str_of(of->actions), action;
    while (str_split(&rest, ',', &action)) {
        calls = 0;
        sitting_do(&sitting, arena_str(&arena, action).s);
    }
    counts[0] = calls;
    for (int i = 1; i < COUNT_OF(readers); i++) {
        Buf out = {0};
        calls = 0;
        readers[i].show(sitting_page(&sitting), &out);
        counts[i] = calls;
        buf_free(&out);
    }
    arena_free(&arena);
    sitting_close(&sitting);
}

static bool grows(const char *reader, const Case *of, uint64_t small, uint64_t large)
{
    if (large <= GROWTH * small + 1000) return false;
    print_error("%s: %s: %d take %llu calls, %d take %llu\n", reader, of->name,
        of->small, (unsigned long long)small, of->small * TIMES,
        (unsigned long long)large);
    return true;
}

static void test_no_reader_is_worse_than_n_log_n(void **state)
{
    (void)state;
    int worse = 0;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        uint64_t small[COUNT_OF(readers)], large[COUNT_OF(readers)];
        count(&cases[i], cases[i].small, small);
        count(&cases[i], cases[i].small * TIMES, large);
        for (int k = 0; k < COUNT_OF(readers); k++)
            worse += grows(readers[k].name, &cases[i], small[k], large[k]);
    }
    assert_int_equal(worse, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_reader_is_worse_than_n_log_n),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
