// What tests ask of the system: a folder of their own, and variables of the environment.
#ifndef QANTAR_SUPPORT_TEMP_H
#define QANTAR_SUPPORT_TEMP_H

#include "base/arena.h"

// A new folder among the system's temporary ones; NULL on failure.
const char *temp_new_folder(Arena *arena);
// Removes a file, or a link without what it leads to. False for a folder.
bool temp_remove_file(const char *path);
void temp_remove_folder(const char *path); // an empty one
// Sets a variable of this process.
void temp_set_variable(const char *name, const char *value);

#endif
