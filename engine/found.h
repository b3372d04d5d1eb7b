// Files in the folder of saves whose names Qantar did not give: copies that cloud folders make of a save
// when two computers wrote it, backups whose save is gone, files that somebody put there.
#ifndef QANTAR_FOUND_H
#define QANTAR_FOUND_H

#include "base/err.h"
#include "base/str.h"

// Appends a line "found-0123456789abcdef<tab>NAME" for each, NAME cleaned, STORE_FOUND_MAX at most, and
// STORE_FOUND_MORE when there are others. Whether they are saves is not looked at.
bool found_list(const char *folder, Buf *out, Err *err);
// Appends the path of the one that [alias] stands for; ERR_NO_INPUT without one.
bool found_path(const char *folder, Str alias, Buf *path, Err *err);
bool found_is_alias(Str name);

#endif
