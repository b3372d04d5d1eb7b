// The list of diagnostics: adding, sorting, printing.
#include "story/diagnostics.h"

#include "base/utf8.h"
#include "story/budgets.h"

#include <stdio.h>

static Diagnostic *push(Diagnostics *diagnostics)
{
    if (diagnostics->count == diagnostics->capacity) {
        int capacity = diagnostics->capacity ? diagnostics->capacity * 2 : 16;
        Diagnostic *grown = arena_array(&diagnostics->arena, Diagnostic, capacity);
        for (int i = 0; i < diagnostics->count; i++)
            grown[i] = diagnostics->items[i];
        diagnostics->items = grown;
        diagnostics->capacity = capacity;
    }
    return &diagnostics->items[diagnostics->count++];
}

// Adds the diagnostic that replaces all past the limit. It becomes an error once one of them is.
static void add_overflow(Diagnostics *diagnostics, Severity severity)
{
    char message[BUDGET_SENTENCE_MAX];
    if (diagnostics->count == DIAGNOSTICS_MAX)
        *push(diagnostics) =
            (Diagnostic){SEVERITY_WARNING, STR("too-many-faults"), {{0}, 0},
                arena_str(&diagnostics->arena,
                    str_of(budget_message(BUDGET_DIAGNOSTICS, message)))};
    Diagnostic *last = &diagnostics->items[DIAGNOSTICS_MAX];
    if (severity != SEVERITY_ERROR || last->severity == SEVERITY_ERROR) return;
    last->severity = SEVERITY_ERROR;
    diagnostics->errors++;
}

void diagnostics_add(Diagnostics *diagnostics, Severity severity, const char *rule,
    Where where, const char *format, ...)
{
    if (diagnostics->count >= DIAGNOSTICS_MAX) {
        add_overflow(diagnostics, severity);
        return;
    }
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

int diagnostics_drop(Diagnostics *diagnostics,
    bool (*drops)(const void *ctx, const Diagnostic *diagnostic), const void *ctx)
{
    int kept = 0, all = diagnostics->count;
    for (int i = 0; i < all; i++) {
        if (drops(ctx, &diagnostics->items[i]))
            diagnostics->errors -= diagnostics->items[i].severity == SEVERITY_ERROR;
        else
            diagnostics->items[kept++] = diagnostics->items[i];
    }
    diagnostics->count = kept;
    return all - kept;
}

static bool is_after(const Diagnostic *a, const Diagnostic *b)
{
    int order = str_cmp(a->where.file, b->where.file);
    if (order != 0) return order > 0;
    return a->where.line > b->where.line;
}

// Insertion sort: stable, and fast enough for DIAGNOSTICS_MAX. The overflow diagnostic stays last.
void diagnostics_sort(Diagnostics *diagnostics)
{
    int count =
        diagnostics->count < DIAGNOSTICS_MAX ? diagnostics->count : DIAGNOSTICS_MAX;
    for (int i = 1; i < count; i++) {
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
