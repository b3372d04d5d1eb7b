// Every scene, check and ending of January 2022 at 100%, with its own fonts, at the sizes that are promised: picture,
// words and all answers are in view, no words stand over the picture, few last lines are one short word.
#include "root.h"
#include "support/support.h"

#include "files.h"
#include "layout/hit.h"
#include "layout/layout.h"
#include "page/pages.h"
#include "story/load/load.h"
#include "story/story.h"
#include "text/flow.h"
#include "text/markup.h"
#include "window/fonts.h"

#include <stdio.h>

typedef struct Size {
    int w, h;
} Size;

static const Size sizes[] = {
    {640, 360}, {800, 600}, {720, 1280}, {1280, 720}, {1920, 1080}, {3840, 2160}};

static Fonts *fonts;
static TextMeasurer measurer;
static int paragraphs, short_ends, faults;

// All of them are told before the test fails.
#define fault(...)                                                                     \
    do {                                                                               \
        print_error(__VA_ARGS__);                                                      \
        print_error("\n");                                                             \
        faults++;                                                                      \
    } while (0)

static const DrawCmd *picture_of(const DrawList *list)
{
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_PICTURE) return &list->cmds[i];
    return NULL;
}

static bool is_overlay(const Page *page, Str text)
{
    for (int i = 0; i < page->n_blocks; i++)
        for (int k = 0;
             page->blocks[i].kind == BLOCK_PICTURE && k < page->blocks[i].n_items; k++)
            if (str_eq(page->blocks[i].items[k].text, text)) return true;
    return false;
}

static bool has_picture(const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_PICTURE) return true;
    return false;
}

static void look_answers(const Page *page, const DrawList *list, Size size)
{
    for (int i = 0; i < page->n_actions; i++) {
        const Action *a = &page->actions[i];
        if (a->group != GROUP_CHOICE || a->inline_) continue;
        const Hit *hit = hit_find(list, a->id);
        if (!hit || !hit_in_view(list, hit, 0))
            fault("%dx%d " STR_FMT ": the answer " STR_FMT " is out of view", size.w,
                size.h, STR_ARG(page->node), STR_ARG(a->id));
    }
}

static void look_picture(const Page *page, const DrawList *list, Size size)
{
    if (!has_picture(page)) return;
    const DrawCmd *picture = picture_of(list);
    if (!picture) {
        fault("%dx%d " STR_FMT ": no picture", size.w, size.h, STR_ARG(page->node));
        return;
    }
    Rect at = picture->rect;
    if (size.w == 1280 && (int64_t)at.w * at.h * 2 < (int64_t)size.w * size.h)
        fault("%dx%d " STR_FMT ": the picture has %dx%d", size.w, size.h,
            STR_ARG(page->node), at.w, at.h);
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        bool scrolled_away =
            c->rect.y + c->rect.h > list->scroll_pane.y + list->scroll_pane.h;
        if (c->kind == DRAW_TEXT && !scrolled_away && !is_overlay(page, c->text) &&
            rect_intersects(c->rect, at))
            fault("%dx%d " STR_FMT ": \"" STR_FMT "\" stands over the picture", size.w,
                size.h, STR_ARG(page->node), STR_ARG(c->text));
    }
}

// Of paragraphs set as in the usual window: the last line is one word below a fifth of the measure.
static void count_ends(const Page *page)
{
    FlowStyle style = {
        .faces = {FACE_READ, FACE_READ_BOLD, FACE_READ_ITALIC, FACE_READ_BOLD_ITALIC},
        .size = 21,
        .balanced = true};
    const int measure = 501;
    for (int i = 0; i < page->n_blocks; i++) {
        Arena arena = {0};
        if (page->blocks[i].kind == BLOCK_PARAGRAPH) {
            Runs runs = markup_runs(&arena, page->blocks[i].text);
            Flow flow = flow_runs(&arena, runs, &style, measure, &measurer);
            if (flow.n > 1) {
                const Line *last = &flow.lines[flow.n - 1];
                paragraphs++;
                short_ends += last->width * 5 < measure &&
                              str_find(last->pieces->text, ' ') == last->pieces->text.n;
            }
        }
        arena_free(&arena);
    }
}

static void look_at(const Page *page)
{
    if (page->kind == PAGE_BOARD) return;
    Settings settings = settings_first();
    count_ends(page);
    for (int i = 0; i < COUNT_OF(sizes); i++) {
        Arena arena = {0};
        View view = {.w = sizes[i].w, .h = sizes[i].h, .density = 1};
        DrawList *list = layout_page(&arena, page, &settings, &view, &measurer);
        look_answers(page, list, sizes[i]);
        look_picture(page, list, sizes[i]);
        arena_free(&arena);
    }
}

static void test_picture_words_and_answers_are_in_view(void **state)
{
    (void)state;
    static char path[] = QANTAR_ROOT "/scripts/kazakhstan-2022";
    Folder folder = {.path = path};
    Host host = files_host(&folder);
    Err err = {0};
    Diagnostics diagnostics = {0};
    Story *story = story_open(&host, NULL, &diagnostics, &err);
    assert_no_err(&err);
    const Book *book = story_book(story);
    for (int i = 0; i < book->n_nodes; i++) {
        PagesSetup setup = {.host = host, .seed = 1, .start_at = book->nodes[i].id};
        Pages *pages = pages_open(&setup, &err);
        assert_no_err(&err);
        look_at(pages_now(pages));
        pages_close(pages);
    }
    story_close(story);
    diagnostics_free(&diagnostics);
    printf("%d of %d paragraphs end in one short word\n", short_ends, paragraphs);
    assert_int_equal(faults, 0);
    assert_true(short_ends * 100 < paragraphs * 3);
}

int main(void)
{
    Err err = {0};
    fonts = fonts_open(QANTAR_ROOT "/fonts", false, &err);
    if (!fonts) {
        fprintf(stderr, "%s\n", err.text);
        return 1;
    }
    measurer = fonts_measurer(fonts);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_picture_words_and_answers_are_in_view),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    fonts_close(fonts);
    return failed;
}
