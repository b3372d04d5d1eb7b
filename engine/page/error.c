// The author's page: what went wrong, where, the lines of the script, and three ways on.
#include "base/utf8.h"
#include "page/pages_inner.h"

#include <stdlib.h>

#define LINES_AROUND 2 // lines of the script shown before and after the one at fault

// Splits "pump.lua:28: sentence". Returns 0 when the text names no place.
static int split_place(Str text, Str *file)
{
    size_t colon = str_find(text, ':');
    if (colon == text.n || colon == 0) return 0;
    *file = str_cut(text, 0, colon);
    Str rest = str_from(text, colon + 1);
    int line = 0;
    while (rest.n > 0 && rest.s[0] >= '0' && rest.s[0] <= '9' && line < 1000000) {
        line = line * 10 + (rest.s[0] - '0');
        rest = str_from(rest, 1);
    }
    return line;
}

static void add_line(Build *b, Item *rows, int *n, int number, int at, Str line)
{
    rows[*n] = (Item){.label = build_fmt(b, "%d", number),
        .text = escape_markup(b->arena, utf8_clean(b->arena, line)),
        .state = number == at ? ITEM_HERE : ITEM_PLAIN};
    (*n)++;
}

static void add_script(Build *b, Str file, int at)
{
    Buf bytes = {0};
    Err err = {0};
    const Host *host = &b->pages->setup.host;
    Item *rows = arena_array(b->arena, Item, 2 * LINES_AROUND + 1);
    int n = 0, number = 0;
    if (host->read(host->ctx, file, &bytes, &err)) {
        Str rest = buf_str(&bytes), line;
        while (str_split(&rest, '\n', &line))
            if (++number >= at - LINES_AROUND && number <= at + LINES_AROUND)
                add_line(b, rows, &n, number, at, line);
    }
    buf_free(&bytes);
    if (n == 0) return;
    Block *table = add_block(b, BLOCK_TABLE);
    table->label = arena_str(b->arena, file);
    table->items = rows;
    table->n_items = n;
}

// Back would lead to the same page, which cannot be shown.
static void add_ways_on(Build *b)
{
    if (b->pages->frames[0].kind == PAGE_TITLE) return;
    if (play_can_undo(b->pages->play))
        add_action(b, GROUP_PAGE, STR("undo"), word(W_UNDO));
    add_action(b, GROUP_PAGE, STR("title"), word(W_TITLE_PAGE));
}

static void build(Build *b, Str arg)
{
    Pages *pages = b->pages;
    b->page->title = word(W_ERROR_TITLE);
    add_heading(b, 1, b->page->title);
    add_block(b, BLOCK_PARAGRAPH)->text =
        escape_markup(b->arena, utf8_clean(b->arena, str_of(pages->trouble.text)));
    Str file = {0};
    int line = split_place(str_of(pages->trouble.text), &file);
    if (line > 0) add_script(b, file, line);
    add_note(b, (Str){0}, word(pages->story ? W_ERROR_KEPT : W_ERROR_UNREAD));
    if (str_eq(arg, STR(ERROR_OF_PLAY)))
        add_ways_on(b);
    else if (pages->story)
        add_back(b);
    add_action(b, GROUP_PAGE, STR("reload"), word(W_RELOAD));
    if (pages->setup.store.write)
        add_action(b, GROUP_PAGE, STR("report"), word(W_REPORT));
    add_action(b, GROUP_PAGE, STR("quit"), word(W_QUIT));
}

// --- what is done -----------------------------------------------------------------------------------

// Reads the scripts anew. The play goes on where it stood, through a save of it.
static bool reload(Pages *pages, Err *err)
{
    Faults faults = {0};
    Story *story = story_open(&pages->setup.host, NULL, &faults, err);
    faults_free(&faults);
    if (!story) return false;
    Buf save = {0}, notes = {0};
    if (pages->play) play_save(pages->play, &save);
    Play *play = pages->play ? play_load(story, buf_str(&save), &notes, err)
                             : play_new(story, pages->setup.seed, err);
    buf_free(&save);
    if (play) {
        play_close(pages->play);
        story_close(pages->story);
        pages->story = story;
        pages->play = play;
        buf_add(&pages->note, buf_str(&notes));
        pages->depth = 1;
        if (pages->frames[0].kind != PAGE_TITLE) pages_show_play(pages);
    } else {
        story_close(story);
    }
    buf_free(&notes);
    return play != NULL;
}

static void report(Pages *pages)
{
    const Store *store = &pages->setup.store;
    Buf text = {0};
    Err trouble = {0};
    buf_addf(&text, "%s\n", pages->trouble.text);
    bool done = store->write(store->ctx, STR("report"), buf_str(&text), &trouble);
    buf_free(&text);
    pages_say(pages, done ? word(W_REPORTED) : str_of(trouble.text));
}

static bool act(Pages *pages, Str id, Str value, bool *done, Err *err)
{
    (void)value;
    *done = true;
    if (str_eq(id, STR("report"))) {
        report(pages);
    } else if (!str_eq(id, STR("reload"))) {
        *done = false;
    } else if (!reload(pages, err)) {
        pages->trouble = *err;
        err_clear(err);
    }
    return true;
}

const PageOps error_ops = {build, act};
