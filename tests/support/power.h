// A power cut, worked out from a log of file calls: every disk that it may leave. What was not
// flushed may be there, half there, full of zeros or not at all; of the names that were made,
// changed and taken away since their folder was flushed, any may have got to the disk without the
// others. Only a single rename is whole.
#ifndef QANTAR_SUPPORT_POWER_H
#define QANTAR_SUPPORT_POWER_H

#include "support/disk_log.h"

typedef struct PowerDisk PowerDisk;
// Appends what the file holds. False when it is not there.
bool power_read(const PowerDisk *disk, const char *path, Buf *out);

// Calls [each] with every disk that a cut after any of the calls may leave; [done] is the number
// of OP_DONE before it. Returns how many disks there were.
size_t power_cut_everywhere(const DiskOp *ops, size_t count,
    void (*each)(void *ctx, const PowerDisk *disk, int done), void *ctx);

#endif
