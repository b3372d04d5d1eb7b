// Comparisons in functions: those that never hold, and those that stop a play.
#include "base/nearest.h"
#include "base/utf8.h"
#include "story/lua_lexer.h"
#include "tools/slips_kinds.h"

#include <math.h>

#define WRITES_MAX   4096
#define SEARCHED_MAX 200000000 // bytes of scripts in which texts are looked for

static const char *outcome(Str sign)
{
    return str_eq(sign, STR("~=")) ? "always holds" : "never holds";
}

// --- comparisons ----------------------------------------------------------------------------------

typedef struct Compared {
    const LuaOperand *value, *with; // the literal, if there is one, is [with]
    Kind kind, other;
    Str sign; // as if [value] stood left
} Compared;

static Compared compared_of(const SlipSite *site)
{
    const LuaJoin *join = site->join;
    Compared it = {&join->left, &join->right,
        slips_signed_kind(site->check, &join->left),
        slips_signed_kind(site->check, &join->right), join->sign};
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
static bool tell_binding(const SlipSite *site, const Compared *it)
{
    if (it->value->kind == OPERAND_COMPARISON) {
        slips_add(site->check, SLIP_USE, site->where,
            "two comparisons in a row compare true or false with the third; write them "
            "with and between them: 1 < s.trust and s.trust < 5");
        return true;
    }
    Kind alone = slips_kind_of(site->check, it->value);
    if (!str_eq(it->value->sign, STR("not")) || alone == KIND_FLAG ||
        (alone == KIND_UNKNOWN && it->other == KIND_FLAG))
        return false;
    slips_add(site->check, slips_is_equality(it->sign) ? SLIP_NEVER : SLIP_USE,
        site->where,
        "not belongs to " STR_FMT " alone here; write " STR_FMT " %s " STR_FMT
        ", or not (" STR_FMT " " STR_FMT " " STR_FMT ")",
        STR_ARG(slips_shown(it->value)), STR_ARG(slips_shown(it->value)),
        str_eq(it->sign, STR("==")) ? "~=" : "==", STR_ARG(slips_shown(it->with)),
        STR_ARG(slips_shown(it->value)), STR_ARG(it->sign),
        STR_ARG(slips_shown(it->with)));
    return true;
}

// "; write 4 without quotation marks", or nothing.
static const char *mend_of(const SlipSite *site, const Compared *it)
{
    Arena *arena = &site->check->arena;
    bool negated = str_eq(it->sign, STR("~="));
    bool text = it->with->kind == OPERAND_LITERAL && it->with->literal == LITERAL_TEXT;
    if (it->kind == KIND_NUMBER && text && slips_is_numeral(it->with->text))
        return arena_fmt(arena, "; write " STR_FMT " without quotation marks",
            STR_ARG(it->with->text))
            .s;
    if (it->kind == KIND_FLAG && is_text(it->with, "false")) negated = !negated;
    if (it->kind == KIND_FLAG)
        return arena_fmt(
            arena, "; write %s", slips_question_to(site, it->value, negated))
            .s;
    if (!is_true_or_false(it->with) && it->other != KIND_NIL) return "";
    if (str_eq(it->with->src, STR("true")))
        return arena_fmt(
            arena, "; write %s", slips_question_to(site, it->value, negated))
            .s;
    return arena_fmt(arena, "; write %s", slips_question_to(site, it->value, !negated))
        .s;
}

static void tell_different(const SlipSite *site, const Compared *it)
{
    const char *mend = mend_of(site, it);
    if (it->other == KIND_NIL || is_true_or_false(it->with))
        slips_add(site->check, SLIP_NEVER, site->where,
            STR_FMT " is %s and never " STR_FMT ", so this %s%s",
            STR_ARG(slips_shown_value(it->value)), slips_kind_names[it->kind],
            STR_ARG(slips_shown_value(it->with)), outcome(it->sign), mend);
    else
        slips_add(site->check, SLIP_NEVER, site->where,
            STR_FMT " is %s and " STR_FMT " is %s, so this %s%s",
            STR_ARG(slips_shown_value(it->value)), slips_kind_names[it->kind],
            STR_ARG(slips_shown_value(it->with)), slips_kind_names[it->other],
            outcome(it->sign), mend);
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

static void look_at_range(const SlipSite *site, const Compared *it)
{
    double number, min = 0, max = INFINITY;
    const StateVar *var = slips_variable(site->check, it->value);
    if (!number_of(it->with, &number) || it->value->sign.n > 0) return;
    if (var && !var->bounded) return;
    if (var) {
        min = var->min;
        max = var->max;
    }
    if (can_stand(it->sign, min, max, number)) return;
    const char *range =
        var ? arena_fmt(&site->check->arena, "goes from %.14g to %.14g", min, max).s
            : "is 0 or more";
    slips_add(site->check, SLIP_NEVER, site->where,
        STR_FMT " " STR_FMT " %.14g %s: " STR_FMT " %s",
        STR_ARG(slips_shown(it->value)), STR_ARG(it->sign), number, outcome(it->sign),
        STR_ARG(slips_shown(it->value)), range);
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

static void read_writes(const SlipSite *site)
{
    SlipValues *values = site->values;
    if (values->has_writes) return;
    values->has_writes = true;
    values->writes.items = arena_array(&site->check->arena, LuaUse, WRITES_MAX);
    check_each_script(site->check, add_writes, values);
}

// The last tokens, [2] the last of them, and the braces of any_of, in which texts are asked for.
typedef struct AskedTokens {
    LuaToken before[3];
    int depth, any; // of braces; the depth of the outermost any_of, 0: none
} AskedTokens;

static void pass_token(AskedTokens *asked, const LuaToken *token)
{
    const LuaToken *last = asked->before;
    bool opens = token->kind == TOKEN_SIGN && str_eq(token->text, STR("{"));
    bool closes = token->kind == TOKEN_SIGN && str_eq(token->text, STR("}"));
    if (opens && ++asked->depth > 0 && asked->any == 0 &&
        str_eq(last[2].text, STR("any_of")))
        asked->any = asked->depth;
    if (closes && asked->depth-- == asked->any) asked->any = 0;
    asked->before[0] = last[1];
    asked->before[1] = last[2];
    asked->before[2] = *token;
}

// Whether the text that comes next is that of a condition which is data: mood = "calm", and not s.mood = "calm".
static bool asks_next(const AskedTokens *asked, Str variable)
{
    const LuaToken *last = asked->before;
    bool named = str_eq(last[2].text, STR("=")) && str_eq(last[1].text, variable) &&
                 (str_eq(last[0].text, STR("{")) || str_eq(last[0].text, STR(",")));
    return named || asked->any > 0 || str_eq(last[2].text, STR("not_"));
}

// Whether a script has the text elsewhere than beside == and ~=, in a condition or as a name, by which it can come into
// the state.
static bool stands_in(const SlipSite *site, const StateVar *var, Str file, Str text)
{
    Arena arena = {0};
    Str rest = check_read_script(site->check, &arena, file);
    site->values->searched += (int64_t)rest.n;
    AskedTokens asked = {.depth = 0};
    LuaToken before = {.kind = TOKEN_SIGN}, token, next;
    bool more = lua_lexer_next(&rest, &token), found = false;
    for (; more && !found; before = token, token = next) {
        next = (LuaToken){.kind = TOKEN_SIGN};
        more = lua_lexer_next(&rest, &next);
        Str at = token.text;
        if (token.kind == TOKEN_STRING && at.n > 1) at = str_cut(at, 1, at.n - 1);
        bool compared = slips_is_equality(before.text) ||
                        slips_is_equality(next.text) || asks_next(&asked, var->id);
        pass_token(&asked, &token);
        bool names = token.kind == TOKEN_NAME || token.kind == TOKEN_STRING;
        found = names && !compared && str_eq(at, text);
    }
    arena_free(&arena);
    return found;
}

static bool is_given(const SlipSite *site, const StateVar *var, Str text)
{
    const Book *book = site->check->book;
    if (var->first.type == VALUE_STR && str_eq(var->first.as.s, text)) return true;
    for (int i = 0; i < book->n_files; i++) {
        check_beat(site->check);
        if (site->values->searched > SEARCHED_MAX ||
            stands_in(site, var, book->files[i], text))
            return true;
    }
    return false;
}

// The text among those that the variable is given which is most like it.
static Str near_given(const SlipSite *site, const StateVar *var, Str text)
{
    Str best = nearest_name(text, &var->first.as.s, 1);
    for (int i = 0; best.n == 0 && i < site->values->writes.n; i++) {
        const LuaUse *write = &site->values->writes.items[i];
        if (str_eq(write->field, var->id) && write->value == LITERAL_TEXT)
            best = nearest_name(text, &write->text, 1);
    }
    return best;
}

static bool is_computed(const SlipSite *site, const StateVar *var)
{
    for (int i = 0; i < site->values->writes.n; i++)
        if (site->values->writes.items[i].computed &&
            str_eq(site->values->writes.items[i].field, var->id))
            return true;
    return site->values->writes_all || site->check->written.computed;
}

static void look_at_text(const SlipSite *site, const Compared *it)
{
    const StateVar *var = slips_variable(site->check, it->value);
    Str text = it->with->text;
    bool literal =
        it->with->kind == OPERAND_LITERAL && it->with->literal == LITERAL_TEXT;
    if (!var || !literal || text.n == 0) return;
    read_writes(site);
    if (is_given(site, var, text) || is_computed(site, var)) return;
    Str near = near_given(site, var, text);
    slips_add(site->check, SLIP_NEVER, site->where,
        "nothing makes " STR_FMT " \"" STR_FMT "\", so this %s" NEAREST_FMT,
        STR_ARG(slips_shown(it->value)), STR_ARG(utf8_cut(text, SLIPS_WRITTEN_MAX)),
        outcome(it->sign), NEAREST_ARG(near));
}

// --- texts that conditions ask for ------------------------------------------------------------------

#define LINES_AHEAD 64 // of a condition, in which its text is looked for

// The line that has the text in quotation marks, from that of the condition on.
static Where where_asked(Check *check, Where where, Str text)
{
    Str rest = check_read_script(check, &check->arena, where.file), line;
    Str quoted = arena_fmt(&check->arena, "\"" STR_FMT "\"", STR_ARG(text));
    int last = where.line + LINES_AHEAD;
    for (int number = 1; number <= last && str_split(&rest, '\n', &line); number++)
        if (number >= where.line && str_has(line, quoted))
            return (Where){where.file, number};
    return where;
}

// mood = "clam"
static void look_at_test(
    const SlipSite *site, const BookCondition *condition, const Test *test)
{
    for (int i = 0; i < test->n; i++)
        look_at_test(site, condition, &test->items[i]);
    if (test->kind != TEST_IS || test->index == NONE || test->value.type != VALUE_STR)
        return;
    const StateVar *var = &site->check->book->state[test->index];
    Str text = test->value.as.s;
    if (var->first.type != VALUE_STR || text.n == 0) return;
    read_writes(site);
    if (is_given(site, var, text) || is_computed(site, var)) return;
    Str near = near_given(site, var, text);
    slips_add(site->check, SLIP_NEVER, where_asked(site->check, condition->where, text),
        "nothing makes " STR_FMT " \"" STR_FMT "\", which %s asks for" NEAREST_FMT,
        STR_ARG(var->id), STR_ARG(utf8_cut(text, SLIPS_WRITTEN_MAX)),
        condition->subject, NEAREST_ARG(near));
}

void slips_look_at_conditions(Check *check, SlipValues *values)
{
    const SlipSite site = {.check = check, .values = values};
    for (int i = 0; i < check->book->n_conditions; i++)
        look_at_test(
            &site, check->book->conditions[i], &check->book->conditions[i]->test);
}

// answered("trigger") == "y"
static void look_at_answer(const SlipSite *site, const Compared *it)
{
    const Book *book = site->check->book;
    bool answered =
        it->value->kind == OPERAND_CALL && str_eq(it->value->name, STR("answered"));
    int index = answered ? book_node(book, it->value->text) : NONE;
    if (index == NONE || it->with->text.n == 0 || it->with->kind != OPERAND_LITERAL)
        return;
    const Node *node = &book->nodes[index];
    Str *ids = arena_array(&site->check->arena, Str, node->n_answers);
    for (int i = 0; i < node->n_answers; i++) {
        ids[i] = node->answers[i].id;
        if (str_eq(ids[i], it->with->text)) return;
    }
    Str near = nearest_name(it->with->text, ids, node->n_answers);
    if (node->kind == NODE_CHECK)
        slips_add(site->check, SLIP_NEVER, site->where,
            "check \"" STR_FMT "\" has no answer \"" STR_FMT
            "\", so this %s" NEAREST_FMT,
            STR_ARG(node->id), STR_ARG(utf8_cut(it->with->text, SLIPS_WRITTEN_MAX)),
            outcome(it->sign), NEAREST_ARG(near));
}

void slips_look_at_equality(const SlipSite *site)
{
    Compared it = compared_of(site);
    Str text = it.with->kind == OPERAND_LITERAL ? it.with->text : (Str){0};
    if (slips_tell_question(site, it.value, text) ||
        slips_tell_question(site, it.with, (Str){0}) || tell_binding(site, &it))
        return;
    if (slips_differ(it.kind, it.other)) {
        tell_different(site, &it);
        return;
    }
    if (it.kind == KIND_NUMBER) look_at_range(site, &it);
    if (it.kind == KIND_TEXT) look_at_text(site, &it);
    if (it.kind == KIND_ID) look_at_answer(site, &it);
}

// --- smaller and greater ----------------------------------------------------------------------------

void slips_look_at_order(const SlipSite *site)
{
    Compared it = compared_of(site);
    if (slips_tell_question(site, it.value, (Str){0}) ||
        slips_tell_question(site, it.with, (Str){0}) || tell_binding(site, &it))
        return;
    if (it.kind == KIND_UNKNOWN || it.other == KIND_UNKNOWN) return;
    bool number = it.kind == KIND_NUMBER && it.other == KIND_NUMBER;
    bool text = !slips_differ(it.kind, it.other) && it.kind != KIND_FLAG;
    if (number) look_at_range(site, &it);
    if (number || text) return;
    const char *mend = it.kind == KIND_NUMBER ? mend_of(site, &it) : "";
    if (it.kind == KIND_FLAG)
        mend = arena_fmt(&site->check->arena, "; write %s",
            slips_question_to(site, it.value, it.sign.s[0] == '<'))
                   .s;
    slips_add(site->check, SLIP_USE, site->where,
        STR_FMT " is %s and " STR_FMT " is %s, and " STR_FMT " compares two numbers%s",
        STR_ARG(slips_shown_value(it.value)), slips_kind_names[it.kind],
        STR_ARG(slips_shown_value(it.with)), slips_kind_names[it.other],
        STR_ARG(site->join->sign), mend);
}
