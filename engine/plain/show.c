// A page as plain text: what it says, then what one may take, then what one may type.
#include "plain/show.h"

#include "plain/show_inner.h"

// --- what is looked up ------------------------------------------------------------------------------

static bool is_to_place(const Block *block)
{
    return block->kind == BLOCK_CARD && block->state == ITEM_AHEAD;
}

// Blocks of other kinds have no key: no action's id is empty.
static void index_blocks(Show *show)
{
    const Page *page = show->page;
    Str *opens = arena_array(&show->arena, Str, page->n_blocks);
    Str *places = arena_array(&show->arena, Str, page->n_blocks);
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *block = &page->blocks[i];
        if (block->kind == BLOCK_SOURCE) opens[i] = block->action;
        if (is_to_place(block)) places[i] = block->id;
        show->placing = show->placing || is_to_place(block);
    }
    show->opened_by = id_index_make(&show->arena, opens, page->n_blocks);
    show->placed_by = id_index_make(&show->arena, places, page->n_blocks);
}

void show_begin(Show *show)
{
    const Page *page = show->page;
    show->numbered = reply_all_numbered(page, &show->arena);
    show->has_number = arena_array(&show->arena, bool, page->n_actions);
    for (int i = 0; i < show->numbered.n; i++)
        show->has_number[show->numbered.items[i] - page->actions] = true;
    index_blocks(show);
}

// --- what one may take ------------------------------------------------------------------------------

static Str action_words(Show *show, const Action *action)
{
    if (!action->open)
        return show_word(show, W_TERM_CLOSED, action->label, action->why, (Str){0});
    if (action->chosen)
        return show_word(show, W_TERM_NOW, action->label, (Str){0}, (Str){0});
    if (action->takes_text)
        return show_word(show, W_TERM_NAMED, action->label, (Str){0}, (Str){0});
    return action->label;
}

static void show_numbered(Show *show)
{
    for (int i = 0; i < show->numbered.n; i++) {
        const Action *action = show->numbered.items[i];
        if (i == 0) show_gap(show);
        Str first = arena_fmt(&show->arena, "%2d  ", i + 1);
        if (!show_numbered_block(show, first.s, action))
            show_words(show, first.s, "    ", WEIGHT_PLAIN, action_words(show, action));
    }
}

// --- what one may type ------------------------------------------------------------------------------

static void add_name(Buf *names, Str name)
{
    if (names->n > 0) buf_add(names, STR(", "));
    buf_add(names, name);
}

// Terms or sources that the page's words open and that have no number.
static void show_openers(Show *show, Str prefix, Word key)
{
    Buf names = {0};
    for (int i = 0; i < show->page->n_actions; i++) {
        const Action *action = &show->page->actions[i];
        if (action->inline_ && str_starts(action->id, prefix))
            add_name(&names, action->label);
    }
    if (names.n > 0)
        show_words(show, "", "", WEIGHT_PLAIN,
            show_word(show, key, buf_str(&names), (Str){0}, (Str){0}));
    buf_free(&names);
}

static void show_typed(Show *show)
{
    Buf names = {0};
    for (int i = 0; i < show->page->n_actions; i++) {
        const Action *action = &show->page->actions[i];
        if (action->open && reply_is_word(action)) add_name(&names, reply_word(action));
    }
    if (!page_action(show->page, STR("quit"))) add_name(&names, word(W_TERM_WORD_QUIT));
    Str all = show_word(show, W_TERM_OR_ALL, buf_str(&names), (Str){0}, (Str){0});
    Word key = show->numbered.n > 0 ? W_TERM_TYPE : W_TERM_TYPE_WORD;
    show_words(
        show, "", "", WEIGHT_PLAIN, show_word(show, key, all, (Str){0}, (Str){0}));
    buf_free(&names);
}

void show_page(const Page *page, Look look, Buf *out)
{
    Show show = {.page = page, .look = look, .out = out};
    show_begin(&show);
    if (page->invented)
        show_words(&show, "[", "", WEIGHT_PLAIN,
            arena_fmt(&show.arena, STR_FMT "]", STR_ARG(word(W_INVENTED))));
    show_blocks(&show);
    show_numbered(&show);
    show_gap(&show);
    show_openers(&show, STR("term:"), W_TERM_TERMS);
    if (show.numbered.n == 0 || show.numbered.items[0]->group == GROUP_CHOICE)
        show_openers(&show, STR("source:"), W_TERM_SOURCES);
    show_typed(&show);
    arena_free(&show.arena);
}

void show_notes(const Page *page, Look look, Buf *out)
{
    Show show = {.page = page, .look = look, .out = out};
    for (int i = 0; i < page->n_blocks && page->blocks[i].kind == BLOCK_NOTE; i++)
        show_text(&show, "", "", page->blocks[i].text);
    arena_free(&show.arena);
}

// --- on request ---------------------------------------------------------------------------------------

static void show_pair(Show *show, Str name, Str meaning)
{
    show_words(show, "  ", "      ", WEIGHT_PLAIN,
        arena_fmt(&show->arena, STR_FMT ": " STR_FMT, STR_ARG(name), STR_ARG(meaning)));
}

static bool has_chain(const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_CHAIN && page->blocks[i].n_items > 0)
            return true;
    return false;
}

static void show_own_words(Show *show)
{
    if (has_chain(show->page))
        show_pair(show, word(W_TERM_WORD_CHAIN), word(W_TERM_ALL_CHAIN));
    if (page_action(show->page, STR("saves")))
        show_pair(show,
            show_word(
                show, W_TERM_SAVE_NAME, word(W_TERM_WORD_SAVE), (Str){0}, (Str){0}),
            word(W_TERM_ALL_SAVE));
    if (!page_action(show->page, STR("quit")))
        show_pair(show, word(W_TERM_WORD_QUIT), word(W_TERM_ALL_QUIT));
}

void show_all(const Page *page, Look look, Buf *out)
{
    Show show = {.page = page, .look = look, .out = out};
    show_begin(&show);
    show_words(&show, "", "", WEIGHT_BOLD, word(W_TERM_ALL));
    for (int i = 0; i < show.numbered.n; i++)
        if (show.numbered.items[i]->open)
            show_pair(&show, arena_fmt(&show.arena, "%d", i + 1),
                show.numbered.items[i]->label);
    for (int i = 0; i < page->n_actions; i++) {
        const Action *action = &page->actions[i];
        if (!action->open || !(action->inline_ || reply_is_word(action))) continue;
        if (page_field(show.page, action->id)) continue; // typed with the field itself
        Str typed = reply_word(action);
        if (str_eq(typed, action->label))
            show_words(&show, "  ", "      ", WEIGHT_PLAIN, typed);
        else
            show_pair(&show, typed, action->label);
    }
    show_own_words(&show);
    arena_free(&show.arena);
}

static void show_stops(Show *show, const Block *block)
{
    static const char *const marks[] = {[ITEM_PLAIN] = "  ",
        [ITEM_DONE] = "  ",
        [ITEM_HERE] = "> ",
        [ITEM_AHEAD] = "  "};
    for (int i = 0; i < block->n_items; i++) {
        const Item *stop = &block->items[i];
        Str label = stop->state == ITEM_AHEAD
                        ? arena_fmt(&show->arena, "(" STR_FMT ")", STR_ARG(stop->label))
                        : stop->label;
        show_words(show, marks[stop->state], "    ", WEIGHT_PLAIN,
            str_trim(arena_fmt(&show->arena, "%d. " STR_FMT, i + 1, STR_ARG(label))));
    }
}

bool show_chain(const Page *page, Look look, Buf *out)
{
    if (!has_chain(page)) return false;
    Show show = {.page = page, .look = look, .out = out};
    show_words(&show, "", "", WEIGHT_BOLD, word(W_CHAIN));
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_CHAIN) show_stops(&show, &page->blocks[i]);
    arena_free(&show.arena);
    return true;
}

void show_sentence(Str sentence, Look look, Buf *out)
{
    Show show = {.look = look, .out = out};
    show_words(&show, "", "", WEIGHT_PLAIN, sentence);
    arena_free(&show.arena);
}
