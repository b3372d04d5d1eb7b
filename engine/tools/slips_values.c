// What functions do with values that they cannot do with them: numbers that are asked as if they were true or false,
// sums with what is no number.
#include "base/utf8.h"
#include "tools/slips_kinds.h"

// --- what is asked --------------------------------------------------------------------------------

static const char *every(Kind kind)
{
    return kind == KIND_NUMBER ? "every number counts as true, 0 too"
           : kind == KIND_TEXT ? "every text counts as true"
           : kind == KIND_LIST ? "every list counts as true, an empty one too"
                               : "every map counts as true, an empty one too";
}

// if visits("queue") then, not s.trust
static void look_at_asked(const SlipSite *site, bool negated)
{
    const LuaOperand *one = &site->join->right;
    Kind kind = slips_kind_of(site->check, one);
    if (slips_tell_question(site, one, (Str){0}) || kind == KIND_FLAG ||
        !slips_has_value(kind))
        return;
    slips_add(site->check, SLIP_ALWAYS, site->where,
        STR_FMT " is %s, and in Lua %s%s; write %s", STR_ARG(slips_shown(one)),
        slips_kind_names[kind], every(kind),
        negated ? ", so this 'not' never holds" : "",
        slips_question_to(site, one, negated));
}

// return visits("queue"), and what stands last behind and or or
static void look_at_answered(const SlipSite *site)
{
    const LuaOperand *one = &site->join->right;
    Kind kind = slips_kind_of(site->check, one);
    // A variable alone is told by the reading of names.
    if (site->join->whole && one->kind == OPERAND_STATE) return;
    if (!site->join->whole && !site->join->last) {
        look_at_asked(site, false);
        return;
    }
    if (slips_tell_question(site, one, (Str){0}) || kind == KIND_FLAG ||
        kind == KIND_UNKNOWN || kind == KIND_NIL)
        return;
    slips_add(site->check, SLIP_RETURN, site->where,
        "this function must return true or false, and " STR_FMT " is %s; write %s",
        STR_ARG(slips_shown(one)), slips_kind_names[kind],
        slips_question_to(site, one, false));
}

// --- what stops a play ----------------------------------------------------------------------------

static bool is_sum(Str sign)
{
    static const char *const signs[] = {"+", "-", "*", "/", "//", "%", "^"};
    return str_among(sign, signs, COUNT_OF(signs));
}

// True when it is told.
static bool look_at_sum(const SlipSite *site, const LuaOperand *operand)
{
    Kind kind = slips_signed_kind(site->check, operand);
    if (kind == KIND_UNKNOWN || slips_tell_question(site, operand, (Str){0}) ||
        kind == KIND_NUMBER) // "3" is none: texts have no arithmetic here
        return false;
    bool numeral = operand->kind == OPERAND_LITERAL && slips_is_numeral(operand->text);
    slips_add(site->check, SLIP_USE, site->where,
        STR_FMT " is %s, and " STR_FMT " needs a number on either side%s",
        STR_ARG(slips_shown_value(operand)), slips_kind_names[kind],
        STR_ARG(site->join->sign),
        numeral                               ? "; write it without quotation marks"
        : !str_eq(site->join->sign, STR("+")) ? ""
        : kind == KIND_TEXT                   ? "; texts are joined by .."
        : kind == KIND_LIST                   ? arena_fmt(&site->check->arena,
                                                    "; to add to it write table.insert(" STR_FMT ", ...)",
                                                    STR_ARG(slips_shown_value(operand)))
                                  .s
                            : "");
    return true;
}

static void look_at_joined_text(const SlipSite *site, const LuaOperand *operand)
{
    Kind kind = slips_signed_kind(site->check, operand);
    if (kind == KIND_UNKNOWN || kind == KIND_NUMBER || kind == KIND_TEXT ||
        kind == KIND_ID || slips_tell_question(site, operand, (Str){0}))
        return;
    if (kind == KIND_LIST || kind == KIND_MAP || kind == KIND_NIL)
        slips_add(site->check, SLIP_USE, site->where,
            STR_FMT " is %s, and .. joins only texts and numbers",
            STR_ARG(slips_shown_value(operand)), slips_kind_names[kind]);
    else
        slips_add(site->check, SLIP_USE, site->where,
            STR_FMT
            " is %s, and .. joins only texts and numbers; write tostring(" STR_FMT ")",
            STR_ARG(slips_shown_value(operand)), slips_kind_names[kind],
            STR_ARG(slips_shown_value(operand)));
}

// s.count = s.told
static void look_at_given(const SlipSite *site)
{
    const LuaOperand *to = &site->join->left, *value = &site->join->right;
    Kind kind = slips_kind_of(site->check, to),
         given = slips_kind_of(site->check, value);
    if (kind == KIND_UNKNOWN || slips_tell_question(site, value, (Str){0}) ||
        !slips_differ(kind, given))
        return;
    slips_add(site->check, SLIP_VALUE, site->where,
        "variable \"" STR_FMT "\" is %s and cannot hold " STR_FMT ", which is %s",
        STR_ARG(utf8_cut(to->name, SLIPS_WRITTEN_MAX)), slips_kind_names[kind],
        STR_ARG(slips_shown(value)), slips_kind_names[given]);
}

// False when it is a fault that leaves nothing to say of the other side.
static bool look_at_side(const SlipSite *site, const LuaOperand *operand)
{
    if (is_sum(site->join->sign) && look_at_sum(site, operand)) return false;
    if (str_eq(site->join->sign, STR(".."))) look_at_joined_text(site, operand);
    return true;
}

static void look_at_joined(const SlipSite *site)
{
    const LuaJoin *join = site->join;
    if (slips_is_equality(join->sign))
        slips_look_at_equality(site);
    else if (slips_is_order(join->sign))
        slips_look_at_order(site);
    else if (str_eq(join->sign, STR("=")))
        look_at_given(site);
    if (look_at_side(site, &join->left)) look_at_side(site, &join->right);
}

// not s.trust, -s.told, #s.trust
static void look_at_signed(const SlipSite *site)
{
    const LuaOperand *one = &site->join->right;
    Kind kind = slips_kind_of(site->check, one);
    if (str_eq(one->sign, STR("not"))) {
        look_at_asked(site, true);
        return;
    }
    if (slips_tell_question(site, one, (Str){0})) return;
    bool counts = str_eq(one->sign, STR("#"));
    if (counts && (kind == KIND_NUMBER || kind == KIND_FLAG))
        slips_add(site->check, SLIP_USE, site->where,
            STR_FMT " is %s, and # counts the items of a list; write it without #",
            STR_ARG(slips_shown(one)), slips_kind_names[kind]);
    else if (!counts && (kind == KIND_FLAG || kind == KIND_LIST || kind == KIND_MAP))
        slips_add(site->check, SLIP_USE, site->where,
            STR_FMT " is %s, and - needs a number", STR_ARG(slips_shown(one)),
            slips_kind_names[kind]);
}

// for i, x in s.seen
static void look_at_loop(const SlipSite *site, Str written, Kind kind)
{
    if (kind == KIND_LIST || kind == KIND_MAP)
        slips_add(site->check, SLIP_USE, site->where,
            STR_FMT " is %s, and a loop over it is written in %s(" STR_FMT ")",
            STR_ARG(written), slips_kind_names[kind],
            kind == KIND_LIST ? "ipairs" : "pairs", STR_ARG(written));
    else
        slips_add(site->check, SLIP_USE, site->where,
            STR_FMT " is %s, and in needs ipairs of a list or pairs of a map; to count "
                    "write for i = 1, 3 do",
            STR_ARG(written), slips_kind_names[kind]);
}

// s.seen.push("x"), s.seen:append("x"), s.seen.length
static bool tell_list(const SlipSite *site, Str written)
{
    static const char *const adds[] = {"push", "append", "add", "insert"};
    static const char *const counts[] = {"length", "len", "size", "count"};
    Str sign = site->join->sign, part = site->join->right.name;
    if (!str_eq(sign, STR(".")) && !str_eq(sign, STR(":"))) return false;
    if (str_among(part, adds, COUNT_OF(adds)))
        slips_add(site->check, SLIP_USE, site->where,
            STR_FMT
            " is a list and has no functions; to add to it write table.insert(" STR_FMT
            ", ...)",
            STR_ARG(written), STR_ARG(written));
    else if (str_among(part, counts, COUNT_OF(counts)))
        slips_add(site->check, SLIP_USE, site->where,
            STR_FMT " is a list; how many items it has is written #" STR_FMT,
            STR_ARG(written), STR_ARG(written));
    else
        return false;
    return true;
}

// s.trust.value, s.trust:add(1), s.trust[1], s.trust(1)
static void look_at_parts(const SlipSite *site)
{
    const LuaOperand *value = &site->join->left;
    Str sign = site->join->sign, written = slips_shown(value);
    Kind kind = slips_kind_of(site->check, value);
    if (!slips_has_value(kind)) return;
    if (str_eq(sign, STR("in"))) {
        look_at_loop(site, written, kind);
        return;
    }
    if (kind == KIND_LIST && tell_list(site, written)) return;
    bool list = kind == KIND_LIST || kind == KIND_MAP;
    if (sign.s[0] == '"' || sign.s[0] == '\'') {
        slips_add(site->check, SLIP_USE, site->where,
            "a comma is missing behind " STR_FMT, STR_ARG(written));
        return;
    }
    bool called =
        !str_eq(sign, STR(".")) && !str_eq(sign, STR("[")) && !str_eq(sign, STR(":"));
    if (str_eq(sign, STR(":")) && kind == KIND_NUMBER)
        slips_add(site->check, SLIP_USE, site->where,
            STR_FMT " is a number and has no functions; to change it write " STR_FMT
                    " = " STR_FMT " + 1",
            STR_ARG(written), STR_ARG(written), STR_ARG(written));
    else if (called)
        slips_add(site->check, SLIP_USE, site->where,
            STR_FMT " is %s and cannot be called; write it without what stands behind",
            STR_ARG(written), slips_kind_names[kind]);
    else if (!list && kind != KIND_TEXT)
        slips_add(site->check, SLIP_USE, site->where,
            STR_FMT " is %s and has no parts; write " STR_FMT " alone",
            STR_ARG(written), slips_kind_names[kind], STR_ARG(written));
}

// return s.told, and visits("depot") and "careful" or "corrected", of a pick
static void look_at_picked(const SlipSite *site)
{
    const LuaOperand *one = &site->join->right;
    Kind kind = slips_kind_of(site->check, one);
    bool ends = site->join->whole || site->join->last;
    if (slips_tell_question(site, one, (Str){0}) || kind == KIND_TEXT ||
        kind == KIND_ID || !slips_has_value(kind) || (!ends && kind == KIND_FLAG))
        return;
    if (!ends)
        look_at_asked(site, false);
    else
        slips_add(site->check, SLIP_PICK, site->where,
            "this pick returns " STR_FMT
            ", which is %s; a pick returns an id of its go list",
            STR_ARG(slips_shown(one)), slips_kind_names[kind]);
}

void slips_look_at_value(
    Check *check, SlipValues *values, Where where, const LuaUse *use)
{
    SlipSite site = {check, where, use->join, values};
    if (use->kind == USE_CALLED)
        slips_look_at_called(check, where, use);
    else if (use->kind == USE_JOINED)
        look_at_joined(&site);
    else if (use->kind == USE_SIGNED)
        look_at_signed(&site);
    else if (use->kind == USE_ASKED)
        look_at_asked(&site, false);
    else if (use->kind == USE_ANSWERED && use->role == ROLE_PICK)
        look_at_picked(&site);
    else if (use->kind == USE_ANSWERED)
        look_at_answered(&site);
    else if (use->kind == USE_PARTS)
        look_at_parts(&site);
}
