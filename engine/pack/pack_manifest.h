// What stands in front in a packed scenario: whose it is, what it needs, and the checksum of each file.
#ifndef QANTAR_PACK_PACK_MANIFEST_H
#define QANTAR_PACK_PACK_MANIFEST_H

#include "base/arena.h"
#include "base/err.h"
#include "base/sha256.h"

#define PACK_FORMAT 1

typedef struct PackEntry {
    Str name;
    size_t bytes; // of the file, not compressed
    Str sha256;   // SHA256_HEX digits
} PackEntry;

typedef struct PackManifest {
    // As the scenario says them; may be empty.
    Str id, version, kind, title, author, licence;
    Str *languages;
    int n_languages;
    int api; // of the script language that it needs
    PackEntry *files;
    int n_files;
} PackManifest;

void pack_manifest_write(const PackManifest *manifest, Buf *out);
// Strings are in [arena]. ERR_DATA for another format, and for what is no manifest.
bool pack_manifest_read(Str json, Arena *arena, PackManifest *manifest, Err *err);

#endif
