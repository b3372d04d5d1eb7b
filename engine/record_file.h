// The record of a play as one HTML file, with its picture drawn into it.
#ifndef QANTAR_RECORD_FILE_H
#define QANTAR_RECORD_FILE_H

#include "files.h"
#include "page/page.h"

// Hands the record [page], or the form of a challenge, to [keeper], named after the scenario, the day and whoever's it
// is; its picture is drawn from the files of [scenario] in a worker and left out where that fails. [path]: of the
// file. Waits for the picture.
bool record_file_write(
    const Keeper *keeper, Folder *scenario, const Page *page, Buf *path, Err *err);

// The same in steps that do not wait. [page] is copied; [scenario] must be good until the end.
typedef struct RecordFile RecordFile;

// NULL with [err] when the page cannot be copied. The caller calls record_file_end or record_file_drop.
RecordFile *record_file_begin(Folder *scenario, const Page *page, Err *err);
// Goes on with the picture. True: it is drawn, or there is none. To be called again until then.
bool record_file_ready(RecordFile *record);
// Hands the file over and frees. Waits for a picture that is not ready.
bool record_file_end(RecordFile *record, const Keeper *keeper, Buf *path, Err *err);
void record_file_drop(
    RecordFile *record); // ends what is being drawn and frees; NULL is allowed

#endif
