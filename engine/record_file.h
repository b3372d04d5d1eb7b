// The record of a play as one HTML file, with its picture drawn into it.
#ifndef QANTAR_RECORD_FILE_H
#define QANTAR_RECORD_FILE_H

#include "files.h"
#include "page/page.h"

// Writes the record [page], or the form of a challenge, into the folder of [profile], named after the scenario, the day and whoever's it is; its
// picture is drawn from the files of [scenario] in a worker and left out where that fails. [path]: of the file.
bool record_file_write(
    Folder *profile, Folder *scenario, const Page *page, Buf *path, Err *err);

#endif
