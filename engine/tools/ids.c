#include "tools/ids.h"

#include "story/api_luals.h"
#include "story/story.h"
#include "tools/prose.h"

#define WHAT_MAX 80 // bytes of what is shown beside an id

typedef struct IdListing {
    const Host *host;
    const Book *book;
    Arena arena;
    ApiIds ids;
    ApiId *items[API_ID_KINDS];
} IdListing;

// The first sentence of a text, cut at a space.
static Str what_of(IdListing *listing, const Text *text)
{
    Prose prose = prose_of(&listing->arena, text->src);
    Str what = prose.n > 0 ? prose.items[0].text : (Str){0};
    if (what.n <= WHAT_MAX) return what;
    size_t end = WHAT_MAX;
    while (end > 0 && what.s[end] != ' ')
        end--;
    return str_cut(what, 0, end);
}

static void room_for(IdListing *listing, ApiIdKind kind, int n)
{
    listing->items[kind] = arena_array(&listing->arena, ApiId, n);
    listing->ids.items[kind] = listing->items[kind];
}

static void add(IdListing *listing, ApiIdKind kind, Str id, const Text *text)
{
    host_beat(listing->host);
    listing->items[kind][listing->ids.n[kind]++] =
        (ApiId){id, text ? what_of(listing, text) : (Str){0}};
}

// A row for each array of the book whose things have an id and a text that says what they are.
#define ADD_EACH(listing, kind, array, count, text)                                    \
    do {                                                                               \
        room_for((listing), (kind), (listing)->book->count);                           \
        for (int i = 0; i < (listing)->book->count; i++)                               \
            add((listing), (kind), (listing)->book->array[i].id,                       \
                &(listing)->book->array[i].text);                                      \
    } while (0)

static void add_choices(IdListing *listing)
{
    const Book *book = listing->book;
    int n = 0;
    for (int i = 0; i < book->n_nodes; i++)
        n += book->nodes[i].n_choices;
    room_for(listing, API_ID_CHOICE, n);
    for (int i = 0; i < book->n_nodes; i++)
        for (int k = 0; k < book->nodes[i].n_choices; k++) {
            const Choice *choice = &book->nodes[i].choices[k];
            Str id = arena_fmt(&listing->arena, STR_FMT "." STR_FMT,
                STR_ARG(book->nodes[i].id), STR_ARG(choice->id));
            add(listing, API_ID_CHOICE, id, &choice->label);
        }
}

static const char *type_of(const Value *value)
{
    static const char *const types[] = {[VALUE_NIL] = "any",
        [VALUE_BOOL] = "boolean",
        [VALUE_INT] = "number",
        [VALUE_NUM] = "number",
        [VALUE_STR] = "string",
        [VALUE_LIST] = "any[]",
        [VALUE_MAP] = "table<string,any>"};
    return types[value->type];
}

static void add_variables(IdListing *listing)
{
    const Book *book = listing->book;
    ApiVariable *state = arena_array(&listing->arena, ApiVariable, book->n_state),
                *world = arena_array(&listing->arena, ApiVariable, book->n_world);
    for (int i = 0; i < book->n_state; i++)
        state[i] = (ApiVariable){book->state[i].id, type_of(&book->state[i].first)};
    for (int i = 0; i < book->n_world; i++)
        world[i] = (ApiVariable){book->world[i].name,
            book->world[i].n_rows > 0 ? type_of(&book->world[i].rows[0].value) : "any"};
    listing->ids.state = state;
    listing->ids.n_state = book->n_state;
    listing->ids.world = world;
    listing->ids.n_world = book->n_world;
}

static void add_all(IdListing *listing)
{
    ADD_EACH(listing, API_ID_NODE, nodes, n_nodes, title);
    add_choices(listing);
    ADD_EACH(listing, API_ID_SOURCE, sources, n_sources, title);
    ADD_EACH(listing, API_ID_FACT, facts, n_facts, text);
    ADD_EACH(listing, API_ID_PICTURE, pictures, n_pictures, alt);
    ADD_EACH(listing, API_ID_PLACE, places, n_places, name);
    ADD_EACH(listing, API_ID_PERSON, people, n_people, name);
    ADD_EACH(listing, API_ID_STOP, chain, n_chain, label);
    ADD_EACH(listing, API_ID_OUTLINE, outlines, n_outlines, source);
    ADD_EACH(listing, API_ID_CHART, charts, n_charts, title);
    ADD_EACH(listing, API_ID_EDITION, editions, n_editions, title);
    ADD_EACH(listing, API_ID_TERM, terms, n_terms, title);
    add_variables(listing);
}

bool ids_write(const Host *host, Buf *out, Err *err)
{
    Diagnostics diagnostics = {0};
    Story *story = story_open(host, NULL, &diagnostics, err);
    if (story) {
        IdListing listing = {.host = host, .book = story_book(story)};
        add_all(&listing);
        api_luals(&listing.ids, out);
        arena_free(&listing.arena);
    }
    story_close(story);
    diagnostics_free(&diagnostics);
    return story != NULL;
}
