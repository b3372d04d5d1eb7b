// The museum of saves (tests/saves): each is loaded from the page of saves. What the player is then
// told is what somebody has read and found clear, and the play goes on to an ending.
#include "base/os.h"
#include "support/monkey.h"
#include "support/support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *folder, *scenario; // of tests/
} rooms[] = {
    {"small", "scenarios/small"},
    {"kazakhstan-2022", "../scripts/kazakhstan-2022"},
    {"well", "saves/well"},
};

typedef struct Visit {
    Arena arena;
    Monkey monkey;
    const char *folder;
    int saves;
} Visit;

static void act(Visit *visit, const char *id)
{
    Err err = {0};
    pages_act(visit->monkey.pages, str_of(id), (Str){0}, &err);
    assert_no_err(&err);
}

static void add_told(const Page *page, Buf *out)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_NOTE)
            buf_addf(out, "told: " STR_FMT "\n", STR_ARG(page->blocks[i].text));
}

// Takes it up, tells where it stands, and plays on.
static void take_up(Visit *visit, Buf *out)
{
    act(visit, "load:slot-1");
    const Page *page = pages_now(visit->monkey.pages);
    buf_addf(out, "stands at: " STR_FMT "\n", STR_ARG(page->node));
    add_told(page, out);
    monkey_go_home(&visit->monkey);
    page = pages_now(visit->monkey.pages);
    assert_int_equal(page->kind, PAGE_ENDING);
    buf_add(out, STR("played on to an ending\n"));
}

static void load(Visit *visit, Str bytes, Buf *out)
{
    Store *store = &visit->monkey.honest;
    const Page *page = pages_now(visit->monkey.pages);
    Str name = arena_fmt(&visit->arena, STR_FMT ".slot-1", STR_ARG(page->scenario));
    assert_true(store_write(store, name, bytes, NULL));
    act(visit, "saves");
    page = pages_now(visit->monkey.pages);
    const Action *action = page_action(page, STR("load:slot-1"));
    assert_non_null(action);
    buf_addf(out, "shown as: " STR_FMT "\n", STR_ARG(action->label));
    if (action->open) {
        take_up(visit, out);
        return;
    }
    buf_addf(out, "refused: " STR_FMT "\n", STR_ARG(action->why));
    act(visit, "back");
    monkey_go_home(&visit->monkey); // with the play that was at hand
}

static void show(void *ctx, Str name)
{
    Visit *visit = ctx;
    Str end = STR(".json");
    if (name.n <= end.n || !str_eq(str_from(name, name.n - end.n), end)) return;
    Str save = str_cut(name, 0, name.n - end.n);
    Arena *arena = &visit->arena;
    const char *path =
        arena_fmt(arena, "saves/%s/" STR_FMT, visit->folder, STR_ARG(name)).s;
    const char *told =
        arena_fmt(arena, "saves/%s/" STR_FMT ".told", visit->folder, STR_ARG(save)).s;
    Buf out = {0};
    act(visit, "title");
    act(visit, "begin");
    load(visit, test_file(arena, path), &out);
    assert_text_file(buf_str(&out), told);
    buf_free(&out);
    visit->saves++;
}

static int visit_room(size_t room)
{
    Visit *visit = mem_new(1, sizeof *visit);
    visit->folder = rooms[room].folder;
    monkey_open(&visit->monkey, rooms[room].scenario, 11, 0);
    act(visit, "begin");
    const char *inside = arena_fmt(&visit->arena, "saves/%s", visit->folder).s;
    Err err = {0};
    os_list(test_path(&visit->arena, inside), show, visit, &err);
    assert_no_err(&err);
    int saves = visit->saves;
    monkey_close(&visit->monkey);
    arena_free(&visit->arena);
    free(visit);
    return saves;
}

static void test_every_save_of_the_museum_is_told_of_and_played_on(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(rooms); i++)
        assert_true(visit_room(i) >= 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_save_of_the_museum_is_told_of_and_played_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
