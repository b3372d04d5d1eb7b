// Which file names may come from a scenario. A rule alone, so that story/ can use it too.
#ifndef QANTAR_BASE_OS_NAME_H
#define QANTAR_BASE_OS_NAME_H

#include "base/err.h"
#include "base/str.h"

#define OS_NAME_MAX 200 // bytes; leaves room for the folder where a path may have 260

// True when NAME can only lead to something inside a folder, by the spelling of any system.
// Else ERR_DATA: absolute, "..", ".", empty parts, backslash, colon, control bytes, parts that
// end in a dot or a space, invalid UTF-8, over OS_NAME_MAX bytes.
bool os_name_safe(Str name, Err *err);
// True for letters and digits of ASCII, dash, underscore, and dots but in front: what names a save.
bool os_name_plain(Str name);

#endif
