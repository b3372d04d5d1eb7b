// The list of diagnostics: adding, sorting, printing.
#include "story/diagnostics.h"

#include "base/utf8.h"
#include "story/budgets.h"

#define OVERFLOW "too-many-faults"

static Diagnostic *push(Diagnostics *diagnostics)
{
    diagnostics->items = arena_room(&diagnostics->arena, diagnostics->items,
        diagnostics->count, &diagnostics->capacity, sizeof(Diagnostic));
    return &diagnostics->items[diagnostics->count++];
}

// Adds the diagnostic that replaces all errors past the limit.
static void add_overflow(Diagnostics *diagnostics)
{
    char message[BUDGET_SENTENCE_MAX];
    *push(diagnostics) = (Diagnostic){SEVERITY_ERROR, STR(OVERFLOW), {{0}, 0},
        arena_str(
            &diagnostics->arena, str_of(budget_message(BUDGET_DIAGNOSTICS, message)))};
    diagnostics->errors++;
}

// The warnings of the rule.
static RuleTally *tally_of(Diagnostics *diagnostics, Str rule)
{
    int n = diagnostics->n_tallies;
    for (int i = 0; i < n; i++)
        if (str_eq(diagnostics->tallies[i].rule, rule)) return &diagnostics->tallies[i];
    diagnostics->tallies = arena_room(&diagnostics->arena, diagnostics->tallies, n,
        &diagnostics->tallies_room, sizeof(RuleTally));
    diagnostics->tallies[n] = (RuleTally){arena_str(&diagnostics->arena, rule), 0};
    diagnostics->n_tallies++;
    return &diagnostics->tallies[n];
}

// Whether there is room for one more.
static bool has_room(Diagnostics *diagnostics, Severity severity, const char *rule)
{
    if (severity == SEVERITY_WARNING) {
        diagnostics->warnings++;
        return ++tally_of(diagnostics, str_of(rule))->n <= DIAGNOSTICS_OF_RULE;
    }
    if (diagnostics->errors == DIAGNOSTICS_MAX) add_overflow(diagnostics);
    return diagnostics->errors < DIAGNOSTICS_MAX;
}

void diagnostics_add(Diagnostics *diagnostics, Severity severity, const char *rule,
    Where where, const char *format, ...)
{
    if (!has_room(diagnostics, severity, rule)) return;
    Err sentence = {0}; // truncates at a character boundary
    va_list args;
    va_start(args, format);
    err_setv(&sentence, ERR_DATA, format, args);
    va_end(args);
    Diagnostic *diagnostic = push(diagnostics);
    diagnostic->severity = severity;
    diagnostic->rule = arena_str(&diagnostics->arena, str_of(rule));
    // The message may quote the script, and a terminal would execute control characters.
    diagnostic->where =
        (Where){utf8_clean_line(&diagnostics->arena, where.file), where.line};
    diagnostic->text = utf8_clean_line(&diagnostics->arena, str_of(sentence.text));
    diagnostics->errors += severity == SEVERITY_ERROR;
}

static void leave_out(Diagnostics *diagnostics, const Diagnostic *diagnostic)
{
    if (diagnostic->severity == SEVERITY_ERROR) {
        diagnostics->errors--;
    } else {
        diagnostics->warnings--;
        tally_of(diagnostics, diagnostic->rule)->n--;
    }
}

int diagnostics_drop(Diagnostics *diagnostics,
    bool (*drops)(const void *ctx, const Diagnostic *diagnostic), const void *ctx)
{
    int kept = 0, all = diagnostics->count;
    for (int i = 0; i < all; i++) {
        if (drops(ctx, &diagnostics->items[i]))
            leave_out(diagnostics, &diagnostics->items[i]);
        else
            diagnostics->items[kept++] = diagnostics->items[i];
    }
    diagnostics->count = kept;
    return all - kept;
}

bool diagnostics_has(const Diagnostics *diagnostics, const char *const *rules, int n)
{
    for (int i = 0; i < diagnostics->count; i++)
        if (str_among(diagnostics->items[i].rule, rules, n)) return true;
    return false;
}

static bool is_after(const Diagnostic *a, const Diagnostic *b)
{
    if (a->severity != b->severity) return a->severity == SEVERITY_WARNING;
    bool last = str_eq(a->rule, STR(OVERFLOW));
    if (last || str_eq(b->rule, STR(OVERFLOW))) return last;
    int order = str_cmp(a->where.file, b->where.file);
    if (order != 0) return order > 0;
    return a->where.line > b->where.line;
}

// Insertion sort: stable, and fast enough for what the limits let in.
void diagnostics_sort(Diagnostics *diagnostics)
{
    for (int i = 1; i < diagnostics->count; i++) {
        Diagnostic moved = diagnostics->items[i];
        int to = i;
        for (; to > 0 && is_after(&diagnostics->items[to - 1], &moved); to--)
            diagnostics->items[to] = diagnostics->items[to - 1];
        diagnostics->items[to] = moved;
    }
}

static void print_where(Where where, Buf *out)
{
    if (where.file.n == 0) return;
    buf_add(out, where.file);
    if (where.line > 0) buf_addf(out, ":%d", where.line);
    buf_add(out, STR(": "));
}

void diagnostics_print(const Diagnostics *diagnostics, Buf *out)
{
    for (int i = 0; i < diagnostics->count; i++) {
        const Diagnostic *diagnostic = &diagnostics->items[i];
        print_where(diagnostic->where, out);
        if (diagnostic->severity == SEVERITY_WARNING) buf_add(out, STR("warning: "));
        buf_addf(out, STR_FMT " [" STR_FMT "]\n", STR_ARG(diagnostic->text),
            STR_ARG(diagnostic->rule));
    }
    for (int i = 0; i < diagnostics->n_tallies; i++) {
        const RuleTally *tally = &diagnostics->tallies[i];
        if (tally->n > DIAGNOSTICS_OF_RULE)
            buf_addf(out, "and %d more [" STR_FMT "]\n", tally->n - DIAGNOSTICS_OF_RULE,
                STR_ARG(tally->rule));
    }
}

bool diagnostics_to_err(const Diagnostics *diagnostics, Err *err)
{
    if (diagnostics->errors == 0) return true;
    const Diagnostic *first = diagnostics->items;
    while (first->severity != SEVERITY_ERROR)
        first++;
    Buf text = {0};
    print_where(first->where, &text);
    buf_add(&text, first->text);
    if (diagnostics->errors > 1)
        buf_addf(&text, " (and %d more)", diagnostics->errors - 1);
    err_set(err, ERR_DATA, "%s", text.s);
    buf_free(&text);
    return false;
}

void diagnostics_free(Diagnostics *diagnostics)
{
    arena_free(&diagnostics->arena);
    *diagnostics = (Diagnostics){0};
}
