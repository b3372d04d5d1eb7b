// What functions do with values that they cannot do with them: comparisons that never hold, numbers that are asked
// as if they were true or false, sums with what is no number.
#include "base/nearest.h"
#include "base/utf8.h"
#include "story/lua_lexer.h"
#include "tools/slips.h"

#include <math.h>

#define WRITTEN_MAX  80 // bytes of what a script has, in a sentence
#define WRITES_MAX   4096
#define SEARCHED_MAX 200000000 // bytes of scripts in which texts are looked for

// What an operand can be.
typedef enum Kind {
    KIND_UNKNOWN,
    KIND_NIL,
    KIND_FLAG,
    KIND_NUMBER,
    KIND_TEXT,
    KIND_ID, // a text, or nil
    KIND_LIST,
    KIND_MAP,
    KIND_QUESTION, // has, without its parentheses
} Kind;

static const char *const kind_names[] = {[KIND_NIL] = "nothing",
    [KIND_FLAG] = "true or false",
    [KIND_NUMBER] = "a number",
    [KIND_TEXT] = "a text",
    [KIND_ID] = "a text or nil",
    [KIND_LIST] = "a list",
    [KIND_MAP] = "a map",
    [KIND_QUESTION] = "a question"};

static const struct {
    const char *word, *call; // the question, and how it is asked
    const char *mend;        // what makes true or false of the answer
    Kind answer;
} questions[] = {
    {"has", "has(\"ID\")", "", KIND_FLAG},
    {"visits", "visits(\"ID\")", " > 0", KIND_NUMBER},
    {"taken", "taken(\"SCENE.CHOICE\")", " > 0", KIND_NUMBER},
    {"answered", "answered(\"ID\")", " ~= nil", KIND_ID},
    {"arrow", "arrow(\"BOARD.LINK\")", " ~= nil", KIND_ID},
    {"random", "random(6)", " == 1", KIND_NUMBER},
    {"edition", "edition()", " ~= nil", KIND_ID},
};

static int question_of(Str word)
{
    for (int i = 0; i < COUNT_OF(questions); i++)
        if (str_eq(word, str_of(questions[i].word))) return i;
    return NONE;
}

static const StateVar *variable_of(const Check *check, const LuaOperand *operand)
{
    int var =
        operand->kind == OPERAND_STATE ? book_state(check->book, operand->name) : NONE;
    return var == NONE ? NULL : &check->book->state[var];
}

static Kind kind_of_variable(const StateVar *var)
{
    switch (var ? var->first.type : VALUE_NIL) {
    case VALUE_BOOL:
        return KIND_FLAG;
    case VALUE_INT:
    case VALUE_NUM:
        return KIND_NUMBER;
    case VALUE_STR:
        return KIND_TEXT;
    case VALUE_LIST:
        return KIND_LIST;
    case VALUE_MAP:
        return KIND_MAP;
    case VALUE_NIL:
        break;
    }
    return KIND_UNKNOWN;
}

static Kind kind_of_literal(LuaLiteral literal)
{
    switch (literal) {
    case LITERAL_NIL:
        return KIND_NIL;
    case LITERAL_BOOL:
        return KIND_FLAG;
    case LITERAL_INT:
    case LITERAL_FLOAT:
        return KIND_NUMBER;
    case LITERAL_TEXT:
        return KIND_TEXT;
    case LITERAL_NONE:
    case LITERAL_TABLE:
    case LITERAL_FUNCTION:
        break;
    }
    return KIND_UNKNOWN;
}

// Without the sign before it.
static Kind kind_of(const Check *check, const LuaOperand *operand)
{
    int question = operand->kind == OPERAND_CALL || operand->kind == OPERAND_WORD
                       ? question_of(operand->name)
                       : NONE;
    switch (operand->kind) {
    case OPERAND_LITERAL:
        return kind_of_literal(operand->literal);
    case OPERAND_STATE:
        return kind_of_variable(variable_of(check, operand));
    case OPERAND_CALL:
        return question == NONE ? KIND_UNKNOWN : questions[question].answer;
    case OPERAND_WORD:
        return question == NONE ? KIND_UNKNOWN : KIND_QUESTION;
    case OPERAND_COMPARISON:
        return KIND_FLAG;
    case OPERAND_OTHER:
        break;
    }
    return KIND_UNKNOWN;
}

static Kind kind_with_sign(const Check *check, const LuaOperand *operand)
{
    if (operand->sign.n == 0) return kind_of(check, operand);
    return str_eq(operand->sign, STR("not")) ? KIND_FLAG : KIND_NUMBER;
}

static bool is_sign(Str sign, const char *const *signs, int n)
{
    return str_among(sign, signs, n);
}

static bool is_equality(Str sign)
{
    return str_eq(sign, STR("==")) || str_eq(sign, STR("~="));
}

static bool is_order(Str sign)
{
    static const char *const signs[] = {"<", ">", "<=", ">="};
    return is_sign(sign, signs, COUNT_OF(signs));
}

static bool is_sum(Str sign)
{
    static const char *const signs[] = {"+", "-", "*", "/", "//", "%", "^"};
    return is_sign(sign, signs, COUNT_OF(signs));
}

static bool has_value(Kind kind)
{
    return kind != KIND_UNKNOWN && kind != KIND_NIL && kind != KIND_ID;
}

// --- how it is said -------------------------------------------------------------------------------

typedef struct Judge {
    Check *check;
    Where where;
    const LuaJoin *join;
    SlipValues *values;
} Judge;

static Str shown(const LuaOperand *operand)
{
    Str src = operand->src;
    return utf8_cut(str_cut(src, 0, str_find(src, '\n')), WRITTEN_MAX);
}

// With the # or - before it.
static Str shown_value(const LuaOperand *operand)
{
    LuaOperand whole = *operand;
    if (operand->sign.n > 0) {
        whole.src.n += (size_t)(operand->src.s - operand->sign.s);
        whole.src.s = operand->sign.s;
    }
    return shown(&whole);
}

static const char *outcome(Str sign)
{
    return str_eq(sign, STR("~=")) ? "always holds" : "never holds";
}

static Str first_of(const StateVar *var) { return utf8_cut(var->first.as.s, 40); }

// What can be asked of the value in place of itself.
static const char *question_to(
    const Judge *judge, const LuaOperand *operand, bool negated)
{
    Arena *arena = &judge->check->arena;
    Str written = shown(operand);
    const StateVar *var = variable_of(judge->check, operand);
    int question = var ? NONE : question_of(operand->name);
    const char *same = negated ? "~=" : "==", *number = negated ? " == 0" : " > 0";
    switch (kind_of(judge->check, operand)) {
    case KIND_NUMBER:
        if (question != NONE && str_eq(operand->name, STR("random"))) number = " == 1";
        return arena_fmt(arena, STR_FMT "%s", STR_ARG(written), number).s;
    case KIND_TEXT:
        return arena_fmt(arena, STR_FMT " %s \"" STR_FMT "\"", STR_ARG(written), same,
            STR_ARG(var ? first_of(var) : STR("calm")))
            .s;
    case KIND_LIST:
        return arena_fmt(arena, "#" STR_FMT "%s", STR_ARG(written), number).s;
    case KIND_MAP:
        return arena_fmt(
            arena, "next(" STR_FMT ") %s nil", STR_ARG(written), negated ? "==" : "~=")
            .s;
    case KIND_ID:
        return arena_fmt(
            arena, STR_FMT " %s nil", STR_ARG(written), negated ? "==" : "~=")
            .s;
    case KIND_FLAG:
        return arena_fmt(arena, "%s" STR_FMT, negated ? "not " : "", STR_ARG(written))
            .s;
    case KIND_QUESTION:
        return question == NONE ? "" : questions[question].call;
    default:
        return "";
    }
}

// edition == "short", if has then
static bool tell_question(const Judge *judge, const LuaOperand *operand, Str text)
{
    if (kind_of(judge->check, operand) != KIND_QUESTION) return false;
    int question = question_of(operand->name);
    bool takes_id = str_has(str_of(questions[question].call), STR("\"ID\""));
    if (takes_id && text.n > 0)
        slips_add(judge->check, SLIP_USE, judge->where,
            STR_FMT " is a question and needs its parentheses: write " STR_FMT
                    "(\"" STR_FMT "\")",
            STR_ARG(operand->name), STR_ARG(operand->name),
            STR_ARG(utf8_cut(text, WRITTEN_MAX)));
    else
        slips_add(judge->check, SLIP_USE, judge->where,
            STR_FMT " is a question and needs its parentheses: write %s%s",
            STR_ARG(operand->name), questions[question].call,
            text.n > 0 ? arena_fmt(&judge->check->arena, " == \"" STR_FMT "\"",
                             STR_ARG(utf8_cut(text, WRITTEN_MAX)))
                             .s
                       : "");
    return true;
}

// --- what is asked --------------------------------------------------------------------------------

static const char *every(Kind kind)
{
    return kind == KIND_NUMBER ? "every number counts as true, 0 too"
           : kind == KIND_TEXT ? "every text counts as true"
           : kind == KIND_LIST ? "every list counts as true, an empty one too"
                               : "every map counts as true, an empty one too";
}

// if visits("queue") then, not s.trust
static void look_at_asked(const Judge *judge, bool negated)
{
    const LuaOperand *one = &judge->join->right;
    Kind kind = kind_of(judge->check, one);
    if (tell_question(judge, one, (Str){0}) || kind == KIND_FLAG || !has_value(kind))
        return;
    slips_add(judge->check, SLIP_ALWAYS, judge->where,
        STR_FMT " is %s, and in Lua %s%s; write %s", STR_ARG(shown(one)),
        kind_names[kind], every(kind), negated ? ", so this 'not' never holds" : "",
        question_to(judge, one, negated));
}

// return visits("queue"), and what stands last behind and or or
static void look_at_answered(const Judge *judge)
{
    const LuaOperand *one = &judge->join->right;
    Kind kind = kind_of(judge->check, one);
    // A variable alone is told by the reading of names.
    if (judge->join->whole && one->kind == OPERAND_STATE) return;
    if (!judge->join->whole && !judge->join->last) {
        look_at_asked(judge, false);
        return;
    }
    if (tell_question(judge, one, (Str){0}) || kind == KIND_FLAG ||
        kind == KIND_UNKNOWN || kind == KIND_NIL)
        return;
    slips_add(judge->check, SLIP_RETURN, judge->where,
        "this function must return true or false, and " STR_FMT " is %s; write %s",
        STR_ARG(shown(one)), kind_names[kind], question_to(judge, one, false));
}

// --- comparisons ----------------------------------------------------------------------------------

typedef struct Compared {
    const LuaOperand *value, *with; // the literal, if there is one, is [with]
    Kind kind, other;
    Str sign; // as if [value] stood left
} Compared;

static Compared compared_of(const Judge *judge)
{
    const LuaJoin *join = judge->join;
    Compared it = {&join->left, &join->right, kind_with_sign(judge->check, &join->left),
        kind_with_sign(judge->check, &join->right), join->sign};
    if (join->left.kind != OPERAND_LITERAL) return it;
    static const char *const turned[][2] = {
        {"<", ">"}, {">", "<"}, {"<=", ">="}, {">=", "<="}};
    Compared other = {it.with, it.value, it.other, it.kind, it.sign};
    for (int i = 0; i < COUNT_OF(turned); i++)
        if (str_eq(it.sign, str_of(turned[i][0]))) other.sign = str_of(turned[i][1]);
    return other;
}

// The number that a literal is, with its sign.
static bool number_of(const LuaOperand *operand, double *number)
{
    uint64_t whole = 0;
    if (operand->kind != OPERAND_LITERAL || operand->literal != LITERAL_INT ||
        !str_number(operand->text, INT32_MAX, &whole) ||
        (operand->sign.n > 0 && !str_eq(operand->sign, STR("-"))))
        return false;
    *number = operand->sign.n > 0 ? -(double)whole : (double)whole;
    return true;
}

static bool is_numeral(Str text)
{
    uint64_t number;
    return str_number(text, INT32_MAX, &number);
}

static bool is_text(const LuaOperand *operand, const char *text)
{
    return operand->kind == OPERAND_LITERAL && operand->literal == LITERAL_TEXT &&
           str_eq(operand->text, str_of(text));
}

static bool is_true_or_false(const LuaOperand *operand)
{
    return operand->kind == OPERAND_LITERAL && operand->literal == LITERAL_BOOL;
}

// not s.trust == 3, 1 < s.trust < 5
static bool tell_binding(const Judge *judge, const Compared *it)
{
    if (it->value->kind == OPERAND_COMPARISON) {
        slips_add(judge->check, SLIP_USE, judge->where,
            "two comparisons in a row compare true or false with the third; write them "
            "with and between them: 1 < s.trust and s.trust < 5");
        return true;
    }
    Kind alone = kind_of(judge->check, it->value);
    if (!str_eq(it->value->sign, STR("not")) || alone == KIND_FLAG ||
        (alone == KIND_UNKNOWN && it->other == KIND_FLAG))
        return false;
    slips_add(judge->check, is_equality(it->sign) ? SLIP_NEVER : SLIP_USE, judge->where,
        "not belongs to " STR_FMT " alone here; write " STR_FMT " %s " STR_FMT
        ", or not (" STR_FMT " " STR_FMT " " STR_FMT ")",
        STR_ARG(shown(it->value)), STR_ARG(shown(it->value)),
        str_eq(it->sign, STR("==")) ? "~=" : "==", STR_ARG(shown(it->with)),
        STR_ARG(shown(it->value)), STR_ARG(it->sign), STR_ARG(shown(it->with)));
    return true;
}

// "; write 4 without quotation marks", or nothing.
static const char *mend_of(const Judge *judge, const Compared *it)
{
    Arena *arena = &judge->check->arena;
    bool negated = str_eq(it->sign, STR("~="));
    bool text = it->with->kind == OPERAND_LITERAL && it->with->literal == LITERAL_TEXT;
    if (it->kind == KIND_NUMBER && text && is_numeral(it->with->text))
        return arena_fmt(arena, "; write " STR_FMT " without quotation marks",
            STR_ARG(it->with->text))
            .s;
    if (it->kind == KIND_FLAG && is_text(it->with, "false")) negated = !negated;
    if (it->kind == KIND_FLAG)
        return arena_fmt(arena, "; write %s", question_to(judge, it->value, negated)).s;
    if (!is_true_or_false(it->with) && it->other != KIND_NIL) return "";
    if (str_eq(it->with->src, STR("true")))
        return arena_fmt(arena, "; write %s", question_to(judge, it->value, negated)).s;
    return arena_fmt(arena, "; write %s", question_to(judge, it->value, !negated)).s;
}

static bool differ(Kind a, Kind b)
{
    if (a == KIND_UNKNOWN || b == KIND_UNKNOWN) return false;
    if (a == KIND_ID) return b != KIND_ID && b != KIND_TEXT && b != KIND_NIL;
    if (b == KIND_ID) return differ(b, a);
    return a != b;
}

static void tell_different(const Judge *judge, const Compared *it)
{
    const char *mend = mend_of(judge, it);
    if (it->other == KIND_NIL || is_true_or_false(it->with))
        slips_add(judge->check, SLIP_NEVER, judge->where,
            STR_FMT " is %s and never " STR_FMT ", so this %s%s",
            STR_ARG(shown_value(it->value)), kind_names[it->kind],
            STR_ARG(shown_value(it->with)), outcome(it->sign), mend);
    else
        slips_add(judge->check, SLIP_NEVER, judge->where,
            STR_FMT " is %s and " STR_FMT " is %s, so this %s%s",
            STR_ARG(shown_value(it->value)), kind_names[it->kind],
            STR_ARG(shown_value(it->with)), kind_names[it->other], outcome(it->sign),
            mend);
}

// Whether a number between [min] and [max] can stand so to it.
static bool can_stand(Str sign, double min, double max, double number)
{
    if (str_eq(sign, STR("==")) || str_eq(sign, STR("~=")))
        return number >= min && number <= max;
    if (str_eq(sign, STR("<"))) return min < number;
    if (str_eq(sign, STR("<="))) return min <= number;
    if (str_eq(sign, STR(">"))) return max > number;
    return max >= number;
}

static void look_at_range(const Judge *judge, const Compared *it)
{
    double number, min = 0, max = INFINITY;
    const StateVar *var = variable_of(judge->check, it->value);
    if (!number_of(it->with, &number) || it->value->sign.n > 0) return;
    if (var && !var->bounded) return;
    if (var) {
        min = var->min;
        max = var->max;
    }
    if (can_stand(it->sign, min, max, number)) return;
    const char *range =
        var ? arena_fmt(&judge->check->arena, "goes from %.14g to %.14g", min, max).s
            : "is 0 or more";
    slips_add(judge->check, SLIP_NEVER, judge->where,
        STR_FMT " " STR_FMT " %.14g %s: " STR_FMT " %s", STR_ARG(shown(it->value)),
        STR_ARG(it->sign), number, outcome(it->sign), STR_ARG(shown(it->value)), range);
}

// --- texts that nothing gives ---------------------------------------------------------------------

static void add_writes(Check *check, Arena *arena, Str file, void *ctx)
{
    SlipValues *values = ctx;
    LuaUses uses = lua_scope_uses(arena, check_read_script(check, arena, file), NULL);
    for (int i = 0; i < uses.n; i++) {
        const LuaUse *use = &uses.items[i];
        int var = use->kind == USE_STATE && use->written
                      ? book_state(check->book, use->field)
                      : NONE;
        if (var == NONE || check->book->state[var].first.type != VALUE_STR) continue;
        values->writes_all = values->writes.n == WRITES_MAX;
        if (values->writes_all) break;
        LuaUse *write = &values->writes.items[values->writes.n++];
        *write = *use;
        write->field = check->book->state[var].id;
        write->text = arena_str(&check->arena, use->text);
    }
    check_beat(check);
}

static void read_writes(const Judge *judge)
{
    SlipValues *values = judge->values;
    if (values->has_writes) return;
    values->has_writes = true;
    values->writes.items = arena_array(&judge->check->arena, LuaUse, WRITES_MAX);
    check_each_script(judge->check, add_writes, values);
}

// Whether a script has the text elsewhere than beside == and ~=, or as a name, by which it can come into the state.
static bool stands_in(const Judge *judge, Str file, Str text)
{
    Arena arena = {0};
    Str rest = check_read_script(judge->check, &arena, file);
    judge->values->searched += (int64_t)rest.n;
    LuaToken before = {.kind = TOKEN_SIGN}, token, next;
    bool more = lua_lexer_next(&rest, &token), found = false;
    for (; more && !found; before = token, token = next) {
        next = (LuaToken){.kind = TOKEN_SIGN};
        more = lua_lexer_next(&rest, &next);
        Str at = token.text;
        if (token.kind == TOKEN_STRING && at.n > 1) at = str_cut(at, 1, at.n - 1);
        bool compared = is_equality(before.text) || is_equality(next.text);
        bool names = token.kind == TOKEN_NAME || token.kind == TOKEN_STRING;
        found = names && !compared && str_eq(at, text);
    }
    arena_free(&arena);
    return found;
}

static bool is_given(const Judge *judge, Str text)
{
    const Book *book = judge->check->book;
    for (int i = 0; i < book->n_files; i++) {
        check_beat(judge->check);
        if (judge->values->searched > SEARCHED_MAX ||
            stands_in(judge, book->files[i], text))
            return true;
    }
    return false;
}

// The text among those that the variable is given which is most like it.
static Str near_given(const Judge *judge, const StateVar *var, Str text)
{
    Str best = nearest_name(text, &var->first.as.s, 1);
    for (int i = 0; best.n == 0 && i < judge->values->writes.n; i++) {
        const LuaUse *write = &judge->values->writes.items[i];
        if (str_eq(write->field, var->id) && write->value == LITERAL_TEXT)
            best = nearest_name(text, &write->text, 1);
    }
    return best;
}

static bool is_computed(const Judge *judge, const StateVar *var)
{
    for (int i = 0; i < judge->values->writes.n; i++)
        if (judge->values->writes.items[i].computed &&
            str_eq(judge->values->writes.items[i].field, var->id))
            return true;
    return judge->values->writes_all || judge->check->written.computed;
}

static void look_at_text(const Judge *judge, const Compared *it)
{
    const StateVar *var = variable_of(judge->check, it->value);
    Str text = it->with->text;
    bool literal =
        it->with->kind == OPERAND_LITERAL && it->with->literal == LITERAL_TEXT;
    if (!var || !literal || text.n == 0) return;
    read_writes(judge);
    if (is_given(judge, text) || is_computed(judge, var)) return;
    Str near = near_given(judge, var, text);
    slips_add(judge->check, SLIP_NEVER, judge->where,
        "nothing makes " STR_FMT " \"" STR_FMT "\", so this %s" NEAREST_FMT,
        STR_ARG(shown(it->value)), STR_ARG(utf8_cut(text, WRITTEN_MAX)),
        outcome(it->sign), NEAREST_ARG(near));
}

// answered("trigger") == "y"
static void look_at_answer(const Judge *judge, const Compared *it)
{
    const Book *book = judge->check->book;
    bool answered =
        it->value->kind == OPERAND_CALL && str_eq(it->value->name, STR("answered"));
    int index = answered ? book_node(book, it->value->text) : NONE;
    if (index == NONE || it->with->text.n == 0 || it->with->kind != OPERAND_LITERAL)
        return;
    const Node *node = &book->nodes[index];
    Str *ids = arena_array(&judge->check->arena, Str, node->n_answers + 1);
    for (int i = 0; i < node->n_answers; i++) {
        ids[i] = node->answers[i].id;
        if (str_eq(ids[i], it->with->text)) return;
    }
    Str near = nearest_name(it->with->text, ids, node->n_answers);
    if (node->kind == NODE_CHECK)
        slips_add(judge->check, SLIP_NEVER, judge->where,
            "check \"" STR_FMT "\" has no answer \"" STR_FMT
            "\", so this %s" NEAREST_FMT,
            STR_ARG(node->id), STR_ARG(utf8_cut(it->with->text, WRITTEN_MAX)),
            outcome(it->sign), NEAREST_ARG(near));
}

static void look_at_equality(const Judge *judge)
{
    Compared it = compared_of(judge);
    Str text = it.with->kind == OPERAND_LITERAL ? it.with->text : (Str){0};
    if (tell_question(judge, it.value, text) ||
        tell_question(judge, it.with, (Str){0}) || tell_binding(judge, &it))
        return;
    if (differ(it.kind, it.other)) {
        tell_different(judge, &it);
        return;
    }
    if (it.kind == KIND_NUMBER) look_at_range(judge, &it);
    if (it.kind == KIND_TEXT) look_at_text(judge, &it);
    if (it.kind == KIND_ID) look_at_answer(judge, &it);
}

// --- what stops a play ----------------------------------------------------------------------------

static void look_at_order(const Judge *judge)
{
    Compared it = compared_of(judge);
    if (tell_question(judge, it.value, (Str){0}) ||
        tell_question(judge, it.with, (Str){0}) || tell_binding(judge, &it))
        return;
    if (it.kind == KIND_UNKNOWN || it.other == KIND_UNKNOWN) return;
    bool number = it.kind == KIND_NUMBER && it.other == KIND_NUMBER;
    bool text = !differ(it.kind, it.other) && it.kind != KIND_FLAG;
    if (number) look_at_range(judge, &it);
    if (number || text) return;
    const char *mend = it.kind == KIND_NUMBER ? mend_of(judge, &it) : "";
    if (it.kind == KIND_FLAG)
        mend = arena_fmt(&judge->check->arena, "; write %s",
            question_to(judge, it.value, it.sign.s[0] == '<'))
                   .s;
    slips_add(judge->check, SLIP_USE, judge->where,
        STR_FMT " is %s and " STR_FMT " is %s, and " STR_FMT " compares two numbers%s",
        STR_ARG(shown_value(it.value)), kind_names[it.kind],
        STR_ARG(shown_value(it.with)), kind_names[it.other], STR_ARG(judge->join->sign),
        mend);
}

static bool can_be_added(const Check *check, const LuaOperand *operand, Kind kind)
{
    const StateVar *var = variable_of(check, operand);
    if (kind != KIND_TEXT && kind != KIND_ID) return kind == KIND_NUMBER;
    // Lua takes "3" for a number.
    return !var || is_numeral(var->first.as.s);
}

static void look_at_sum(const Judge *judge, const LuaOperand *operand)
{
    Kind kind = kind_with_sign(judge->check, operand);
    if (kind == KIND_UNKNOWN || tell_question(judge, operand, (Str){0}) ||
        can_be_added(judge->check, operand, kind))
        return;
    slips_add(judge->check, SLIP_USE, judge->where,
        STR_FMT " is %s, and " STR_FMT " needs a number on either side%s",
        STR_ARG(shown_value(operand)), kind_names[kind], STR_ARG(judge->join->sign),
        kind == KIND_TEXT && str_eq(judge->join->sign, STR("+"))
            ? "; texts are joined by .."
            : "");
}

static void look_at_joined_text(const Judge *judge, const LuaOperand *operand)
{
    Kind kind = kind_with_sign(judge->check, operand);
    if (kind == KIND_UNKNOWN || kind == KIND_NUMBER || kind == KIND_TEXT ||
        kind == KIND_ID || tell_question(judge, operand, (Str){0}))
        return;
    if (kind == KIND_LIST || kind == KIND_MAP || kind == KIND_NIL)
        slips_add(judge->check, SLIP_USE, judge->where,
            STR_FMT " is %s, and .. joins only texts and numbers",
            STR_ARG(shown_value(operand)), kind_names[kind]);
    else
        slips_add(judge->check, SLIP_USE, judge->where,
            STR_FMT
            " is %s, and .. joins only texts and numbers; write tostring(" STR_FMT ")",
            STR_ARG(shown_value(operand)), kind_names[kind],
            STR_ARG(shown_value(operand)));
}

// s.count = s.told
static void look_at_given(const Judge *judge)
{
    const LuaOperand *to = &judge->join->left, *value = &judge->join->right;
    Kind kind = kind_of(judge->check, to), given = kind_of(judge->check, value);
    if (kind == KIND_UNKNOWN || tell_question(judge, value, (Str){0}) ||
        !differ(kind, given))
        return;
    slips_add(judge->check, SLIP_VALUE, judge->where,
        "variable \"" STR_FMT "\" is %s and cannot hold " STR_FMT ", which is %s",
        STR_ARG(utf8_cut(to->name, WRITTEN_MAX)), kind_names[kind],
        STR_ARG(shown(value)), kind_names[given]);
}

static void look_at_joined(const Judge *judge)
{
    const LuaJoin *join = judge->join;
    if (is_equality(join->sign))
        look_at_equality(judge);
    else if (is_order(join->sign))
        look_at_order(judge);
    else if (str_eq(join->sign, STR("=")))
        look_at_given(judge);
    for (int side = 0; side < 2; side++) {
        const LuaOperand *operand = side ? &join->right : &join->left;
        if (is_sum(join->sign)) look_at_sum(judge, operand);
        if (str_eq(join->sign, STR(".."))) look_at_joined_text(judge, operand);
    }
}

// not s.trust, -s.told, #s.trust
static void look_at_signed(const Judge *judge)
{
    const LuaOperand *one = &judge->join->right;
    Kind kind = kind_of(judge->check, one);
    if (str_eq(one->sign, STR("not"))) {
        look_at_asked(judge, true);
        return;
    }
    if (tell_question(judge, one, (Str){0})) return;
    bool counts = str_eq(one->sign, STR("#"));
    if (counts && (kind == KIND_NUMBER || kind == KIND_FLAG))
        slips_add(judge->check, SLIP_USE, judge->where,
            STR_FMT " is %s, and # counts the items of a list; write it without #",
            STR_ARG(shown(one)), kind_names[kind]);
    else if (!counts && (kind == KIND_FLAG || kind == KIND_LIST || kind == KIND_MAP))
        slips_add(judge->check, SLIP_USE, judge->where,
            STR_FMT " is %s, and - needs a number", STR_ARG(shown(one)),
            kind_names[kind]);
}

// for i, x in s.seen
static void look_at_loop(const Judge *judge, Str written, Kind kind)
{
    if (kind == KIND_LIST || kind == KIND_MAP)
        slips_add(judge->check, SLIP_USE, judge->where,
            STR_FMT " is %s, and a loop over it is written in %s(" STR_FMT ")",
            STR_ARG(written), kind_names[kind], kind == KIND_LIST ? "ipairs" : "pairs",
            STR_ARG(written));
    else
        slips_add(judge->check, SLIP_USE, judge->where,
            STR_FMT " is %s, and in needs ipairs of a list or pairs of a map; to count "
                    "write for i = 1, 3 do",
            STR_ARG(written), kind_names[kind]);
}

// s.trust.value, s.trust:add(1), s.trust[1], s.trust(1)
static void look_at_parts(const Judge *judge)
{
    const LuaOperand *value = &judge->join->left;
    Str sign = judge->join->sign, written = shown(value);
    Kind kind = kind_of(judge->check, value);
    if (!has_value(kind)) return;
    if (str_eq(sign, STR("in"))) {
        look_at_loop(judge, written, kind);
        return;
    }
    bool list = kind == KIND_LIST || kind == KIND_MAP;
    bool called =
        !str_eq(sign, STR(".")) && !str_eq(sign, STR("[")) && !str_eq(sign, STR(":"));
    if (str_eq(sign, STR(":")) && kind == KIND_NUMBER)
        slips_add(judge->check, SLIP_USE, judge->where,
            STR_FMT " is a number and has no functions; to change it write " STR_FMT
                    " = " STR_FMT " + 1",
            STR_ARG(written), STR_ARG(written), STR_ARG(written));
    else if (called)
        slips_add(judge->check, SLIP_USE, judge->where,
            STR_FMT " is %s and cannot be called; write it without what stands behind",
            STR_ARG(written), kind_names[kind]);
    else if (!list && kind != KIND_TEXT)
        slips_add(judge->check, SLIP_USE, judge->where,
            STR_FMT " is %s and has no parts; write " STR_FMT " alone",
            STR_ARG(written), kind_names[kind], STR_ARG(written));
}

// --- questions ------------------------------------------------------------------------------------

void slips_look_at_member(Check *check, Where where, const LuaUse *use)
{
    int question = question_of(use->name);
    if (question == NONE) return;
    slips_add(check, SLIP_USE, where,
        STR_FMT " is a question and needs parentheses and quotation marks: " STR_FMT
                "(\"" STR_FMT "\")",
        STR_ARG(use->name), STR_ARG(use->name),
        STR_ARG(utf8_cut(use->field, WRITTEN_MAX)));
}

static void look_at_called(Check *check, Where where, const LuaUse *use)
{
    int question = question_of(use->name);
    if (question == NONE || str_eq(use->name, STR("edition"))) return;
    slips_add(check, SLIP_USE, where, STR_FMT "() asks for nothing; write %s",
        STR_ARG(use->name), questions[question].call);
}

void slips_look_at_value(
    Check *check, SlipValues *values, Where where, const LuaUse *use)
{
    Judge judge = {check, where, use->join, values};
    if (use->kind == USE_CALLED)
        look_at_called(check, where, use);
    else if (use->kind == USE_JOINED)
        look_at_joined(&judge);
    else if (use->kind == USE_SIGNED)
        look_at_signed(&judge);
    else if (use->kind == USE_ASKED)
        look_at_asked(&judge, false);
    else if (use->kind == USE_ANSWERED)
        look_at_answered(&judge);
    else if (use->kind == USE_PARTS)
        look_at_parts(&judge);
}
