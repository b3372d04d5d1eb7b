// Slips of the pen inside of functions: what `check` finds in their text, and by calling each once.
#ifndef QANTAR_TOOLS_SLIPS_H
#define QANTAR_TOOLS_SLIPS_H

#include "tools/lua_scope.h"
#include "tools/rules.h"

typedef enum SlipKind {
    SLIP_VARIABLE,  // a variable that is not declared
    SLIP_WORD,      // a name that is declared nowhere
    SLIP_MEMBER,    // a function that a library has not
    SLIP_OUTSIDE,   // a change of what stands outside of the function
    SLIP_VALUE,     // a value that the variable cannot hold
    SLIP_PLACE,     // what a condition, or a pick, may not do
    SLIP_ARGUMENTS, // a word called with more than it takes
    SLIP_RETURN,    // a condition that returns neither true nor false
    SLIP_END,       // a pick that can end without an answer
    SLIP_NEVER,     // a comparison that never holds, or always does
    SLIP_ALWAYS,    // a number, text or list where true or false is asked for
    SLIP_USE,       // a value where another kind is needed: s.told + 1
    SLIP_PICK,      // a pick that answers what is not in its go list
    SLIP_PICK_TOLD, // the same where the list has a fault that is told
} SlipKind;

typedef struct Slip {
    SlipKind kind;
    Where where;
    const char *text;
    Str answer; // of SLIP_PICK and SLIP_PICK_TOLD: the id that the pick answers
} Slip;

typedef struct Slips {
    Slip *items; // in [kept] of the check
    int n, room;
} Slips;

// Adds one, unless the same was told of that line, or there are as many as can be told: then NULL. Good until the next one.
Slip *slips_add(Check *check, SlipKind kind, Where where, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
bool slips_told(const Check *check, Where where); // whether there is one of that line

// Reports the slips of one kind as those of the present rule.
void slips_tell(Check *check, SlipKind kind);

// Whether a pick answers the id, which is not in its go list.
bool slips_picked(Check *check, Str id);

void slips_read(Check *check); // slips.c: from the text of the scripts
// slips_tried.c: from calling each function once, after slips_read
void slips_try(Check *check);

// slips_values.c: what is done with values.
typedef struct SlipValues {
    LuaUses writes;   // to texts of the state in all scripts, once they are asked for
    bool has_writes;  // they were
    bool writes_all;  // there are too many to keep: nothing is known of them
    int64_t searched; // bytes of scripts in which a text was looked for
} SlipValues;

void slips_look_at_value(
    Check *check, SlipValues *values, Where where, const LuaUse *use);
void slips_look_at_conditions(Check *check, SlipValues *values);
// has.note
void slips_look_at_member(Check *check, Where where, const LuaUse *use);

#endif
