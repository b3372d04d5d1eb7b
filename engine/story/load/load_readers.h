// The readers of the types of fields, each for the value at the top of the stack.
#ifndef QANTAR_STORY_LOAD_LOAD_READERS_H
#define QANTAR_STORY_LOAD_LOAD_READERS_H

#include "story/load/load.h"

// Reads the value at the top of the stack. False: it is of another type.
typedef bool (*FieldReader)(Reading *reading, const ApiField *field, void *into);

bool load_is_text(lua_State *L);
Str load_text_at_top(lua_State *L);

bool load_read_text(Reading *reading, const ApiField *field, void *into);
bool load_read_passages(Reading *reading, const ApiField *field, void *into);
bool load_read_plain(Reading *reading, const ApiField *field, void *into);
bool load_read_str(Reading *reading, const ApiField *field, void *into);
bool load_read_kind(Reading *reading, const ApiField *field, void *into);
bool load_read_bool(Reading *reading, const ApiField *field, void *into);
bool load_read_right(Reading *reading, const ApiField *field, void *into);
bool load_read_credit(Reading *reading, const ApiField *field, void *into);
bool load_read_number(Reading *reading, const ApiField *field, void *into);
bool load_read_pair(Reading *reading, const ApiField *field, void *into);
bool load_read_colour(Reading *reading, const ApiField *field, void *into);
bool load_read_date(Reading *reading, const ApiField *field, void *into);
bool load_read_zone(Reading *reading, const ApiField *field, void *into);
bool load_read_status(Reading *reading, const ApiField *field, void *into);
bool load_read_value(Reading *reading, const ApiField *field, void *into);
bool load_read_first(Reading *reading, const ApiField *field, void *into);
bool load_read_ids(Reading *reading, const ApiField *field, void *into);
bool load_read_facts(Reading *reading, const ApiField *field, void *into);
bool load_read_ref(Reading *reading, const ApiField *field, void *into);
bool load_read_sources(Reading *reading, const ApiField *field, void *into);
bool load_read_go(Reading *reading, const ApiField *field, void *into);
bool load_read_needs(Reading *reading, const ApiField *field, void *into);
bool load_read_fn(Reading *reading, const ApiField *field, void *into);
bool load_read_state(Reading *reading, const ApiField *field, void *into);
bool load_read_renamed(Reading *reading, const ApiField *field, void *into);
bool load_read_history(Reading *reading, const ApiField *field, void *into);
bool load_read_position(Reading *reading, const ApiField *field, void *into);
bool load_read_order(Reading *reading, const ApiField *field, void *into);
bool load_read_card(Reading *reading, const ApiField *field, void *into);
bool load_read_link(Reading *reading, const ApiField *field, void *into);
bool load_read_rings(Reading *reading, const ApiField *field, void *into);
bool load_read_chart(Reading *reading, const ApiField *field, void *into);
bool load_read_range(Reading *reading, const ApiField *field, void *into);
bool load_read_level(Reading *reading, const ApiField *field, void *into);
bool load_read_grade(Reading *reading, const ApiField *field, void *into);
bool load_read_credits(Reading *reading, const ApiField *field, void *into);

#endif
