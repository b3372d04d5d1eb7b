// Which file names a scenario may use. Pure rules, without file access, so that story/ can use them.
#ifndef QANTAR_BASE_OS_NAME_H
#define QANTAR_BASE_OS_NAME_H

#include "base/err.h"
#include "base/str.h"

// Bytes; leaves room for the folder on Windows, where a path may have 260.
#define OS_NAME_MAX 200

// Whether NAME stays inside its folder on every system. ERR_DATA for absolute names, "..", ".", empty
// parts, backslashes, colons, control bytes, parts that end in a dot or a space, names of Windows
// devices, invalid UTF-8, and more than OS_NAME_MAX bytes.
bool os_name_safe(Str name, Err *err);
// Whether NAME can name a save: ASCII letters and digits, dash, underscore, and dots except in front.
bool os_name_plain(Str name);

#endif
