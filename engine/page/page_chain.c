// The chain of events on a page: how far it is known, and where on a line of time its stops stand.
#include "page/build.h"

// Hours between two stops that the line shows at least, so that a crowded day has room.
#define GAP_MIN 14.0
#define GAP_MAX 36.0 // and at most

// Whether the play can come to the node in its edition.
static bool comes_to(const Build *b, int node)
{
    return book_reaches(
        story_book(b->stack->story), play_edition(b->stack->play), node);
}

// The stops of the chain that the play can come to, in their order. Without an edition, all.
typedef struct Stops {
    int *items;
    int n;
} Stops;

static Stops stops_of(Build *b)
{
    const Book *book = story_book(b->stack->story);
    bool all = play_edition(b->stack->play) == NONE;
    bool *met = arena_array(b->arena, bool, book->n_chain + 1);
    for (int i = 0; i < book->n_nodes; i++)
        if (book->nodes[i].at != NONE && comes_to(b, i)) met[book->nodes[i].at] = true;
    Stops stops = {arena_array(b->arena, int, book->n_chain + 1), 0};
    for (int i = 0; i < book->n_chain; i++)
        if (all || met[i]) stops.items[stops.n++] = i;
    return stops;
}

// The board asks for the order of the stops: until it is done, and in questions, they have no names.
static bool names_shown(Build *b)
{
    const Book *book = story_book(b->stack->story);
    bool asked = false, done = false;
    for (int i = 0; i < book->n_nodes; i++) {
        if (book->nodes[i].kind != NODE_BOARD || !comes_to(b, i)) continue;
        asked = true;
        done = done || play_board(b->stack->play, i).stage == BOARD_DONE;
    }
    return b->page->kind != PAGE_CHECK && (done || !asked);
}

static bool all_dated(const Book *book, Stops stops)
{
    for (int i = 0; i < stops.n; i++)
        if (book->chain[stops.items[i]].date.year == 0) return false;
    return true;
}

static double gap_between(Date before, Date after)
{
    double hours = (double)(date_minutes(after, 0) - date_minutes(before, 0)) / 60;
    return hours < GAP_MIN ? GAP_MIN : hours > GAP_MAX ? GAP_MAX : hours;
}

static bool same_day(Date a, Date b)
{
    return a.day == b.day && a.month == b.month && a.year == b.year;
}

// From 0, the first stop, to 1, the last, by time. Without dates they stand evenly.
static void place_stops(Build *b, const Book *book, Stops stops, Item *items)
{
    bool dated = all_dated(book, stops);
    double at = 0;
    Date before = {0};
    for (int i = 0; i < stops.n; i++) {
        Date date = book->chain[stops.items[i]].date;
        if (i > 0) at += dated ? gap_between(before, date) : 1;
        set_milestone_position(&items[i], at);
        if (dated && (i == 0 || !same_day(date, before)))
            set_milestone_day(&items[i], build_tick(b, date));
        before = date;
    }
    for (int i = 0; i < stops.n && at > 0; i++)
        set_milestone_position(&items[i], milestone_position(&items[i]) / at);
}

// The furthest stop that the play has come to: a scene that looks back does not lead back.
Block build_chain(Build *b)
{
    const Book *book = story_book(b->stack->story);
    int reached = play_chain_reached(b->stack->play), here = NONE;
    bool named = names_shown(b);
    Stops stops = stops_of(b);
    Item *items = arena_array(b->arena, Item, stops.n + 1);
    for (int i = 0; i < stops.n; i++) {
        int at = stops.items[i];
        const Milestone *stop = &book->chain[at];
        if (at == reached) here = i;
        items[i] = (Item){.id = stop->id,
            .label =
                build_label(b, named && at <= reached ? &stop->label : &stop->hint),
            .state = at == reached  ? ITEM_HERE
                     : at < reached ? ITEM_DONE
                                    : ITEM_AHEAD};
    }
    place_stops(b, book, stops, items);
    Str number = build_fmt(b, "%d", here + 1), all = build_fmt(b, "%d", stops.n);
    Str words = here == NONE ? word(W_CHAIN)
                : named ? word_with(b->own, W_CHAIN_AT, number, all, items[here].label)
                        : word_with(b->own, W_CHAIN_STOP, number, all, (Str){0});
    return (Block){.kind = BLOCK_CHAIN,
        .text = words,
        .value = named,
        .items = items,
        .n_items = stops.n};
}

// Whether there is a chain at all. A drive asks on every page of every play.
static bool has_stops(Build *b)
{
    Stack *stack = b->stack;
    int edition = play_edition(stack->play);
    if (stack->chained_known && stack->chained_edition == edition)
        return stack->chained;
    stack->chained_known = true;
    stack->chained_edition = edition;
    stack->chained = stops_of(b).n > 0;
    return stack->chained;
}

void add_chain(Build *b)
{
    if (!has_stops(b)) return;
    if (!b->stack->passing) {
        const Block built = build_chain(b);
        Block *chain = add_block(b, BLOCK_CHAIN);
        *chain = built;
        set_chain_opens(chain, STR(ACTION_CONTENTS));
    }
    add_action(b, GROUP_PAGE, STR(ACTION_CONTENTS), word(W_CONTENTS))->inline_ = true;
}
