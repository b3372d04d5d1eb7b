// Writes a scenario as one zip file, the same bytes for the same files.
#ifndef QANTAR_PACK_PACK_WRITE_H
#define QANTAR_PACK_PACK_WRITE_H

#include "pack/pack_manifest.h"

typedef struct PackFile {
    Str name, bytes;
} PackFile;

// Appends the packed scenario. Sorts [files] by name and fills manifest->files from them, which lie in [arena].
// ERR_DATA for a name or content that may not be packed (pack_name.h), and for what pack_open would refuse.
bool pack_write(
    PackManifest *manifest, PackFile *files, int n, Arena *arena, Buf *out, Err *err);

#endif
