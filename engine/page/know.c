// "How do we know?": what the sentences of a page rest on, one by one. The page under it is built once more, and tells
// of each text that is put on it.
#include "page/build.h"
#include "page/know_text.h"
#include "page/stack_page.h"
#include "story/world.h"

#include <stdlib.h>

#define ROWS_MAX 4096 // facts and sentences on one page; what is more is counted

typedef struct Told {
    Text text;
    bool prose;
    int order;
} Told;

typedef struct Know {
    Build *b;
    const Frame *frame; // the page that is asked about
    Str title, node;    // of it; node: an id, or empty
    Told *told;
    int n, room;
    bool *listed; // by fact
    Date when;    // of the play
    int64_t at;
    int rows, left_out;
} Know;

// --- the page that is asked about -------------------------------------------------------------------

// Of those that lie over the play's own page.
static bool has_sentences(PageKind kind)
{
    return kind == PAGE_BOARD || kind == PAGE_SOURCE || kind == PAGE_GLOSSARY ||
           kind == PAGE_MAP;
}

// The nearest one under this page; the play's own at last.
static const Frame *asked_frame(const Stack *stack)
{
    int i = stack->depth - 1;
    while (i > 0 && !has_sentences(stack->frames[i].kind))
        i--;
    return &stack->frames[i];
}

// What a page rests on would be the answer to what it asks.
static bool still_asks(const Stack *stack, const Frame *frame)
{
    const Play *play = stack->play;
    if (frame->kind == PAGE_CHECK) return !play_has_answered(play);
    bool board = frame->kind == PAGE_BOARD && frame->arg[0] == '\0';
    return board && play_board(play, play_node_index(play)).stage != BOARD_DONE;
}

static void hear(void *ctx, const Text *text, bool prose)
{
    Know *know = ctx;
    know->told = mem_room(know->told, know->n, &know->room, sizeof *know->told);
    know->told[know->n] = (Told){*text, prose, know->n};
    know->n++;
}

static int by_text(const void *a, const void *b)
{
    const Told *x = a, *y = b;
    if (x->text.src.s != y->text.src.s) return x->text.src.s < y->text.src.s ? -1 : 1;
    return x->order - y->order;
}

static int by_order(const void *a, const void *b)
{
    const Told *x = a, *y = b;
    return x->order - y->order;
}

// A text that the page has twice is listed once, where it stood first.
static void drop_repeated(Know *know)
{
    int n = 0;
    if (know->n > 0) qsort(know->told, (size_t)know->n, sizeof *know->told, by_text);
    for (int i = 0; i < know->n; i++) {
        bool again = n > 0 && know->told[n - 1].text.src.s == know->told[i].text.src.s;
        if (!again)
            know->told[n++] = know->told[i];
        else if (know->told[i].prose)
            know->told[n - 1].prose = true;
    }
    know->n = n;
    if (n > 0) qsort(know->told, (size_t)n, sizeof *know->told, by_order);
}

// Builds the asked page into [page], which is not shown.
static void listen(Know *know, Page *page)
{
    Build *b = know->b;
    *page = (Page){.kind = know->frame->kind, .language = b->page->language};
    Build inner = {.stack = b->stack,
        .arena = b->arena,
        .own = b->own,
        .untranslated = b->untranslated,
        .page = page,
        .heard = hear,
        .heard_ctx = know};
    stack_ops(know->frame->kind)->build(&inner, str_of(know->frame->arg));
    if (b->err.kind == ERR_NONE) b->err = inner.err;
    know->title = page->title;
    know->node = page->node;
    drop_repeated(know);
    play_look(b->stack->play); // this page has a budget of its own
}

// --- rows -------------------------------------------------------------------------------------------

static Item fact_row(Know *know, int fact)
{
    if (know->listed[fact])
        return (Item){.label = story_book(know->b->stack->story)->facts[fact].id,
            .text = word(W_KNOW_ABOVE)};
    know->listed[fact] = true;
    return know_fact_row(know->b, fact, know->when, know->at, (Str){0});
}

// Whether there is room for [n] more.
static bool take_rows(Know *know, int n)
{
    bool fits = know->rows + n <= ROWS_MAX;
    if (fits)
        know->rows += n;
    else
        know->left_out += n;
    return fits;
}

static void add_rows_under(Know *know, Str caption, Item *rows, int n)
{
    Block *table = add_block(know->b, BLOCK_TABLE);
    table->label = caption;
    table->items = rows;
    table->n_items = n;
}

static bool is_of_picture(const Text *text)
{
    return str_starts(text->key, STR("picture."));
}

static Str caption_of(Know *know, const KnownSentence *sentence, const Text *text)
{
    if (!is_of_picture(text)) return sentence->text;
    return word_with(know->b->own, W_KNOW_PICTURE, sentence->text, (Str){0}, (Str){0});
}

static void add_marked(Know *know, const KnownSentence *sentence, const Text *text)
{
    int n = 0, all = sentence->n_facts + sentence->invented;
    if (!take_rows(know, all + 1)) return;
    Item *rows = arena_array(know->b->arena, Item, all);
    for (int i = 0; i < sentence->n_facts; i++)
        rows[n++] = fact_row(know, sentence->facts[i]);
    if (sentence->invented)
        rows[n++] =
            (Item){.label = word(W_KNOW_INVENTED), .text = word(W_KNOW_INVENTED_TEXT)};
    add_rows_under(know, caption_of(know, sentence, text), rows, n);
}

static bool tells_story(const Text *text)
{
    return str_starts(text->key, STR("scene.")) ||
           str_starts(text->key, STR("check.")) ||
           str_starts(text->key, STR("board.")) ||
           str_starts(text->key, STR("ending."));
}

// Sentences in a row that name no fact are one entry.
static void add_unmarked(Know *know, Buf *run, const Text *text)
{
    if (run->n == 0 || !take_rows(know, 2)) return;
    bool story = tells_story(text);
    Item *row = arena_array(know->b->arena, Item, 1);
    row->label = word(story ? W_KNOW_STORY : W_KNOW_NONE);
    row->text = word(story ? W_KNOW_STORY_TEXT : W_KNOW_NONE_TEXT);
    add_rows_under(know, arena_str(know->b->arena, buf_str(run)), row, 1);
    buf_clear(run);
}

static bool names_facts(const KnownSentence *sentence)
{
    return sentence->n_facts > 0 || sentence->invented;
}

static void add_text(Know *know, const Told *told)
{
    bool whole_glossary =
        know->frame->kind == PAGE_GLOSSARY && know->frame->arg[0] == '\0';
    bool all =
        told->prose && !whole_glossary && !str_starts(told->text.key, STR("scenario."));
    if (!all && !know_text_marked(&told->text)) return;
    KnownSentences sentences;
    if (!know_text(know->b, &told->text, &sentences)) {
        know->left_out++;
        return;
    }
    Buf run = {0};
    for (int i = 0; i < sentences.n; i++) {
        const KnownSentence *sentence = &sentences.items[i];
        if (names_facts(sentence)) {
            add_unmarked(know, &run, &told->text);
            add_marked(know, sentence, &told->text);
        } else if (all) {
            if (run.n > 0) buf_addc(&run, ' ');
            buf_add(&run, sentence->text);
        }
    }
    add_unmarked(know, &run, &told->text);
    buf_free(&run);
}

// --- what rests on facts without a sentence ---------------------------------------------------------

typedef struct Facts {
    int *items, n; // those that are not listed yet
} Facts;

static void add_fact(Know *know, Facts *facts, Str id)
{
    int fact = book_fact(story_book(know->b->stack->story), id);
    if (fact == NONE || know->listed[fact]) return;
    for (int i = 0; i < facts->n; i++)
        if (facts->items[i] == fact) return;
    if (!take_rows(know, 1)) return;
    if (!facts->items) facts->items = arena_array(know->b->arena, int, ROWS_MAX);
    facts->items[facts->n++] = fact;
}

static void add_facts(Know *know, Facts *facts, const Ids *ids)
{
    for (int i = 0; i < ids->n; i++)
        add_fact(know, facts, ids->items[i]);
}

static void add_whole(Know *know, Str caption, const Facts *facts)
{
    if (facts->n == 0) return;
    Item *rows = arena_array(know->b->arena, Item, facts->n);
    for (int i = 0; i < facts->n; i++)
        rows[i] = fact_row(know, facts->items[i]);
    add_rows_under(know, caption, rows, facts->n);
}

static void add_of_board(Know *know, Facts *facts, const Board *board)
{
    for (int i = 0; i < board->n_cards; i++)
        add_facts(know, facts, &board->cards[i].facts);
    for (int i = 0; i < board->n_links; i++)
        add_facts(know, facts, &board->links[i].facts);
    for (int i = 0; i < board->n_claims; i++)
        add_facts(know, facts, &board->claims[i].facts);
}

// Of the scene, question, board or ending, or of the source.
static void add_of_page(Know *know)
{
    const Book *book = story_book(know->b->stack->story);
    Facts facts = {0};
    int node = know->node.n > 0 ? book_node(book, know->node) : NONE;
    int source = know->frame->kind == PAGE_SOURCE
                     ? book_source(book, str_of(know->frame->arg))
                     : NONE;
    if (node != NONE) add_facts(know, &facts, &book->nodes[node].facts);
    if (node != NONE && book->nodes[node].board)
        add_of_board(know, &facts, book->nodes[node].board);
    if (source != NONE) add_facts(know, &facts, &book->sources[source].facts);
    add_whole(know, word(W_KNOW_WHOLE), &facts);
}

// Of the maps and charts on the page, as far as the date of the play knows them.
static void add_of_charts(Know *know, const Page *page)
{
    const Book *book = story_book(know->b->stack->story);
    for (int i = 0; i < page->n_blocks; i++) {
        BlockKind kind = page->blocks[i].kind;
        bool figure = kind == BLOCK_MAP || kind == BLOCK_STEPS ||
                      kind == BLOCK_COUNTS || kind == BLOCK_HOURS;
        int index = figure ? book_chart(book, page->blocks[i].id) : NONE;
        if (index == NONE) continue;
        const Chart *chart = &book->charts[index];
        Facts facts = {0};
        for (int k = 0; k < chart->n_points; k++)
            if (world_point_known(book, &chart->points[k], know->at))
                add_facts(know, &facts, &chart->points[k].facts);
        add_whole(know, chart_headline(know->b, chart), &facts);
    }
}

// --- the page ---------------------------------------------------------------------------------------

// A title that is a quotation has its marks already.
static Str unquoted(Str title)
{
    Str open = STR("“"), close = STR("”");
    bool quoted = title.n > open.n + close.n && str_starts(title, open) &&
                  str_eq(str_from(title, title.n - close.n), close);
    return quoted ? str_cut(title, open.n, title.n - close.n) : title;
}

static void add_list(Know *know)
{
    Build *b = know->b;
    Page page;
    know->listed = arena_array(b->arena, bool, story_book(b->stack->story)->n_facts);
    listen(know, &page);
    add_block(b, BLOCK_PARAGRAPH)->text = markup_escape(b->own,
        word_with(b->own, W_KNOW_ABOUT, unquoted(know->title), (Str){0}, (Str){0}));
    int before = b->page->n_blocks;
    for (int picture = 0; picture <= 1; picture++) // what is read comes first
        for (int i = 0; i < know->n; i++)
            if (is_of_picture(&know->told[i].text) == picture)
                add_text(know, &know->told[i]);
    add_of_charts(know, &page);
    add_of_page(know);
    if (b->page->n_blocks == before)
        add_block(b, BLOCK_PARAGRAPH)->text = word(W_KNOW_NOTHING);
    if (know->left_out > 0)
        add_note(b, (Str){0},
            word_with(b->own, W_PAGE_CUT, build_fmt(b, "%d", know->left_out), (Str){0},
                (Str){0}));
    free(know->told);
}

static void know_build(Build *b, Str arg)
{
    (void)arg;
    Know know = {.b = b,
        .frame = asked_frame(b->stack),
        .when = play_node(b->stack->play)->date,
        .at = play_now_minutes(b->stack->play)};
    b->page->title = word(W_KNOW);
    add_heading(b, 1, b->page->title);
    if (still_asks(b->stack, know.frame))
        add_block(b, BLOCK_PARAGRAPH)->text = word(W_KNOW_CLOSED);
    else
        add_list(&know);
    add_back(b);
}

// Pages about the program, and this one, tell nothing of what happened.
static bool tells(PageKind kind)
{
    switch (kind) {
    case PAGE_KNOW:
    case PAGE_ERROR:
    case PAGE_SETTINGS:
    case PAGE_AUTHOR:
    case PAGE_KEYS:
    case PAGE_SAVES:
    case PAGE_ABOUT:
    case PAGE_HELP:
        return false;
    default:
        return true;
    }
}

void know_add_action(Build *b)
{
    bool played = b->stack->frames[0].kind != PAGE_TITLE && b->stack->story;
    if (!played || !tells(b->page->kind) || !know_any(b)) return;
    if (page_action(b->page, STR(ACTION_KNOW))) return;
    add_action(b, GROUP_PAGE, STR(ACTION_KNOW), word(W_KNOW));
}

const PageOps know_ops = {know_build, NULL};
