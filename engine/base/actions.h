// Ids of the built-in page actions, ACTION_NOTEBOOK and so on, generated from actions.def. String
// literals in arrays: STR(ACTION_NOTEBOOK) makes a Str.
#ifndef QANTAR_BASE_ACTIONS_H
#define QANTAR_BASE_ACTIONS_H

#define ACTION(NAME, id, typed) static const char ACTION_##NAME[] = id;
#include "base/actions.def"
#undef ACTION

#endif
