// Which files a packed scenario may hold: names and types that are valid on every system.
#ifndef QANTAR_PACK_PACK_NAME_H
#define QANTAR_PACK_PACK_NAME_H

#include "base/err.h"
#include "base/str.h"

#define PACK_MANIFEST "manifest.json"

// Whether a file of this name may be packed. ERR_DATA with a sentence if os_name_safe refuses it, if it has
// characters other than ASCII letters, digits, "_", "-", "." and "/", if a part of it begins with a dot, if its
// ending is of no type that a scenario uses, or if it is PACK_MANIFEST.
bool pack_name_travels(Str name, Err *err);
// Whether the bytes are of the type that the name's ending says: PNG, JPEG, else UTF-8 text. Else ERR_DATA.
bool pack_content_travels(Str name, Str bytes, Err *err);

#endif
