// The board and the scores as plain text: cards in the order of the rail, arrows, claims.
#include "plain/show_inner.h"

// A card in the hand is shown with its number among the choices, one that is held by the question.
void show_card(Show *show, const Block *block)
{
    if (block->state != ITEM_DONE) return;
    Str name = card_title(block);
    bool given = show->placing && card_slot(block) == 0;
    if (given) name = show_word(show, W_TERM_GIVEN, name, (Str){0}, (Str){0});
    if (card_misplaced(show->page, block))
        name = show_word(show, W_TERM_YOURS, name,
            arena_fmt(&show->arena, "%d", card_yours(block)), (Str){0});
    Str number = card_position(block) > 0
                     ? arena_fmt(&show->arena, "%2d. ", card_position(block))
                     : STR(" -  ");
    show_named(show, number.s, name, card_date(block));
    // What given ones say is of use while others are to be placed between them.
    if (show->placing && card_slot(block) == 0)
        show_text(show, "    ", "    ", block->text);
}

void show_card_here(Show *show, const char *first, const Block *block)
{
    show_named(show, first, card_title(block), card_date(block));
    show_text(show, "    ", "    ", block->text);
}

static void show_rows(Show *show, const Block *block)
{
    for (int i = 0; i < block->n_items; i++)
        show_row(show, "    ", "    ", &block->items[i]);
}

// Of arrows and claims to come the question says how many there are.
void show_arrow(Show *show, const Block *block)
{
    if (block->state == ITEM_AHEAD) return;
    Str type = arrow_type_word(block);
    if (arrow_pinned(block).n > 0)
        type = show_word(show, W_TERM_PINNED, type, arrow_pinned(block), (Str){0});
    Word key = type.n == 0 ? W_TERM_ARROW_HERE : W_TERM_ARROW;
    bool asked = block->state == ITEM_HERE && block->n_items == 0;
    show_words(show, asked ? "> " : "  ", "    ", WEIGHT_PLAIN,
        show_word(show, key, arrow_from(block), arrow_to(block), type));
    show_rows(show, block);
}

void show_claim(Show *show, const Block *block)
{
    if (block->state == ITEM_AHEAD) return;
    bool asked = block->state == ITEM_HERE && block->n_items == 0;
    show_text(show, asked ? "> " : "  ", "    ", block->text);
    show_words(show, "    ", "    ", WEIGHT_PLAIN, block->status_word);
    show_rows(show, block);
}

void show_score(Show *show, const Block *block)
{
    show_words(show, "", "", WEIGHT_BOLD,
        show_word(show, W_TERM_SCORE, block->label, score_figure(block), (Str){0}));
    show_words(show, "  ", "  ", WEIGHT_PLAIN, block->text);
}
