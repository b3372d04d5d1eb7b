// The script language as a definition file of LuaLS (github.com/LuaLS/lua-language-server, LuaCATS annotations), from
// the table of api.c, so that an editor completes words, fields and the ids of one scenario.
#ifndef QANTAR_STORY_API_LUALS_H
#define QANTAR_STORY_API_LUALS_H

#include "story/api.h"

typedef enum ApiIdKind {
    API_ID_NODE,
    API_ID_CHOICE, // "queue.leave"
    API_ID_SOURCE,
    API_ID_FACT,
    API_ID_PICTURE,
    API_ID_PLACE,
    API_ID_PERSON,
    API_ID_STOP,
    API_ID_OUTLINE,
    API_ID_CHART,
    API_ID_EDITION,
    API_ID_TERM,
    API_ID_KINDS,
} ApiIdKind;

typedef struct ApiId {
    Str id, what; // what: a few words on it, shown beside it; may be empty
} ApiId;

// A variable of the state, or a table of the world.
typedef struct ApiVariable {
    Str name;
    const char *type; // "number"
} ApiVariable;

// The ids of one scenario.
typedef struct ApiIds {
    const ApiId *items[API_ID_KINDS];
    int n[API_ID_KINDS];
    const ApiVariable *state, *world;
    int n_state, n_world;
} ApiIds;

// Appends the file. [ids]: NULL: of no scenario, every id is a string.
void api_luals(const ApiIds *ids, Buf *out);
// The type of a field as the file writes it: "string|string[]".
const char *api_luals_type(FieldType type);

#endif
