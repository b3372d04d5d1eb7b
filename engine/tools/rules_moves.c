// The rule that a choice says why it moves a meter: by its [moves], and by the lines of its effect.
#include "base/ascii.h"
#include "tools/lua_scan.h"
#include "tools/rules.h"

static const ChoiceMove *move_of(const Choice *choice, int meter)
{
    for (int i = 0; i < choice->n_moves; i++)
        if (choice->moves[i].meter == meter) return &choice->moves[i];
    return NULL;
}

// [by]: how far its moves move the meter; 0: its effect does.
static void ask_for_reason(Check *check, const Choice *choice, int meter, int by)
{
    Str id = check->book->state[meter].id;
    const char *mend =
        by == 0 ? "\"why\"" : arena_fmt(&check->arena, "{ %d, \"why\" }", by).s;
    check_report_at(check,
        check_choice_field(choice, by ? "moves" : "effect", by ? id : (Str){0}),
        "choice \"" STR_FMT "\" moves meter \"" STR_FMT
        "\" and does not say why; write moves = { " STR_FMT " = %s }",
        STR_ARG(choice->id), STR_ARG(id), STR_ARG(id), mend);
}

static bool lacks_reason(const ChoiceMove *move)
{
    return !move || move->because.src.n == 0;
}

// The first write in the line or behind it; they stand in order.
static int first_in(const LuaWrites *writes, int line)
{
    int low = 0, high = writes->n;
    while (low < high) {
        int middle = (low + high) / 2;
        if (writes->items[middle].line < line)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// Each meter that the function assigns to, once.
static void check_effect(Check *check, const Choice *choice, const LuaWrites *writes)
{
    const Book *book = check->book;
    const FnLines *fn = choice->effect_lines;
    bool *asked = arena_array(&check->arena, bool, book->n_state);
    for (int i = first_in(writes, fn->where.line);
         i < writes->n && writes->items[i].line <= fn->last; i++) {
        const LuaWrite *write = &writes->items[i];
        int var = write->base.n > 0 ? book_state(book, write->field) : NONE;
        if (var == NONE || !book->state[var].meter || asked[var]) continue;
        const ChoiceMove *move = move_of(choice, var);
        asked[var] = true;
        if (!move || (move->by == 0 && lacks_reason(move)))
            ask_for_reason(check, choice, var, 0);
    }
}

// trust = "+1" is a reason, and no number.
static void check_number(Check *check, const Choice *choice, const ChoiceMove *move)
{
    Str text = move->because.src;
    bool sign = str_starts(text, STR("+")) || str_starts(text, STR("-"));
    size_t digits = sign;
    while (digits < text.n && ascii_is_digit(text.s[digits]))
        digits++;
    if (move->by == 0 && digits == text.n && digits > sign)
        check_report_at(check, check_choice_field(choice, "moves", move->id),
            "choice \"" STR_FMT "\" moves meter \"" STR_FMT
            "\" by a text; write " STR_FMT " = { " STR_FMT ", \"why\" }",
            STR_ARG(choice->id), STR_ARG(move->id), STR_ARG(move->id),
            STR_ARG(str_from(text, str_starts(text, STR("+")))));
}

static void check_moves(Check *check, const Choice *choice)
{
    for (int i = 0; i < choice->n_moves; i++)
        check_number(check, choice, &choice->moves[i]);
    for (int i = 0; i < choice->n_moves; i++)
        if (choice->moves[i].meter != NONE && lacks_reason(&choice->moves[i]))
            ask_for_reason(check, choice, choice->moves[i].meter, choice->moves[i].by);
}

// The writes of one script, for all choices whose effect stands in it.
static void check_script(Check *check, Str file)
{
    Arena arena = {0};
    LuaWrites writes = lua_scan_writes(&arena, check_read_script(check, &arena, file));
    for (int i = 0; i < check->book->n_nodes; i++) {
        const Node *node = &check->book->nodes[i];
        for (int k = 0; k < node->n_choices; k++) {
            const FnLines *fn = node->choices[k].effect_lines;
            if (fn && str_eq(fn->where.file, file))
                check_effect(check, &node->choices[k], &writes);
        }
        check_beat(check);
    }
    arena_free(&arena);
}

static bool has_meters(const Book *book)
{
    for (int i = 0; i < book->n_state; i++)
        if (book->state[i].meter) return true;
    return false;
}

void rule_no_reason(Check *check)
{
    const Book *book = check->book;
    if (!has_meters(book)) return;
    for (int i = 0; i < book->n_nodes; i++)
        for (int k = 0; k < book->nodes[i].n_choices; k++)
            check_moves(check, &book->nodes[i].choices[k]);
    for (int i = 0; i < book->n_files; i++)
        check_script(check, book->files[i]);
}
