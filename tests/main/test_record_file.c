// The file of a record: waited for, and in steps beside which the program goes on.
#include "record_file.h"

#include "base/actions.h"
#include "ipc/picture_request.h"
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

// --- whose it is, and how large ---------------------------------------------------------------------

// The name of a file, whatever day it is.
static void say_name(Str name, Buf *said)
{
    for (size_t i = 0; i < name.n; i++) {
        bool day = i + 10 <= name.n && name.s[i + 4] == '-' && name.s[i + 7] == '-' &&
                   str_find(STR("0123456789"), name.s[i]) < 10;
        if (day) buf_add(said, STR("DAY"));
        if (!day) buf_addc(said, name.s[i]);
        i += day ? 9 : 0;
    }
}

static void test_the_file_has_the_name_that_was_typed(void **state)
{
    static const char *const names[] = {"", "A", "z9", "Aigul", "AigulB", " Aigul ",
        "Aigul  Bek", "Aigul - Bek", "-", "--", " ", "a-b", "a/../b", ".", "Айгүл",
        "Айгуль", "Ж", "Ж a", "a Ж", "Ж Ж b c ", "a_b", "\n",
        "@[`{/:", "0 1 2 3 4 5 6 7 8 9"};
    static const PageKind kinds[] = {PAGE_RECORD, PAGE_CHALLENGE};
    Folder scenario = scenario_of(state);
    Kept kept = {0};
    Keeper keeper = {&kept, keep};
    char title[] = "What happened";
    Buf said = {0}, path = {0};
    for (int i = 0; i < COUNT_OF(names); i++)
        for (int k = 0; k < COUNT_OF(kinds); k++) {
            Action whose = {.id = STR(ACTION_RECORD_NAME), .value = str_of(names[i])};
            Page page = record_page("red.svg", title);
            page.n_blocks = 1;
            page.kind = kinds[k];
            page.actions = &whose;
            page.n_actions = 1;
            assert_true(record_file_write(&keeper, &scenario, &page, &path, NULL));
            buf_addf(&said, "\"%s\": ", names[i]);
            say_name(buf_str(&kept.name), &said);
            buf_addc(&said, '\n');
        }
    assert_text_file(buf_str(&said), "main/record_names.txt");
    buf_free(&said);
    buf_free(&path);
    free_kept(&kept);
}

// How large the picture of the file is, as the beginning of its JPEG says: "1000 x 500".
static void say_size(const Kept *kept, Buf *said)
{
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const char *base64 = strstr(kept->html.s, "data:image/jpeg;base64,");
    unsigned char bytes[1024];
    unsigned bits = 0, n = 0, have = 0;
    if (!base64) {
        buf_add(said, STR("no picture"));
        return;
    }
    const char *drawn = strstr(kept->html.s, "<image ");
    buf_add(said, (Str){drawn, str_find(str_of(drawn), 'f') - 3}); // to href
    for (base64 = strchr(base64, ',') + 1; n < sizeof bytes; base64++) {
        const char *at = *base64 ? strchr(letters, *base64) : NULL;
        if (!at) break;
        bits = bits << 6 | (unsigned)(at - letters), have += 6;
        if (have >= 8) have -= 8, bytes[n++] = (unsigned char)(bits >> have);
    }
    for (unsigned i = 2; i + 9 < n; i += 2 + (bytes[i + 2] << 8 | bytes[i + 3]))
        if (bytes[i + 1] == 0xC0 || bytes[i + 1] == 0xC2)
            buf_addf(said, "%d x %d ", bytes[i + 7] << 8 | bytes[i + 8],
                bytes[i + 5] << 8 | bytes[i + 6]);
}

// The page with such layers; the first block is the picture when [first].
static void say_picture(Folder *scenario, Item *layers, int n, bool first, Buf *said)
{
    Kept kept = {0};
    Keeper keeper = {&kept, keep};
    char title[] = "What happened";
    Buf path = {0};
    Page page = record_page("", title);
    Block blocks[2] = {page.blocks[first], page.blocks[!first]};
    blocks[!first].items = layers;
    blocks[!first].n_items = n;
    page.blocks = blocks;
    assert_true(record_file_write(&keeper, scenario, &page, &path, NULL));
    say_size(&kept, said);
    buf_addc(said, '\n');
    buf_free(&path);
    free_kept(&kept);
}

static void test_the_picture_is_as_high_as_it_is(void **state)
{
    static const char *const sizes[] = {"60 30", "1 1", "1000 1399", "1000 1400",
        "1000 1401", "1 1000", "1000 1", "1000 2", "4000 1", "0.5 0.25", "1000 0.5",
        "500 1.5"};
    Folder scenario = scenario_of(state);
    Buf said = {0};
    Arena arena = {0};
    Item layers[PICTURE_LAYERS_MAX + 2];
    for (int i = 0; i < COUNT_OF(sizes); i++) {
        temp_file(state, "town/pictures/size.svg",
            arena_fmt(&arena,
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %s'/>",
                sizes[i]));
        layers[0] = (Item){.id = STR("size.svg")};
        buf_addf(&said, "%s: ", sizes[i]);
        say_picture(&scenario, layers, 1, i % 2, &said);
    }
    for (int n = 0; n <= COUNT_OF(layers); n++) {
        if (n > 3 && n < PICTURE_LAYERS_MAX - 1) continue;
        for (int i = 0; i < n; i++)
            layers[i] = (Item){.id = i == 1 ? STR("") : STR("red.svg")};
        buf_addf(&said, "%d layers: ", n);
        say_picture(&scenario, layers, n, true, &said);
    }
    layers[0] = (Item){.id = STR("")};
    buf_add(&said, STR("one without a file: "));
    say_picture(&scenario, layers, 1, false, &said);
    layers[0] = (Item){.id = STR("none.svg")};
    buf_add(&said, STR("one that is not there: "));
    say_picture(&scenario, layers, 1, false, &said);
    assert_text_file(buf_str(&said), "main/record_pictures.txt");
    buf_free(&said);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_the_picture_is_in_the_file),
        temp_test(test_in_steps_it_is_the_same_file),
        temp_test(test_who_does_not_look_waits_at_the_end),
        temp_test(test_one_without_a_picture_is_ready_at_once),
        temp_test(test_one_that_is_dropped_is_not_waited_for),
        temp_test(test_the_file_has_the_name_that_was_typed),
        temp_test(test_the_picture_is_as_high_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
