// Pages in other languages, with their own fonts: accented and a third longer, from right to left, in Russian. Nothing
// is lost, nothing stands over another, everything can be reached.
#include "root.h"
#include "support/support.h"

#include "files.h"
#include "page/pages.h"
#include "page/words.h"
#include "support/looks.h"
#include "text/markup.h"
#include "window/fonts.h"

#include <stdio.h>

static const Size sizes[] = {{640, 360}, {1280, 720}};

static const char *const languages[] = {"en", WORDS_ACCENTED, WORDS_MIRRORED, "ru"};

// A page of each kind that is played, and the pages over them.
static const char *const nodes[] = {
    "queue", "two_decrees", "lesson_board", "solid_record"};

static Fonts *fonts[COUNT_OF(sizes)];
static int looks;

static void look_at(const Page *page, const char *language, Str name)
{
    static const Look checks[] = {
        look_words, look_overlap_in_panes, look_inside, look_hits, look_scroll};
    Settings settings = settings_first();
    for (int s = 0; s < COUNT_OF(sizes); s++) {
        Arena arena = {0};
        looking_at = arena_fmt(&arena, STR_FMT " in %s", STR_ARG(name), language).s;
        TextMeasurer measurer = fonts_measurer(fonts[s]);
        View view = {.w = sizes[s].w, .h = sizes[s].h, .density = 1};
        DrawList *list = layout_page(&arena, page, &settings, &view, &measurer);
        for (int c = 0; c < COUNT_OF(checks); c++)
            checks[c](&arena, page, list, sizes[s]);
        looks++;
        arena_free(&arena);
    }
}

// Or to the record, of which the ids of facts stand in its file alone.
static bool leads_away(Str id)
{
    static const char *const away[] = {"quit", "undo", "title", "back", "record"};
    return str_among(id, away, COUNT_OF(away));
}

// The pages over the one that is shown: the menu and all that is in it.
static void look_over(Pages *pages, const char *language)
{
    Arena arena = {0};
    const Page *page = pages_now(pages);
    int n = 0;
    Str *opens = arena_array(&arena, Str, page->n_actions);
    for (int i = 0; i < page->n_actions; i++) {
        const Action *a = &page->actions[i];
        bool opened = a->group == GROUP_PAGE || a->group == GROUP_MENU;
        if (a->open && opened && !leads_away(a->id))
            opens[n++] = arena_str(&arena, a->id);
    }
    for (int i = 0; i < n; i++) {
        assert_true(pages_act(pages, opens[i], (Str){0}, NULL));
        look_at(pages_now(pages), language, opens[i]);
        for (int back = 0; back < 8 && page_action(pages_now(pages), STR("back"));
             back++)
            assert_true(pages_act(pages, STR("back"), (Str){0}, NULL));
    }
    arena_free(&arena);
}

static void look_from(const Host *host, const char *language, const char *node)
{
    PagesSetup setup = {.host = *host,
        .seed = 1,
        .start_at = str_of(node),
        .language = str_of(language)};
    Err err = {0};
    Pages *pages = pages_open(&setup, &err);
    assert_no_err(&err);
    assert_string_equal(
        words_language().s, language); // else English is what is looked at
    look_at(pages_now(pages), language, str_of(node ? node : "title"));
    look_over(pages, language);
    pages_close(pages);
}

static void test_nothing_overlaps_in_any_language(void **state)
{
    (void)state;
    Folder folder = {.path = QANTAR_ROOT "/scripts/kazakhstan-2022"};
    Host host = files_host(&folder);
    for (int l = 0; l < COUNT_OF(languages); l++) {
        look_from(&host, languages[l], NULL);
        for (int i = 0; i < COUNT_OF(nodes); i++)
            look_from(&host, languages[l], nodes[i]);
    }
    words_use(NULL);
    printf("%d looks\n", looks);
    assert_true(looks > 150);
}

int main(void)
{
    for (int s = 0; s < COUNT_OF(sizes); s++) {
        Err err = {0};
        fonts[s] = fonts_open(QANTAR_ROOT "/fonts", false, &err);
        if (!fonts[s]) {
            fprintf(stderr, "%s\n", err.text);
            return 1;
        }
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_overlaps_in_any_language),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    for (int s = 0; s < COUNT_OF(sizes); s++)
        fonts_close(fonts[s]);
    return failed;
}
