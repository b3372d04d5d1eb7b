// The pages as readers see them, over a side made up here.
#include "page/pages_side.h"

#include "support/support.h"

#include <stdio.h>

typedef struct Side {
    Page page;
    Settings settings;
    char acted[40], value[40];
    int w, h, layers, flushed, closed;
    bool voice;
} Side;

static void side_close(void *side) { ((Side *)side)->closed++; }

static const Page *side_now(void *side) { return &((Side *)side)->page; }

static bool side_act(void *ctx, Str id, Str value, Err *err)
{
    Side *side = ctx;
    snprintf(side->acted, sizeof side->acted, STR_FMT, STR_ARG(id));
    snprintf(side->value, sizeof side->value, STR_FMT, STR_ARG(value));
    return str_eq(id, STR("open")) || err_set(err, ERR_USAGE, "it is closed");
}

static const Settings *side_settings(void *side) { return &((Side *)side)->settings; }

static void side_note_window(void *ctx, int w, int h, bool full_screen)
{
    Side *side = ctx;
    side->w = w;
    side->h = full_screen ? h : 0;
}

static void side_note_voice(void *ctx, bool on, Str why)
{
    Side *side = ctx;
    side->voice = on && why.n > 0;
}

static void side_note(void *ctx, Str sentence)
{
    Side *side = ctx;
    snprintf(side->acted, sizeof side->acted, STR_FMT, STR_ARG(sentence));
}

static bool side_flush(void *side, Err *err)
{
    ((Side *)side)->flushed++;
    return err_set(err, ERR_IO, "the disk is full");
}

static void side_ahead(void *side, void (*each)(void *ctx, Str layer), void *ctx)
{
    (void)side;
    each(ctx, STR("hill.svg"));
}

static const PagesSide ops = {side_close, side_now, side_act, side_settings,
    side_note_window, side_note_voice, side_note, side_flush, side_ahead};

static bool host_read(void *ctx, Str name, Buf *out, Err *err)
{
    (void)ctx;
    if (!str_eq(name, STR("pictures/hill.svg")))
        return err_set(err, ERR_NO_INPUT, "there is none");
    buf_add(out, STR("<svg/>"));
    return true;
}

static const PagesSetup setup = {.host = {.read = host_read}};

static void count_layer(void *ctx, Str layer)
{
    (void)layer;
    ++*(int *)ctx;
}

static void test_every_call_goes_to_the_side_and_its_answer_comes_back(void **state)
{
    (void)state;
    Side side = {.page = {.turn = 7}, .settings = {.text_percent = 150}};
    Pages *pages = pages_on(&ops, &side, &setup);
    assert_int_equal(pages_now(pages)->turn, 7);
    assert_int_equal(pages_settings(pages)->text_percent, 150);
    Err err = {0};
    assert_true(pages_act(pages, STR("open"), STR("with"), &err));
    assert_string_equal(side.acted, "open");
    assert_string_equal(side.value, "with");
    assert_false(pages_act(pages, STR("shut"), (Str){0}, &err));
    assert_err(&err, "it is closed");
    pages_note_window(pages, 640, 360, true);
    assert_int_equal(side.w, 640);
    assert_int_equal(side.h, 360);
    pages_note_voice(pages, true, STR("why"));
    assert_true(side.voice);
    pages_note(pages, STR("a sentence"));
    assert_string_equal(side.acted, "a sentence");
    int layers = 0;
    pages_ahead(pages, count_layer, &layers);
    assert_int_equal(layers, 1);
    Err full = {0};
    assert_false(pages_flush(pages, &full));
    assert_err(&full, "the disk is full");
    pages_close(pages);
    assert_int_equal(side.flushed, 1);
    assert_int_equal(side.closed, 1);
}

static void test_a_picture_is_read_from_the_host_alone(void **state)
{
    (void)state;
    Side side = {0};
    Pages *pages = pages_on(&ops, &side, &setup);
    Buf bytes = {0};
    assert_true(pages_picture(pages, STR("hill.svg"), &bytes, NULL));
    assert_str(buf_str(&bytes), "<svg/>");
    assert_false(pages_picture(pages, STR("rope.svg"), &bytes, NULL));
    buf_free(&bytes);
    pages_close(pages);
}

static void test_closing_no_pages_is_nothing(void **state)
{
    (void)state;
    pages_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_call_goes_to_the_side_and_its_answer_comes_back),
        cmocka_unit_test(test_a_picture_is_read_from_the_host_alone),
        cmocka_unit_test(test_closing_no_pages_is_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
