// Resolves the names in conditions, and checks that they can have the values that are asked for.
#include "story/load/resolve_inner.h"

#include "base/ascii.h"
#include "base/nearest.h"
#include "base/utf8.h"

#include <math.h>
#include <string.h>

typedef struct Asking {
    Resolving *r;
    BookCondition *condition;
    Str name; // that is looked at
} Asking;

static void report(const Asking *a, const char *rule, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static void report(const Asking *a, const char *rule, const char *format, ...)
{
    Err sentence = {0};
    a->condition->wrong = true;
    va_list args;
    va_start(args, format);
    err_setv(&sentence, ERR_DATA, format, args);
    va_end(args);
    const BookCondition *condition = a->condition;
    diagnostics_add(a->r->loader->diagnostics, SEVERITY_ERROR, rule,
        resolve_where(a->r, condition->where, condition->field, a->name, true),
        "%s %s %s", a->condition->subject, a->condition->needed ? "needs" : "asks for",
        sentence.text);
}

static const StateVar *variable(const Asking *a, int index)
{
    return &a->r->book->state[index];
}

static Str shown(const Test *test) { return utf8_cut(str_trim(test->name), 80); }

// --- names ------------------------------------------------------------------------------------------

static int count_choices(const Book *book)
{
    int n = 0;
    for (int i = 0; i < book->n_nodes; i++)
        n += book->nodes[i].n_choices;
    return n;
}

// A scene or a choice, of which the player's way is asked with a word of its own.
static void tell_way(const Asking *a, Str name, Hint *hint)
{
    const Book *book = a->r->book;
    Err sentence = {0};
    for (int i = 0; i < book->n_nodes && !sentence.text[0]; i++) {
        const Node *node = &book->nodes[i];
        if (str_eq(node->id, name))
            err_set(&sentence, ERR_DATA,
                "; it is a scene: write visited \"" STR_FMT "\"",
                STR_ARG(utf8_cut(name, SANDBOX_ID_MAX)));
        for (int k = 0; k < node->n_choices && !sentence.text[0]; k++)
            if (str_eq(node->choices[k].id, name))
                err_set(&sentence, ERR_DATA,
                    "; it is a choice: write chosen \"" STR_FMT "." STR_FMT "\"",
                    STR_ARG(utf8_cut(node->id, SANDBOX_ID_MAX)),
                    STR_ARG(utf8_cut(name, SANDBOX_ID_MAX)));
    }
    if (sentence.text[0]) memcpy(hint->text, sentence.text, sizeof hint->text - 1);
}

// *[index] is the list that the hint is of.
static Hint hint_of_name(const Asking *a, Str name, const IdIndex **index)
{
    *index = &a->r->index->sources;
    Hint hint = resolve_hint(a->r, *index, name);
    if (hint.meant != NONE) return hint;
    *index = &a->r->index->state;
    hint = resolve_hint(a->r, *index, name);
    bool searched = hint.meant == NONE &&
                    resolve_may_compare(a->r, a->r->book->n_nodes) &&
                    resolve_may_compare(a->r, count_choices(a->r->book));
    if (searched) tell_way(a, name, &hint);
    return hint;
}

// --- variables that are no flags --------------------------------------------------------------------

// Whether some condition takes the variable for a number.
static bool is_counted(const Test *test, Str name)
{
    bool counted = test->kind == TEST_RANGE ||
                   (test->kind == TEST_IS && value_type_is_number(test->value.type));
    if (counted && str_eq(test->name, name)) return true;
    for (int i = 0; i < test->n; i++)
        if (is_counted(&test->items[i], name)) return true;
    return false;
}

static bool is_counted_somewhere(const Asking *a, Str name)
{
    const DeclList *all = &a->r->loader->conditions;
    if (!resolve_may_compare(a->r, all->n)) return true;
    for (int i = 0; i < all->n; i++)
        if (is_counted(&((const BookCondition *)all->items[i])->test, name))
            return true;
    return false;
}

// The flag that a first value of another kind most likely is: "false", 0. NULL: it may be no flag.
static const char *flag_meant(const Asking *a, const StateVar *var)
{
    static const struct {
        Str text;
        const char *flag;
    } texts[] = {{{"false", 5}, "false"}, {{"true", 4}, "true"}, {{"no", 2}, "false"},
        {{"yes", 3}, "true"}, {{"", 0}, "false"}};
    const Value *first = &var->first;
    for (int i = 0; i < COUNT_OF(texts) && first->type == VALUE_STR; i++)
        if (str_same_word(str_trim(first->as.s), texts[i].text)) return texts[i].flag;
    bool number = first->type == VALUE_INT && !var->bounded;
    if (!number || first->as.i < 0 || first->as.i > 1) return NULL;
    if (is_counted_somewhere(a, var->id)) return NULL;
    return first->as.i ? "true" : "false";
}

// Reports a variable that is asked as true or false and begins otherwise, in the state and once: from then on it is
// taken for a flag.
static bool tell_flag(const Asking *a, int index)
{
    StateVar *var = &a->r->book->state[index];
    const char *flag = flag_meant(a, var);
    if (!flag) return false;
    Buf given = {0};
    if (var->first.type == VALUE_STR)
        buf_addf(&given, "the text \"" STR_FMT "\"", STR_ARG(var->first.as.s));
    else
        buf_addf(&given, "the number %d", (int)var->first.as.i);
    a->condition->wrong = true;
    diagnostics_add(a->r->loader->diagnostics, SEVERITY_ERROR, "wrong-condition",
        resolve_where(a->r, var->where, "state", var->id, true),
        "variable \"" STR_FMT "\" begins as " STR_FMT
        ", and %s asks whether it is true or false; write " STR_FMT " = %s",
        STR_ARG(var->id), STR_ARG(buf_str(&given)), a->condition->subject,
        STR_ARG(var->id), flag);
    buf_free(&given);
    var->first = (Value){.type = VALUE_BOOL};
    return true;
}

#define NIL_COST 64 // comparisons that looking into the script counts as

// told = nil in the state declares nothing. Told once.
static bool tell_nil(const Asking *a, Str name)
{
    Resolving *r = a->r;
    for (int i = 0; i < r->n_lacking; i++)
        if (str_eq(r->lacking[i], name)) return true;
    if (!resolve_may_compare(r, NIL_COST)) return false;
    Where where = resolve_where(r, r->book->where, "state", name, true);
    if (r->n_lacking == RESOLVE_LACKING || !resolve_gives(r, where, name, STR("nil")))
        return false;
    r->lacking[r->n_lacking++] = name;
    diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "unknown-variable", where,
        STR_FMT " = nil declares no variable; give it a first value: " STR_FMT
                " = false",
        STR_ARG(name), STR_ARG(name));
    return true;
}

// A condition that is written into the text: "trust >= 3", "not told", "note, call"; or a passage in its place.
static const char *mend_of(Str name)
{
    Str trimmed = str_trim(name);
    if (str_has(name, STR("\n")) || trimmed.n > SANDBOX_ID_MAX)
        return "; the condition stands first, and the text behind it";
    if (str_starts(trimmed, STR("!")) || str_starts(trimmed, STR("not ")))
        return "; what must not hold is written not_(\"name\")";
    if (str_has(name, STR("<")) || str_has(name, STR(">")) || str_has(name, STR("=")))
        return "; a comparison is written in braces, { trust = at_least(3) }";
    if (str_has(name, STR(",")) || str_has(name, STR(" and ")))
        return "; several stand in braces, { \"one\", \"other\" }";
    if (str_has(name, STR(" or "))) return "; write any_of{ \"one\", \"other\" }";
    return NULL;
}

// "note" is a source, or a variable that is true or false.
static void resolve_name(const Asking *a, Test *test)
{
    int source = id_index_find(&a->r->index->sources, test->name);
    int var = id_index_find(&a->r->index->state, test->name);
    if (source != NONE && var != NONE) {
        report(a, "two-meanings",
            "\"" STR_FMT
            "\", which is a source and a variable; for the variable write " STR_FMT
            " = true",
            STR_ARG(shown(test)), STR_ARG(shown(test)));
    } else if (source == NONE && var == NONE) {
        const char *mend = mend_of(test->name);
        const IdIndex *index;
        Hint hint = hint_of_name(a, test->name, &index);
        a->condition->wrong = true;
        bool none = hint.meant == NONE;
        if (!mend && (tell_nil(a, test->name) ||
                         resolve_follows(a->r, index, test->name, &hint) ||
                         (none && resolve_follows(
                                      a->r, &a->r->index->sources, test->name, &hint))))
            return;
        report(a, "unknown-source",
            "\"" STR_FMT "\", which is no source%s of this scenario%s",
            STR_ARG(shown(test)), a->r->book->n_state > 0 ? " and no variable" : "",
            mend ? mend : hint.text);
    } else if (source == NONE && variable(a, var)->first.type == VALUE_NIL) {
        a->condition->wrong = true; // its first value was told to be none
    } else if (source == NONE && variable(a, var)->first.type != VALUE_BOOL &&
               !tell_flag(a, var)) {
        report(a, "wrong-condition",
            "\"" STR_FMT "\", which is %s and not true or false; write " STR_FMT
            " = ...",
            STR_ARG(shown(test)), value_type_name(variable(a, var)->first.type),
            STR_ARG(shown(test)));
    }
    test->kind = source != NONE ? TEST_HAS : TEST_IS;
    test->index = source != NONE ? source : var;
    test->value = (Value){.type = VALUE_BOOL, .as.b = true};
}

static void resolve_visited(const Asking *a, Test *test)
{
    test->index = id_index_find(&a->r->index->nodes, test->name);
    if (test->index == NONE)
        report(a, "unknown-target",
            "a visit of \"" STR_FMT "\", which is no scene of this scenario%s",
            STR_ARG(shown(test)),
            resolve_hint(a->r, &a->r->index->nodes, test->name).text);
}

// The choice that was meant, as "scene.choice", in [arena]: by its own id where the scene is right or none is named.
// {0}: none is near.
static Str near_choice(const Asking *a, Str name, Arena *arena)
{
    const Book *book = a->r->book;
    size_t dot = str_find(name, '.');
    int scene = id_index_find(&a->r->index->nodes, str_cut(name, 0, dot));
    bool whole = dot < name.n && scene == NONE;
    if (dot < name.n && scene != NONE) name = str_from(name, dot + 1);
    int n = 0, max = count_choices(book);
    if (!resolve_may_compare(a->r, max)) return (Str){0};
    Str *written = arena_array(arena, Str, max + 1),
        *full = arena_array(arena, Str, max + 1);
    for (int i = 0; i < book->n_nodes; i++)
        for (int k = 0; k < book->nodes[i].n_choices; k++, n++) {
            if (scene != NONE && scene != i) break;
            Str id = book->nodes[i].choices[k].id;
            full[n] = arena_fmt(
                arena, STR_FMT "." STR_FMT, STR_ARG(book->nodes[i].id), STR_ARG(id));
            written[n] = whole ? full[n] : id;
        }
    Str near = nearest_name(name, written, n);
    for (int i = 0; i < n; i++)
        if (near.n > 0 && near.s == written[i].s) return full[i];
    return (Str){0};
}

// The check that has an answer of this id, or NULL.
static const Node *check_of_answer(Resolving *r, Str id)
{
    const Book *book = r->book;
    for (int i = 0; i < book->n_nodes && r->nearest_left > 0; i++)
        for (int k = 0; k < book->nodes[i].n_answers; k++, r->nearest_left--)
            if (str_eq(book->nodes[i].answers[k].id, id)) return &book->nodes[i];
    return NULL;
}

static void report_chosen(const Asking *a, const Test *test)
{
    Arena arena = {0};
    Str part = str_from(test->name, str_find(test->name, '.') + 1);
    Str id = part.n > 0 ? part : test->name;
    Str near = near_choice(a, test->name, &arena);
    const Node *check = near.n > 0 ? NULL : check_of_answer(a->r, id);
    if (id_index_find(&a->r->index->nodes, test->name) != NONE)
        report(a, "unknown-target",
            "the choice \"" STR_FMT "\", which is a scene; write visited \"" STR_FMT
            "\", or chosen \"" STR_FMT ".\" with the id of a choice in it",
            STR_ARG(shown(test)), STR_ARG(shown(test)), STR_ARG(shown(test)));
    else if (check)
        report(a, "unknown-target",
            "the choice \"" STR_FMT "\", which is an answer of check \"" STR_FMT
            "\"; a function asks for it: answered(\"" STR_FMT "\") == \"" STR_FMT "\"",
            STR_ARG(shown(test)), STR_ARG(check->id), STR_ARG(check->id), STR_ARG(id));
    else
        report(a, "unknown-target",
            "the choice \"" STR_FMT "\", which is none of this scenario; it is written "
            "\"scene.choice\"" NEAREST_FMT,
            STR_ARG(shown(test)), NEAREST_ARG(near));
    arena_free(&arena);
}

static void resolve_chosen(const Asking *a, Test *test)
{
    size_t dot = str_find(test->name, '.');
    int node = id_index_find(&a->r->index->nodes, str_cut(test->name, 0, dot));
    if (node != NONE)
        test->choice =
            book_node_choice(&a->r->book->nodes[node], str_from(test->name, dot + 1));
    test->index = node != NONE && test->choice != NONE ? node : NONE;
    if (test->index == NONE) report_chosen(a, test);
}

// --- values -----------------------------------------------------------------------------------------

static bool can_be(const StateVar *var, const Value *value)
{
    if (var->first.type == VALUE_INT && value->type == VALUE_NUM)
        return value->as.d == floor(value->as.d);
    return var->first.type == value->type ||
           (value_type_is_number(var->first.type) && value_type_is_number(value->type));
}

// What to write in place of a value that the variable cannot have, "" where nothing is near.
static const char *mend_of_value(const StateVar *var, const Value *value)
{
    bool number = value_type_is_number(var->first.type);
    Str text = value->type == VALUE_STR ? str_trim(value->as.s) : (Str){0};
    if (number && text.n > 0 && strchr("<>=", text.s[0]))
        return "; write at_least(3), at_most(3) or between(1, 3)";
    if (number && text.n > 0 && ascii_is_digit(text.s[0]))
        return "; write the number without quotation marks";
    if (var->first.type == VALUE_BOOL && text.n > 0)
        return "; write true or false, without quotation marks";
    if (var->first.type == VALUE_BOOL) return "; write true or false";
    return "";
}

// What is written like the value of a variable, visited = "depot", and is a word. NULL for other names.
static const char *word_of(Str name)
{
    static const struct {
        const char *name, *mend;
    } words[] = {
        {"visited", "; write visited \"scene\", without ="},
        {"chosen", "; write chosen \"scene.choice\", without ="},
        {"has", "; of a source write its id alone, \"note\""},
        {"not", "; write not_(\"note\")"},
        {"not_", "; write not_(\"note\"), without ="},
        {"any_of", "; write any_of{ \"one\", \"other\" }, without ="},
    };
    for (int i = 0; i < COUNT_OF(words); i++)
        if (str_eq(name, str_of(words[i].name))) return words[i].mend;
    return NULL;
}

static void resolve_value(const Asking *a, Test *test)
{
    test->index = id_index_find(&a->r->index->state, test->name);
    if (test->index == NONE) {
        const char *mend = word_of(test->name);
        Hint hint = resolve_hint(a->r, &a->r->index->state, test->name);
        bool source = id_index_find(&a->r->index->sources, test->name) != NONE;
        bool held = source && test->kind == TEST_IS && test->value.type == VALUE_BOOL &&
                    test->value.as.b;
        if (source && !mend)
            report(a, "unknown-variable",
                "\"" STR_FMT "\" as a variable, and it is a source; write %s" STR_FMT
                "\"%s, without =",
                STR_ARG(shown(test)), held ? "\"" : "not_ \"", STR_ARG(shown(test)),
                held ? " alone" : "");
        else if (!resolve_follows(a->r, &a->r->index->state, test->name, &hint))
            report(a, "unknown-variable", "\"" STR_FMT "\", which is no variable%s",
                STR_ARG(shown(test)), mend ? mend : hint.text);
        return;
    }
    const StateVar *var = variable(a, test->index);
    const char *type = value_type_name(var->first.type);
    if (var->first.type == VALUE_NIL) // told where it is declared
        a->condition->wrong = true;
    else if (test->kind == TEST_RANGE && !value_type_is_number(var->first.type))
        report(a, "wrong-condition",
            "variable \"" STR_FMT "\" to be a number, and it is %s",
            STR_ARG(shown(test)), type);
    else if (test->kind == TEST_RANGE && test->least > test->most)
        report(a, "wrong-condition",
            "variable \"" STR_FMT "\" to be between %g and %g; the lower number is "
            "first",
            STR_ARG(shown(test)), test->least, test->most);
    else if (test->kind == TEST_IS && !can_be(var, &test->value) &&
             !(test->value.type == VALUE_BOOL && tell_flag(a, test->index)))
        report(a, "wrong-condition",
            "variable \"" STR_FMT "\" to be %s, and it is %s%s", STR_ARG(shown(test)),
            value_type_name(test->value.type), type, mend_of_value(var, &test->value));
}

static void resolve_test(const Asking *all, Test *test)
{
    for (int i = 0; i < test->n; i++)
        resolve_test(all, &test->items[i]);
    Asking asking = *all, *a = &asking;
    a->name = test->name;
    switch (test->kind) {
    case TEST_NAME:
        resolve_name(a, test);
        return;
    case TEST_VISITED:
        resolve_visited(a, test);
        return;
    case TEST_CHOSEN:
        resolve_chosen(a, test);
        return;
    case TEST_IS:
    case TEST_RANGE:
        resolve_value(a, test);
        return;
    default:
        return;
    }
}

// --- all ------------------------------------------------------------------------------------------------

void resolve_conditions(Resolving *r)
{
    Book *book = r->book;
    const DeclList *all = &r->loader->conditions;
    book->n_conditions = all->n;
    book->conditions = arena_array(&book->arena, BookCondition *, all->n);
    for (int i = 0; i < all->n; i++) {
        book->conditions[i] = all->items[i];
        resolve_test(&(Asking){.r = r, .condition = book->conditions[i]},
            &book->conditions[i]->test);
    }
}
