// What broke: that the play is safe and the ways on first, then the fault and the lines of the script.
#include "base/ascii.h"
#include "base/utf8.h"
#include "page/build.h"

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
    while (rest.n > 0 && ascii_is_digit(rest.s[0]) && line < 1000000) {
        line = line * 10 + (rest.s[0] - '0');
        rest = str_from(rest, 1);
    }
    return line;
}

static void add_line(Build *b, Item *rows, int *n, int number, int at, Str line)
{
    rows[*n] = (Item){.label = build_fmt(b, "%d", number),
        .text = markup_escape(b->arena, utf8_clean(b->arena, line)),
        .state = number == at ? ITEM_HERE : ITEM_PLAIN};
    (*n)++;
}

static void add_script(Build *b, Str file, int at)
{
    Buf bytes = {0};
    Err err = {0};
    const Host *host = &b->stack->setup.host;
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
    if (b->stack->frames[0].kind == PAGE_TITLE) return;
    if (play_can_undo(b->stack->play))
        add_action(b, GROUP_PAGE, STR(ACTION_UNDO), word(W_ERROR_UNDO));
    add_action(b, GROUP_PAGE, STR(ACTION_TITLE), word(W_TITLE_PAGE));
}

// The sentence of the script's fault and the lines around it, for whoever wrote them.
static void add_fault(Build *b)
{
    Str text = str_of(b->stack->trouble.text), file = {0};
    add_note(b, word(W_ERROR_FAULT), markup_escape(b->own, utf8_clean(b->arena, text)));
    int line = split_place(text, &file);
    if (line > 0) add_script(b, file, line);
    const Book *book = b->stack->story ? story_book(b->stack->story) : NULL;
    if (book && book->version.n > 0)
        add_block(b, BLOCK_PARAGRAPH)->text = markup_escape(b->own,
            word_with(b->own, W_ERROR_SCENARIO, book->id, book->version, (Str){0}));
}

static void error_build(Build *b, Str arg)
{
    Stack *stack = b->stack;
    b->page->title = word(stack->story ? W_ERROR_TITLE : W_ERROR_TITLE_UNREAD);
    add_heading(b, 1, b->page->title);
    add_block(b, BLOCK_PARAGRAPH)->text =
        word(stack->story ? W_ERROR_KEPT : W_ERROR_UNREAD);
    add_fault(b);
    if (str_eq(arg, STR(ERROR_OF_PLAY)))
        add_ways_on(b);
    else if (stack->story)
        add_action(b, GROUP_PAGE, STR(ACTION_BACK), word(W_ERROR_ON));
    add_action(b, GROUP_PAGE, STR(ACTION_RELOAD), word(W_RELOAD));
    if (store_can(&stack->setup.store, STORE_WRITE))
        add_action(b, GROUP_PAGE, STR(ACTION_REPORT), word(W_REPORT));
    add_action(b, GROUP_PAGE, STR(ACTION_QUIT), word(W_QUIT));
}

// --- what is done -----------------------------------------------------------------------------------

// Reads the scripts again. The play continues where it was, from a save of it.
static bool reload(Stack *stack, Err *err)
{
    Diagnostics faults = {0};
    Story *story = story_open(&stack->setup.host, NULL, &faults, err);
    diagnostics_free(&faults);
    if (!story) return false;
    Buf save = {0}, notes = {0};
    if (stack->play) play_save(stack->play, &save);
    Play *play = stack->play ? play_load(story, buf_str(&save), &notes, err)
                             : play_new_edition(story, stack->setup.seed,
                                   book_first_edition(story_book(story)), err);
    buf_free(&save);
    if (play) {
        play_close(stack->play);
        story_close(stack->story);
        stack->story = story;
        stack->play = play;
        buf_add(&stack->notes, buf_str(&notes));
        stack->depth = 1;
        if (stack->frames[0].kind != PAGE_TITLE) stack_show_play(stack);
    } else {
        story_close(story);
    }
    buf_free(&notes);
    return play != NULL;
}

static void report(Stack *stack)
{
    Buf text = {0};
    Err trouble = {0};
    buf_addf(&text, "%s\n", stack->trouble.text);
    bool done =
        store_write(&stack->setup.store, STR(STORE_REPORT), buf_str(&text), &trouble);
    buf_free(&text);
    stack_say(stack, done ? word(W_REPORTED) : str_of(trouble.text));
}

static bool error_act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    (void)value;
    *done = true;
    if (str_eq(id, STR(ACTION_REPORT))) {
        report(stack);
    } else if (!str_eq(id, STR(ACTION_RELOAD))) {
        *done = false;
    } else if (!reload(stack, err)) {
        stack->trouble = *err;
        err_clear(err);
    }
    return true;
}

const PageOps error_ops = {error_build, error_act};
