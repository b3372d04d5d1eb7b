// The pages as readers see them, over a side that only notes what it was asked for.
#include "page/pages_side.h"

#include "base/actions.h"
#include "support/support.h"

#include <string.h>

typedef struct Side {
    Action action;
    Page page;
    Settings settings;
    Buf asked; // what was asked of it, in a row
} Side;

static Side side;

static void note(const char *what, Str more)
{
    buf_addf(&side.asked, "%s " STR_FMT "; ", what, STR_ARG(more));
}

static void do_close(void *ctx)
{
    assert_ptr_equal(ctx, &side);
    note("close", (Str){0});
}

static const Page *now(void *ctx)
{
    (void)ctx;
    return &side.page;
}

static bool act(void *ctx, Str id, Str value, Err *err)
{
    (void)ctx;
    note("act", id);
    note("with", value);
    return !str_eq(id, STR("no")) || err_set(err, ERR_DATA, "there is no such action");
}

static const Settings *settings(void *ctx)
{
    (void)ctx;
    return &side.settings;
}

static void note_window(void *ctx, int w, int h, bool full_screen)
{
    (void)ctx;
    buf_addf(&side.asked, "window %d %d %d; ", w, h, full_screen);
}

static void note_voice(void *ctx, bool on, Str why)
{
    (void)ctx;
    note(on ? "voice" : "no voice", why);
}

static void say(void *ctx, Str sentence)
{
    (void)ctx;
    note("say", sentence);
}

static bool flush(void *ctx, Err *err)
{
    (void)ctx;
    return err_set(err, ERR_IO, "the disk is full");
}

static void ahead(void *ctx, void (*each)(void *ctx, Str layer), void *each_ctx)
{
    (void)ctx;
    each(each_ctx, STR("well.back.svg"));
}

static const PagesSide OPS = {
    do_close, now, act, settings, note_window, note_voice, say, flush, ahead};

static bool read_file(void *ctx, Str name, Buf *out, Err *err)
{
    (void)ctx, (void)err;
    buf_add(out, name);
    return true;
}

static bool disk_full;

static bool keep(void *ctx, const Page *page, Buf *path, Err *err)
{
    (void)ctx;
    assert_ptr_equal(page, &side.page);
    if (disk_full) return err_set(err, ERR_IO, "the disk is full");
    buf_add(path, STR("/records/play.html"));
    return true;
}

static Pages *open_pages(bool keeps)
{
    buf_free(&side.asked);
    side = (Side){.action = {.id = STR(ACTION_PRINT), .open = true}};
    side.page = (Page){.kind = PAGE_RECORD, .actions = &side.action, .n_actions = 1};
    disk_full = false;
    PagesSetup setup = {
        .host = {.read = read_file}, .store = {.keep_sheet = keeps ? keep : NULL}};
    return pages_on(&OPS, &side, &setup);
}

static void close_pages(Pages *pages)
{
    pages_close(pages);
    buf_free(&side.asked);
}

static void test_what_is_asked_goes_to_the_side(void **state)
{
    (void)state;
    Err err = {0};
    Pages *pages = open_pages(true);
    assert_ptr_equal(pages_now(pages), &side.page);
    assert_ptr_equal(pages_settings(pages), &side.settings);
    assert_true(pages_act(pages, STR("go"), STR("so"), &err));
    assert_false(pages_act(pages, STR("no"), STR(""), &err));
    assert_err(&err, "there is no such action");
    pages_note_window(pages, 640, 360, true);
    pages_note_voice(pages, false, STR("it is hoarse"));
    pages_note(pages, STR("Look."));
    pages_close(pages);
    assert_str(buf_str(&side.asked),
        "act go; with so; act no; with ; window 640 360 1; no voice it is hoarse; "
        "say Look.; close ; ");
    close_pages(NULL);
}

static void test_what_cannot_be_written_is_told(void **state)
{
    (void)state;
    Err err = {0};
    Pages *pages = open_pages(true);
    assert_false(pages_flush(pages, &err));
    assert_err(&err, "the disk is full");
    close_pages(pages);
}

// The story's side writes no file: it is not even asked.
static void test_a_record_is_kept_here_and_its_path_is_said(void **state)
{
    (void)state;
    Err err = {0};
    Pages *pages = open_pages(true);
    assert_true(pages_act(pages, STR(ACTION_PRINT), (Str){0}, &err));
    assert_non_null(strstr(side.asked.s, "say "));
    assert_non_null(strstr(side.asked.s, "/records/play.html"));
    assert_null(strstr(side.asked.s, "act"));
    disk_full = true;
    assert_true(pages_act(pages, STR(ACTION_PRINT), (Str){0}, &err));
    assert_non_null(strstr(side.asked.s, "say the disk is full; "));
    close_pages(pages);
}

// An action of that name on another page, or a closed one, is the story's own to answer.
static void test_only_an_open_button_of_a_record_keeps_it(void **state)
{
    (void)state;
    Err err = {0};
    Pages *pages = open_pages(false);
    pages_act(pages, STR(ACTION_PRINT), (Str){0}, &err);
    assert_non_null(strstr(side.asked.s, "act"));
    close_pages(pages);
    pages = open_pages(true);
    side.action.open = false;
    pages_act(pages, STR(ACTION_PRINT), (Str){0}, &err);
    assert_non_null(strstr(side.asked.s, "act"));
    close_pages(pages);
    pages = open_pages(true);
    side.page.kind = PAGE_NOTEBOOK;
    pages_act(pages, STR(ACTION_PRINT), (Str){0}, &err);
    assert_non_null(strstr(side.asked.s, "act"));
    assert_null(strstr(side.asked.s, "say"));
    close_pages(pages);
}

static void take_layer(void *ctx, Str layer) { buf_add(ctx, layer); }

static void test_pictures_are_read_in_their_folder(void **state)
{
    (void)state;
    Err err = {0};
    Buf bytes = {0}, layer = {0};
    Pages *pages = open_pages(true);
    pages_ahead(pages, take_layer, &layer);
    assert_str(buf_str(&layer), "well.back.svg");
    assert_true(pages_picture(pages, buf_str(&layer), &bytes, &err));
    assert_str(buf_str(&bytes), "pictures/well.back.svg");
    buf_free(&bytes);
    buf_free(&layer);
    close_pages(pages);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_asked_goes_to_the_side),
        cmocka_unit_test(test_what_cannot_be_written_is_told),
        cmocka_unit_test(test_a_record_is_kept_here_and_its_path_is_said),
        cmocka_unit_test(test_only_an_open_button_of_a_record_keeps_it),
        cmocka_unit_test(test_pictures_are_read_in_their_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
