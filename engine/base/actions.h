// ACTION_NOTEBOOK and the like: the ids of the actions that pages have of their own (actions.def).
// STR(ACTION_NOTEBOOK) is one as a Str.
#ifndef QANTAR_BASE_ACTIONS_H
#define QANTAR_BASE_ACTIONS_H

#define ACTION(NAME, id, typed) static const char ACTION_##NAME[] = id;
#include "base/actions.def"
#undef ACTION

#endif
