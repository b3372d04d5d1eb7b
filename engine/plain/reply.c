#include "plain/reply.h"

#include "base/fold.h"
#include "base/language.h"
#include "base/letter.h"
#include "base/nearest.h"
#include "base/utf8.h"
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
    bool in_group = action->group == GROUP_PAGE || action->group == GROUP_MENU;
    for (int i = 0; in_group && i < COUNT_OF(fixed); i++)
        if (fixed[i].typed && str_eq(action->id, str_of(fixed[i].id))) return true;
    return false;
}

Str reply_word(const Action *action)
{
    bool english =
        words_is_pseudo() || language_same(words_language(), STR(WORDS_LANGUAGE));
    return english ? reply_short_id(action->id) : action->label;
}

static bool has_choices(const Page *page)
{
    for (int i = 0; i < page->n_actions; i++)
        if (page->actions[i].group == GROUP_CHOICE) return true;
    return false;
}

// [choices]: whether the page has choices. Arrows of a board can be named again; once it is done, all that
// there is about them is shown.
static bool has_number(const Page *page, const Action *action, bool choices)
{
    if (!action->inline_) return !reply_is_word(action);
    if (str_starts(action->id, STR("day:"))) return true;
    if (str_starts(action->id, STR("arrow:")))
        return page_action(page, STR("continue")) == NULL;
    return str_starts(action->id, STR("source:")) && !choices;
}

Numbered reply_all_numbered(const Page *page, Arena *arena)
{
    bool choices = has_choices(page);
    Numbered all = {arena_array(arena, const Action *, page->n_actions), 0};
    for (int i = 0; i < page->n_actions; i++)
        if (has_number(page, &page->actions[i], choices))
            all.items[all.n++] = &page->actions[i];
    return all;
}

const Action *reply_numbered(const Page *page, int number)
{
    bool choices = has_choices(page);
    for (int i = 0; i < page->n_actions; i++)
        if (has_number(page, &page->actions[i], choices) && --number == 0)
            return &page->actions[i];
    return NULL;
}

Str reply_short_id(Str id)
{
    size_t colon = str_find(id, ':');
    return colon < id.n ? str_from(id, colon + 1) : id;
}

// --- matching -------------------------------------------------------------------------------------

// What the actions of a page go by, folded (base/fold.h).
typedef struct Names {
    const Page *page;
    Arena arena;
    Str (*of)[NAMES_OF]; // of each action: its id, the last part of it, its label
    Str typed;
} Names;

static Names names_of(const Page *page, Str typed)
{
    Names names = {.page = page};
    names.of = arena_alloc_array(&names.arena, page->n_actions, sizeof *names.of);
    for (int i = 0; i < page->n_actions; i++) {
        const Action *action = &page->actions[i];
        names.of[i][0] = fold_text(&names.arena, action->id);
        names.of[i][1] = reply_short_id(names.of[i][0]);
        names.of[i][2] = fold_text(&names.arena, action->label);
    }
    names.typed = fold_text(&names.arena, typed);
    return names;
}

static bool matches(const Names *names, int action, bool whole)
{
    for (int i = 0; i < NAMES_OF; i++) {
        Str name = names->of[action][i];
        if (str_starts(name, names->typed) && (!whole || name.n == names->typed.n))
            return true;
    }
    return false;
}

// How many actions match; *found is the first of them.
static int count_matches(const Names *names, bool whole, const Action **found)
{
    int count = 0;
    for (int i = names->page->n_actions - 1; i >= 0; i--) {
        if (!matches(names, i, whole)) continue;
        *found = &names->page->actions[i];
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

static void fail_ambiguous(const Names *names, Str typed, bool whole, Err *err)
{
    Arena arena = {0};
    Str list = {0};
    for (int i = 0; i < names->page->n_actions; i++) {
        if (!matches(names, i, whole)) continue;
        Str name =
            arena_fmt(&arena, "“" STR_FMT "”", STR_ARG(names->page->actions[i].label));
        list = list.n > 0 ? word_with(&arena, W_TERM_OR, list, name, (Str){0}) : name;
    }
    refuse(err, W_TERM_EITHER, typed, list);
    arena_free(&arena);
}

static void fail_unknown(const Page *page, Str typed, Err *err)
{
    static const Word own[] = {REPLY_OWN_WORDS};
    Str *names = mem_new(page->n_actions * NAMES_OF + 2 * COUNT_OF(own), sizeof *names);
    ptrdiff_t n = 0;
    for (int i = 0; i < COUNT_OF(own); i++) {
        names[n++] = word(own[i]);
        names[n++] = word_english(own[i]);
    }
    for (int i = 0; i < page->n_actions; i++) {
        names[n++] = reply_short_id(page->actions[i].id);
        names[n++] = page->actions[i].id;
        names[n++] = page->actions[i].label;
    }
    Str nearest = nearest_name(typed, names, n);
    if (nearest.n > 0)
        refuse(err, W_TERM_NEAR, typed, nearest);
    else if (typed.n <= TYPED_SHOWN)
        refuse(err, W_TERM_UNKNOWN, typed, (Str){0});
    else
        refuse(err, W_TERM_NOTHING, (Str){0}, (Str){0});
    free(names);
}

// --- reading --------------------------------------------------------------------------------------

static int number_of(Str typed)
{
    uint64_t number = 0;
    return fold_number(typed, NUMBER_MAX, &number) ? (int)number : 0;
}

size_t reply_words_end(Str line, int count)
{
    Str rest = line;
    bool inside = false;
    for (uint32_t code; rest.n > 0;) {
        size_t at = line.n - rest.n;
        utf8_next(&rest, &code);
        bool space = letter_is_space(code);
        if (inside && space && --count == 0) return at;
        inside = !space;
    }
    return line.n;
}

// "1 My name", "save:new My name", "№ 1 My name": what names an action, and a text for one that takes one.
static bool read_with_text(const Page *page, Str line, int words, TypedAction *out)
{
    size_t end = reply_words_end(line, words);
    Str first = str_cut(line, 0, end), rest = fold_trim(str_from(line, end));
    int number = number_of(first);
    Arena arena = {0};
    out->action = number ? reply_numbered(page, number)
                         : page_action(page, fold_text(&arena, first));
    arena_free(&arena);
    out->value = rest;
    if (out->action && (rest.n == 0 || out->action->takes_text)) return true;
    *out = (TypedAction){0};
    return false;
}

static bool read_name(const Page *page, Str line, TypedAction *out, Err *err)
{
    Names names = names_of(page, line);
    bool done = false, told = names.typed.n == 0;
    if (told) refuse(err, W_TERM_EMPTY, (Str){0}, (Str){0});
    for (int whole = 1; whole >= 0 && !done && !told; whole--) {
        int count = count_matches(&names, whole, &out->action);
        done = count == 1;
        told = count > 1;
        if (told) fail_ambiguous(&names, line, whole, err);
    }
    if (!done) out->action = NULL;
    if (!done && !told) fail_unknown(page, line, err);
    arena_free(&names.arena);
    return done;
}

bool reply_read(const Page *page, Str line, TypedAction *out, Err *err)
{
    line = fold_trim(line);
    if (read_with_text(page, line, 2, out) || read_with_text(page, line, 1, out))
        return true;
    if (number_of(line)) return refuse(err, W_TERM_NO_NUMBER, line, (Str){0});
    return read_name(page, line, out, err);
}
