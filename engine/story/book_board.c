// What a board's links and hours say.
#include "story/book_board.h"

#define MINUTES_HOUR 60
#define MINUTES_DAY  (24 * MINUTES_HOUR)
#define ABOUT_HOURS  3 // each way of an hour that is only about right

static const char *const link_names[LINK_TYPES] = {
    "", "led_to", "trigger", "condition", "response", "stated_reason", "only_before"};

const char *book_link_type_id(LinkType type) { return link_names[type]; }

int book_board_link(const Board *board, Str id)
{
    for (int i = 0; i < board->n_links; i++)
        if (str_eq(board->links[i].id, id)) return i;
    return NONE;
}

LinkType book_link_type_of(Str id)
{
    for (int i = LINK_LED_TO; i < LINK_TYPES; i++)
        if (str_eq(str_of(link_names[i]), id)) return (LinkType)i;
    return LINK_NONE;
}

const char *book_certainty_id(Certainty certainty)
{
    static const char *const names[CERTAINTIES] = {"", "exact", "by", "about", "span"};
    return names[certainty];
}

// --- evidence -------------------------------------------------------------------------------------

static bool is_among(const Indexes *sources, int source)
{
    for (int i = 0; i < sources->n; i++)
        if (sources->items[i] == source) return true;
    return false;
}

bool book_link_has_evidence(const Link *link)
{
    return link->evidence.n > 0 || link->half_evidence.n > 0;
}

double book_link_evidence(const Link *link, int source)
{
    if (is_among(&link->evidence, source)) return 1;
    return is_among(&link->half_evidence, source) ? 0.5 : 0;
}

// --- hours ----------------------------------------------------------------------------------------

void book_hours_bounds(const Hours *hours, int64_t *earliest, int64_t *latest)
{
    bool day = hours->last > hours->first;
    int64_t about = day ? MINUTES_DAY : ABOUT_HOURS * MINUTES_HOUR;
    *earliest = INT64_MIN;
    *latest = INT64_MAX;
    if (hours->certainty == HOURS_NONE) return;
    *latest = hours->last;
    if (hours->certainty == HOURS_BY) return;
    *earliest = hours->first;
    if (hours->certainty != HOURS_ABOUT) return;
    *earliest -= about;
    *latest += about;
}
