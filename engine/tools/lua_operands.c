// Operators of Lua: what stands on either side of each, where that is something whose value is known.
#include "tools/lua_parse_inner.h"

#define JOINS_MAX 20000 // of one script

void lua_see_join(LuaParse *p, LuaUse use, const LuaJoin *join)
{
    if (p->n_joins == JOINS_MAX) return;
    p->n_joins++;
    LuaJoin *kept = arena_new(p->arena, LuaJoin);
    *kept = *join;
    use.join = kept;
    lua_see(p, use, NONE);
}

LuaOperand lua_operand_of(LuaParse *p, const LuaShape *shape, const char *from)
{
    LuaOperand operand = {.src = {from, (size_t)(p->end - from)}, .line = p->line};
    const LuaSeen *member =
        shape->member != NONE ? lua_seen_at(p, shape->member) : NULL;
    if (member && member->use.kind == USE_STATE) {
        operand.kind = OPERAND_STATE;
        operand.name = member->use.field;
        operand.var = member->var;
    } else if (shape->word.n > 0) {
        operand.kind = OPERAND_CALL;
        operand.name = shape->word;
        operand.text = shape->argument;
    } else if (shape->plain_name && shape->var == NONE) {
        operand.kind = OPERAND_WORD;
        operand.name = shape->name;
    } else if (shape->literal != LITERAL_NONE) {
        operand.kind = OPERAND_LITERAL;
        operand.literal = shape->literal;
        operand.text = shape->text;
    }
    return operand;
}

// How tight an operator binds (reference manual, 3.4.8); 0: there is none.
static int tightness(Str sign)
{
    static const struct {
        const char *sign;
        int tightness;
    } signs[] = {{"or", 1}, {"and", 2}, {"<", 3}, {">", 3}, {"<=", 3}, {">=", 3},
        {"~=", 3}, {"==", 3}, {"|", 4}, {"~", 5}, {"&", 6}, {"<<", 7}, {">>", 7},
        {"..", 8}, {"+", 9}, {"-", 9}, {"*", 10}, {"/", 10}, {"//", 10}, {"%", 10},
        {"^", 12}};
    for (int i = 0; i < COUNT_OF(signs); i++)
        if (str_eq(sign, str_of(signs[i].sign))) return signs[i].tightness;
    return 0;
}

#define TIGHT_AND   2
#define TIGHT_SAME  3 // == and its like
#define TIGHT_POWER 12

// a .. b .. c is a .. (b .. c)
static bool from_the_right(Str sign)
{
    return str_eq(sign, STR("..")) || str_eq(sign, STR("^"));
}

static bool is_known(const LuaOperand *operand)
{
    return operand->kind != OPERAND_OTHER && operand->kind != OPERAND_LITERAL;
}

// Sides that are part of something else are left out.
static void see_pair(LuaParse *p, const LuaOperands *operands, Str next)
{
    LuaJoin join = {operands->left, operands->right, operands->sign, false, false};
    int sign = tightness(operands->sign), before = tightness(operands->before),
        after = tightness(next);
    bool right = from_the_right(operands->sign);
    if (before > sign || (before == sign && !right))
        join.left.kind = sign == TIGHT_SAME && before == TIGHT_SAME ? OPERAND_COMPARISON
                                                                    : OPERAND_OTHER;
    if (after > sign || (after == sign && right)) join.right.kind = OPERAND_OTHER;
    if (is_known(&join.left) || is_known(&join.right))
        lua_see_join(p, (LuaUse){.kind = USE_JOINED, .line = join.left.line}, &join);
}

static void see_operand(LuaParse *p, const LuaOperands *operands, Str next)
{
    const LuaOperand *one = &operands->right;
    LuaJoin join = {.right = *one,
        .sign = one->sign,
        .whole = operands->n == 1 && next.n == 0,
        .last = next.n == 0};
    LuaUse use = {.kind = USE_SIGNED, .line = one->line};
    if (!is_known(one)) return;
    // not a == b is told of the pair
    bool of_pair = str_eq(one->sign, STR("not")) && tightness(next) == TIGHT_SAME;
    if (one->sign.n > 0 && tightness(next) != TIGHT_POWER && !of_pair)
        lua_see_join(p, use, &join);
    bool decides = operands->asks != USE_FREE && one->sign.n == 0 &&
                   tightness(operands->sign) <= TIGHT_AND &&
                   tightness(next) <= TIGHT_AND;
    use.kind = operands->asks;
    if (decides) lua_see_join(p, use, &join);
}

void lua_operand_add(
    LuaParse *p, LuaOperands *operands, const LuaOperand *operand, Str next)
{
    operands->left = operands->right;
    operands->right = *operand;
    if (p->failed) return;
    if (++operands->n > 1) see_pair(p, operands, next);
    see_operand(p, operands, next);
    operands->before = operands->sign;
    operands->sign = next;
}
