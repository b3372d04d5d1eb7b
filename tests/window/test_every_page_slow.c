// Every page of January 2022, with its own fonts, at the sizes that are promised: nothing is lost,
// nothing stands over another, everything can be reached. Behind it may stand the number of every
// how manieth look is taken, if not 1.
#include "root.h"
#include "support/support.h"

#include "files.h"
#include "layout/hit.h"
#include "page/pages.h"
#include "story/story.h"
#include "support/looks.h"
#include "support/standing.h"
#include "text/markup.h"
#include "window/fonts.h"

#include <stdio.h>
#include <stdlib.h>

static const Size sizes[] = {{640, 360}, {1280, 720}, {1366, 768}, {1920, 1080}};

typedef struct Dress {
    int percent;
    ReadingFont font;
    bool wide;
} Dress;

static const Dress dresses[] = {{100, FONT_SERIF, false}, {150, FONT_SANS, false},
    {200, FONT_SERIF, false}, {200, FONT_EASY, true}, {250, FONT_SANS, true},
    {300, FONT_SERIF, false}, {300, FONT_EASY, true}};

static int every = 1, looks;
// Of each dress and size: what is measured for one is measured again for the next page in it.
static Fonts *fonts[COUNT_OF(dresses)][COUNT_OF(sizes)];

static void open_fonts(void)
{
    for (int d = 0; d < COUNT_OF(dresses); d++)
        for (int s = 0; s < COUNT_OF(sizes); s++) {
            Err err = {0};
            fonts[d][s] = fonts_open(QANTAR_ROOT "/fonts", false, &err);
            assert_no_err(&err);
            fonts_use(fonts[d][s], dresses[d].font);
        }
}

static void close_fonts(void)
{
    for (int i = 0; i < COUNT_OF(dresses) * COUNT_OF(sizes); i++)
        fonts_close(fonts[i / COUNT_OF(sizes)][i % COUNT_OF(sizes)]);
}

// The focus goes through all that can be taken in reading order, and each can be brought into view.
static void look_focus(Arena *arena, const Page *page, const DrawList *list, Size size)
{
    (void)arena, (void)page, (void)size;
    Str focus = {0};
    int before = -1;
    for (int i = 0; i < list->n_hits; i++) {
        const Hit *hit = &list->hits[i];
        assert_true(hit->order >= before);
        before = hit->order;
        focus = hit->action;
        assert_non_null(hit_find(list, focus));
    }
}

// No slanted passage and none in capitals is longer than three words.
static void look_emphasis(const Page *page, const char *name)
{
    Arena arena = {0};
    for (int i = 0; i < page->n_blocks; i++) {
        Runs runs = markup_runs(&arena, page->blocks[i].text);
        for (int r = 0; r < runs.n; r++) {
            Str rest = runs.items[r].text, word;
            int words = 0, capitals = 0;
            while (str_split(&rest, ' ', &word)) {
                words += word.n > 0;
                bool all = word.n > 2;
                for (size_t c = 0; c < word.n; c++)
                    all = all && word.s[c] >= 'A' && word.s[c] <= 'Z';
                capitals = all ? capitals + 1 : 0;
                if (capitals > 3) fail_msg("%s: a passage in capitals", name);
            }
            if (runs.items[r].emphasis && words > 3)
                fail_msg("%s: a slanted passage: " STR_FMT, name,
                    STR_ARG(runs.items[r].text));
        }
    }
    arena_free(&arena);
}

static void look_at(const Page *page, const char *name)
{
    look_emphasis(page, name);
    for (int d = 0; d < COUNT_OF(dresses); d++) {
        Settings settings = settings_first();
        settings.text_percent = dresses[d].percent;
        settings.font = dresses[d].font;
        settings.wide_spacing = dresses[d].wide;
        for (int s = 0; s < COUNT_OF(sizes); s++) {
            if (looks++ % every != 0) continue;
            Arena arena = {0};
            looking_at = arena_fmt(&arena, "%s (%d%%, font %d, spacing %d)", name,
                dresses[d].percent, dresses[d].font, dresses[d].wide)
                             .s;
            TextMeasurer measurer = fonts_measurer(fonts[d][s]);
            View view = {.w = sizes[s].w, .h = sizes[s].h, .density = 1};
            DrawList *list = layout_page(&arena, page, &settings, &view, &measurer);
            static const Look checks[] = {look_words, look_overlap_in_panes,
                look_inside, look_lines, look_hits, look_scroll, look_focus};
            for (int c = 0; c < COUNT_OF(checks); c++)
                checks[c](&arena, page, list, sizes[s]);
            arena_free(&arena);
        }
    }
}

static bool is_board_step(Str id)
{
    static const char *const steps[] = {"take:", "put:", "link:", "pin:", "status:"};
    for (int i = 0; i < COUNT_OF(steps); i++)
        if (str_starts(id, str_of(steps[i]))) return true;
    return str_eq(id, STR("order_done"));
}

// The pages over it, one level deep: the notebook, the map and each chart, a source, a term, ...
static void look_over(Pages *pages, const char *scene)
{
    const Page *page = pages_now(pages);
    Arena arena = {0};
    int n = 0;
    Str *opens = arena_array(&arena, Str, page->n_actions);
    for (int i = 0; i < page->n_actions; i++)
        if (page->actions[i].open && page->actions[i].group == GROUP_PAGE)
            opens[n++] = arena_str(&arena, page->actions[i].id);
    for (int i = 0; i < n; i++) {
        if (str_eq(opens[i], STR("quit")) || str_eq(opens[i], STR("undo")) ||
            str_eq(opens[i], STR("title")) || str_eq(opens[i], STR("back")))
            continue;
        Err err = {0};
        assert_true(pages_act(pages, opens[i], (Str){0}, &err));
        look_at(pages_now(pages),
            arena_fmt(&arena, "%s, " STR_FMT, scene, STR_ARG(opens[i])).s);
        while (page_action(pages_now(pages), STR("back")))
            assert_true(pages_act(pages, STR("back"), (Str){0}, &err));
    }
    arena_free(&arena);
}

// A board is looked at from its first card to its result.
static void play_board_through(Pages *pages, const char *scene)
{
    for (int step = 0; step < 100; step++) {
        const Page *page = pages_now(pages);
        if (page->kind != PAGE_BOARD || !is_board_step(page->actions[0].id)) return;
        Err err = {0};
        assert_true(pages_act(pages, page->actions[0].id, (Str){0}, &err));
        look_at(pages_now(pages), scene);
    }
}

static void look_at_scene(Story *story, const Host *host, int node, bool over)
{
    Str id = story_book(story)->nodes[node].id;
    char name[64];
    snprintf(name, sizeof name, STR_FMT, STR_ARG(id));
    Pages *pages = standing_open(story, host, 1, id);
    look_at(pages_now(pages), name);
    if (over) look_over(pages, name);
    play_board_through(pages, name);
    pages_close(pages);
}

static void look_at_title(const Host *host)
{
    Err err = {0};
    PagesSetup setup = {.host = *host, .seed = 1};
    Pages *pages = pages_open(&setup, &err);
    assert_no_err(&err);
    look_at(pages_now(pages), "title");
    pages_close(pages);
}

static void test_every_page_can_be_read_and_used_at_every_size(void **state)
{
    (void)state;
    Folder folder = {.path = QANTAR_ROOT "/scripts/kazakhstan-2022"};
    Host host = files_host(&folder);
    Err err = {0};
    Diagnostics diagnostics = {0};
    Story *story = story_open(&host, NULL, &diagnostics, &err);
    assert_no_err(&err);
    open_fonts();
    look_at_title(&host);
    int n = story_book(story)->n_nodes;
    for (int i = 0; i < n; i++)
        look_at_scene(story, &host, i, i % 6 == 0 || i + 1 == n);
    close_fonts();
    story_close(story);
    diagnostics_free(&diagnostics);
    printf("%d looks at %d scenes and the pages over them\n",
        (looks + every - 1) / every, n);
}

int main(int argc, char **argv)
{
    if (argc > 1) every = atoi(argv[1]);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_page_can_be_read_and_used_at_every_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
