// A walk as JSON, and how the job of a worker hands it over.
#include "base/json.h"
#include "tools/walk_gates.h"
#include "tools/walk_measure.h"
#include "tools/walk_part.h"
#include "tools/walk_report.h"

static const char *const figures[] = {"total", "total.spread", "order", "order.spread",
    "links", "links.spread", "claims", "claims.spread", "evidence", "evidence.spread",
    "checks", "checks.spread", "pages", "pages.least", "pages.max", "words",
    "words.p95", "words.max", "decisions", "questions", "minutes", "minutes.p95",
    "minutes.max", "minutes130", "minutes130.max", "minutes240", "minutes240.max"};

// Four digits after the point are more than 20,000 plays can tell.
static json_t *rounded(double number)
{
    double scaled = number * 10000;
    return json_real((double)(long long)(scaled + (scaled < 0 ? -0.5 : 0.5)) / 10000);
}

static json_t *policy_json(const Walk *walk, const Tally *tally)
{
    const Book *book = walk->book;
    json_t *object = json_object(), *meters = json_object(), *endings = json_object();
    json_put(object, STR("plays"), json_integer(tally->plays));
    json_put(object, STR("ended"), json_integer(tally->ended));
    for (int i = 0; i < COUNT_OF(figures); i++) {
        double number = 0;
        if (walk_measure(walk, tally, str_of(figures[i]), &number))
            json_put(object, str_of(figures[i]), rounded(number));
    }
    for (int i = 0; i < book->n_state; i++)
        if (book->state[i].meter)
            json_put(meters, book->state[i].id, rounded(sum_mean(&tally->meters[i])));
    for (int i = 0; i < book->n_nodes; i++)
        if (book->nodes[i].kind == NODE_ENDING)
            json_put(endings, book->nodes[i].id, json_integer(tally->endings[i]));
    json_put(object, STR("meters"), meters);
    json_put(object, STR("endings"), endings);
    return object;
}

static json_t *name_json(Str node, Str choice)
{
    Buf name = {0};
    buf_addf(&name, STR_FMT "." STR_FMT, STR_ARG(node), STR_ARG(choice));
    json_t *value = json_str(buf_str(&name));
    buf_free(&name);
    return value;
}

static void put_ability(json_t *object, const Walk *walk)
{
    Arena arena = {0};
    json_t *items = json_object();
    double area = 0;
    walk_measure_all(walk, STR("auc"), &area);
    for (int i = 0; i < walk->items.n; i++) {
        double tells;
        if (walk_item_tells(walk, i, &tells))
            json_put(items, walk_item_name(&arena, &walk->items, i), rounded(tells));
    }
    json_put(object, STR("auc"), rounded(area));
    json_put(object, STR("items"), items);
    arena_free(&arena);
}

static json_t *choices_json(
    const Walk *walk, bool (*is)(const Walk *walk, int node, int choice))
{
    const Book *book = walk->book;
    json_t *list = json_array();
    for (int i = 0; i < book->n_nodes; i++)
        for (int k = 0; k < book->nodes[i].n_choices; k++)
            if (is(walk, i, k))
                json_array_append_new(
                    list, name_json(book->nodes[i].id, book->nodes[i].choices[k].id));
    return list;
}

static json_t *sources_json(const Walk *walk, bool (*is)(const Walk *walk, int source))
{
    json_t *list = json_array();
    for (int i = 0; i < walk->book->n_sources; i++)
        if (is(walk, i))
            json_array_append_new(list, json_str(walk->book->sources[i].id));
    return list;
}

static void put_texts(json_t *object, const Walk *walk)
{
    const Coverage *coverage = &walk->coverage;
    json_t *unshown = json_array();
    for (int i = 0; i < coverage->n_texts; i++)
        if (!coverage->texts[i].shown)
            json_array_append_new(unshown, json_str(coverage->texts[i].text->key));
    int all, shown = coverage_words(coverage, &all);
    json_put(object, STR("words"), json_integer(all));
    json_put(object, STR("words_shown"), json_integer(shown));
    json_put(object, STR("unshown"), unshown);
}

static void put_coverage(json_t *object, const Walk *walk)
{
    const Book *book = walk->book;
    json_t *unreached = json_array(), *dominated = json_array(),
           *visits = json_object(), *most = json_object();
    for (int i = 0; i < book->n_nodes; i++) {
        const Node *node = &book->nodes[i];
        int best = coverage_dominant(&walk->coverage, i, DOMINANT_SHARE);
        if (walk_is_unreached(walk, i))
            json_array_append_new(unreached, json_str(node->id));
        if (best != NONE)
            json_array_append_new(
                dominated, name_json(node->id, node->choices[best].id));
        if (walk->coverage.expected[i]) {
            json_put(visits, node->id, json_integer(walk->coverage.visits[i]));
            json_put(most, node->id, json_integer(walk->coverage.most[i]));
        }
    }
    json_put(object, STR("visits"), visits);
    json_put(object, STR("most_visits"), most);
    json_put(object, STR("unreached"), unreached);
    json_put(object, STR("unoffered"), choices_json(walk, walk_is_unoffered));
    json_put(object, STR("unopened"), choices_json(walk, walk_is_unopened));
    json_put(object, STR("untaken"), choices_json(walk, walk_is_untaken));
    json_put(object, STR("ungiven"), sources_json(walk, walk_is_ungiven));
    json_put(object, STR("unread"), sources_json(walk, walk_is_unread));
    put_texts(object, walk);
    json_put(object, STR("dominated"), dominated);
}

static json_t *faults_json(const Walk *walk)
{
    json_t *faults = json_array();
    for (int i = 0; i < walk->coverage.n_faults; i++) {
        const WalkFault *fault = &walk->coverage.faults[i];
        Buf play = {0};
        walk_fault_play(fault, &play);
        json_t *object = json_object();
        json_put(object, STR("at"), json_str(fault->node));
        json_put(object, STR("text"), json_str(fault->text));
        json_put(object, STR("times"), json_integer(fault->hits));
        json_put(object, STR("steps"), json_integer(fault->steps));
        json_put(object, STR("play"), json_str(buf_str(&play)));
        json_array_append_new(faults, object);
        buf_free(&play);
    }
    return faults;
}

static json_t *gates_json(const GateResults *gates)
{
    json_t *list = json_array();
    for (int i = 0; i < gates->n; i++) {
        json_t *object = json_object();
        json_put(object, STR("gate"), json_str(gates->items[i].line));
        json_put(object, STR("is"), rounded(gates->items[i].figure));
        json_put(object, STR("passed"), json_boolean(gates->items[i].passed));
        json_array_append_new(list, object);
    }
    return list;
}

void walk_report_json(const Walk *walk, const GateResults *gates, Buf *out)
{
    json_t *object = json_object(), *by_policy = json_object();
    for (int i = 0; i < walk->n_tallies; i++)
        json_put(by_policy, str_of(walk->tallies[i].policy->id),
            policy_json(walk, &walk->tallies[i]));
    json_put(object, STR("policies"), by_policy);
    put_ability(object, walk);
    put_coverage(object, walk);
    json_put(object, STR("faults"), faults_json(walk));
    if (gates->n > 0) json_put(object, STR("gates"), gates_json(gates));
    json_write(out, object, 1);
    json_decref(object);
}

// --- between two processes --------------------------------------------------------------------------

void walk_order_write(const WalkOrder *order, Buf *out)
{
    json_t *object = json_object();
    json_put(object, STR("edition"), json_str(order->edition));
    json_put(object, STR("policy"), json_str(order->policy));
    json_put(object, STR("plays"), json_integer(order->plays));
    json_put(object, STR("seed"), json_integer((json_int_t)order->seed));
    json_put(object, STR("json"), json_boolean(order->json));
    json_put(object, STR("gates"), json_str(order->gates));
    json_put(object, STR("gates_file"), json_str(order->gates_file));
    json_put(object, STR("first"), json_integer(order->first));
    json_put(object, STR("count"), json_integer(order->count));
    json_put(object, STR("play"), json_integer(order->play));
    json_put(object, STR("parts"), json_str(order->parts));
    json_write(out, object, 0);
    json_decref(object);
}

static bool report(const Walk *walk, const json_t *order, json_t *reply, Err *err)
{
    Buf text = {0};
    Arena arena = {0};
    GateResults gates;
    const char *file = arena_str(&arena, json_get_str(order, "gates_file")).s;
    bool done =
        walk_gates(walk, json_get_str(order, "gates"), file, &arena, &gates, err);
    if (done && json_is_true(json_get(order, STR("json"))))
        walk_report_json(walk, &gates, &text);
    else if (done)
        walk_report(walk, &gates, &text);
    json_put(reply, STR("bad"),
        json_boolean(gates.failed > 0 || walk->coverage.n_faults > 0));
    json_put(reply, STR("report"), json_str(buf_str(&text)));
    json_put(reply, STR("faults"), faults_json(walk));
    buf_free(&text);
    arena_free(&arena);
    return done;
}

static bool add_parts(Walk *walk, Str text, Err *err)
{
    json_t *parts = json_read(text, "walk", err);
    bool done = parts != NULL;
    for (size_t i = 0; i < json_array_size(parts); i++)
        done = done && walk_part_add(walk, json_array_get(parts, i), err);
    json_decref(parts);
    return done;
}

// Walks, or puts together what was walked.
static bool walk_by(
    Walk *walk, const WalkSetup *setup, const json_t *order, json_t **reply, Err *err)
{
    Str parts = json_get_str(order, "parts");
    if (parts.n > 0) {
        if (!walk_open(walk, setup, err) || !add_parts(walk, parts, err)) return false;
    } else if (!walk_run(walk, setup, err)) {
        return false;
    }
    *reply = setup->count > 0 ? walk_part_json(walk) : json_object();
    return setup->count > 0 || report(walk, order, *reply, err);
}

static bool write_one(const WalkSetup *setup, int number, json_t **reply, Err *err)
{
    Buf play = {0};
    bool done = walk_one(setup, number, &play, err);
    *reply = json_object();
    json_put(*reply, STR("play"), json_str(buf_str(&play)));
    buf_free(&play);
    return done;
}

bool walk_answer_order(const Host *host, Str text, Buf *out, Err *err)
{
    json_t *order = json_read(text, "walk", err);
    if (!order) return false;
    json_t *reply = NULL;
    WalkSetup setup = {.host = *host,
        .edition = json_get_str(order, "edition"),
        .policy = json_get_str(order, "policy"),
        .plays = (int)json_integer_value(json_get(order, STR("plays"))),
        .seed = (uint64_t)json_integer_value(json_get(order, STR("seed"))),
        .first = (int)json_integer_value(json_get(order, STR("first"))),
        .count = (int)json_integer_value(json_get(order, STR("count")))};
    Walk walk = {0};
    int play = (int)json_integer_value(json_get(order, STR("play")));
    bool done = play > 0 ? write_one(&setup, play, &reply, err)
                         : walk_by(&walk, &setup, order, &reply, err);
    if (done) json_write(out, reply, 0);
    walk_free(&walk);
    json_decref(reply);
    json_decref(order);
    return done;
}
