// Zip files as an attacker may write them: every field can lie.
#ifndef QANTAR_SUPPORT_ZIP_FORGE_H
#define QANTAR_SUPPORT_ZIP_FORGE_H

#include "base/str.h"

#define FORGED_MAX 12

typedef struct ForgedFile {
    Str name, bytes;
    Str local_name;     // in front of its bytes; empty: [name]
    Str extra, comment; // of the directory
    Str behind;         // its bytes, before the next file
    unsigned flags;
    uint32_t external; // attributes; 0: a regular file of Unix
    bool deflated;
    uint32_t claimed; // its size as the zip says it; 0: the true one
    bool over_first;  // its place is that of the first file
} ForgedFile;

typedef struct ForgedZip {
    ForgedFile files[FORGED_MAX];
    int n;
    Str before, gap,
        comment; // in front of all, between files and directory, at the end
    int count;   // of files, as the end says it; 0: the true one
    unsigned comment_claimed; // bytes; 0: the true ones
    bool zip64;               // with a directory of zip64, which says the same
} ForgedZip;

void zip_forge(const ForgedZip *zip, Buf *out);
// Adds manifest.json in front with the true sizes and checksums of the files.
void zip_forge_manifest(ForgedZip *zip, Buf *manifest);

#endif
