// A board of a play: its rail, the arrows with what is pinned to them, and the claims.
#include "story/resume/resume_codec.h"

#include <limits.h>
#include <string.h>

// When the order of a board was fixed no code says: so late that all sources had come before.
#define RESUME_STOOD (INT_MAX / 2)

// The first [n] cards of a permutation of [cards], each as an index into the remaining ones.
static json_t *codec_cards(Codec *c, int *cards, int many, const int *placed, int n)
{
    json_t *ids = json_array();
    for (int i = 0; i < n; i++, many--) {
        int at = 0;
        while (!c->number->reading && cards[at] != placed[i])
            at++;
        at = resume_one_of(c->number, at, many);
        json_array_append_new(ids, json_str(c->names[cards[at]].id));
        memmove(&cards[at], &cards[at + 1], (size_t)(many - at - 1) * sizeof *cards);
    }
    return ids;
}

static bool says(const ResumeName *name, const char *what)
{
    return json_is_true(json_object_get(name->says, what));
}

// What is pinned to a link: nothing, or one of the sources; of those that the table knows to be offered
// there, as long as it is one of them.
static void codec_pin(Codec *c, const ResumeName *link, json_t *had, json_t *pins)
{
    const Indexes *sources = &link->offers;
    const json_t *pin = json_get(had, link->id);
    if (!says(link, "pins") ||
        !resume_flag(c->number, pin != NULL, RESUME_ODDS - 1, RESUME_ODDS))
        return;
    int at = resume_position(c, sources, pin);
    bool offered = at != NONE || (pin && json_text(pin).n == 0);
    if (sources->n == 0 || !resume_expect(c, offered, true)) {
        sources = &c->table->all[RESUME_SOURCE];
        at = resume_position(c, sources, pin);
    }
    at = resume_one_of(c->number, at + 1, sources->n + 1) - 1;
    Str id = at < 0 ? (Str){0} : c->names[sources->items[at]].id;
    json_put(pins, link->id, json_str(id));
    c->turns++;
}

// The types of links and what is pinned to them, which is set once the order stands.
static void codec_links(Codec *c, const Indexes *links, json_t *had, json_t *had_pins,
    int odds, json_t *named, json_t *pins)
{
    for (int i = 0; i < links->n; i++) {
        const ResumeName *link = &c->names[links->items[i]];
        int type = (int)book_link_type_of(json_text(json_get(had, link->id)));
        if (!resume_flag(c->number, type != LINK_NONE, odds, RESUME_ODDS)) continue;
        type = 1 + resume_one_of(
                       c->number, type == LINK_NONE ? 0 : type - 1, LINK_TYPES - 1);
        json_put(named, link->id, json_str(str_of(book_link_type_id((LinkType)type))));
        c->turns++;
        codec_pin(c, link, had_pins, pins);
    }
}

static json_t *codec_claims(Codec *c, const Indexes *claims, json_t *had, int odds)
{
    json_t *given = json_object();
    for (int i = 0; i < claims->n; i++) {
        Str id = c->names[claims->items[i]].id;
        int status = (int)book_status_of(json_text(json_get(had, id)));
        if (!resume_flag(c->number, status != STATUS_NONE, odds, RESUME_ODDS)) continue;
        status = 1 + resume_one_of(c->number, status == STATUS_NONE ? 0 : status - 1,
                         STATUSES - 1);
        json_put(given, id, json_str(str_of(book_status_id((Status)status))));
        c->turns++;
    }
    return given;
}

// A code does not contain the shuffled order of the cards.
static json_t *deal(Codec *c, const Indexes *cards)
{
    json_t *ids = json_array();
    int *dealt = arena_array(c->arena, int, (size_t)cards->n + 1), n = 0;
    for (int i = 0; i < cards->n; i++)
        if (!says(&c->names[cards->items[i]], "given")) dealt[n++] = cards->items[i];
    rng_shuffle(c->rng, dealt, (size_t)n);
    for (int i = 0; i < n; i++)
        json_array_append_new(ids, json_str(c->names[dealt[i]].id));
    return ids;
}

// The cards on the rail: all of them, or some; at least the given ones. A board with those alone is left
// out: it is shuffled again.
static json_t *codec_rail(Codec *c, const Indexes *cards, json_t *board, int odds)
{
    json_t *had = json_object_get(board, "rail");
    int *rail = arena_array(c->arena, int, (size_t)cards->n + 1), n = 0, given = 0;
    for (size_t i = 0; i < json_array_size(had) && n < cards->n; i++) {
        int at = resume_position(c, cards, json_array_get(had, i));
        if (at != NONE) rail[n++] = cards->items[at];
    }
    for (int i = n; i < cards->n; i++)
        rail[i] = cards->items[i]; // of a board without a save: all are given
    for (int i = 0; i < cards->n; i++)
        given += says(&c->names[cards->items[i]], "given");
    if (n < given) n = given;
    bool all = resume_flag(c->number, n == cards->n, odds, RESUME_ODDS);
    if (all || given == cards->n)
        n = cards->n;
    else
        n = given + resume_one_of(c->number, n - given, cards->n - given);
    int *left =
        arena_copy(c->arena, cards->items, (size_t)cards->n * sizeof *cards->items);
    c->turns += n - given;
    bool begun = n > given;
    if (c->is_here) c->acted = begun;
    return begun || given == cards->n || c->rows
               ? codec_cards(c, left, cards->n, rail, n)
               : NULL;
}

// Codes of before the rail were given by tables without the given cards.
static Indexes without_given(Codec *c, const Indexes *cards)
{
    Indexes kept = {arena_array(c->arena, int, (size_t)cards->n + 1), 0};
    for (int i = 0; i < cards->n; i++)
        if (!says(&c->names[cards->items[i]], "given"))
            kept.items[kept.n++] = cards->items[i];
    return kept;
}

void resume_board_codec(Codec *c, int node)
{
    const ResumeName *name = &c->names[node];
    Indexes kept = c->rows ? without_given(c, &name->parts[RESUME_CARD])
                           : name->parts[RESUME_CARD];
    const Indexes *cards = &kept;
    json_t *board = json_get(c->boards, name->id);
    c->is_here = node == c->here;
    int odds = c->is_here ? RESUME_ODDS / 2 : RESUME_ODDS - 1;
    json_t *rail = codec_rail(c, cards, board, odds);
    if (!rail) return;
    bool all = json_array_size(rail) == (size_t)cards->n;
    json_int_t stood = json_integer_value(json_object_get(board, "stood"));
    bool stands =
        all && (c->rows || resume_flag(c->number, stood > 0, odds, RESUME_ODDS));
    c->turns += stands;
    json_t *named = json_object(), *pins = json_object();
    codec_links(c, &name->parts[RESUME_LINK], json_object_get(board, "links"),
        json_object_get(board, "pins"), stands ? odds : 1, named, pins);
    json_t *claims = codec_claims(c, &name->parts[RESUME_CLAIM],
        json_object_get(board, "claims"), stands ? odds : 1);
    json_t *saved = json_pack("{s:o, s:o, s:i, s:o, s:o, s:o}", "deal", deal(c, cards),
        c->rows ? "placed" : "rail", rail, "stood", stands ? RESUME_STOOD : 0, "links",
        named, "pins", pins, "claims", claims);
    json_put(c->boards, name->id, saved);
}
