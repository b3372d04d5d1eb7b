// Readers of the fields of a board: the order and hours of its cards, the types of its arrows, claims.
#include "base/nearest.h"
#include "base/utf8.h"
#include "story/load/load_readers.h"

#define DAYS_MAX 62 // that a rail can show

static Str card_id(const ParseContext *board, int index)
{
    return ((const Node *)board->target)->board->cards[index].id;
}

// Whether two cards have one id, which is told: then the id of another card seems to lack.
static bool has_twice(const ParseContext *pc, const Board *board)
{
    sandbox_charge_items(pc->L, (size_t)board->n_cards * (size_t)board->n_cards / 8);
    for (int i = 1; i < board->n_cards; i++)
        for (int k = 0; k < i; k++)
            if (str_eq(board->cards[i].id, board->cards[k].id)) return true;
    return false;
}

// The card whose label this is, NONE for none.
static int find_by_label(const Board *board, Str label)
{
    for (int i = 0; i < board->n_cards; i++)
        if (str_eq(board->cards[i].label.src, label)) return i;
    return NONE;
}

// The card at the top of the stack, or NONE with a diagnostic; [meant]: the one that was meant then, or NONE.
static int find_card(
    ParseContext *pc, const ParseContext *board_reading, const char *rule, int *meant)
{
    *meant = NONE;
    const Board *board = ((const Node *)board_reading->target)->board;
    Str id = load_text_at_top(pc->L);
    sandbox_charge_items(pc->L, (size_t)board->n_cards);
    for (int i = 0; i < board->n_cards; i++)
        if (str_eq(board->cards[i].id, id)) return i;
    sandbox_charge_items(pc->L, (size_t)board->n_cards * SANDBOX_NEAREST_STEPS);
    Str *names =
        lua_newuserdatauv(pc->L, ((size_t)board->n_cards + 1) * sizeof *names, 0);
    for (int i = 0; i < board->n_cards; i++)
        names[i] = card_id(board_reading, i);
    *meant = find_by_label(board, id);
    Str near = *meant != NONE ? names[*meant] : nearest_name(id, names, board->n_cards);
    for (int i = 0; i < board->n_cards && near.n > 0; i++)
        if (str_eq(names[i], near)) *meant = i;
    const char *alike = load_alike(pc, id);
    if (near.n > 0 || !has_twice(pc, board))
        load_report_value(pc, id, rule,
            "names the card \"" STR_FMT "\", which is not on this board%s" NEAREST_FMT,
            STR_ARG(utf8_cut(id, 60)), alike, NEAREST_ARG(alike[0] ? (Str){0} : near));
    lua_pop(pc->L, 1);
    return NONE;
}

// "rain->bridge", "rain, bridge": both cards of an arrow in one text.
static bool report_joined(ParseContext *pc, const ApiField *field)
{
    static const Str signs[] = {{"->", 2}, {"→", 3}, {",", 1}, {" to ", 4}, {">", 1}};
    Str both = load_text_at_top(pc->L);
    for (int k = 0; field->position == 1 && k < COUNT_OF(signs); k++)
        for (size_t i = 1; i + signs[k].n < both.n; i++) {
            if (!str_starts(str_from(both, i), signs[k])) continue;
            load_report_value(pc, both, "unknown-card",
                "names two cards in one text; write \"" STR_FMT "\", \"" STR_FMT "\"",
                STR_ARG(utf8_cut(str_trim(str_cut(both, 0, i)), 60)),
                STR_ARG(utf8_cut(str_trim(str_from(both, i + signs[k].n)), 60)));
            pc->shifted = true; // the second is not missing
            return true;
        }
    return false;
}

bool load_read_card(ParseContext *pc, const ApiField *field, void *into)
{
    if (!load_is_text(pc->L)) return false;
    int meant;
    *(int *)into = NONE;
    if (report_joined(pc, field)) return true;
    *(int *)into = find_card(pc, pc->outer, "unknown-card", &meant);
    return true;
}

// Marks the card of the order; *unknown is set when it may be any of those that the order misses.
static bool order_card(ParseContext *pc, Board *board, bool *unknown)
{
    int meant;
    if (!load_is_text(pc->L)) return false;
    Str id = load_text_at_top(pc->L);
    int index = find_card(pc, pc, "order-unknown-card", &meant);
    if (index == NONE && meant == NONE) *unknown = true;
    if (index == NONE && meant != NONE && board->cards[meant].group == NONE)
        board->cards[meant].group = board->n_groups;
    if (index == NONE) return true;
    Card *card = &board->cards[index];
    if (card->group != NONE)
        load_report_value(pc, id, "order-repeats-card",
            "has the card \"" STR_FMT "\" twice in its order", STR_ARG(card->id));
    card->group = board->n_groups;
    return true;
}

// One position in the order: a card, or a list of tied cards.
static bool order_group(ParseContext *pc, Board *board, bool *unknown)
{
    lua_State *L = pc->L;
    if (!lua_istable(L, -1)) return order_card(pc, board, unknown);
    bool fits = true;
    for (lua_Integer i = 1; fits && lua_rawgeti(L, -1, i) != LUA_TNIL; i++) {
        fits = order_card(pc, board, unknown);
        lua_pop(L, 1);
    }
    if (fits) lua_pop(L, 1);
    return fits;
}

bool load_read_order(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    lua_State *L = pc->L;
    Board *board = *(Board **)into;
    if (!lua_istable(L, -1)) return false;
    int n = (int)lua_rawlen(L, -1);
    bool unknown = false;
    for (; board->n_groups < n; board->n_groups++) {
        lua_rawgeti(L, -1, board->n_groups + 1);
        bool fits = order_group(pc, board, &unknown);
        lua_pop(L, 1);
        if (!fits) return false;
    }
    int first = 0;
    while (first < board->n_cards && board->cards[first].group != NONE)
        first++;
    if (first == board->n_cards || unknown || has_twice(pc, board)) return true;
    for (int i = first; i < board->n_cards; i++)
        if (board->cards[i].group == NONE)
            load_report(pc, "order-misses-card",
                "has the card \"" STR_FMT "\", which its order does not name",
                STR_ARG(board->cards[i].id));
    return true;
}

static bool read_link_type(ParseContext *pc, LinkType *type)
{
    if (!load_is_text(pc->L)) return false;
    Str s = load_text_at_top(pc->L);
    *type = book_link_type_of(s);
    if (*type == LINK_NONE)
        load_report_value(pc, s, "bad-link-type",
            "has the type \"" STR_FMT "\"; there are %s%s", STR_ARG(utf8_cut(s, 60)),
            api_field_expected(FIELD_LINK), load_alike(pc, s));
    return true;
}

bool load_read_link(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    return read_link_type(pc, into);
}

// One type or a list of types, which get the credit of the field.
bool load_read_credits(ParseContext *pc, const ApiField *field, void *into)
{
    lua_State *L = pc->L;
    double credit = field->type == FIELD_FULL ? 1 : 0.5, *credits = into;
    bool alone = load_is_text(L);
    if (!alone && !lua_istable(L, -1)) return false;
    int n = alone ? 1 : (int)lua_rawlen(L, -1);
    for (int i = 0; i < n; i++) {
        LinkType type;
        if (!alone) lua_rawgeti(L, -1, i + 1);
        bool fits = read_link_type(pc, &type);
        if (!alone) lua_pop(L, 1);
        if (!fits) return false;
        if (type != LINK_NONE) credits[type] = credit;
    }
    return true;
}

// --- claims ---------------------------------------------------------------------------------------

static bool read_half_status(ParseContext *pc, const ApiField *field, double *credits)
{
    Status status = STATUS_NONE;
    if (!load_read_status(pc, field, &status)) return false;
    if (status != STATUS_NONE) credits[status] = 0.5;
    return true;
}

bool load_read_half_status(ParseContext *pc, const ApiField *field, void *into)
{
    lua_State *L = pc->L;
    if (load_is_text(L)) return read_half_status(pc, field, into);
    if (!lua_istable(L, -1)) return false;
    int n = (int)lua_rawlen(L, -1);
    for (int i = 0; i < n; i++) {
        lua_rawgeti(L, -1, i + 1);
        bool fits = read_half_status(pc, field, into);
        lua_pop(L, 1);
        if (!fits) return false;
    }
    return true;
}

// --- hours ----------------------------------------------------------------------------------------

bool load_read_days(ParseContext *pc, const ApiField *field, void *into)
{
    lua_State *L = pc->L;
    Date *days = (*(Board **)into)->days;
    size_t n = lua_istable(L, -1) ? lua_rawlen(L, -1) : 0;
    if (load_is_text(L) || n == 1) {
        load_report(pc, "wrong-type",
            "has one date for days; write the first day and the last one, which may be "
            "the same: days = { \"2022-01-01\", \"2022-01-07\" }");
        return true;
    }
    if (n != 2) return false;
    for (int i = 0; i < 2; i++) {
        lua_rawgeti(L, -1, i + 1);
        bool fits = load_read_date(pc, field, &days[i]);
        lua_pop(L, 1);
        if (!fits) return false;
    }
    return true;
}

static int64_t minute_of(Date date) { return date_minutes(date, 0); }

// A day alone ends with its last minute.
static int64_t end_of(Date date)
{
    return minute_of(date) + (date.hour < 0 ? 24 * 60 - 1 : 0);
}

void load_card_hours(ParseContext *pc)
{
    Card *card = pc->target;
    const struct {
        Certainty certainty;
        Date from, to;
    } said[] = {
        {HOURS_EXACT, card->at, card->at},
        {HOURS_BY, card->by, card->by},
        {HOURS_ABOUT, card->about, card->about},
        {HOURS_SPAN, card->from, card->to},
    };
    int n = 0;
    for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
        if (said[i].from.year == 0 && said[i].to.year == 0) continue;
        n++;
        if (said[i].from.year == 0 || said[i].to.year == 0) {
            load_report(pc, "card-hours", "has from without to, or to without from");
            continue;
        }
        int64_t first = minute_of(said[i].from), last = end_of(said[i].to);
        if (last < first)
            load_report(pc, "card-hours", "ends before it begins");
        else if (said[i].certainty == HOURS_BY)
            card->hours = (Hours){HOURS_BY, last, last};
        else if (said[i].certainty == HOURS_EXACT && last > first)
            card->hours = (Hours){HOURS_SPAN, first, last}; // within that day
        else
            card->hours = (Hours){said[i].certainty, first, last};
    }
    Date said_when = {0};
    if (n == 0 && date_parse(card->when.src, &said_when) && said_when.hour >= 0)
        load_report_field(pc, "when", "card-hours",
            "has the hour \"" STR_FMT
            "\" for when, which is shown as words and places no card; write at = "
            "\"" STR_FMT "\", and when in words",
            STR_ARG(card->when.src), STR_ARG(card->when.src));
    if (n > 1)
        load_report(pc, "card-hours",
            "says when it was in %d ways; at, by, about, or from and to", n);
}

// Not before midnight of the first day, and not after that of the last.
static void check_days(ParseContext *pc, const Board *board)
{
    int64_t first = minute_of(board->days[0]), last = end_of(board->days[1]);
    if (last < first)
        load_report_field(pc, "days", "board-days",
            "has its days in the wrong order; the first day stands first");
    else if (last - first >= (int64_t)DAYS_MAX * 24 * 60)
        load_report_field(pc, "days", "board-days",
            "has days that are more than %d days apart, which a rail cannot show",
            DAYS_MAX);
    if (last < first || last - first >= (int64_t)DAYS_MAX * 24 * 60) return;
    for (int i = 0; i < board->n_cards; i++) {
        const Hours *hours = &board->cards[i].hours;
        ParseContext at = *pc;
        at.where = board->cards[i].where;
        if (hours->certainty != HOURS_NONE && hours->first > last)
            load_report(&at, "board-days",
                "has the card \"" STR_FMT "\", which is dated after its last day",
                STR_ARG(board->cards[i].id));
    }
}

void load_check_board(ParseContext *pc)
{
    const Board *board = ((const Node *)pc->target)->board;
    if (board->days[0].year != 0 && board->days[1].year != 0) {
        check_days(pc, board);
        return;
    }
    bool given = lua_getfield(pc->L, pc->table, "days") != LUA_TNIL;
    lua_pop(pc->L, 1);
    // What is wrong with them is told, and that what a card calls its date may be none.
    if (given || pc->misnamed || pc->misnamed_within) return;
    for (int i = 0; i < board->n_cards; i++)
        if (board->cards[i].hours.certainty != HOURS_NONE) {
            load_report(pc, "board-days",
                "has cards with hours; it needs days: two dates, { \"2022-01-01\", "
                "\"2022-01-07\" }");
            return;
        }
}
