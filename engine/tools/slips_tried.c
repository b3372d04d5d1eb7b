// Mistakes found by calling each function once on the first state. What depends on the play is not reported: a
// computed name, a value that is not there yet, a loop that waits for something.
#include "base/nearest.h"
#include "story/lua_lexer.h"
#include "story/trial.h"
#include "tools/slips.h"

#include <string.h>

#define LINES_NEAR   200 // in which the same sentence is about the same slip
#define SEARCHES_MAX 100 // of scripts for a name

typedef struct Tried {
    Check *check;
    int searches;
} Tried;

// Takes "pump.lua:12: " off the sentence. Line 0 if there is none.
static Where where_of(const Check *check, Str *sentence)
{
    for (int i = 0; i < check->book->n_files; i++) {
        Str file = check->book->files[i];
        uint64_t line = 0;
        if (!str_starts(*sentence, file)) continue;
        Str rest = str_from(*sentence, file.n);
        if (!str_starts(rest, STR(":"))) continue;
        rest = str_from(rest, 1);
        size_t end = str_find(rest, ':');
        if (!str_number(str_cut(rest, 0, end), INT32_MAX, &line)) continue;
        *sentence = str_trim(str_from(rest, end + 1));
        return (Where){file, (int)line};
    }
    return (Where){{0}, 0};
}

static bool is_known(const Check *check, Where where, Str sentence)
{
    if (slips_told(check, where)) return true;
    for (int i = 0; i < check->slips->n; i++) {
        const Slip *told = &check->slips->items[i];
        int lines = told->where.line - where.line;
        if (str_eq(told->where.file, where.file) && lines >= 0 && lines < LINES_NEAR &&
            str_starts(sentence, str_of(told->text)))
            return true;
    }
    return false;
}

// Whether the name, as a name or in quotes, is written in the script; [line]: in that one, 0: anywhere.
static bool is_written(Tried *tried, Str file, int line, Str name)
{
    if (++tried->searches > SEARCHES_MAX) return false;
    Arena arena = {0};
    Str rest = check_read_script(tried->check, &arena, file);
    for (int at = 1; line > 0 && at < line && rest.n > 0; at++)
        rest = str_from(rest, str_find(rest, '\n') + 1);
    if (line > 0) rest = str_cut(rest, 0, str_find(rest, '\n'));
    bool found = false;
    for (LuaToken token; !found && lua_lexer_next(&rest, &token);) {
        Str text = token.text;
        if (token.kind == TOKEN_STRING && text.n > 1)
            text = str_cut(text, 1, text.n - 1);
        bool names = token.kind == TOKEN_NAME || token.kind == TOKEN_STRING;
        found = names && str_eq(text, name);
    }
    arena_free(&arena);
    return found;
}

// The first name in quotes of a sentence: there is no variable "tolt"
static Str quoted(Str sentence)
{
    size_t open = str_find(sentence, '"');
    Str rest = str_from(sentence, open + 1);
    return str_cut(rest, 0, str_find(rest, '"'));
}

// --- picks --------------------------------------------------------------------------------------------

// Some variable holds the text at first: then the answer may be that of another state later.
static bool is_in_state(const Book *book, Str text)
{
    for (int i = 0; i < book->n_state; i++)
        if (book->state[i].first.type == VALUE_STR &&
            str_eq(book->state[i].first.as.s, text))
            return true;
    return false;
}

static bool pick_was_told(Check *check, const Choice *choice, Str picked)
{
    const char *quote =
        arena_fmt(&check->arena, "answers \"" STR_FMT "\"", STR_ARG(picked)).s;
    for (int i = 0; i < check->slips->n; i++) {
        const Slip *told = &check->slips->items[i];
        int lines = told->where.line - choice->where.line;
        if (told->kind == SLIP_PICK && lines >= 0 && lines < LINES_NEAR &&
            str_eq(told->where.file, choice->where.file) && strstr(told->text, quote))
            return true;
    }
    return false;
}

static void tell_pick(Tried *tried, const TrialFault *fault)
{
    Check *check = tried->check;
    const Choice *choice = fault->choice;
    Str picked = str_of(fault->picked);
    if (is_in_state(check->book, picked) || pick_was_told(check, choice, picked) ||
        !is_written(tried, choice->where.file, 0, picked))
        return;
    Str near = nearest_name(picked, choice->go_ids.items, choice->go_ids.n);
    slips_add(check, SLIP_PICK, choice->where,
        "pick of choice \"" STR_FMT "\" answers \"" STR_FMT
        "\", which is not in its go list" NEAREST_FMT,
        STR_ARG(choice->id), STR_ARG(picked), NEAREST_ARG(near));
}

// --- faults -------------------------------------------------------------------------------------------

static void tell(void *ctx, const TrialFault *fault)
{
    static const SlipKind kinds[] = {[FAULT_VARIABLE] = SLIP_VARIABLE,
        [FAULT_VALUE] = SLIP_VALUE,
        [FAULT_PLACE] = SLIP_PLACE,
        [FAULT_OUTSIDE] = SLIP_OUTSIDE,
        [FAULT_ARGUMENTS] = SLIP_ARGUMENTS};
    Tried *tried = ctx;
    if (fault->picked) {
        tell_pick(tried, fault);
        return;
    }
    if (fault->fault == FAULT_NONE) return;
    Str sentence = str_of(fault->err.text);
    Where where = where_of(tried->check, &sentence);
    if (where.line == 0 || is_known(tried->check, where, sentence)) return;
    if (fault->fault == FAULT_VARIABLE &&
        !is_written(tried, where.file, where.line, quoted(sentence)))
        return;
    slips_add(tried->check, kinds[fault->fault], where, STR_FMT, STR_ARG(sentence));
}

void slips_try(Check *check)
{
    Tried tried = {check, 0};
    story_try(check->story, tell, &tried);
}
