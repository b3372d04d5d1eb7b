// The blocks of a page as plain text, in reading order: one small function for each kind.
#include "plain/show_inner.h"

#include <stdio.h>

// --- where one is ---------------------------------------------------------------------------------

static void show_heading(Show *show, const Block *block)
{
    Str above = heading_above(block);
    show_words(show, "", "", WEIGHT_PLAIN, above);
    const char *mark = heading_level(block) > 1 ? "## " : "# ";
    show_words(show, mark, mark, WEIGHT_BOLD, block->text);
}

static void show_place(Show *show, const Block *block)
{
    Buf line = {0};
    const Str parts[] = {place_name(block), place_date(block), place_zone(block),
        place_no_signal(block)};
    for (int i = 0; i < COUNT_OF(parts); i++) {
        if (parts[i].n == 0) continue;
        if (line.n > 0) buf_add(&line, STR(" · "));
        buf_add(&line, parts[i]);
    }
    show_words(show, "", "", WEIGHT_PLAIN, buf_str(&line));
    buf_free(&line);
}

// "Aigul (19, drives the family taxi)"
void show_named(Show *show, const char *first, Str name, Str more)
{
    Buf line = {0};
    buf_add(&line, name);
    if (more.n > 0) buf_addf(&line, " (" STR_FMT ")", STR_ARG(more));
    show_words(show, first, *first ? "    " : "", WEIGHT_PLAIN, buf_str(&line));
    buf_free(&line);
}

static void show_speaker(Show *show, const Block *block)
{
    show_named(show, "", speaker_name(block), speaker_role(block));
}

static void show_picture(Show *show, const Block *block)
{
    bool seen = block->id.n > 0 && str_eq(block->id, str_of(show->look.seen));
    if (block->text.n == 0 || seen) return;
    Str words = show_word(show, W_TERM_PICTURE, block->text, (Str){0}, (Str){0});
    show_words(show, "[", " ", WEIGHT_PLAIN,
        arena_fmt(&show->arena, STR_FMT "]", STR_ARG(words)));
}

static bool stands_on_chain(const Block *block)
{
    for (int i = 0; i < block->n_items; i++)
        if (block->items[i].state == ITEM_HERE) return true;
    return block->n_items == 0;
}

static void show_chain_line(Show *show, const Block *block)
{
    if (stands_on_chain(block)) show_words(show, "", "", WEIGHT_PLAIN, block->text);
}

// --- what is said ---------------------------------------------------------------------------------

static void show_paragraph(Show *show, const Block *block)
{
    show_text(show, "", "", block->text);
}

static void show_quote(Show *show, const Block *block)
{
    show_text(show, "> ", "> ", block->text);
}

static void show_note(Show *show, const Block *block)
{
    show_words(show, "", "", WEIGHT_BOLD, block->label);
    show_text(show, "  ", "  ", block->text);
}

static void show_term(Show *show, const Block *block)
{
    show_words(show, "", "", WEIGHT_BOLD, block->label);
    show_text(show, "  ", "  ", block->text);
}

static void show_entry(Show *show, const Block *block)
{
    show_words(show, "", "", WEIGHT_BOLD, block->label);
    Str rest = block->text, line;
    while (str_split(&rest, '\n', &line))
        show_text(show, "  ", "  ", line);
    Str chosen = entry_chosen(block);
    if (chosen.n == 0) return;
    show_words(show, "  ", "  ", WEIGHT_PLAIN,
        show_word(show, W_TERM_CHOSEN, chosen, (Str){0}, (Str){0}));
}

// "label: text (note)", whichever of them there are.
void show_row(Show *show, const char *first, const char *rest, const Item *item)
{
    Buf line = {0};
    Str label = markup_escape(&show->arena, item->label);
    Str note = markup_escape(&show->arena, item->note);
    buf_add(&line, label);
    if (label.n > 0 && item->text.n > 0) buf_add(&line, STR(": "));
    buf_add(&line, item->text);
    if (note.n > 0) buf_addf(&line, " (" STR_FMT ")", STR_ARG(note));
    show_text(show, first, rest, buf_str(&line));
    buf_free(&line);
}

// "Your answer: half right" stands under the answer's words, then why.
static void show_answer(Show *show, const Block *block)
{
    show_words(show, answer_mine(block) ? "> " : "  ", "    ",
        answer_mark(block).n > 0 ? WEIGHT_BOLD : WEIGHT_PLAIN, block->label);
    show_words(show, "    ", "    ", WEIGHT_PLAIN, answer_mark(block));
    show_text(show, "    ", "    ", block->text);
}

// "Trust −1: she waited nine minutes", a line each.
static void show_outcome(Show *show, const Block *block)
{
    show_words(show, "", "", WEIGHT_PLAIN, outcome_answered(block));
    for (int i = 0; i < block->n_items; i++) {
        show_row(show, "* ", "  ", &block->items[i]);
    }
}

static void show_table(Show *show, const Block *block)
{
    show_words(show, "", "", WEIGHT_BOLD, block->label);
    bool listed = block->kind != BLOCK_TABLE || !table_is_reference(block);
    for (int i = 0; listed && i < block->n_items; i++) {
        bool here = block->items[i].state == ITEM_HERE;
        show_row(show, here ? "> " : "  ", "    ", &block->items[i]);
    }
}

// "Reported · Unnamed speaker, 2 January"
static void show_standing(Show *show, const char *first, const Block *block)
{
    Buf line = {0};
    if (source_form(block) > 0)
        buf_addf(&line, STR_FMT " · ",
            STR_ARG(word((Word)(W_FORM_PHOTO + source_form(block) - 1))));
    buf_add(&line, block->status_word);
    Str date = source_date(block);
    if (line.n > 0 && date.n > 0) buf_add(&line, STR(" · "));
    buf_add(&line, date);
    show_words(show, first, first, WEIGHT_PLAIN, buf_str(&line));
    buf_free(&line);
}

// A source that is opened by a number is shown there, not here.
static void show_source(Show *show, const Block *block)
{
    const Action *opens = page_action(show->page, block->action);
    if (opens && show->has_number[opens - show->page->actions]) return;
    Str title = block->label;
    if (source_is_new(block))
        title = show_word(show, W_TERM_NEW, title, (Str){0}, (Str){0});
    show_words(show, "", "", WEIGHT_BOLD, title);
    show_standing(show, "  ", block);
    show_text(show, "  ", "  ", block->text);
    for (int i = 0; i < block->n_items; i++)
        show_row(show, "  ", "    ", &block->items[i]);
}

// --- maps and charts --------------------------------------------------------------------------------

// A drawing's words stand in the table that comes after it.
static void show_drawing(Show *show, const Block *block)
{
    show_words(show, "", "", WEIGHT_PLAIN,
        block->kind == BLOCK_MAP ? block->text : block->note);
    if (block->kind == BLOCK_MAP) show_words(show, "", "", WEIGHT_PLAIN, block->note);
}

// "9 January 2022: 164 withdrawn (all dead; ...)"
static void show_counts(Show *show, const Block *block)
{
    show_words(show, "", "", WEIGHT_BOLD, counts_headline(block));
    show_words(show, "", "", WEIGHT_BOLD, block->label);
    for (int i = 0; i < block->n_items; i++)
        show_row(show, "  ", "    ", &block->items[i]);
    show_words(show, "", "", WEIGHT_PLAIN, block->note);
}

// --- what has a number ----------------------------------------------------------------------------

static void show_source_here(Show *show, const char *first, const Block *block)
{
    show_words(show, first, "    ", WEIGHT_PLAIN, block->label);
    show_standing(show, "    ", block);
    for (int row = 0; row < block->n_items; row++)
        show_row(show, "    ", "      ", &block->items[row]);
}

bool show_numbered_block(Show *show, const char *first, const Action *action)
{
    bool takes = str_starts(action->id, STR("take:"));
    Str card = takes ? reply_short_id(action->id) : (Str){0};
    int placed = card.n > 0 ? id_index_find(&show->placed_by, card) : -1;
    int opened = action->id.n > 0 ? id_index_find(&show->opened_by, action->id) : -1;
    if (placed >= 0)
        show_card_here(show, first, &show->page->blocks[placed]);
    else if (opened >= 0)
        show_source_here(show, first, &show->page->blocks[opened]);
    return placed >= 0 || opened >= 0;
}

// --- all of them ----------------------------------------------------------------------------------

static void show_block(Show *show, const Block *block)
{
    static void (*const kinds[BLOCK_KINDS])(Show *, const Block *) = {
        [BLOCK_HEADING] = show_heading,
        [BLOCK_PLACE] = show_place,
        [BLOCK_SPEAKER] = show_speaker,
        [BLOCK_PARAGRAPH] = show_paragraph,
        [BLOCK_QUOTE] = show_quote,
        [BLOCK_NOTE] = show_note,
        [BLOCK_SOURCE] = show_source,
        [BLOCK_PICTURE] = show_picture,
        [BLOCK_PLATE] = show_picture,
        [BLOCK_CHAIN] = show_chain_line,
        [BLOCK_OUTCOME] = show_outcome,
        [BLOCK_ANSWER] = show_answer,
        [BLOCK_TALK] = show_note,
        [BLOCK_TERM] = show_term,
        [BLOCK_TABLE] = show_table,
        [BLOCK_CARD] = show_card,
        [BLOCK_ARROW] = show_arrow,
        [BLOCK_CLAIM] = show_claim,
        [BLOCK_ENTRY] = show_entry,
        [BLOCK_SCORE] = show_score,
        [BLOCK_MAP] = show_drawing,
        [BLOCK_STEPS] = show_drawing,
        [BLOCK_HOURS] = show_drawing,
        [BLOCK_COUNTS] = show_counts,
    };
    if (kinds[block->kind])
        kinds[block->kind](show, block); // meters share a line, below
}

// All the page's meters in one line.
static void show_meters(Show *show, int from)
{
    Buf line = {0};
    for (int i = from; i < show->page->n_blocks; i++) {
        const Block *block = &show->page->blocks[i];
        if (block->kind != BLOCK_METER) break;
        if (line.n > 0) buf_add(&line, STR(" · "));
        buf_addf(
            &line, STR_FMT " " STR_FMT, STR_ARG(block->label), STR_ARG(block->text));
        if (meter_moved(block) != 0) buf_addf(&line, " (%+d)", (int)meter_moved(block));
    }
    show_words(show, "", "", WEIGHT_PLAIN, buf_str(&line));
    buf_free(&line);
}

// Blocks of one bundle follow each other without an empty line.
static int bundle(const Block *block)
{
    bool reasons = block->kind == BLOCK_ARROW || block->kind == BLOCK_CLAIM;
    if (reasons && block->n_items > 0) return 0;
    static const int bundles[BLOCK_KINDS] = {
        [BLOCK_PLACE] = 1,
        [BLOCK_METER] = 1,
        [BLOCK_CHAIN] = 1,
        [BLOCK_CARD] = 2,
        [BLOCK_ARROW] = 3,
        [BLOCK_ANSWER] = 4,
        [BLOCK_CLAIM] = 4,
    };
    return bundles[block->kind];
}

static const Block *first_heading(const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_HEADING &&
            heading_level(&page->blocks[i]) <= 1)
            return &page->blocks[i];
    return NULL;
}

// Shows block [i], after an empty line unless it is the first or belongs to [before]. A block that says nothing
// leaves no empty line. Returns the block when it said something, else [before].
static const Block *show_after(Show *show, int i, const Block *before, bool first)
{
    const Block *block = &show->page->blocks[i];
    bool joined = before && bundle(block) != 0 && bundle(block) == bundle(before);
    size_t kept = show->out->n;
    if (!joined && !first) show_gap(show);
    size_t start = show->out->n;
    if (block->kind != BLOCK_METER)
        show_block(show, block);
    else if (i == 0 || block[-1].kind != BLOCK_METER)
        show_meters(show, i);
    if (show->out->n > start) return block;
    show->out->n = kept;
    buf_add(show->out, (Str){0}); // closes it
    return before;
}

void show_remember(Look *look, const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_PICTURE)
            snprintf(
                look->seen, sizeof look->seen, STR_FMT, STR_ARG(page->blocks[i].id));
}

// The heading comes first: with a screen reader one learns at once which page it is.
void show_blocks(Show *show)
{
    const Page *page = show->page;
    const Block *heading = first_heading(page), *before = NULL;
    if (heading) show_block(show, heading);
    for (int i = 0; i < page->n_blocks; i++)
        if (&page->blocks[i] != heading)
            before = show_after(show, i, before, !heading && !before);
}
