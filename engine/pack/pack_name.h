// Which files a packed scenario may hold: names and types that every system takes alike.
#ifndef QANTAR_PACK_PACK_NAME_H
#define QANTAR_PACK_PACK_NAME_H

#include "base/err.h"
#include "base/str.h"

#define PACK_MANIFEST "manifest.json"

// ERR_DATA with a sentence: os_name_safe refuses it; it has other than letters of ASCII, digits, "_", "-", "."
// and "/"; a part of it begins with a dot; its ending is of no type that a scenario uses; it is PACK_MANIFEST.
bool pack_name_travels(Str name, Err *err);
// Whether the bytes are what the name's ending says: a PNG, a JPEG, or else a text in UTF-8. ERR_DATA.
bool pack_content_travels(Str name, Str bytes, Err *err);

#endif
