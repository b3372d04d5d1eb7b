// Whole records as HTML, and those that lack something, begin with it or end before it.
#include "page/words.h"
#include "plain/html.h"
#include "support/support.h"
#include "support/wellformed.h"

#include <string.h>

#define S(words)                                                                       \
    {                                                                                  \
        words, sizeof(words) - 1                                                       \
    }
#define TITLE                                                                          \
    {                                                                                  \
        BLOCK_HEADING, .text = S("Title"), .value = 1                                  \
    }
#define ENDING                                                                         \
    {                                                                                  \
        BLOCK_HEADING, .text = S("Ending"), .value = 2                                 \
    }
#define SCORE                                                                          \
    {                                                                                  \
        BLOCK_SCORE, .label = S("Score"), .value = 1, .max = 3                         \
    }
#define CARD                                                                           \
    {                                                                                  \
        BLOCK_CARD, .label = S("Card"), .value = 1                                     \
    }
#define ARROW                                                                          \
    {                                                                                  \
        BLOCK_ARROW, .label = S("Card"), .note = S("Other"), .text = S("led to")       \
    }
#define CLAIM                                                                          \
    {                                                                                  \
        BLOCK_CLAIM, .text = S("It rained."), .status_word = S("Confirmed"),           \
                     .value = 2                                                        \
    }
#define NOTE                                                                           \
    {                                                                                  \
        BLOCK_NOTE, .text = S("Note.")                                                 \
    }
#define WORDS_                                                                         \
    {                                                                                  \
        BLOCK_PARAGRAPH, .text = S("Paragraph.")                                       \
    }
#define SHOWN                                                                          \
    {                                                                                  \
        BLOCK_PICTURE, .text = S("Picture")                                            \
    }
#define ASKED                                                                          \
    {                                                                                  \
        BLOCK_HEADING, .text = word(W_RECORD_QUESTIONS), .value = 2                    \
    }
#define HELP                                                                           \
    {                                                                                  \
        BLOCK_NOTE, .label = word(W_HELPLINE), .text = S("Ms *Lee*")                   \
    }

static const Item judged[] = {{.label = S("Credit"), .text = S("half")},
    {.label = S("The record supports"), .text = S("*trigger*"), .own = OWN_TEXT},
    {.label = S("Because"), .text = S("It was there.")}};
static const Item asked[] = {{.label = S("What began it?"),
                                 .text = S("**Right:** Luck"),
                                 .note = S("It was dry.")},
    {.label = S("Where?"), .text = S("Here"), .own = OWN_LABEL | OWN_TEXT},
    {.label = S("When?"), .text = S("Now"), .note = S("N"), .own = OWN_NOTE}};

static void add_record(
    Page page, const char *name, const HtmlPicture *picture, Buf *out)
{
    Buf html = {0};
    page.kind = PAGE_RECORD;
    html_page(&page, (Str){0}, picture, &html);
    assert_wellformed(buf_str(&html));
    const char *body = strstr(html.s, "<section"), *end = strstr(html.s, "<footer>");
    buf_addf(out, "== %s\n" STR_FMT, name, (int)(end - body), body);
    buf_free(&html);
}

// The story is in Russian and the interface in English: who has said what is told by the language.
static void test_a_record_reads_as_its_golden_html(void **state)
{
    (void)state;
    const Item shown[] = {
        {.text = S("N"), .x = 0.5, .y = 0.25, .size = 0.1, .value = 0xA0B0C0},
        {.id = S("back.svg")},
        {.text = S("Noon"), .x = 0.25, .y = 0.5, .size = 0.2, .value = 0x102030}};
    const Block blocks[] = {{BLOCK_NOTE, .text = S("Saved.")}, TITLE,
        {BLOCK_HEADING, .text = S("A thin record"), .value = 2, .own = OWN_TEXT},
        {BLOCK_PICTURE, .text = S("A well"), .items = shown, .n_items = 3},
        {BLOCK_SCORE, .label = S("Order"), .text = S("1 of 3 pairs"),
            .note = S("333 of 1000"), .value = 333, .max = 1000, .own = OWN_LABEL},
        {BLOCK_SCORE, .label = S("Arrows"), .text = S("2 of 3"), .note = S("2 of 3"),
            .value = 2, .max = 3, .own = OWN_NOTE},
        {BLOCK_SCORE, .label = S("Claims"), .text = S("all"), .value = 1,
            .own = OWN_TEXT},
        ASKED, {BLOCK_TABLE, .items = asked, .n_items = 3},
        {BLOCK_HEADING, .text = S("The board"), .value = 2},
        {BLOCK_CARD, .label = S("Dry"), .note = S("May"), .value = 1, .max = 2,
            .own = OWN_NOTE},
        {BLOCK_CARD, .label = S("Fire that went on for a week and a day, to the sea"),
            .note = S("J"), .text = S("It *burned*."), .value = 2, .max = 1},
        {BLOCK_CARD, .label = S("Ash"), .value = 3, .max = 3},
        {BLOCK_ARROW, .label = S("Dry"),
            .note = S("Fire that went on for a week and a day, to the sea"),
            .text = S("led to"), .status = S("led_to"), .value = 1, .items = judged,
            .n_items = 2},
        {BLOCK_ARROW, .label = S("Ash"), .note = S("Dry"),
            .text = S("only came before"), .status = S("only_before"), .value = 2,
            .items = judged, .n_items = 3, .own = OWN_TEXT},
        {BLOCK_ARROW, .label = S("Dry"), .note = S("Ash"), .text = S("trigger"),
            .status = S("trigger"), .items = judged, .n_items = 1},
        {BLOCK_ARROW, .label = S("Ash"), .note = S("Dry"), .text = S("condition"),
            .status = S("condition")},
        {BLOCK_CLAIM, .text = S("It *rained*."), .status_word = S("Claimed"),
            .value = 1, .items = judged, .n_items = 2, .own = OWN_STATUS},
        {BLOCK_CLAIM, .text = S("It hailed."), .status_word = S("Disputed"),
            .items = judged, .n_items = 1},
        {BLOCK_CLAIM, .text = S("It snowed."), .status_word = S("Unknown"), .value = 2,
            .items = judged, .n_items = 3, .own = OWN_TEXT},
        {BLOCK_HEADING, .text = S("Another"), .value = 2},
        {BLOCK_CARD, .label = S("Card"), .value = 1, .max = 1}, WORDS_, HELP};
    Action name = {.id = S("record_name"), .value = S("K"), .open = true};
    Page page = {.language = STR("ru"),
        .interface_ = STR("en"),
        .blocks = blocks,
        .n_blocks = COUNT_OF(blocks),
        .actions = &name,
        .n_actions = 1};
    HtmlPicture picture = {.block = &blocks[3], .jpeg = {"f", 1}, .w = 300, .h = 200};
    Buf out = {0};
    add_record(page, "with all", &picture, &out);
    picture.jpeg.n = 0;
    name.value = (Str){0};
    add_record(page, "without a picture and a name", &picture, &out);
    page.n_actions = 0;
    add_record(page, "where no name can be typed", NULL, &out);
    assert_text_file(buf_str(&out), "plain/golden/html_record.html");
    buf_free(&out);
}

// The last block of each is none of the page.
static void test_records_that_begin_or_end_with_something(void **state)
{
    (void)state;
    const Block table = {BLOCK_TABLE, .items = asked, .n_items = 3};
    const struct {
        const char *name;
        Block blocks[8];
        int n;
    } records[] = {
        {"a helpline, before a helpline", {HELP, HELP}, 1},
        {"a score, before a score", {SCORE, SCORE}, 1},
        {"a card, before a card", {CARD, CARD}, 1},
        {"a card, before an arrow", {CARD, ARROW}, 1},
        {"a card and an arrow, before an arrow", {CARD, ARROW, ARROW}, 2},
        {"a card, an arrow and a claim, before a claim", {CARD, ARROW, CLAIM, CLAIM},
            3},
        {"a card and a claim, and a card", {CARD, CLAIM, CARD, WORDS_, ARROW}, 4},
        {"a card and an arrow, and a card", {CARD, ARROW, CARD}, 3},
        {"questions, before a paragraph", {ASKED, table, WORDS_}, 2},
        {"questions twice, and a paragraph",
            {TITLE, ASKED, table, WORDS_, ASKED, table, table}, 6},
        {"the title of questions, before them", {ASKED, table}, 1},
        {"another title and a table", {ENDING, table, ASKED}, 2},
        {"the title of questions and a paragraph", {TITLE, ASKED, WORDS_, table}, 3},
        {"a title and an ending, before a score", {TITLE, ENDING, SCORE}, 2},
        {"a title and an ending, before a table", {TITLE, ENDING, table}, 2},
        {"a title, an ending and a score", {TITLE, ENDING, SCORE, WORDS_}, 3},
        {"a title, an ending, pictures and a score",
            {TITLE, ENDING, SHOWN, SHOWN, SCORE, WORDS_}, 5},
        {"a title, an ending and a picture, before a score",
            {TITLE, ENDING, SHOWN, SCORE}, 3},
        {"a title, an ending and a paragraph", {TITLE, ENDING, WORDS_, SCORE, SCORE},
            4},
        {"a title, an ending and a table", {TITLE, ENDING, table, WORDS_}, 3},
        {"a title, a paragraph and a score", {TITLE, WORDS_, SCORE, SCORE}, 3},
        {"a title, endings and a score", {TITLE, ENDING, ENDING, SCORE, SCORE}, 4},
        {"an ending and a score", {ENDING, SCORE, SCORE}, 2},
        {"a title and a score", {TITLE, SCORE, SCORE}, 2},
        {"notes, before a title", {NOTE, NOTE, TITLE}, 2},
        {"notes, a title, an ending and a score",
            {NOTE, NOTE, TITLE, ENDING, SCORE, SCORE}, 5},
        {"a note and a score", {NOTE, SCORE, SCORE}, 2},
        {"nothing, before a title", {TITLE}, 0},
    };
    Buf out = {0};
    for (int i = 0; i < COUNT_OF(records); i++)
        add_record((Page){.blocks = records[i].blocks, .n_blocks = records[i].n},
            records[i].name, NULL, &out);
    assert_text_file(buf_str(&out), "plain/golden/html_record_parts.html");
    buf_free(&out);
}

// --- how large the type of the sheet is -----------------------------------------------------------------

#define BLOCKS_MAX 60

static Str letters(Arena *arena, int n)
{
    char *text = arena_alloc(arena, (size_t)n + 1);
    memset(text, 'x', (size_t)n);
    return (Str){text, (size_t)n};
}

static void add_size(const Block *blocks, int n, Buf *out)
{
    Page page = {.kind = PAGE_RECORD, .blocks = blocks, .n_blocks = n};
    Buf html = {0};
    html_page(&page, (Str){0}, NULL, &html);
    const char *size = strstr(html.s, "style=\"--k:") + strlen("style=\"--k:");
    buf_addf(out, " %.4s", size);
    buf_free(&html);
}

// Of so many times [block], with a card behind the end of the page; [before] stand first.
static void add_sizes(const char *name, const Block *before, int n_before, Block block,
    int from, int to, Buf *out)
{
    Block blocks[BLOCKS_MAX + 4];
    for (int i = 0; i < n_before; i++)
        blocks[i] = before[i];
    for (int i = n_before; i < COUNT_OF(blocks); i++)
        blocks[i] = block;
    buf_addf(out, "%s, %d to %d:", name, from, to);
    for (int n = from; n <= to; n++)
        add_size(blocks, n_before + n, out);
    buf_addc(out, '\n');
}

static void test_the_size_of_the_type_follows_from_what_there_is(void **state)
{
    (void)state;
    Arena arena = {0};
    Buf out = {0};
    Item rows[30], long_rows[3],
        reasons[] = {{.text = letters(&arena, 70)}, {.text = letters(&arena, 120)},
            {.text = letters(&arena, 4)}};
    for (int i = 0; i < COUNT_OF(rows); i++)
        rows[i] =
            (Item){.text = letters(&arena, 40 + 5 * i), .note = letters(&arena, 30)};
    for (int i = 0; i < COUNT_OF(long_rows); i++)
        long_rows[i] = (Item){.text = letters(&arena, i == 1 ? 2000 : 300)};
    const Block card = CARD, plain_arrow = ARROW, title[] = {TITLE};
    Block arrow = {BLOCK_ARROW, .text = letters(&arena, 90), .items = reasons,
        .n_items = 2, .value = 1};
    Block claim = {BLOCK_CLAIM, .text = letters(&arena, 60),
        .status_word = letters(&arena, 30), .items = reasons, .n_items = 2};
    add_sizes("cards", NULL, 0, card, 14, 40, &out);
    add_sizes("cards behind a title", title, 1, card, 14, 40, &out);
    add_sizes("arrows", NULL, 0, plain_arrow, 26, 60, &out);
    add_sizes("arrows with reasons", NULL, 0, arrow, 5, 20, &out);
    arrow.value = 2;
    add_sizes("right arrows", NULL, 0, arrow, 26, 60, &out);
    arrow.value = 0, arrow.n_items = 1;
    add_sizes("arrows with a credit alone", NULL, 0, arrow, 26, 60, &out);
    add_sizes("claims", NULL, 0, claim, 5, 20, &out);
    claim.value = 1;
    add_sizes("half claims", NULL, 0, claim, 5, 20, &out);
    claim.value = 2;
    add_sizes("right claims", NULL, 0, claim, 9, 30, &out);
    claim.value = 0, claim.n_items = 1;
    add_sizes("claims with a credit alone", NULL, 0, claim, 9, 30, &out);
    for (int n = 0; n <= COUNT_OF(rows); n += 6) {
        const Block questions[] = {ASKED, {BLOCK_TABLE, .items = rows, .n_items = n}};
        Str name = arena_fmt(&arena, "%d questions and cards", n);
        add_sizes(name.s, questions, 2, card, 8, 26, &out);
    }
    for (int first = 0; first < 2;
         first++) { // the longest stands before others, or last
        const Block questions[] = {
            ASKED, {BLOCK_TABLE, .items = long_rows, .n_items = 3 - first}};
        add_sizes("long questions and cards", questions, 2, card, 2, 12, &out);
    }
    assert_text_file(buf_str(&out), "plain/golden/record_sizes.txt");
    buf_free(&out);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_record_reads_as_its_golden_html),
        cmocka_unit_test(test_records_that_begin_or_end_with_something),
        cmocka_unit_test(test_the_size_of_the_type_follows_from_what_there_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
