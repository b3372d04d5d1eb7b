// Blocks that lack parts, as every reader has them: each kind with one text alone, and with all.
#include "page/page.h"
#include "plain/html.h"
#include "plain/show.h"
#include "plain/tts_text.h"
#include "support/support.h"

#include <string.h>

typedef enum Part {
    WITH_LABEL,
    WITH_TEXT,
    WITH_NOTE,
    WITH_ITEMS,
    WITH_ALL,
    PARTS
} Part;

// [items] are three.
static Block block_of(BlockKind kind, Part part, const Item *items)
{
    bool all = part == WITH_ALL;
    return (Block){.kind = kind,
        .id = STR("id"),
        .label = all || part == WITH_LABEL ? STR("Label") : (Str){0},
        .text = all || part == WITH_TEXT ? STR("Text. **More**") : (Str){0},
        .note = all || part == WITH_NOTE ? STR("Note") : (Str){0},
        .status_word = all ? STR("Confirmed") : (Str){0},
        .value = 1,
        .max = 3,
        .items = items,
        .n_items = all || part == WITH_ITEMS ? 3 : 0};
}

// As each reader has it.
static void add_page(const Page *page, Buf *out)
{
    Buf html = {0};
    show_page(page, (Look){.columns = 60}, out);
    buf_addf(out, "-- aloud\n");
    Spoken spoken = {0};
    tts_text_page(page, NAMES_WRITTEN, &spoken);
    buf_add(out, buf_str(&spoken.text));
    spoken_free(&spoken);
    buf_addf(out, "-- html\n");
    html_page(page, (Str){0}, NULL, &html);
    const char *body = strstr(strstr(html.s, "<body>"), "</p>\n") + 5; // name, class
    const char *end = strstr(body, "<footer>");
    buf_add(out, (Str){body, end ? (size_t)(end - body) : strlen(body)});
    buf_free(&html);
}

static void add_block(BlockKind kind, Part part, Buf *out)
{
    static const char *const names[PARTS] = {"label", "text", "note", "items", "all"};
    const Item items[] = {{.label = STR("Label 1")}, {.text = STR("Text 2")},
        {.label = STR("Label 3"),
            .text = STR("Text 3"),
            .note = STR("Note 3"),
            .state = ITEM_HERE,
            .y = 5,
            .size = 7,
            .value = 1}};
    Block block = block_of(kind, part, items);
    Page page = {.kind = PAGE_SCENE, .blocks = &block, .n_blocks = 1};
    buf_addf(out, "== %s with %s\n", block_kind_id(kind), names[part]);
    add_page(&page, out);
}

static void test_blocks_with_a_part_alone_read_as_somebody_read_them(void **state)
{
    (void)state;
    Buf out = {0};
    for (BlockKind kind = 0; kind < BLOCK_KINDS; kind++)
        for (Part part = 0; part < PARTS; part++)
            add_block(kind, part, &out);
    assert_text_file(buf_str(&out), "plain/golden/parts.txt");
    buf_free(&out);
}

// A source of each form, a meter that moved, two titles and a board of one card.
static void test_blocks_of_other_values_read_as_somebody_read_them(void **state)
{
    (void)state;
    Block blocks[17] = {{.kind = BLOCK_HEADING, .text = STR("Part"), .value = 2}};
    Page page = {.kind = PAGE_SCENE, .blocks = blocks, .n_blocks = 1};
    for (int form = 0; form <= 9; form++)
        blocks[page.n_blocks++] = (Block){.kind = BLOCK_SOURCE,
            .label = STR("Source"),
            .status_word = STR("Confirmed"),
            .min = form};
    blocks[page.n_blocks++] =
        (Block){.kind = BLOCK_HEADING, .text = STR("Page"), .value = 1};
    blocks[page.n_blocks++] =
        (Block){.kind = BLOCK_METER, .label = STR("T"), .text = STR("5"), .x = 2};
    blocks[page.n_blocks++] =
        (Block){.kind = BLOCK_METER, .label = STR("U"), .text = STR("6"), .x = -1};
    blocks[page.n_blocks] =
        (Block){.kind = BLOCK_METER, .label = STR("V"), .text = STR("7")};
    Buf out = {0};
    add_page(&page, &out);
    blocks[0] = (Block){
        .kind = BLOCK_CARD, .label = STR("Card"), .value = 1, .state = ITEM_DONE};
    blocks[1] = (Block){.kind = BLOCK_PARAGRAPH, .text = STR("Words.")};
    page.n_blocks = 2;
    add_page(&page, &out);
    assert_text_file(buf_str(&out), "plain/golden/values.txt");
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blocks_of_other_values_read_as_somebody_read_them),
        cmocka_unit_test(test_blocks_with_a_part_alone_read_as_somebody_read_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
