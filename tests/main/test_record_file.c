// The file of a record: waited for, and in steps beside which the program goes on.
#include "record_file.h"

#include "support/support.h"

#include <stdio.h>
#include <string.h>

#define SVG                                                                            \
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 30'>"                     \
    "<rect width='60' height='30' fill='#a00'/></svg>"

// What was kept last.
typedef struct Kept {
    Buf name, html;
    int n;
    bool full;
} Kept;

static bool keep(void *ctx, Str name, Str html, Buf *path, Err *err)
{
    Kept *kept = ctx;
    if (kept->full) return err_set(err, ERR_IO, "the disk is full");
    buf_clear(&kept->name);
    buf_clear(&kept->html);
    buf_add(&kept->name, name);
    buf_add(&kept->html, html);
    buf_addf(path, "/kept/" STR_FMT, STR_ARG(name));
    kept->n++;
    return true;
}

static void free_kept(Kept *kept)
{
    buf_free(&kept->name);
    buf_free(&kept->html);
}

static Page record_page(const char *layer, char *title)
{
    static Item layers[1];
    static Block blocks[2];
    layers[0] = (Item){.id = str_of(layer)};
    blocks[0] = (Block){.kind = BLOCK_HEADING, .text = str_of(title), .value = 1};
    blocks[1] = (Block){.kind = BLOCK_PICTURE,
        .text = STR("A red board."),
        .items = layers,
        .n_items = 1};
    return (Page){.kind = PAGE_RECORD,
        .language = STR("en"),
        .scenario = STR("town"),
        .title = str_of(title),
        .blocks = blocks,
        .n_blocks = COUNT_OF(blocks)};
}

static bool says(const Kept *kept, const char *words)
{
    return strstr(kept->html.s, words) != NULL;
}

static Folder scenario_of(void **state)
{
    temp_file(state, "town/pictures/red.svg", STR(SVG));
    temp_file(state, "town/pictures/bad.svg", STR("no picture"));
    return (Folder){.path = temp_in(state, "town")};
}

static void test_the_picture_is_in_the_file(void **state)
{
    Folder scenario = scenario_of(state);
    Kept kept = {0};
    Keeper keeper = {&kept, keep};
    char title[] = "What happened";
    Page page = record_page("red.svg", title);
    Buf path = {0};
    Err err = {0};
    assert_true(record_file_write(&keeper, &scenario, &page, &path, &err));
    assert_true(str_starts(buf_str(&kept.name), STR("town-2")));
    assert_true(str_starts(buf_str(&path), STR("/kept/town-2")));
    assert_true(says(&kept, "What happened"));
    assert_true(says(&kept, "data:image/jpeg"));
    page = record_page("bad.svg", title);
    assert_true(record_file_write(&keeper, &scenario, &page, &path, &err));
    assert_true(says(&kept, "What happened"));
    assert_false(says(&kept, "data:image/jpeg"));
    kept.full = true;
    assert_false(record_file_write(&keeper, &scenario, &page, &path, &err));
    assert_err(&err, "the disk is full");
    buf_free(&path);
    free_kept(&kept);
}

// The page on top may be another one by then.
static void test_in_steps_it_is_the_same_file(void **state)
{
    Folder scenario = scenario_of(state);
    Kept once = {0}, later = {0};
    Keeper one = {&once, keep}, other = {&later, keep};
    char title[] = "What happened";
    Page page = record_page("red.svg", title);
    Buf path = {0};
    Err err = {0};
    assert_true(record_file_write(&one, &scenario, &page, &path, &err));
    RecordFile *record = record_file_begin(&scenario, &page, &err);
    assert_non_null(record);
    memset(title, 'x', strlen(title));
    page = (Page){.kind = PAGE_TITLE};
    int looked = 0;
    for (; !record_file_ready(record); looked++)
        assert_int_equal(later.n, 0);
    assert_true(looked > 0); // a process takes longer to start than to look
    assert_true(record_file_ready(record));
    buf_clear(&path);
    assert_true(record_file_end(record, &other, &path, &err));
    assert_true(str_starts(buf_str(&path), STR("/kept/town-2")));
    assert_true(str_eq(buf_str(&once.name), buf_str(&later.name)));
    assert_true(str_eq(buf_str(&once.html), buf_str(&later.html)));
    buf_free(&path);
    free_kept(&once);
    free_kept(&later);
}

static void test_who_does_not_look_waits_at_the_end(void **state)
{
    Folder scenario = scenario_of(state);
    Kept kept = {0};
    Keeper keeper = {&kept, keep};
    char title[] = "What happened";
    Page page = record_page("red.svg", title);
    Buf path = {0};
    RecordFile *record = record_file_begin(&scenario, &page, NULL);
    assert_true(record_file_end(record, &keeper, &path, NULL));
    assert_true(says(&kept, "data:image/jpeg"));
    buf_free(&path);
    free_kept(&kept);
}

static void test_one_without_a_picture_is_ready_at_once(void **state)
{
    Folder scenario = scenario_of(state);
    Kept kept = {0};
    Keeper keeper = {&kept, keep};
    char title[] = "What happened";
    Page page = record_page("red.svg", title);
    page.n_blocks = 1;
    Buf path = {0};
    RecordFile *record = record_file_begin(&scenario, &page, NULL);
    assert_true(record_file_ready(record));
    assert_true(record_file_end(record, &keeper, &path, NULL));
    assert_true(says(&kept, "What happened"));
    buf_free(&path);
    free_kept(&kept);
}

static void test_one_that_is_dropped_is_not_waited_for(void **state)
{
    Folder scenario = scenario_of(state);
    char title[] = "What happened";
    Page page = record_page("red.svg", title);
    RecordFile *record = record_file_begin(&scenario, &page, NULL);
    assert_false(record_file_ready(record));
    record_file_drop(record);
    record_file_drop(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_the_picture_is_in_the_file),
        temp_test(test_in_steps_it_is_the_same_file),
        temp_test(test_who_does_not_look_waits_at_the_end),
        temp_test(test_one_without_a_picture_is_ready_at_once),
        temp_test(test_one_that_is_dropped_is_not_waited_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
