// Reads what a saved game has of its boards: cards dealt and placed, arrows, pins and claims.
#include "story/save/save_reader.h"

#include "story/board.h"
#include "story/save/save_rename.h"

#include <limits.h>

static int card_of(const Board *board, Str id)
{
    for (int i = 0; i < board->n_cards; i++)
        if (str_eq(board->cards[i].id, id)) return i;
    return NONE;
}

static bool is_among(const int *cards, int n, int card)
{
    for (int i = 0; i < n; i++)
        if (cards[i] == card) return true;
    return false;
}

// Reads a list of distinct cards, given ones only with [given]. *n is NONE if the list is not that.
static bool read_cards(const SaveReader *r, const Board *board, json_t *saved,
    const char *key, bool given, int *cards, int *n)
{
    json_t *ids = save_member(saved, key, JSON_ARRAY, r->err);
    if (!ids) return false;
    *n = json_array_size(ids) > (size_t)board->n_cards ? NONE : 0;
    for (size_t i = 0; i < json_array_size(ids); i++) {
        const json_t *id = json_array_get(ids, i);
        if (!json_is_string(id)) return save_broken(r->err, key, "a list of texts");
        if (*n == NONE) continue;
        int card = card_of(board, json_text(id));
        if (card == NONE || is_among(cards, *n, card))
            *n = NONE;
        else if (given || !board->cards[card].given)
            cards[(*n)++] = card;
    }
    return true;
}

static int link_of(const Board *board, Str id)
{
    for (int i = 0; i < board->n_links; i++)
        if (str_eq(board->links[i].id, id)) return i;
    return NONE;
}

static bool read_links(
    const SaveReader *r, const Board *board, json_t *saved, LinkType *types)
{
    json_t *links = save_member(saved, "links", JSON_OBJECT, r->err);
    const char *id;
    json_t *type;
    json_object_foreach(links, id, type)
    {
        int link = link_of(board, str_of(id));
        if (!json_is_string(type)) return save_broken(r->err, id, "a text");
        if (link != NONE) types[link] = book_link_type_of(json_text(type));
    }
    return links != NULL;
}

// Before arrows had evidence and boards claims, saves had neither section.
static json_t *section_of(
    const SaveReader *r, json_t *saved, const char *key, bool *fine)
{
    json_t *section = json_object_get(saved, key);
    if (section && !json_is_object(section))
        *fine = save_broken(r->err, key, "an object");
    return section;
}

// A source that is not held any more is not pinned either.
static bool read_pins(const SaveReader *r, const Board *board, json_t *saved, int *pins)
{
    bool fine = true;
    const char *id;
    json_t *pin, *section = section_of(r, saved, "pins", &fine);
    if (!fine) return false;
    json_object_foreach(section, id, pin)
    {
        int link = link_of(board, str_of(id));
        if (!json_is_string(pin)) return save_broken(r->err, id, "a text");
        if (link == NONE) continue;
        Str name = save_rename_source(r->book, json_text(pin));
        int source = name.n > 0 ? book_source(r->book, name) : NONE;
        if (name.n == 0 || (source != NONE && r->s->holds[source]))
            pins[link] = pin_of(source);
    }
    return true;
}

static bool read_claims(
    const SaveReader *r, const Board *board, json_t *saved, Status *claims)
{
    bool fine = true;
    const char *id;
    json_t *status, *section = section_of(r, saved, "claims", &fine);
    if (!fine) return false;
    json_object_foreach(section, id, status)
    {
        if (!json_is_string(status)) return save_broken(r->err, id, "a text");
        for (int i = 0; i < board->n_claims; i++)
            if (str_eq(board->claims[i].id, str_of(id)))
                claims[i] = book_status_of(json_text(status));
    }
    return true;
}

static void begin_board_afresh(const SaveReader *r, int index, const char *why)
{
    Str name = save_node_name(&r->book->nodes[r->play->layout.boards[index].node]);
    board_enter(&r->play->layout, r->s, index);
    save_note(r, "The board “" STR_FMT "” begins afresh: %s.", STR_ARG(name), why);
}

static bool read_rail(const SaveReader *r, int index, json_t *saved)
{
    const BoardSeat *seat = &r->play->layout.boards[index];
    const Board *board = r->book->nodes[seat->node].board;
    int *deal = &r->s->deal[seat->first_card], *rail = &r->s->order[seat->first_card];
    int n_deal, n_rail, *stood = &r->s->stood[index];
    if (!read_cards(r, board, saved, "deal", false, deal, &n_deal) ||
        !read_cards(r, board, saved, "rail", true, rail, &n_rail) ||
        !save_count(saved, "stood", INT_MAX / 2, stood, r->err) ||
        !read_links(r, board, saved, &r->s->links[seat->first_link]) ||
        !read_pins(r, board, saved, &r->s->pins[seat->first_link]) ||
        !read_claims(r, board, saved, &r->s->claims[seat->first_claim]))
        return false;
    r->s->placed[index] = n_rail == NONE ? 0 : n_rail;
    if (n_deal != seat->n_dealt || n_rail == NONE ||
        !board_given_stand(&r->play->layout, r->s, index)) {
        begin_board_afresh(r, index, "its cards have changed");
        return true;
    }
    r->s->dealt[index] = 1;
    if (n_rail < board->n_cards) *stood = 0;
    board_offer(&r->play->layout, r->s, index);
    return true;
}

// A save of before the rail has the cards in a row without the given ones: no place between them is
// known.
static bool read_board(const SaveReader *r, int index, json_t *saved)
{
    if (json_object_get(saved, "rail")) return read_rail(r, index, saved);
    begin_board_afresh(
        r, index, "it was saved by an earlier Qantar, before it had a rail");
    return true;
}

bool save_read_boards(const SaveReader *r, json_t *boards)
{
    const char *id;
    json_t *saved;
    json_object_foreach(boards, id, saved)
    {
        int node = book_node(r->book, str_of(id));
        if (!json_is_object(saved)) return save_broken(r->err, id, "an object");
        if (node == NONE || r->play->layout.board[node] == NONE) continue;
        if (!read_board(r, r->play->layout.board[node], saved)) return false;
    }
    return true;
}
