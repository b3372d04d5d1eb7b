// Reads a packed scenario, which may come from a stranger: a zip file in memory, accepted only in the form that
// pack_write.h writes. For use in a worker; nothing is unpacked to disk.
#ifndef QANTAR_PACK_PACK_READ_H
#define QANTAR_PACK_PACK_READ_H

#include "pack/pack_manifest.h"

#define PACK_BYTES_MAX (32u << 20)  // of the packed scenario
#define PACK_FILE_MAX  (16u << 20)  // of a file in it
#define PACK_ALL_MAX   (128u << 20) // of all files in it
#define PACK_FILES_MAX 4096

typedef struct Pack Pack;

// Checks the whole directory and reads the manifest. [bytes] must outlive the pack. NULL and ERR_DATA with what
// is wrong ("two of its files are named "a.lua""); the caller closes it.
Pack *pack_open(Str bytes, Err *err);
const PackManifest *pack_manifest(const Pack *pack);
// Appends a file, or the manifest by its name. ERR_NO_INPUT where there is none of that name, ERR_DATA when it is
// not what the manifest says.
bool pack_read(Pack *pack, Str name, Buf *out, Err *err);
void pack_close(Pack *pack); // NULL is allowed

#endif
