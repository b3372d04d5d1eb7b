// Writes a fault of a script or of this program as one HTML file, to send to its author.
#ifndef QANTAR_REPORT_FILE_H
#define QANTAR_REPORT_FILE_H

#include "files.h"
#include "page/page.h"

// Hands the error page [page] to [keeper], with the version of this program, a checksum of the scripts of
// [scenario] and [steps], the actions that led there, a line each, the last one last. Appends the report's path.
// False with [err] when it cannot be kept.
bool report_file_write(const Keeper *keeper, Folder *scenario, const Page *page,
    Str steps, Buf *path, Err *err);

// Of the names and bytes of the scripts beside scenario.lua, or of the manifest of a packed scenario; *files: how
// many were read.
uint64_t report_file_checksum(Folder *scenario, int *files);

#endif
