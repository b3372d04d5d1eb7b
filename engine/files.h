// File system implementations of Host (the scenario's files) and Store (saves and settings).
#ifndef QANTAR_FILES_H
#define QANTAR_FILES_H

#include "page/store.h"
#include "story/host.h"

// A folder, or a packed scenario in its place.
typedef struct Folder {
    const char *path;
    Buf packed; // its bytes, once they have been asked for
    struct Unpack *unpack;
} Folder;

// Reads only inside the folder of the scenario, or out of a packed one. [folder] must outlive the host.
Host files_host(Folder *folder);
// Bytes of a packed scenario, at least 1; 0 for a folder.
size_t files_packed(Folder *folder);
// Calls [found] with each name that the manifest of a packed scenario lists; of a folder with none.
void files_list_packed(Folder *folder, void (*found)(void *ctx, Str name), void *ctx);
// Frees what reading a packed scenario took. Hosts of the folder must not be used after it.
void files_close(Folder *folder);

// Saves and settings as NAME.json, a report as NAME.txt. Writes are atomic, and exclusive between
// processes. Each write creates the folder if necessary and removes temporary files of dead processes.
// [folder] must outlive the store.
Store files_store(Folder *folder);

// Writes an HTML record into "records" in [folder], under the first free name that begins with [name]
// ("record" if that is not a plain name), and appends its path.
bool files_save_record(const Folder *folder, Str name, Str html, Buf *path, Err *err);

// Where a file goes that the player is to keep, an HTML record or report: a folder, or in a browser a download.
typedef struct Keeper {
    void *ctx;
    // [name] has no ending. Appends the file's path, or what else tells the player where it is.
    bool (*keep)(void *ctx, Str name, Str html, Buf *path, Err *err);
} Keeper;
Keeper files_keeper(Folder *folder); // files_save_record; [folder] must outlive it

#define PACK_ENDING ".qantar" // of the name of a packed scenario

// Appends the path of a scenario: [named] is a folder, a packed scenario, or the name of a folder under
// scripts/; NULL is the bundled one. ERR_NO_INPUT with the nearest name if there is no scenario.lua.
bool files_find_scenario(const char *named, Buf *path, Err *err);
// Whether a bundled scenario has this id (its folder's name), and is not the one in [folder], or is it.
bool files_id_taken(const Folder *folder, Str id);
bool files_is_bundled(const Folder *folder, Str id);
// Appends the path of a data folder such as "fonts": beside the program. What is built finds links
// to the source tree there; no other place is searched, since others might write there.
bool files_find(const char *inside, Buf *path, Err *err);
// Appends the profile folder: [named], or the system's default if NULL. ERR_IO if it exists and is not a
// folder.
bool files_find_profile(const char *named, Buf *path, Err *err);

#endif
