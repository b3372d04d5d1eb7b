// A reader for each FieldType.
#ifndef QANTAR_STORY_LOAD_LOAD_READERS_H
#define QANTAR_STORY_LOAD_LOAD_READERS_H

#include "story/load/load.h"

// Reads the value at the top of the stack into [into]. False if it has another type.
typedef bool (*FieldReader)(ParseContext *pc, const ApiField *field, void *into);

bool load_is_text(lua_State *L);
Str load_text_at_top(lua_State *L);
// load_wrong.c: the value at the top of the stack has the wrong type for the field.
void load_report_wrong_type(ParseContext *pc, const ApiField *field);

// Where a field that is not given under its name most likely stands, at most one of these.
typedef struct Meant {
    bool misnamed;     // under another name, or more than one
    Str written;       // that name, if there is one
    lua_Integer place; // in the braces, without a name; 0: not there
} Meant;

// load_meant.c: fills [meant], by field, for a word with something odd in its braces; [given] are the bits of the fields
// that are there.
void load_find_meant(ParseContext *pc, uint32_t given, Meant *meant);
// The field that the value without a name at that place is meant for, NULL if none is known.
const ApiField *load_meant_at(const ParseContext *pc, lua_Integer place);
const ApiField *load_near_field(ParseContext *pc, Str name); // near_field, charged
// Reports a value by its place that does not fit its field, if another one by its place stands there for it. Told once;
// true then and ever after.
bool load_report_exchanged(ParseContext *pc, const ApiField *field);

// load_wrong.c: whether the table at the top of the stack has a name for a value, { date = "2022-01-09" }
bool load_has_name(lua_State *L);

// load_odd.c: reports the entries of the word's braces that are neither fields nor items of it, in the sorted order of
// their keys.
void load_report_odd(ParseContext *pc);
extern const char *const load_places[]; // "first", by position - 1
// load_odd.c: whether a number in the braces of the word, or of the field, has a decimal comma, 0,5; it is told once.
bool load_report_decimal(ParseContext *pc, Str field, lua_Integer place);

// load_wrong.c: "; it has the letter ...", when the word is one of Latin letters but for some that look like them,
// else "".
const char *load_alike(ParseContext *pc, Str word);

bool load_read_text(ParseContext *pc, const ApiField *field, void *into);
bool load_read_passages(ParseContext *pc, const ApiField *field, void *into);
bool load_read_plain(ParseContext *pc, const ApiField *field, void *into);
bool load_read_str(ParseContext *pc, const ApiField *field, void *into);
bool load_read_kind(ParseContext *pc, const ApiField *field, void *into);
bool load_read_bool(ParseContext *pc, const ApiField *field, void *into);
bool load_read_right(ParseContext *pc, const ApiField *field, void *into);
bool load_read_credit(ParseContext *pc, const ApiField *field, void *into);
bool load_read_number(ParseContext *pc, const ApiField *field, void *into);
bool load_read_api(ParseContext *pc, const ApiField *field, void *into);
bool load_read_minutes(ParseContext *pc, const ApiField *field, void *into);
bool load_read_pair(ParseContext *pc, const ApiField *field, void *into);
bool load_read_colour(ParseContext *pc, const ApiField *field, void *into);
bool load_read_date(ParseContext *pc, const ApiField *field, void *into);
bool load_read_zone(ParseContext *pc, const ApiField *field, void *into);
bool load_read_status(ParseContext *pc, const ApiField *field, void *into);
bool load_read_value(ParseContext *pc, const ApiField *field, void *into);
bool load_read_first(ParseContext *pc, const ApiField *field, void *into);
bool load_read_ids(ParseContext *pc, const ApiField *field, void *into);
bool load_read_facts(ParseContext *pc, const ApiField *field, void *into);
bool load_read_ref(ParseContext *pc, const ApiField *field, void *into);
bool load_read_sources(ParseContext *pc, const ApiField *field, void *into);
bool load_read_go(ParseContext *pc, const ApiField *field, void *into);
bool load_read_needs(ParseContext *pc, const ApiField *field, void *into);
bool load_read_fn(ParseContext *pc, const ApiField *field, void *into);
bool load_read_state(ParseContext *pc, const ApiField *field, void *into);
bool load_read_renamed(ParseContext *pc, const ApiField *field, void *into);
bool load_read_history(ParseContext *pc, const ApiField *field, void *into);
bool load_read_position(ParseContext *pc, const ApiField *field, void *into);
bool load_read_order(ParseContext *pc, const ApiField *field, void *into);
bool load_read_card(ParseContext *pc, const ApiField *field, void *into);
bool load_read_link(ParseContext *pc, const ApiField *field, void *into);
bool load_read_rings(ParseContext *pc, const ApiField *field, void *into);
bool load_read_chart(ParseContext *pc, const ApiField *field, void *into);
bool load_read_dated(ParseContext *pc, const ApiField *field, void *into);
bool load_read_names(ParseContext *pc, const ApiField *field, void *into);
bool load_read_form(ParseContext *pc, const ApiField *field, void *into);
bool load_read_range(ParseContext *pc, const ApiField *field, void *into);
bool load_read_level(ParseContext *pc, const ApiField *field, void *into);
bool load_read_grade(ParseContext *pc, const ApiField *field, void *into);
bool load_read_moves(ParseContext *pc, const ApiField *field, void *into);
bool load_read_talk(ParseContext *pc, const ApiField *field, void *into);
bool load_read_half_status(ParseContext *pc, const ApiField *field, void *into);
bool load_read_days(ParseContext *pc, const ApiField *field, void *into);
bool load_read_credits(ParseContext *pc, const ApiField *field, void *into);
bool load_read_layers(ParseContext *pc, const ApiField *field, void *into);
bool load_read_sound(ParseContext *pc, const ApiField *field, void *into);

#endif
