#include "tools/slips_kinds.h"

#include "base/utf8.h"

const char *const slips_kind_names[] = {[KIND_NIL] = "nothing",
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

const StateVar *slips_variable(const Check *check, const LuaOperand *operand)
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
Kind slips_kind_of(const Check *check, const LuaOperand *operand)
{
    int question = operand->kind == OPERAND_CALL || operand->kind == OPERAND_WORD
                       ? question_of(operand->name)
                       : NONE;
    switch (operand->kind) {
    case OPERAND_LITERAL:
        return kind_of_literal(operand->literal);
    case OPERAND_STATE:
        return kind_of_variable(slips_variable(check, operand));
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

Kind slips_signed_kind(const Check *check, const LuaOperand *operand)
{
    if (operand->sign.n == 0) return slips_kind_of(check, operand);
    return str_eq(operand->sign, STR("not")) ? KIND_FLAG : KIND_NUMBER;
}

bool slips_is_equality(Str sign)
{
    return str_eq(sign, STR("==")) || str_eq(sign, STR("~="));
}

bool slips_is_order(Str sign)
{
    static const char *const signs[] = {"<", ">", "<=", ">="};
    return str_among(sign, signs, COUNT_OF(signs));
}

bool slips_has_value(Kind kind)
{
    return kind != KIND_UNKNOWN && kind != KIND_NIL && kind != KIND_ID;
}

bool slips_differ(Kind a, Kind b)
{
    if (a == KIND_UNKNOWN || b == KIND_UNKNOWN) return false;
    if (a == KIND_ID) return b != KIND_ID && b != KIND_TEXT && b != KIND_NIL;
    if (b == KIND_ID) return slips_differ(b, a);
    return a != b;
}

bool slips_is_numeral(Str text)
{
    uint64_t number;
    return str_number(text, INT32_MAX, &number);
}

// --- how it is said -------------------------------------------------------------------------------

Str slips_shown(const LuaOperand *operand)
{
    Str src = operand->src;
    return utf8_cut(str_cut(src, 0, str_find(src, '\n')), SLIPS_WRITTEN_MAX);
}

// With the # or - before it.
Str slips_shown_value(const LuaOperand *operand)
{
    LuaOperand whole = *operand;
    if (operand->sign.n > 0) {
        whole.src.n += (size_t)(operand->src.s - operand->sign.s);
        whole.src.s = operand->sign.s;
    }
    return slips_shown(&whole);
}

static Str first_of(const StateVar *var) { return utf8_cut(var->first.as.s, 40); }

// What can be asked of the value in place of itself.
const char *slips_question_to(
    const SlipSite *site, const LuaOperand *operand, bool negated)
{
    Arena *arena = &site->check->arena;
    Str written = slips_shown(operand);
    const StateVar *var = slips_variable(site->check, operand);
    int question = var ? NONE : question_of(operand->name);
    const char *same = negated ? "~=" : "==", *number = negated ? " == 0" : " > 0";
    switch (slips_kind_of(site->check, operand)) {
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
bool slips_tell_question(const SlipSite *site, const LuaOperand *operand, Str text)
{
    if (slips_kind_of(site->check, operand) != KIND_QUESTION) return false;
    int question = question_of(operand->name);
    bool takes_id = str_has(str_of(questions[question].call), STR("\"ID\""));
    if (takes_id && text.n > 0)
        slips_add(site->check, SLIP_USE, site->where,
            STR_FMT " is a question and needs its parentheses: write " STR_FMT
                    "(\"" STR_FMT "\")",
            STR_ARG(operand->name), STR_ARG(operand->name),
            STR_ARG(utf8_cut(text, SLIPS_WRITTEN_MAX)));
    else
        slips_add(site->check, SLIP_USE, site->where,
            STR_FMT " is a question and needs its parentheses: write %s%s",
            STR_ARG(operand->name), questions[question].call,
            text.n > 0 ? arena_fmt(&site->check->arena, " " STR_FMT " \"" STR_FMT "\"",
                             STR_ARG(site->join->sign),
                             STR_ARG(utf8_cut(text, SLIPS_WRITTEN_MAX)))
                             .s
                       : "");
    return true;
}

void slips_look_at_member(Check *check, Where where, const LuaUse *use)
{
    int question = question_of(use->name);
    if (question == NONE) return;
    slips_add(check, SLIP_USE, where,
        STR_FMT " is a question and needs parentheses and quotation marks: " STR_FMT
                "(\"" STR_FMT "\")",
        STR_ARG(use->name), STR_ARG(use->name),
        STR_ARG(utf8_cut(use->field, SLIPS_WRITTEN_MAX)));
}

void slips_look_at_called(Check *check, Where where, const LuaUse *use)
{
    int question = question_of(use->name);
    if (question == NONE || str_eq(use->name, STR("edition"))) return;
    slips_add(check, SLIP_USE, where, STR_FMT "() asks for nothing; write %s",
        STR_ARG(use->name), questions[question].call);
}
