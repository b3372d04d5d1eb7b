// What commands share: finding a scenario and fonts, printing a report, writing a file.
#ifndef QANTAR_TOOL_H
#define QANTAR_TOOL_H

#include "arguments.h"
#include "files.h"

#define CODE_FINE 0
// Check found errors, a replay differs, a walk hit a fault or failed a gate.
#define CODE_BAD 1

// The host of a scenario that the command line names; [path] and [folder] must outlive it.
bool tool_find_scenario(
    const char *named, Buf *path, Folder *folder, Host *host, Err *err);
// Appends the path of the folder given with --fonts, or of the bundled one.
bool tool_find_fonts(const Arguments *arguments, Buf *path, Err *err);
// Prints lines, each of them cleaned: a report quotes scripts, and comes from a process that ran them.
// A pipe that the reader closes early is not an error.
void tool_print(Str text, Err *err);
// Writes a file that can be made again, or is under version control: without a backup of an older one.
bool tool_write(const char *path, Str bytes, Err *err);

#endif
