// What stands beside an operator of Lua, and how it is told: for slips_values.c and slips_compare.c.
#ifndef QANTAR_TOOLS_SLIPS_KINDS_H
#define QANTAR_TOOLS_SLIPS_KINDS_H

#include "tools/slips.h"

#define SLIPS_WRITTEN_MAX 80 // bytes of what a script has, in a sentence

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

extern const char *const slips_kind_names[]; // "a number"

// An operator in a script and its operands.
typedef struct SlipSite {
    Check *check;
    Where where;
    const LuaJoin *join;
    SlipValues *values;
} SlipSite;

// Without the sign before it; with it: not s.told is true or false, whatever s.told is.
Kind slips_kind_of(const Check *check, const LuaOperand *operand);
Kind slips_signed_kind(const Check *check, const LuaOperand *operand);
bool slips_has_value(Kind kind);   // it is known, and never nil
bool slips_differ(Kind a, Kind b); // no value is of both
bool slips_is_numeral(Str text);   // "4"
bool slips_is_equality(Str sign);  // == and ~=
bool slips_is_order(Str sign);     // < and its like
// NULL when it is no variable of the state.
const StateVar *slips_variable(const Check *check, const LuaOperand *operand);
// The operand as the script has it, cut; with the # or - before it.
Str slips_shown(const LuaOperand *operand);
Str slips_shown_value(const LuaOperand *operand);
// What can be asked of the value in place of itself.
const char *slips_question_to(
    const SlipSite *site, const LuaOperand *operand, bool negated);
// edition == "short", if has then: tells that the question needs its parentheses. False when it is none.
bool slips_tell_question(const SlipSite *site, const LuaOperand *operand, Str text);
// has.note, random()
void slips_look_at_member(Check *check, Where where, const LuaUse *use);
void slips_look_at_called(Check *check, Where where, const LuaUse *use);

// slips_compare.c: == and ~=; < and its like
void slips_look_at_equality(const SlipSite *site);
void slips_look_at_order(const SlipSite *site);

#endif
