#include "plain/html_sheet.h"

#include "base/actions.h"
#include "page/words.h"
#include "plain/html.h"
#include "support/support.h"
#include "support/wellformed.h"

#include <stdio.h>
#include <string.h>

#define S(words)                                                                       \
    {                                                                                  \
        words, sizeof(words) - 1                                                       \
    }

static int count(const Buf *html, const char *part)
{
    int n = 0;
    for (const char *at = html->s; (at = strstr(at, part)) != NULL; at += strlen(part))
        n++;
    return n;
}

static void test_a_record_begins_with_a_sheet_that_is_enough(void **state)
{
    (void)state;
    Item reasons[] = {{.label = S("Credit"), .text = S("half")},
        {.label = S("The record supports"), .text = S("trigger")},
        {.label = S("Because"), .text = S("It was there before.")}};
    Item questions[] = {{.label = S("What began it?"),
        .text = S("**Not right:** Luck **The record supports:** Heat"),
        .note = S("It was dry.")}};
    const Block blocks[] = {
        {BLOCK_HEADING, .text = S("The town"), .value = 1},
        {BLOCK_HEADING, .text = S("A thin record"), .value = 2},
        {BLOCK_SCORE, .label = S("Order"), .text = S("1 of 2 pairs"), .value = 3,
            .max = 9},
        {BLOCK_HEADING, .text = word(W_RECORD_QUESTIONS), .value = 2},
        {BLOCK_TABLE, .items = questions, .n_items = 1},
        {BLOCK_HEADING, .text = S("The board"), .value = 2},
        {BLOCK_CARD, .id = S("a"), .label = S("Dry"), .note = S("May"), .value = 1,
            .max = 2},
        {BLOCK_CARD, .id = S("b"), .label = S("Fire"), .value = 2, .max = 1},
        {BLOCK_ARROW, .id = S("ab"), .label = S("Dry"), .note = S("Fire"),
            .text = S("led to"), .status = S("led_to"), .value = 1, .items = reasons,
            .n_items = 3},
        {BLOCK_NOTE, .text = S("Behind it.")},
    };
    Action actions[] = {{.id = S("record_name"), .value = S("K&7"), .open = true}};
    Page page = {.kind = PAGE_RECORD,
        .blocks = blocks,
        .n_blocks = COUNT_OF(blocks),
        .actions = actions,
        .n_actions = 1};
    Buf html = {0};
    html_page(&page, (Str){0}, NULL, &html);
    assert_wellformed(buf_str(&html));
    const char *end = strstr(html.s, "</section>");
    assert_non_null(end);
    Buf sheet = {0};
    buf_add(&sheet, (Str){html.s, (size_t)(end - html.s)});
    static const char *const parts[] = {"A thin record", "K&amp;7", "1 of 2 pairs",
        "--p:33%", "Your order", ">2. Dry ✗<", ">1. Fire ✗<", "½</span> <strong>led to",
        "The record supports: trigger", "<strong>Not right:</strong> Luck",
        "It was dry.", "size:A4", "break-after:page", "--k:1.00"};
    for (int i = 0; i < COUNT_OF(parts); i++)
        if (!strstr(sheet.s, parts[i])) fail_msg("the sheet has no %s", parts[i]);
    assert_int_equal(count(&html, "1 of 2 pairs"), 1); // nothing of it twice
    assert_int_equal(count(&html, "It was dry."), 1);
    assert_int_equal(count(&html, "A thin record"), 1);
    assert_int_equal(count(&html, "<svg"), 1);
    assert_null(strstr(html.s, "<image"));
    assert_int_equal(count(&html, "<h1>"), 1);
    assert_null(strstr(sheet.s, "It was there before.")); // the reasons come in full
    assert_int_equal(count(&html, "It was there before."), 1);
    assert_int_equal(count(&html, "Behind it."), 1);
    buf_free(&sheet);
    buf_free(&html);
}

static void test_the_picture_is_in_the_file_with_the_words_that_stand_on_it(
    void **state)
{
    (void)state;
    Item items[] = {{.id = S("back.svg")},
        {.text = S("<Noon>"), .x = 0.5, .y = 0.25, .size = 0.1, .value = 0xA0B0C0}};
    const Block blocks[] = {{BLOCK_HEADING, .text = S("The town"), .value = 1},
        {BLOCK_HEADING, .text = S("The end"), .value = 2},
        {BLOCK_PICTURE, .text = S("A well & a rope"), .items = items, .n_items = 2},
        {BLOCK_SCORE, .label = S("Order"), .value = 3, .max = 9}};
    Page page = {.kind = PAGE_RECORD, .blocks = blocks, .n_blocks = COUNT_OF(blocks)};
    static const char *const ends[] = {"\"Zm8=\"", "\"Zm9v\"", "\"Zm9vYg==\""};
    for (int i = 0; i < COUNT_OF(ends); i++) {
        HtmlPicture picture = {
            .block = &blocks[2], .jpeg = {"foob", (size_t)i + 2}, .w = 200, .h = 100};
        Buf html = {0};
        html_page(&page, (Str){0}, &picture, &html);
        assert_wellformed(buf_str(&html));
        assert_non_null(strstr(html.s, "<title>A well &amp; a rope</title>"));
        assert_non_null(strstr(html.s, "x=\"100.0\" y=\"28.5\" font-size=\"10.0\""));
        assert_non_null(strstr(html.s, "fill=\"#A0B0C0\">&lt;Noon&gt;</text>"));
        char link[64];
        snprintf(link, sizeof link, "href=\"data:image/jpeg;base64,%s", ends[i] + 1);
        assert_non_null(strstr(html.s, link));
        assert_int_equal(count(&html, "href="), 1);
        buf_free(&html);
    }
}

static void test_a_box_for_a_helpline_is_blank_or_holds_the_line_of_the_settings(
    void **state)
{
    (void)state;
    const Block blocks[] = {{BLOCK_HEADING, .text = S("The town"), .value = 1},
        {BLOCK_NOTE, .label = word(W_HELPLINE), .text = S("Ms <Lee> \\*4\\*")}};
    Page page = {.kind = PAGE_RECORD, .blocks = blocks, .n_blocks = 1};
    Buf html = {0};
    html_page(&page, (Str){0}, NULL, &html);
    assert_wellformed(buf_str(&html));
    assert_non_null(
        strstr(html.s, "class=\"help\">If you want to talk to somebody: <strong></s"));
    buf_clear(&html);
    page.n_blocks = 2;
    html_page(&page, (Str){0}, NULL, &html);
    assert_wellformed(buf_str(&html));
    assert_non_null(strstr(html.s, "somebody: <strong>Ms &lt;Lee&gt; *4*</strong>"));
    assert_int_equal(count(&html, "&lt;Lee&gt;"), 1); // not again behind the sheet
    buf_free(&html);
}

static void test_what_is_much_has_smaller_type_down_to_a_limit(void **state)
{
    (void)state;
    static const struct {
        int questions;
        const char *size;
    } sheets[] = {{2, "--k:1.00"}, {28, "--k:0.8"}, {60, "--k:0.60"}};
    Item rows[60];
    for (int i = 0; i < COUNT_OF(rows); i++)
        rows[i] = (Item){.label = S("What began it?"),
            .text = S("**Not right:** Luck **The record supports:** Heat and a wind"),
            .note = S("It was dry since spring, and all of the town had seen it.")};
    for (int i = 0; i < COUNT_OF(sheets); i++) {
        const Block blocks[] = {{BLOCK_HEADING, .text = S("The town"), .value = 1},
            {BLOCK_HEADING, .text = word(W_RECORD_QUESTIONS), .value = 2},
            {BLOCK_TABLE, .items = rows, .n_items = sheets[i].questions}};
        Page page = {
            .kind = PAGE_RECORD, .blocks = blocks, .n_blocks = COUNT_OF(blocks)};
        Buf html = {0};
        html_page(&page, (Str){0}, NULL, &html);
        if (!strstr(html.s, sheets[i].size))
            fail_msg(
                "%d questions: %.40s", sheets[i].questions, strstr(html.s, "--k:"));
        buf_free(&html);
    }
}

static void test_other_pages_have_no_sheet(void **state)
{
    (void)state;
    Block heading = {BLOCK_HEADING, .text = S("Words"), .value = 1};
    Page page = {.kind = PAGE_LOG, .blocks = &heading, .n_blocks = 1};
    Buf html = {0};
    html_page(&page, (Str){0}, NULL, &html);
    assert_null(strstr(html.s, "sheet"));
    assert_int_equal(count(&html, "<h1>"), 1);
    buf_free(&html);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_record_begins_with_a_sheet_that_is_enough),
        cmocka_unit_test(
            test_the_picture_is_in_the_file_with_the_words_that_stand_on_it),
        cmocka_unit_test(
            test_a_box_for_a_helpline_is_blank_or_holds_the_line_of_the_settings),
        cmocka_unit_test(test_what_is_much_has_smaller_type_down_to_a_limit),
        cmocka_unit_test(test_other_pages_have_no_sheet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
