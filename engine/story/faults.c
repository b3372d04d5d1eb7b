// The list of faults: adding, sorting, printing.
#include "story/faults.h"

#include "base/utf8.h"
#include "story/budgets.h"

#include <stdio.h>

static Fault *push(Faults *faults)
{
    if (faults->count == faults->capacity) {
        int capacity = faults->capacity ? faults->capacity * 2 : 16;
        Fault *grown = arena_array(&faults->arena, Fault, capacity);
        for (int i = 0; i < faults->count; i++)
            grown[i] = faults->items[i];
        faults->items = grown;
        faults->capacity = capacity;
    }
    return &faults->items[faults->count++];
}

// The sentence that stands for all faults past the limit; an error as soon as one of them is.
static void note_more(Faults *faults, Severity severity)
{
    char said[BUDGET_SENTENCE_MAX];
    if (faults->count == FAULTS_MAX)
        *push(faults) = (Fault){FAULT_WARNING, STR("too-many-faults"), {{0}, 0},
            arena_str(&faults->arena, str_of(budget_say(BUDGET_FAULTS, said)))};
    Fault *last = &faults->items[FAULTS_MAX];
    if (severity != FAULT_ERROR || last->severity == FAULT_ERROR) return;
    last->severity = FAULT_ERROR;
    faults->errors++;
}

void faults_add(Faults *faults, Severity severity, const char *rule, Where where,
    const char *format, ...)
{
    if (faults->count >= FAULTS_MAX) {
        note_more(faults, severity);
        return;
    }
    Err sentence = {0}; // cuts what is too long between two letters
    va_list args;
    va_start(args, format);
    err_setv(&sentence, ERR_DATA, format, args);
    va_end(args);
    Fault *fault = push(faults);
    fault->severity = severity;
    fault->rule = arena_str(&faults->arena, str_of(rule));
    // What a script wrote is repeated in it, and a terminal obeys what it is shown.
    fault->where = (Where){utf8_clean(&faults->arena, where.file), where.line};
    fault->text = utf8_clean(&faults->arena, str_of(sentence.text));
    faults->errors += severity == FAULT_ERROR;
}

static bool stands_after(const Fault *a, const Fault *b)
{
    int order = str_cmp(a->where.file, b->where.file);
    if (order != 0) return order > 0;
    return a->where.line > b->where.line;
}

// Insertion keeps the order of finding; FAULTS_MAX keeps it short. The sentence about the rest
// stays last.
void faults_sort(Faults *faults)
{
    int count = faults->count < FAULTS_MAX ? faults->count : FAULTS_MAX;
    for (int i = 1; i < count; i++) {
        Fault moved = faults->items[i];
        int to = i;
        for (; to > 0 && stands_after(&faults->items[to - 1], &moved); to--)
            faults->items[to] = faults->items[to - 1];
        faults->items[to] = moved;
    }
}

static void print_where(Where where, Buf *out)
{
    if (where.file.n == 0) return;
    buf_add(out, where.file);
    if (where.line > 0) buf_addf(out, ":%d", where.line);
    buf_add(out, STR(": "));
}

void faults_print(const Faults *faults, Buf *out)
{
    for (int i = 0; i < faults->count; i++) {
        const Fault *fault = &faults->items[i];
        print_where(fault->where, out);
        if (fault->severity == FAULT_WARNING) buf_add(out, STR("warning: "));
        buf_addf(out, STR_FMT " [" STR_FMT "]\n", STR_ARG(fault->text),
            STR_ARG(fault->rule));
    }
}

bool faults_to_err(const Faults *faults, Err *err)
{
    if (faults->errors == 0) return true;
    const Fault *first = faults->items;
    while (first->severity != FAULT_ERROR)
        first++;
    Buf text = {0};
    print_where(first->where, &text);
    buf_add(&text, first->text);
    if (faults->errors > 1) buf_addf(&text, " (and %d more)", faults->errors - 1);
    err_set(err, ERR_DATA, "%s", text.s);
    buf_free(&text);
    return false;
}

void faults_free(Faults *faults)
{
    arena_free(&faults->arena);
    *faults = (Faults){0};
}
