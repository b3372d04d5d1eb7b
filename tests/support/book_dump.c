#include "support/book_dump.h"

#include "story/api.h"

#include <math.h>
#include <string.h>

// --- values ---------------------------------------------------------------------------------------

static void add_where(Buf *out, Where where)
{
    buf_addf(out, " at " STR_FMT ":%d", STR_ARG(where.file), where.line);
}

static void add_text(Buf *out, const Text *text)
{
    buf_addf(
        out, " " STR_FMT " \"" STR_FMT "\"", STR_ARG(text->key), STR_ARG(text->src));
    add_where(out, text->where);
}

static void add_date(Buf *out, Date date)
{
    buf_addf(out, " %d-%d-%d %d:%d", date.year, date.month, date.day, date.hour,
        date.minute);
}

static void add_ids(Buf *out, const Ids *ids)
{
    for (int i = 0; i < ids->n; i++)
        buf_addf(out, " " STR_FMT, STR_ARG(ids->items[i]));
}

static void add_indexes(Buf *out, const Indexes *indexes)
{
    for (int i = 0; i < indexes->n; i++)
        buf_addf(out, " %d", indexes->items[i]);
}

static void add_value(Buf *out, const Value *value)
{
    buf_addc(out, ' ');
    if (value->type == VALUE_NUM && !isfinite(value->as.d)) // of a refused scenario
        buf_add(out, STR("infinite"));
    else
        value_write(value, out);
}

// Without the sign of what is no number, which is another from system to system.
static double shown(double number) { return isnan(number) ? fabs(number) : number; }

static void add_doubles(Buf *out, const double *items, int n)
{
    for (int i = 0; i < n; i++)
        buf_addf(out, " %.17g", shown(items[i]));
}

static void add_changes(Buf *out, const StatusChanges *changes)
{
    for (int i = 0; i < changes->n; i++) {
        add_date(out, changes->items[i].date);
        buf_addf(out, " %d", changes->items[i].status);
        add_text(out, &changes->items[i].note);
    }
}

static void add_dated(Buf *out, const DatedTexts *texts)
{
    for (int i = 0; i < texts->n; i++) {
        add_date(out, texts->items[i].date);
        add_text(out, &texts->items[i].text);
    }
}

static void add_rings(Buf *out, const Ring *rings, int n)
{
    for (int i = 0; i < n; i++) {
        buf_addf(out, " ring");
        add_doubles(out, rings[i].points, 2 * rings[i].n);
    }
}

static void add_passages(Buf *out, const Passage *passages, int n)
{
    for (int i = 0; i < n; i++) {
        buf_addf(out, " when %d", passages[i].when);
        add_text(out, &passages[i].text);
    }
}

// --- fields ---------------------------------------------------------------------------------------

static void add_choice_field(Buf *out, const Choice *choice, FieldType type)
{
    if (type == FIELD_GO) {
        add_indexes(out, &choice->go);
        add_ids(out, &choice->go_ids);
    } else if (type == FIELD_NEEDS) {
        buf_addf(out, " when %d", choice->condition);
        add_indexes(out, &choice->needs);
    } else {
        for (int i = 0; i < choice->n_moves; i++) {
            const ChoiceMove *move = &choice->moves[i];
            buf_addf(
                out, " " STR_FMT " %d by %d", STR_ARG(move->id), move->meter, move->by);
            add_text(out, &move->because);
        }
        if (!choice->effect_lines) return;
        add_where(out, choice->effect_lines->where);
        buf_addf(out, "-%d", choice->effect_lines->last);
    }
}

static void add_node_field(Buf *out, const Node *node, FieldType type)
{
    if (type == FIELD_PASSAGES) add_passages(out, node->passages, node->n_passages);
    if (type == FIELD_PLAIN) add_passages(out, node->plain, node->n_plain);
    if (type == FIELD_TALK) {
        buf_addf(out, " %d", node->talk);
        add_text(out, &node->talk_about);
    }
}

static void add_outline_field(Buf *out, const Outline *outline, const ApiField *field)
{
    if (field->type == FIELD_NAMES) {
        for (int i = 0; i < outline->n_names; i++) {
            const MapName *name = &outline->names[i];
            buf_addf(out, " %d %.17g %.17g", name->water, shown(name->lat),
                shown(name->lon));
            add_text(out, &name->name);
        }
    } else if (strcmp(field->name, "rings") == 0) {
        add_rings(out, outline->rings, outline->n_rings);
    } else {
        add_rings(out, outline->around, outline->n_around);
    }
}

static void add_picture_field(Buf *out, const Picture *picture)
{
    add_ids(out, &picture->layers);
    for (int i = 0; picture->layers_when && i < picture->layers.n; i++)
        buf_addf(out, " when %d", picture->layers_when[i]);
}

// Of the fields that are no value of their own.
static void add_struct_field(Buf *out, const void *thing, const ApiField *field)
{
    switch (field->type) {
    case FIELD_PASSAGES:
    case FIELD_PLAIN:
    case FIELD_TALK:
        add_node_field(out, thing, field->type);
        break;
    case FIELD_GO:
    case FIELD_NEEDS:
    case FIELD_MOVES:
        add_choice_field(out, thing, field->type);
        break;
    case FIELD_RINGS:
    case FIELD_NAMES:
        add_outline_field(out, thing, field);
        break;
    case FIELD_LAYERS:
        add_picture_field(out, thing);
        break;
    case FIELD_POSITION: {
        const Place *place = thing;
        buf_addf(out, " %d %.17g %.17g", place->has_position, shown(place->lat),
            shown(place->lon));
        break;
    }
    case FIELD_RANGE: {
        const ChartPoint *point = thing;
        buf_addf(out, " %d %.17g %.17g", point->has_value, shown(point->low),
            shown(point->high));
        break;
    }
    default:
        break;
    }
}

static void add_field(Buf *out, const void *thing, const ApiField *field)
{
    const void *at = (const char *)thing + field->offset;
    buf_addf(out, "; %s", field->name);
    switch (field->type) {
    case FIELD_TEXT:
        add_text(out, at);
        break;
    case FIELD_STR:
        buf_addf(out, " \"" STR_FMT "\"", STR_ARG(*(const Str *)at));
        break;
    case FIELD_KIND:
    case FIELD_BOOL:
        buf_addf(out, " %d", *(const bool *)at);
        break;
    case FIELD_RIGHT:
    case FIELD_CREDIT:
    case FIELD_NUMBER:
        add_doubles(out, at, 1);
        break;
    case FIELD_PAIR:
        add_doubles(out, at, 2);
        break;
    case FIELD_HALF:
    case FIELD_FULL:
        add_doubles(out, at, LINK_TYPES);
        break;
    case FIELD_STATUSES:
        add_doubles(out, at, STATUSES);
        break;
    case FIELD_DATE:
        add_date(out, *(const Date *)at);
        break;
    case FIELD_VALUE:
    case FIELD_FIRST:
        add_value(out, at);
        break;
    case FIELD_IDS:
    case FIELD_FACTS:
        add_ids(out, at);
        break;
    case FIELD_SOURCES:
    case FIELD_SOURCE_LIST:
        add_indexes(out, at);
        break;
    case FIELD_HISTORY:
        add_changes(out, at);
        break;
    case FIELD_DATED:
        add_dated(out, at);
        break;
    case FIELD_COLOUR:
    case FIELD_ZONE:
    case FIELD_STATUS:
    case FIELD_PLACE:
    case FIELD_PERSON:
    case FIELD_PICTURE:
    case FIELD_CHAIN:
    case FIELD_NODE:
    case FIELD_START:
    case FIELD_FN:
    case FIELD_CARD:
    case FIELD_LINK:
    case FIELD_OUTLINE:
    case FIELD_CHART:
    case FIELD_FIGURE:
    case FIELD_FORM:
    case FIELD_LEVEL:
    case FIELD_GRADE:
    case FIELD_BED:
    case FIELD_SOUND:
    case FIELD_MINUTES:
    case FIELD_API:
    case FIELD_EDITION:
    case FIELD_AT:
    case FIELD_TRISTATE:
        buf_addf(out, " %d", *(const int *)at);
        break;
    case FIELD_SEED:
        buf_addf(out, " %llu", (unsigned long long)*(const uint64_t *)at);
        break;
    default:
        add_struct_field(out, thing, field);
        break;
    }
}

static void add_thing(
    Buf *out, const ApiWord *word, Str id, Where where, const void *thing)
{
    buf_addf(out, "%s " STR_FMT, word->name, STR_ARG(id));
    add_where(out, where);
    for (const ApiField *field = word->fields; field->name; field++)
        add_field(out, thing, field);
    buf_addc(out, '\n');
}

// Each of an array whose items have an id and a place.
#define ADD_EACH(out, kind, items, n)                                                  \
    for (int each = 0; each < (n); each++)                                             \
    add_thing(                                                                         \
        out, &api_words[kind], (items)[each].id, (items)[each].where, &(items)[each])

// --- the book ---------------------------------------------------------------------------------------

static void add_board(Buf *out, const Board *board)
{
    ADD_EACH(out, WORD_CARD, board->cards, board->n_cards);
    for (int i = 0; i < board->n_cards; i++) {
        const Card *card = &board->cards[i];
        buf_addf(out, "group %d, hours %d %lld %lld\n", card->group,
            card->hours.certainty, (long long)card->hours.first,
            (long long)card->hours.last);
    }
    ADD_EACH(out, WORD_LINK, board->links, board->n_links);
    ADD_EACH(out, WORD_CLAIM, board->claims, board->n_claims);
    buf_addf(out, "%d groups", board->n_groups);
    add_date(out, board->days[0]);
    add_date(out, board->days[1]);
    buf_addc(out, '\n');
}

static void add_node(Buf *out, const Node *node)
{
    static const WordKind words[] = {WORD_SCENE, WORD_CHECK, WORD_BOARD, WORD_ENDING};
    add_thing(out, &api_words[words[node->kind]], node->id, node->where, node);
    buf_addf(out, "chapter %d, leads on %d, dark %d\n", node->chapter, node->leads_on,
        node->dark);
    ADD_EACH(out, WORD_CHOICE, node->choices, node->n_choices);
    ADD_EACH(out, WORD_ANSWER, node->answers, node->n_answers);
    if (node->board) add_board(out, node->board);
}

static void add_test(Buf *out, const Test *test)
{
    buf_addf(out, " (%d " STR_FMT " %d %d %.17g..%.17g", test->kind,
        STR_ARG(test->name), test->index, test->choice, shown(test->least),
        shown(test->most));
    add_value(out, &test->value);
    for (int i = 0; i < test->n; i++)
        add_test(out, &test->items[i]);
    buf_addc(out, ')');
}

static void add_conditions(Buf *out, const Book *book)
{
    for (int i = 0; i < book->n_conditions; i++) {
        const BookCondition *condition = book->conditions[i];
        buf_addf(out, "condition of %s %s %d %d",
            condition->subject ? condition->subject : "-",
            condition->field ? condition->field : "-", condition->needed,
            condition->wrong);
        add_where(out, condition->where);
        add_test(out, &condition->test);
        buf_addc(out, '\n');
    }
}

static void add_world(Buf *out, const WorldTable *table)
{
    add_thing(out, &api_words[WORD_WORLD], table->name, table->where, table);
    for (int i = 0; i < table->n_rows; i++)
        add_thing(
            out, &api_words[WORD_ROW], STR("-"), table->rows[i].where, &table->rows[i]);
}

static void add_state(Buf *out, const StateVar *var)
{
    add_thing(out, &api_words[WORD_METER], var->id, var->where, var);
    buf_addf(out, "bounded %d, meter %d\n", var->bounded, var->meter);
}

static void add_chapters(Buf *out, const Book *book)
{
    for (int i = 0; i < book->n_editions; i++) {
        for (int node = 0; book->editions[i].reach && node < book->n_nodes; node++)
            buf_addf(out, "%d", book->editions[i].reach[node]);
        buf_addf(out, " reached by ");
        ADD_EACH(out, WORD_EDITION, &book->editions[i], 1);
    }
    ADD_EACH(out, WORD_CHAPTER, book->chapters, book->n_chapters);
    for (int i = 0; i < book->n_nodes; i++)
        add_node(out, &book->nodes[i]);
}

static void add_pictures(Buf *out, const Book *book)
{
    for (int i = 0; i < book->n_pictures; i++) {
        const Picture *picture = &book->pictures[i];
        ADD_EACH(out, WORD_PICTURE, picture, 1);
        ADD_EACH(out, WORD_OVERLAY, picture->overlays, picture->n_overlays);
        ADD_EACH(out, WORD_LIGHT, picture->lights, picture->n_lights);
    }
    ADD_EACH(out, WORD_OUTLINE, book->outlines, book->n_outlines);
    for (int i = 0; i < book->n_charts; i++) {
        ADD_EACH(out, WORD_CHART, &book->charts[i], 1);
        ADD_EACH(out, WORD_POINT, book->charts[i].points, book->charts[i].n_points);
    }
}

void book_dump(const Book *book, Buf *out)
{
    add_thing(out, &api_words[WORD_SCENARIO], book->id, book->where, book);
    ADD_EACH(out, WORD_PLACE, book->places, book->n_places);
    ADD_EACH(out, WORD_PERSON, book->people, book->n_people);
    ADD_EACH(out, WORD_SAY, book->sayings, book->n_sayings);
    ADD_EACH(out, WORD_TERM, book->terms, book->n_terms);
    ADD_EACH(out, WORD_FACT, book->facts, book->n_facts);
    ADD_EACH(out, WORD_SOURCE, book->sources, book->n_sources);
    for (int i = 0; i < book->n_world; i++)
        add_world(out, &book->world[i]);
    ADD_EACH(out, WORD_CHAIN, book->chain, book->n_chain);
    add_pictures(out, book);
    for (int i = 0; i < book->n_state; i++)
        add_state(out, &book->state[i]);
    add_chapters(out, book);
    add_conditions(out, book);
    for (int i = 0; i < book->n_renames; i++) {
        const Rename *rename = &book->renames[i];
        buf_addf(out, "renamed " STR_FMT " " STR_FMT " " STR_FMT, STR_ARG(rename->from),
            STR_ARG(rename->to), STR_ARG(rename->last));
        add_where(out, rename->where);
        buf_addc(out, '\n');
    }
    for (int i = 0; i < book->n_files; i++)
        buf_addf(out, "file " STR_FMT "\n", STR_ARG(book->files[i]));
}

// --- tests.lua --------------------------------------------------------------------------------------

static void add_step(Buf *out, const TestStep *step)
{
    buf_addf(out, "step " STR_FMT " %d", STR_ARG(step->action), step->is_list);
    add_where(out, step->where);
    buf_addc(out, '\n');
    if (!step->expect) return;
    add_thing(
        out, &api_test_words[TEST_EXPECT], STR("-"), step->expect->where, step->expect);
    for (int i = 0; i < step->expect->n_status; i++)
        buf_addf(out, "status %d %d\n", step->expect->status[i].source,
            step->expect->status[i].status);
    for (int i = 0; i < step->expect->n_values; i++) {
        buf_addf(out, "value %d", step->expect->values[i].variable);
        add_value(out, &step->expect->values[i].value);
        buf_addc(out, '\n');
    }
}

void book_dump_tests(const PlayTests *tests, Buf *out)
{
    for (int i = 0; i < tests->n; i++) {
        const PlayTest *test = &tests->items[i];
        add_thing(out, &api_test_words[TEST_PLAY], test->id, test->where, test);
        buf_addf(out, "broken %d\n", test->broken);
        for (int step = 0; step < test->n_steps; step++)
            add_step(out, &test->steps[step]);
    }
}

void book_dump_read(const MemoryFile *files, unsigned parts, Diagnostics *diagnostics,
    Buf *out, Err *err)
{
    Host host = scenario_host(files);
    Story *story = story_open_to_check(&host, NULL, diagnostics, err);
    if (!story) return;
    if (parts & DUMP_BOOK) book_dump(story_book(story), out);
    if (parts & DUMP_TESTS) {
        PlayTests tests = {0};
        play_tests_read(&host, NULL, story_book(story), &tests, diagnostics);
        book_dump_tests(&tests, out);
        play_tests_free(&tests);
    }
    story_close(story);
}
