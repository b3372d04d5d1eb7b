#include "ipc/answers.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

static CallAnswer *find(Answers *answers, int kind, int op, Str name)
{
    for (int i = 0; i < answers->n; i++) {
        CallAnswer *row = &answers->rows[i];
        if (row->kind == kind && row->op == op && str_eq(buf_str(&row->name), name))
            return row;
    }
    return NULL;
}

void answers_put(Answers *answers, const Call *call, Str bytes)
{
    CallAnswer *row = find(answers, call->kind, call->op, call->name);
    if (!row) {
        answers->rows = mem_grow(answers->rows, answers->n + 1, sizeof *answers->rows);
        row = &answers->rows[answers->n++];
        *row = (CallAnswer){.kind = call->kind, .op = call->op};
        buf_add(&row->name, call->name);
    }
    buf_clear(&row->bytes);
    buf_add(&row->bytes, bytes);
}

static void forget(Answers *answers, CallAnswer *row)
{
    if (!row) return;
    buf_free(&row->name);
    buf_free(&row->bytes);
    *row = answers->rows[--answers->n];
}

bool answers_take(Answers *answers, const Call *call, Buf *out)
{
    CallAnswer *row = find(answers, call->kind, call->op, call->name);
    if (!row) return false;
    if (out) buf_add(out, buf_str(&row->bytes));
    forget(answers, row);
    return true;
}

void answers_free(Answers *answers)
{
    while (answers->n > 0)
        forget(answers, &answers->rows[answers->n - 1]);
    free(answers->rows);
    *answers = (Answers){0};
}

// --- the store ----------------------------------------------------------------------------------

static const Call list_call = {.kind = CALL_STORE, .op = STORE_LIST};

// The list without [name], and then with it if [there].
static void note_in_list(Answers *answers, Str name, bool there)
{
    CallAnswer *list = find(answers, CALL_STORE, STORE_LIST, (Str){0});
    Buf names = {0};
    Str rest = list ? buf_str(&list->bytes) : (Str){0}, line;
    while (str_split(&rest, '\n', &line)) {
        Str shown = line, first;
        str_split(&shown, '\t', &first);
        if (!str_eq(first, name)) buf_addf(&names, STR_FMT "\n", STR_ARG(line));
    }
    if (there) buf_addf(&names, STR_FMT "\n", STR_ARG(name));
    answers_put(answers, &list_call, buf_str(&names));
    buf_free(&names);
}

// Under the first free of NAME-1, NAME-2, ..., as store_write_new finds it.
static bool write_new(Answers *answers, const Call *call, Buf *out, Err *err)
{
    Arena arena = {0};
    bool done = false;
    for (int i = 1; i <= STORE_NEW_MAX && !done; i++) {
        Str name = arena_fmt(&arena, STR_FMT "-%d", STR_ARG(call->name), i);
        if (find(answers, CALL_STORE, STORE_READ, name)) continue;
        answers_put(
            answers, &(Call){CALL_STORE, STORE_READ, .name = name}, call->bytes);
        note_in_list(answers, name, true);
        if (out) buf_add(out, name);
        done = true;
    }
    arena_free(&arena);
    return done ||
           err_set(err, ERR_DATA, "all %d names of saves are taken", STORE_NEW_MAX);
}

static bool remove_save(Answers *answers, Str name)
{
    forget(answers, find(answers, CALL_STORE, STORE_READ, name));
    forget(answers, find(answers, CALL_STORE, STORE_READ_BACKUP, name));
    note_in_list(answers, name, false);
    return true;
}

bool answers_call(Answers *answers, const Call *call, Buf *out, Err *err)
{
    bool stores = call->kind == CALL_STORE;
    if (stores && call->op == STORE_WRITE_NEW)
        return write_new(answers, call, out, err);
    if (stores && call->op == STORE_REMOVE) return remove_save(answers, call->name);
    if (stores && call->op == STORE_WRITE)
        return true; // a report: nobody reads it here
    CallAnswer *row = find(answers, call->kind, call->op, call->name);
    if (row && out) buf_add(out, buf_str(&row->bytes));
    return row || err_set(err, ERR_NO_INPUT, "\"" STR_FMT "\" is not there",
                      STR_ARG(call->name));
}
