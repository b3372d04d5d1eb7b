#include "tools/facts.h"

#include "base/json.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "story/marks.h"
#include "story/story.h"
#include "tools/prose.h"

#include <stdlib.h>

typedef struct Facts {
    const Host *host;
    const Book *book;
    json_t **uses; // an array for each fact
    Arena arena;   // of one text
} Facts;

typedef struct Use {
    const char *kind; // "sentence", "source"
    Str name;         // the key of a text, or "queue", "chain_board.price"
    Where where;
    Str text; // what rests on it
} Use;

// --- collecting ---------------------------------------------------------------------------------------

static bool is_same(const json_t *other, const Use *use)
{
    return str_eq(json_get_str(other, "kind"), str_of(use->kind)) &&
           str_eq(json_get_str(other, "name"), use->name) &&
           str_eq(json_get_str(other, "text"), use->text);
}

// A sentence that names a fact twice is told once.
static void add_use(Facts *facts, Str id, const Use *use)
{
    int fact = book_fact(facts->book, id);
    if (fact == NONE) return;
    json_t *uses = facts->uses[fact];
    size_t n = json_array_size(uses);
    if (n > 0 && is_same(json_array_get(uses, n - 1), use)) return;
    json_t *json = json_object();
    json_object_set_new(json, "kind", json_string(use->kind));
    json_object_set_new(json, "name", json_str(use->name));
    json_object_set_new(json, "file", json_str(use->where.file));
    json_object_set_new(json, "line", json_integer(use->where.line));
    if (use->text.n > 0) json_object_set_new(json, "text", json_str(use->text));
    json_array_append_new(uses, json);
}

static void add_all(Facts *facts, Ids ids, const Use *use)
{
    for (int i = 0; i < ids.n; i++)
        add_use(facts, ids.items[i], use);
}

static Str plain(Facts *facts, const Text *text)
{
    Prose prose = prose_of(&facts->arena, text->src);
    return prose.n > 0 ? prose.items[0].text : (Str){0};
}

// The marks of a text are in the order of its sentences.
static void add_sentences(Facts *facts, const Text *text)
{
    Prose prose = prose_of(&facts->arena, text->src);
    Str src = text->src, id;
    int at = 0, left = prose.n > 0 ? prose.items[0].marks : 0;
    for (TextMark mark; marks_next(&src, &mark);) {
        if (mark.kind != MARK_FACTS) continue;
        while (left == 0 && at + 1 < prose.n)
            left = prose.items[++at].marks;
        left--;
        Use use = {"sentence", text->key, text->where,
            prose.n > 0 ? prose.items[at].text : (Str){0}};
        while (marks_next_fact(&mark.name, &id))
            add_use(facts, id, &use);
    }
}

static void add_values(Facts *facts, const Text *text)
{
    Str src = text->src;
    for (TextMark mark; marks_next(&src, &mark);) {
        if (mark.kind != MARK_WORLD) continue;
        Use use = {"value", text->key, text->where, mark.src};
        for (int i = 0; i < facts->book->n_world; i++) {
            const WorldTable *table = &facts->book->world[i];
            for (int k = 0; str_eq(table->name, mark.name) && k < table->n_rows; k++)
                add_use(facts, table->rows[k].fact, &use);
        }
    }
}

static void add_text(void *ctx, const Text *text)
{
    Facts *facts = ctx;
    host_beat(facts->host);
    add_sentences(facts, text);
    add_values(facts, text);
    arena_reset(&facts->arena);
}

// --- what names its facts in a field ------------------------------------------------------------------

static Str part_of(Facts *facts, Str outer, Str id)
{
    return arena_fmt(&facts->arena, STR_FMT "." STR_FMT, STR_ARG(outer), STR_ARG(id));
}

static void add_board(Facts *facts, const Node *node)
{
    const Board *board = node->board;
    for (int i = 0; i < board->n_cards; i++) {
        const Card *card = &board->cards[i];
        add_all(facts, card->facts,
            &(Use){"card", part_of(facts, node->id, card->id), card->where,
                plain(facts, &card->label)});
    }
    for (int i = 0; i < board->n_links; i++) {
        const Link *link = &board->links[i];
        add_all(facts, link->facts,
            &(Use){"link", part_of(facts, node->id, link->id), link->where,
                plain(facts, &link->because)});
    }
    for (int i = 0; i < board->n_claims; i++) {
        const Claim *claim = &board->claims[i];
        add_all(facts, claim->facts,
            &(Use){"claim", part_of(facts, node->id, claim->id), claim->where,
                plain(facts, &claim->text)});
    }
}

static void add_nodes(Facts *facts)
{
    for (int i = 0; i < facts->book->n_nodes; i++) {
        const Node *node = &facts->book->nodes[i];
        host_beat(facts->host);
        add_all(facts, node->facts,
            &(Use){book_node_kind(node->kind), node->id, node->where,
                plain(facts, &node->title)});
        if (node->board) add_board(facts, node);
        arena_reset(&facts->arena);
    }
}

static void add_record(Facts *facts)
{
    const Book *book = facts->book;
    for (int i = 0; i < book->n_sources; i++) {
        const Source *source = &book->sources[i];
        add_all(facts, source->facts,
            &(Use){"source", source->id, source->where, plain(facts, &source->title)});
    }
    for (int i = 0; i < book->n_charts; i++)
        for (int k = 0; k < book->charts[i].n_points; k++) {
            const ChartPoint *point = &book->charts[i].points[k];
            add_all(facts, point->facts,
                &(Use){"chart", part_of(facts, book->charts[i].id, point->id),
                    point->where, plain(facts, &point->label)});
        }
    for (int i = 0; i < book->n_world; i++)
        for (int k = 0; k < book->world[i].n_rows; k++) {
            const WorldRow *row = &book->world[i].rows[k];
            add_use(facts, row->fact,
                &(Use){"world", part_of(facts, book->world[i].name, row->place),
                    row->where, {0}});
        }
}

// --- writing --------------------------------------------------------------------------------------------

static void add_lines(Facts *facts, const Fact *fact, const json_t *uses, Buf *out)
{
    buf_addf(out, STR_FMT "  " STR_FMT "  " STR_FMT ":%d\n", STR_ARG(fact->id),
        STR_ARG(plain(facts, &fact->text)), STR_ARG(fact->where.file),
        fact->where.line);
    for (size_t i = 0; i < json_array_size(uses); i++) {
        const json_t *use = json_array_get(uses, i);
        Str text = json_get_str(use, "text");
        buf_addf(out, "  " STR_FMT " " STR_FMT "  " STR_FMT ":%d%s" STR_FMT "\n",
            STR_ARG(json_get_str(use, "kind")), STR_ARG(json_get_str(use, "name")),
            STR_ARG(json_get_str(use, "file")),
            (int)json_integer_value(json_object_get(use, "line")),
            text.n > 0 ? "  " : "", STR_ARG(text));
    }
    if (json_array_size(uses) == 0) buf_add(out, STR("  nothing rests on it\n"));
    arena_reset(&facts->arena);
}

static json_t *fact_json(Facts *facts, const Fact *fact, json_t *uses)
{
    json_t *json = json_object();
    json_object_set_new(json, "id", json_str(fact->id));
    json_object_set_new(json, "text", json_str(plain(facts, &fact->text)));
    if (fact->status.n > 0) json_object_set_new(json, "status", json_str(fact->status));
    if (fact->confidence.n > 0)
        json_object_set_new(json, "confidence", json_str(fact->confidence));
    json_object_set_new(json, "file", json_str(fact->where.file));
    json_object_set_new(json, "line", json_integer(fact->where.line));
    json_object_set(json, "uses", uses);
    arena_reset(&facts->arena);
    return json;
}

static void write_facts(Facts *facts, int first, int n, bool as_json, Buf *out)
{
    json_t *all = json_array();
    for (int i = first; i < first + n; i++) {
        const Fact *fact = &facts->book->facts[i];
        host_beat(facts->host);
        if (as_json)
            json_array_append_new(all, fact_json(facts, fact, facts->uses[i]));
        else
            add_lines(facts, fact, facts->uses[i], out);
    }
    if (as_json) json_write(out, all, 1);
    if (as_json) buf_addc(out, '\n');
    json_decref(all);
}

static bool fail_unknown(const Book *book, Str id, Err *err)
{
    Str *ids = mem_new(book->n_facts, sizeof *ids);
    for (int i = 0; i < book->n_facts; i++)
        ids[i] = book->facts[i].id;
    Str near = nearest_name(id, ids, book->n_facts);
    free(ids);
    return err_set(err, ERR_DATA, "there is no fact \"" STR_FMT "\"" NEAREST_FMT,
        STR_ARG(utf8_cut(id, 60)), NEAREST_ARG(near));
}

static bool collect_and_write(Facts *facts, const FactsOrder *order, Buf *out, Err *err)
{
    const Book *book = facts->book;
    int one = order->fact.n > 0 ? book_fact(book, order->fact) : 0;
    if (one == NONE) return fail_unknown(book, order->fact, err);
    facts->uses = mem_new(book->n_facts, sizeof *facts->uses);
    for (int i = 0; i < book->n_facts; i++)
        facts->uses[i] = json_array();
    book_texts(book, add_text, facts);
    add_nodes(facts);
    add_record(facts);
    write_facts(facts, one, order->fact.n > 0 ? 1 : book->n_facts, order->json, out);
    if (book->n_facts == 0 && !order->json)
        buf_add(out, STR("the scenario declares no facts\n"));
    for (int i = 0; i < book->n_facts; i++)
        json_decref(facts->uses[i]);
    free(facts->uses);
    return true;
}

bool facts_write(const Host *host, const FactsOrder *order, Buf *out, Err *err)
{
    Diagnostics diagnostics = {0};
    Story *story = story_open(host, NULL, &diagnostics, err);
    bool done = story != NULL;
    if (done) {
        Facts facts = {.host = host, .book = story_book(story)};
        done = collect_and_write(&facts, order, out, err);
        arena_free(&facts.arena);
    }
    story_close(story);
    diagnostics_free(&diagnostics);
    return done;
}
