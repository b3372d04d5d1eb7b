// What story/ and page/ ask for, as folders of the disk: the scenario's files, saves and settings.
#ifndef QANTAR_FILES_H
#define QANTAR_FILES_H

#include "page/store.h"
#include "story/host.h"

typedef struct Folder {
    const char *path;
} Folder;

// Reads only inside the folder of a scenario. [folder] must outlive the host.
Host files_host(Folder *folder);

// Calls [each] with the names of the scripts that lie in the folder itself; [ctx] is the Folder.
void files_scripts(void *ctx, void (*each)(void *each_ctx, Str name), void *each_ctx);

// Saves and settings as NAME.json, a report as NAME.txt, each written so that a crash leaves the
// old or the new one whole; of two programs at once none writes while the other does. The folder
// is made when the first of them is written, and at each writing cleared of what killed programs
// left. [folder] must outlive the store.
Store files_store(Folder *folder);

// Writes a file to keep, ".html", into the folder "records" of [folder], under the first free name that
// begins with [name] (plain letters, else "record"); appends its path.
bool files_save_record(const Folder *folder, Str name, Str html, Buf *path, Err *err);

// Appends the path of the scenario that the command line names: a folder, or the name of one under
// scripts/; NULL is the one that comes with Qantar. ERR_NO_INPUT with the nearest name when it is
// no folder with a scenario.lua.
bool files_find_scenario(const char *named, Buf *path, Err *err);
// Whether a scenario that comes with Qantar has this id (the name of its folder), while the one in
// [ctx], a Folder, is another one.
bool files_id_taken(void *ctx, Str id);
// Appends the path of "fonts" and the like: where Qantar was built, or beside the program.
bool files_find(const char *inside, Buf *path, Err *err);
// Appends the profile folder: the one named, else the system's place for it. ERR_IO when it is
// something else than a folder.
bool files_find_profile(const char *named, Buf *path, Err *err);

#endif
