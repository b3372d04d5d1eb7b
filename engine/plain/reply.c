#include "plain/reply.h"

#include "page/words.h"

#include <stdlib.h>

#define NUMBER_MAX  999999
#define NAMES_OF    3  // names an action goes by
#define TYPED_SHOWN 60 // bytes of a line that a sentence repeats

// --- names and numbers --------------------------------------------------------------------------

bool reply_is_word(const Action *action)
{
    static const struct {
        const char *id;
        bool typed;
    } fixed[] = {
#define ACTION(NAME, id, typed) {id, typed},
#include "base/actions.def"
#undef ACTION
    };
    for (int i = 0; action->group == GROUP_PAGE && i < COUNT_OF(fixed); i++)
        if (fixed[i].typed && str_eq(action->id, str_of(fixed[i].id))) return true;
    return false;
}

static bool has_choices(const Page *page)
{
    for (int i = 0; i < page->n_actions; i++)
        if (page->actions[i].group == GROUP_CHOICE) return true;
    return false;
}

bool reply_has_number(const Page *page, const Action *action)
{
    if (action->inline_ && str_starts(action->id, STR("day:"))) return true;
    if (action->inline_)
        return str_starts(action->id, STR("source:")) && !has_choices(page);
    return !reply_is_word(action);
}

const Action *reply_numbered(const Page *page, int number)
{
    for (int i = 0; i < page->n_actions; i++)
        if (reply_has_number(page, &page->actions[i]) && --number == 0)
            return &page->actions[i];
    return NULL;
}

Str reply_short_id(Str id)
{
    size_t colon = str_find(id, ':');
    return colon < id.n ? str_from(id, colon + 1) : id;
}

// --- matching -------------------------------------------------------------------------------------

static bool begins(Str name, Str typed)
{
    return str_same_word(str_cut(name, 0, typed.n), typed);
}

static bool matches(const Action *action, Str typed, bool whole)
{
    Str names[NAMES_OF] = {action->id, reply_short_id(action->id), action->label};
    for (int i = 0; i < NAMES_OF; i++)
        if (begins(names[i], typed) && (!whole || names[i].n == typed.n)) return true;
    return false;
}

// How many actions match; *found is the first of them.
static int count_matches(const Page *page, Str typed, bool whole, const Action **found)
{
    int count = 0;
    for (int i = page->n_actions - 1; i >= 0; i--) {
        if (!matches(&page->actions[i], typed, whole)) continue;
        *found = &page->actions[i];
        count++;
    }
    return count;
}

static bool refuse(Err *err, Word sentence, Str one, Str two)
{
    Arena arena = {0};
    Str said = word_with(&arena, sentence, one, two, (Str){0});
    err_set(err, ERR_USAGE, STR_FMT, STR_ARG(said));
    arena_free(&arena);
    return false;
}

static bool fail_ambiguous(const Page *page, Str typed, bool whole, Err *err)
{
    Arena arena = {0};
    Str names = {0};
    for (int i = 0; i < page->n_actions; i++) {
        if (!matches(&page->actions[i], typed, whole)) continue;
        Str name = arena_fmt(&arena, "“" STR_FMT "”", STR_ARG(page->actions[i].label));
        names =
            names.n > 0 ? word_with(&arena, W_TERM_OR, names, name, (Str){0}) : name;
    }
    refuse(err, W_TERM_EITHER, typed, names);
    arena_free(&arena);
    return false;
}

static bool fail_unknown(const Page *page, Str typed, Err *err)
{
    Str *names = mem_new(page->n_actions * NAMES_OF + 1, sizeof *names);
    size_t n = 0;
    for (int i = 0; i < page->n_actions; i++) {
        names[n++] = reply_short_id(page->actions[i].id);
        names[n++] = page->actions[i].id;
        names[n++] = page->actions[i].label;
    }
    Str nearest = str_nearest(typed, names, n);
    if (nearest.n > 0)
        refuse(err, W_TERM_NEAR, typed, nearest);
    else if (typed.n <= TYPED_SHOWN)
        refuse(err, W_TERM_UNKNOWN, typed, (Str){0});
    else
        refuse(err, W_TERM_NOTHING, (Str){0}, (Str){0});
    free(names);
    return false;
}

// --- reading --------------------------------------------------------------------------------------

static int number_of(Str typed)
{
    uint64_t number = 0;
    return str_number(typed, NUMBER_MAX, &number) ? (int)number : 0;
}

// "1 My name", "save:new My name": a first word, and a text for an action that takes one.
static bool read_first_word(const Page *page, Str line, TypedAction *out)
{
    size_t end = str_find(line, ' ');
    Str first = str_cut(line, 0, end), rest = str_trim(str_from(line, end));
    int number = number_of(first);
    out->action = number ? reply_numbered(page, number) : page_action(page, first);
    out->value = rest;
    return out->action && (rest.n == 0 || out->action->takes_text);
}

bool reply_read(const Page *page, Str line, TypedAction *out, Err *err)
{
    *out = (TypedAction){0};
    line = str_trim(line);
    if (read_first_word(page, line, out)) return true;
    *out = (TypedAction){0};
    if (number_of(line)) return refuse(err, W_TERM_NO_NUMBER, line, (Str){0});
    for (int whole = 1; whole >= 0; whole--) {
        int count = count_matches(page, line, whole, &out->action);
        if (count == 1) return true;
        out->action = NULL;
        if (count > 1) return fail_ambiguous(page, line, whole, err);
    }
    return fail_unknown(page, line, err);
}
