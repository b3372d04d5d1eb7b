// The chain of events on a page: how far it is known, and where on a line of time its stops stand.
#include "page/build.h"

#define GAP_MIN                                                                        \
    14.0 // hours between two stops that the line shows at least, so that a crowded day has room
#define GAP_MAX 36.0 // and at most

// The board asks for the order of the stops: until it is done, and in questions, they have no names.
static bool names_shown(Build *b)
{
    const Book *book = story_book(b->stack->story);
    bool asked = false, done = false;
    for (int i = 0; i < book->n_nodes; i++) {
        if (book->nodes[i].kind != NODE_BOARD) continue;
        asked = true;
        done = done || play_board(b->stack->play, i).stage == BOARD_DONE;
    }
    return b->page->kind != PAGE_CHECK && (done || !asked);
}

static bool all_dated(const Book *book)
{
    for (int i = 0; i < book->n_chain; i++)
        if (book->chain[i].date.year == 0) return false;
    return true;
}

static double gap_before(const Milestone *stop)
{
    double hours =
        (double)(date_minutes(stop->date, 0) - date_minutes(stop[-1].date, 0)) / 60;
    return hours < GAP_MIN ? GAP_MIN : hours > GAP_MAX ? GAP_MAX : hours;
}

static bool same_day(Date a, Date b)
{
    return a.day == b.day && a.month == b.month && a.year == b.year;
}

// From 0, the first stop, to 1, the last, by time. Without dates they stand evenly.
static void place_stops(Build *b, const Book *book, Item *items)
{
    bool dated = all_dated(book);
    double at = 0;
    for (int i = 0; i < book->n_chain; i++) {
        const Milestone *stop = &book->chain[i];
        if (i > 0) at += dated ? gap_before(stop) : 1;
        set_milestone_position(&items[i], at);
        if (dated && (i == 0 || !same_day(stop->date, stop[-1].date)))
            set_milestone_day(&items[i], build_tick(b, stop->date));
    }
    for (int i = 0; i < book->n_chain && at > 0; i++)
        set_milestone_position(&items[i], milestone_position(&items[i]) / at);
}

// The furthest stop that the play has come to: a scene that looks back does not lead back.
Block build_chain(Build *b)
{
    const Book *book = story_book(b->stack->story);
    int reached = play_chain_reached(b->stack->play);
    bool named = names_shown(b);
    Item *items = arena_array(b->arena, Item, book->n_chain + 1);
    for (int i = 0; i < book->n_chain; i++) {
        const Milestone *stop = &book->chain[i];
        items[i] = (Item){.id = stop->id,
            .label = build_label(b, named && i <= reached ? &stop->label : &stop->hint),
            .state = i == reached  ? ITEM_HERE
                     : i < reached ? ITEM_DONE
                                   : ITEM_AHEAD};
    }
    place_stops(b, book, items);
    Str number = build_fmt(b, "%d", reached + 1),
        all = build_fmt(b, "%d", book->n_chain);
    Str words = reached == NONE ? word(W_CHAIN)
                : named
                    ? word_with(b->own, W_CHAIN_AT, number, all, items[reached].label)
                    : word_with(b->own, W_CHAIN_STOP, number, all, (Str){0});
    return (Block){.kind = BLOCK_CHAIN,
        .text = words,
        .value = named,
        .items = items,
        .n_items = book->n_chain};
}

void add_chain(Build *b)
{
    if (story_book(b->stack->story)->n_chain == 0) return;
    Block *chain = add_block(b, BLOCK_CHAIN);
    *chain = build_chain(b);
    set_chain_opens(chain, STR(ACTION_CONTENTS));
    add_action(b, GROUP_PAGE, STR(ACTION_CONTENTS), word(W_CONTENTS))->inline_ = true;
}
