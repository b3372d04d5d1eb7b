// Helpers of the rules of `check`.
#include "tools/rules.h"
#include "story/load/load_where.h"
#include "tools/allows.h"

#include <stdarg.h>

bool check_has_told(const Check *check, const char *rule)
{
    return diagnostics_has(check->diagnostics, &rule, 1);
}

static bool is_allowed(const Check *check, Where where)
{
    return check->rule->severity == SEVERITY_WARNING && check->allows &&
           allows_find(check->allows, str_of(check->rule->id), where);
}

static bool report(Check *check, Where where, const char *format, va_list args)
    __attribute__((format(printf, 3, 0)));

static bool report(Check *check, Where where, const char *format, va_list args)
{
    Buf sentence = {0};
    if (is_allowed(check, where)) return true;
    buf_addv(&sentence, format, args);
    diagnostics_add(check->diagnostics, check->rule->severity, check->rule->id, where,
        "%s", sentence.s);
    buf_free(&sentence);
    return check->diagnostics->errors <= DIAGNOSTICS_MAX;
}

bool check_report(Check *check, Where where, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    bool more = report(check, where, format, args);
    va_end(args);
    return more;
}

void check_beat(const Check *check) { host_beat(check->host); }

const char *check_node_name(Check *check, const Node *node)
{
    return arena_fmt(&check->arena, "%s \"" STR_FMT "\"", book_node_kind(node->kind),
        STR_ARG(node->id))
        .s;
}

Str check_read_script(Check *check, Arena *arena, Str file)
{
    Buf text = {0};
    Str kept = {0};
    if (check->host->read(check->host->ctx, file, &text, NULL))
        kept = arena_str(arena, buf_str(&text));
    buf_free(&text);
    return kept;
}

// --- where a field stands -------------------------------------------------------------------------

#define FIELDS_FOUND 1000 // more is not looked for: each may read a whole script

// The script from the line on; empty when too many were read.
static Str script_from(Check *check, Where where)
{
    if (where.line <= 0 || ++check->fields_found > FIELDS_FOUND) return (Str){0};
    if (!str_eq(check->script_of, where.file) || !check->script.s) {
        check->script = check_read_script(check, &check->kept, where.file);
        check->script_of = where.file;
    }
    Str rest = check->script, line;
    for (int i = 1; i < where.line && str_split(&rest, '\n', &line); i++) {
    }
    return str_cut(rest, 0, WORD_SEARCH);
}

static bool find_field(Check *check, FieldAt *at)
{
    Str text = script_from(check, at->where);
    return text.n == 0 || load_line_of_field(text, at->kind, at->id, str_of(at->field),
                              at->inner, &at->where.line);
}

bool check_report_at(Check *check, FieldAt at, const char *format, ...)
{
    if (is_allowed(check, at.where)) return true;
    find_field(check, &at);
    va_list args;
    va_start(args, format);
    bool more = report(check, at.where, format, args);
    va_end(args);
    return more;
}

bool check_has_field(Check *check, FieldAt at) { return find_field(check, &at); }

FieldAt check_choice_field(const Choice *choice, const char *field, Str inner)
{
    return (FieldAt){choice->where, WORD_CHOICE, choice->id, field, inner};
}

WordKind check_node_word(const Node *node)
{
    static const WordKind words[] = {[NODE_SCENE] = WORD_SCENE,
        [NODE_CHECK] = WORD_CHECK,
        [NODE_BOARD] = WORD_BOARD,
        [NODE_ENDING] = WORD_ENDING};
    return words[node->kind];
}

static void statements_of_node(
    Check *check, const Node *node, void (*each)(Check *check, const Text *text))
{
    if (node->kind != NODE_CHECK) // a question states nothing
        for (int i = 0; i < node->n_passages; i++)
            each(check, &node->passages[i].text);
    for (int i = 0; i < node->n_plain; i++)
        each(check, &node->plain[i].text);
    for (int i = 0; i < node->n_choices; i++)
        for (int k = 0; k < node->choices[i].n_moves; k++)
            each(check, &node->choices[i].moves[k].because);
    for (int i = 0; i < node->n_answers; i++)
        each(check, &node->answers[i].because);
    if (!node->board) return;
    for (int i = 0; i < node->board->n_cards; i++)
        each(check, &node->board->cards[i].text);
    for (int i = 0; i < node->board->n_links; i++)
        each(check, &node->board->links[i].because);
    for (int i = 0; i < node->board->n_claims; i++)
        each(check, &node->board->claims[i].because);
}

static void statements_by_date(
    Check *check, const DatedTexts *texts, void (*each)(Check *check, const Text *text))
{
    for (int i = 0; i < texts->n; i++)
        each(check, &texts->items[i].text);
}

void check_each_statement(Check *check, void (*each)(Check *check, const Text *text))
{
    const Book *book = check->book;
    for (int i = 0; i < book->n_nodes; i++, check_beat(check))
        statements_of_node(check, &book->nodes[i], each);
    for (int i = 0; i < book->n_sources; i++) {
        each(check, &book->sources[i].text);
        for (int k = 0; k < book->sources[i].history.n; k++)
            each(check, &book->sources[i].history.items[k].note);
    }
    for (int i = 0; i < book->n_charts; i++) {
        statements_by_date(check, &book->charts[i].acts, each);
        statements_by_date(check, &book->charts[i].days, each);
    }
}

bool *check_given_sources(Check *check)
{
    const Book *book = check->book;
    bool *given = arena_array(&check->arena, bool, book->n_sources);
    for (int i = 0; i < book->n_nodes; i++) {
        const Node *node = &book->nodes[i];
        for (int g = 0; g < node->gives.n; g++)
            given[node->gives.items[g]] = true;
        for (int k = 0; k < node->n_choices; k++)
            for (int g = 0; g < node->choices[k].gives.n; g++)
                given[node->choices[k].gives.items[g]] = true;
    }
    return given;
}

typedef struct EachText {
    Check *check;
    void (*each)(Check *check, const Text *text);
} EachText;

static void pass_text(void *ctx, const Text *text)
{
    EachText *call = ctx;
    check_beat(call->check);
    if (!str_starts(text->key, STR("fact."))) call->each(call->check, text);
}

void check_each_text(Check *check, void (*each)(Check *check, const Text *text))
{
    EachText call = {check, each};
    book_texts(check->book, pass_text, &call);
}
