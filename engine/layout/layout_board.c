// The causal board: cards in their order with the links between them, and what is asked now.
#include "layout/layout_board.h"

#define CARD_EMS    9 // the least width of a card
#define PILL_EMS    6 // between two cards in a row: an arrow with the link's words on it
#define COLUMNS_MAX 5

static bool offered(const Pen *pen, const Block *card)
{
    Str id = arena_fmt(pen->arena, "place:" STR_FMT, STR_ARG(card->id));
    return page_action(pen->page, id) != NULL; // it is drawn as a choice
}

static Grid grid_of(Pen *pen)
{
    const Page *page = pen->page;
    Grid g = {.cards = arena_array(pen->arena, const Block *, page->n_blocks),
        .at = arena_array(pen->arena, Rect, page->n_blocks)};
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_CARD && !offered(pen, &page->blocks[i]))
            g.cards[g.n++] = &page->blocks[i];
    for (int i = 0; i < page->n_blocks; i++)
        g.n += page->blocks[i].kind == BLOCK_CARD && offered(pen, &page->blocks[i]);
    g.linked = page_block(page, BLOCK_ARROW) != NULL;
    g.between = (g.linked ? PILL_EMS * pen->size.small * 4 / 3 : pen->size.em * 3 / 2);
    int least = CARD_EMS * pen->size.em;
    g.columns = at_most(COLUMNS_MAX, (pen->w + g.between) / (least + g.between));
    if (g.columns < 2 || pen->settings->board_list) g.columns = 1;
    g.card_w = (pen->w - (g.columns - 1) * g.between) / g.columns;
    return g;
}

static const Block *arrow_asked(const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        if (b->kind == BLOCK_ARROW && b->state == ITEM_HERE) return b;
    }
    return NULL;
}

static bool asked_about(const Page *page, const Block *card)
{
    const Block *arrow = arrow_asked(page);
    return arrow && card &&
           (str_eq(arrow->label, card->label) || str_eq(arrow->note, card->label));
}

static void lay_number(Pen *pen, int number, int x, int y, int side)
{
    Style style = style_bold(style_ink(style_small(pen), TINT_KEY_INK));
    Set set = set_plain(pen, style, arena_fmt(pen->arena, "%d", number), side * 2);
    pen_fill(pen, (Rect){x, y, side, side}, pen_tint(pen, TINT_KEY), side / 2);
    put_set(pen, &set, x + (side - set.flow.width) / 2, y + (side - set.h) / 2);
}

// Number, when, what. Returns the height; the outline comes when the row's height is known.
static int lay_card(Pen *pen, const Block *b, int x, int y, int w)
{
    int in = at_most(w / 10, pen->size.em / 2), side = pen->size.small * 8 / 5, top = y;
    int number_w = b->value > 0 && w > side * 4 ? side + in / 2 : 0;
    y += in;
    if (number_w) lay_number(pen, b->value, x + in, y, side);
    Set when = set_plain(pen, style_small(pen), b->note, w - 2 * in - number_w);
    put_set(pen, &when, x + in + number_w,
        y + at_least(0, (side - when.style.leading) / 2));
    y += number_w ? at_least(side, when.h) : when.h;
    Style bold = style_bold(style_ink(style_label(pen), pen->ink));
    Set label = set_plain(pen, bold, b->label, w - 2 * in);
    put_set(pen, &label, x + in, y);
    y += label.h;
    Set text = set_marked(pen, style_small(pen), b->text, w - 2 * in);
    put_set(pen, &text, x + in, y);
    return y + text.h + in - top;
}

// The ground and the outline at [at]: a card that was given is quieter, an empty place a hole.
static void lay_ground(Pen *pen, const Block *card, Rect at)
{
    bool asked = asked_about(pen->page, card);
    Tint paper = !card ? TINT_DESK : card->value > 0 ? TINT_CARD : TINT_CARD_CLOSED;
    pen_fill(pen, at, pen_tint(pen, paper), pen->size.radius);
    pen_edge(pen, at, asked ? TINT_FOCUS : TINT_EDGE, pen->size.radius,
        pen->size.hair * (asked ? 2 : 1));
}

// Cards of one row stand on grounds of one height, which is known when all are laid.
static void lay_cards_row(Pen *pen, Grid *g, int first, int last, int gap)
{
    int h = pen->size.em * 3, step = g->card_w + g->between;
    for (int pass = 0; pass < 2; pass++) {
        Mark mark = pen_mark(pen);
        for (int i = first; i < last; i++) {
            Rect at = {pen->x + grid_column(g, i) * step, pen->y, g->card_w, h};
            lay_ground(pen, g->cards[i], at);
            if (g->cards[i])
                h = at_least(h, lay_card(pen, g->cards[i], at.x, at.y, at.w));
            g->at[i] = at;
        }
        if (pass == 0) pen_rewind(pen, mark);
    }
    pen->y += h + gap;
}

// Where two cards of the order stand side by side without a link of their own: what comes next.
static void lay_plain_arrows(Pen *pen, const Grid *g)
{
    if (page_block(pen->page, BLOCK_ARROW)) return;
    for (int i = 0; i + 1 < g->n; i++) {
        const Block *from = g->cards[i], *to = g->cards[i + 1];
        if ((i + 1) % g->columns == 0 || !from || !from->value || (to && !to->value))
            continue;
        int gap = g->between / 6;
        lay_arrow_line(pen, g->at[i].x + g->at[i].w + gap, g->at[i].y + g->at[i].h / 2,
            g->between - 2 * gap, TINT_INK_SOFT, to != NULL);
    }
}

// "A → B", the link in words, and what was said to it: a row of the list form.
void lay_link(Pen *pen, const Block *b)
{
    int in = at_most(pen->w / 12, pen->size.em / 2), x = pen->x, w = pen->w,
        top = pen->y;
    int ground = ground_begin(pen, (Rect){x, top, w, 0}, TINT_CARD, pen->size.radius);
    int outline = pen->list->n;
    bool asked = b->state == ITEM_HERE;
    pen_edge(pen, (Rect){x, top, w, 0}, asked ? TINT_FOCUS : TINT_EDGE,
        pen->size.radius, pen->size.hair * (asked ? 2 : 1));
    pen->x += in;
    pen->w -= 2 * in;
    pen->y += in;
    Run runs[] = {{.text = apart(pen, b->label), .strong = true}, {.text = STR(" → ")},
        {.text = apart(pen, b->note), .strong = true}};
    Set names =
        set_runs(pen, style_ink(style_label(pen), pen->ink), (Runs){runs, 3}, pen->w);
    put_set(pen, &names, pen->x, pen->y);
    pen->y += names.h;
    Set words = pill_words(pen, b, pen->w - in - pen->size.em);
    Rect pill = pill_size(pen, b, &words);
    pill.x = pen->x;
    pill.y = pen->y;
    bool beside = names.flow.n == 1 && names.flow.width + in + pill.w <= pen->w;
    if (beside) {
        pill.x += names.flow.width + in;
        pill.y -= (names.h + pill.h) / 2;
    }
    if (words.flow.n) put_pill(pen, b, &words, pill);
    if (words.flow.n && !beside) pen->y += pill.h + in / 2;
    lay_rows(pen, b->items, b->n_items);
    pen->x = x;
    pen->w = w;
    pen->y += in;
    ground_end(pen, ground, pen->y - top);
    ground_end(pen, outline, pen->y - top);
    pen->y += pen->size.gap;
}

static void lay_grid(Pen *pen, Grid *g)
{
    if (g->n == 0) return;
    Links links = links_of(pen, g);
    for (int i = 0; i < g->n; i += g->columns)
        lay_cards_row(pen, g, i, at_most(g->n, i + g->columns),
            links_gap(pen, &links, i / g->columns));
    lay_plain_arrows(pen, g);
    lay_links(pen, g, &links);
    pen->y += pen->size.em / 2;
}

// The last aside after the cards asks for the next move.
static const Block *question_of(const Page *page)
{
    const Block *question = NULL;
    bool cards = false;
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        cards = cards || b->kind == BLOCK_CARD;
        if (b->kind == BLOCK_NOTE && cards) question = b;
    }
    return question;
}

void lay_question(Pen *pen)
{
    const Block *b = question_of(pen->page);
    if (!b) return;
    Style style = style_read(pen);
    style.leading = style.size * 5 / 4;
    if (b->label.n) pen_marked(pen, style, b->label);
    pen_marked(pen, b->label.n ? style_small(pen) : style, b->text);
    pen->y += pen->size.em / 3;
}

static bool on_grid(const Block *b)
{
    return b->kind == BLOCK_CARD || b->kind == BLOCK_ARROW;
}

// Where and who: told before, it waits below the work at the board.
static bool board_last(const Block *b)
{
    return comes_last(b) || b->kind == BLOCK_PLACE || b->kind == BLOCK_METER ||
           b->kind == BLOCK_SPEAKER;
}

bool board_has_cards(const Page *page)
{
    return page->kind == PAGE_BOARD && page_block(page, BLOCK_CARD) != NULL;
}

void lay_board_words(Pen *pen)
{
    const Block *question = question_of(pen->page);
    int wide = pen->w;
    pen->w = at_most(widest_column(pen), wide);
    for (int i = 0; i < pen->page->n_blocks; i++) {
        const Block *b = &pen->page->blocks[i];
        if (!on_grid(b) && !board_last(b) && b != question) lay_block(pen, b);
    }
    pen->w = wide;
}

void lay_board_reasons(Pen *pen)
{
    int wide = pen->w;
    pen->w = at_most(widest_column(pen), wide);
    for (int i = 0; i < pen->page->n_blocks; i++)
        if (pen->page->blocks[i].kind == BLOCK_ARROW && pen->page->blocks[i].n_items)
            lay_link(pen, &pen->page->blocks[i]);
    pen->w = wide;
}

void lay_board_rest(Pen *pen)
{
    for (int i = 0; i < pen->page->n_blocks; i++)
        if (board_last(&pen->page->blocks[i])) lay_block(pen, &pen->page->blocks[i]);
}

void lay_board_cards(Pen *pen)
{
    Grid g = grid_of(pen);
    int wide = pen->w;
    lay_grid(pen, &g);
    pen->w = at_most(widest_column(pen), wide);
    // In one column the arrows follow as words, those that are asked later not yet.
    for (int i = 0; i < pen->page->n_blocks && g.columns == 1; i++) {
        const Block *arrow = &pen->page->blocks[i];
        if (arrow->kind == BLOCK_ARROW && arrow->state != ITEM_AHEAD && !arrow->n_items)
            lay_link(pen, arrow);
    }
    pen->w = wide;
}
