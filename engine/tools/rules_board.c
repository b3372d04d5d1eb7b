// Rules about boards: that no single answer pays, that order and hours agree, that evidence can be had.
#include "story/scores.h"
#include "tools/rules.h"

// Of the marks for arrows, above guessing, for one answer to all of them.
#define CONSTANT_MAX 0.1
// With fewer arrows every key breaks that rule: three with three answers give one of them a fifth.
#define CONSTANT_LINKS_MIN  4
#define CONSTANT_CLAIMS_MIN 2

static void each_board(Check *check, void (*each)(Check *check, const Node *node))
{
    for (int i = 0; i < check->book->n_nodes; i++) {
        check_beat(check);
        if (check->book->nodes[i].board) each(check, &check->book->nodes[i]);
    }
}

// --- one answer to everything ---------------------------------------------------------------------

typedef struct Constant { // what one answer to all arrows gets
    LinkType type;
    double credit, chance, score;
} Constant;

static Constant constant_of(const Board *board, LinkType type)
{
    Constant all = {.type = type};
    for (int i = 0; i < board->n_links; i++) {
        all.credit += board->links[i].credit[type];
        all.chance += score_link_chance(&board->links[i]);
    }
    all.score = score_above(all.credit, all.chance, board->n_links);
    return all;
}

static void weigh_links(Check *check, const Node *node)
{
    const Board *board = node->board;
    Constant best = {0};
    for (LinkType type = LINK_LED_TO; type < LINK_TYPES; type++) {
        Constant all = constant_of(board, type);
        if (all.score > best.score) best = all;
    }
    if (board->n_links < CONSTANT_LINKS_MIN || best.score <= CONSTANT_MAX) return;
    check_report(check, node->where,
        "%s gives %.0f of 100 marks for its arrows to whoever says \"%s\" to all of "
        "them; a tenth is the most. That answer counts %g of %d, and guessing gets "
        "%.2f: let the answers of more arrows differ, or count fewer of them half",
        check_node_name(check, node), best.score * 100, book_link_type_id(best.type),
        best.credit, board->n_links, best.chance);
}

void rule_one_answer(Check *check) { each_board(check, weigh_links); }

// Whoever gives one status to all claims gets nothing (scores.c), unless it is right of all of them.
static void weigh_claims(Check *check, const Node *node)
{
    const Board *board = node->board;
    for (Status status = STATUS_CONFIRMED; status < STATUSES; status++) {
        int right = 0;
        for (int i = 0; i < board->n_claims; i++)
            right += board->claims[i].credit[status] >= 1;
        if (board->n_claims >= CONSTANT_CLAIMS_MIN && right == board->n_claims)
            check_report(check, node->where,
                "%s gives all marks for its %d claims to whoever says \"%s\" to all of "
                "them; let one at least stand otherwise",
                check_node_name(check, node), right, book_status_id(status));
    }
}

void rule_one_status(Check *check) { each_board(check, weigh_claims); }

// --- order and hours ------------------------------------------------------------------------------

// Whether the hours leave no doubt that [card] was later than [other].
static bool was_later(const Card *card, const Card *other)
{
    int64_t earliest, latest, unused;
    book_hours_bounds(&card->hours, &earliest, &unused);
    book_hours_bounds(&other->hours, &unused, &latest);
    return earliest > latest;
}

static void compare_hours(Check *check, const Node *node, const Card *a, const Card *b)
{
    FieldAt at = {node->where, WORD_BOARD, node->id, "order", {0}};
    if (a->group < b->group && was_later(a, b))
        check_report_at(check, at,
            "%s has the card \"" STR_FMT "\" before \"" STR_FMT
            "\" in its order, but by their hours it was later",
            check_node_name(check, node), STR_ARG(a->id), STR_ARG(b->id));
    if (a->group == b->group && was_later(a, b))
        check_report_at(check, at,
            "%s has the cards \"" STR_FMT "\" and \"" STR_FMT
            "\" side by side in its order, but by their hours the first was later",
            check_node_name(check, node), STR_ARG(a->id), STR_ARG(b->id));
}

static void compare_all_hours(Check *check, const Node *node)
{
    const Board *board = node->board;
    for (int i = 0; i < board->n_cards; i++)
        for (int k = 0; k < board->n_cards; k++)
            if (i != k) compare_hours(check, node, &board->cards[i], &board->cards[k]);
}

void rule_order_hours(Check *check) { each_board(check, compare_all_hours); }

// --- arrows and order -----------------------------------------------------------------------------

static void look_at_arrows(Check *check, const Node *node)
{
    const Board *board = node->board;
    for (int i = 0; i < board->n_links; i++) {
        const Link *link = &board->links[i];
        const Card *from = &board->cards[link->from], *to = &board->cards[link->to];
        if (from->group <= to->group) continue;
        check_report(check, link->where,
            "link \"" STR_FMT "\" goes from \"" STR_FMT "\" to \"" STR_FMT
            "\", and the order of its board has \"" STR_FMT
            "\" first; the earlier card stands first in a link",
            STR_ARG(link->id), STR_ARG(from->id), STR_ARG(to->id), STR_ARG(to->id));
    }
}

void rule_arrow_backwards(Check *check)
{
    if (check_has_told(check, "order-hours")) return; // the order may be what is wrong
    each_board(check, look_at_arrows);
}

// --- evidence -------------------------------------------------------------------------------------

static void mark_given(bool *given, const Indexes *sources)
{
    for (int i = 0; i < sources->n; i++)
        given[sources->items[i]] = true;
}

bool *check_given_before(Check *check, int to)
{
    const Book *book = check->book;
    bool *given = arena_array(&check->arena, bool, book->n_sources);
    bool *from_start = arena_array(&check->arena, bool, book->n_nodes);
    bool *leads_to = arena_array(&check->arena, bool, book->n_nodes);
    reachability_flood_plays(&check->reach.open, book, from_start);
    reachability_flood(&check->reach.back, to, leads_to);
    for (int i = 0; i < book->n_nodes; i++) {
        const Node *node = &book->nodes[i];
        if (!from_start[i] || !leads_to[i]) continue;
        mark_given(given, &node->gives);
        for (int k = 0; k < node->n_choices; k++)
            mark_given(given, &node->choices[k].gives);
    }
    return given;
}

static void need_given(
    Check *check, const Link *link, const Indexes *sources, const bool *given)
{
    for (int i = 0; i < sources->n; i++)
        if (!given[sources->items[i]])
            check_report(check, link->where,
                "link \"" STR_FMT "\" counts the source \"" STR_FMT
                "\" as evidence, which no way to its board gives",
                STR_ARG(link->id), STR_ARG(check->book->sources[sources->items[i]].id));
}

static void look_for_evidence(Check *check, const Node *node)
{
    const Board *board = node->board;
    const bool *given = check_given_before(check, (int)(node - check->book->nodes));
    for (int i = 0; i < board->n_links; i++) {
        need_given(check, &board->links[i], &board->links[i].evidence, given);
        need_given(check, &board->links[i], &board->links[i].half_evidence, given);
    }
}

void rule_evidence_not_given(Check *check) { each_board(check, look_for_evidence); }
