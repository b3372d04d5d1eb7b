// What a program did to the disk, call by call: support/disk.c writes it down, support/power.h reads.
#ifndef QANTAR_SUPPORT_DISK_LOG_H
#define QANTAR_SUPPORT_DISK_LOG_H

#include "base/str.h"

#include <sys/stat.h>
#include <sys/types.h>

typedef enum DiskOpKind {
    OP_CREATE, // [path], empty
    OP_WRITE,  // [bytes] at the end of [path]
    OP_SYNC,   // [path], a file or a folder
    OP_LINK,   // [to] is [path] too
    OP_RENAME, // [path] becomes [to]
    OP_UNLINK,
    OP_MKDIR,
    OP_DONE, // the caller has been told that what it asked for is done
} DiskOpKind;

typedef struct DiskOp {
    DiskOpKind kind;
    Buf path, to, bytes;
} DiskOp;

void disk_log_begin(void); // forgets what was written down before
size_t disk_log_end(const DiskOp **ops);
void disk_log_free(void);
void disk_log_done(void); // writes down OP_DONE

// For support/disk.c, after the call.
void disk_log_open(int fd, const char *path, bool create);
void disk_log_write(int fd, const void *bytes, size_t n);
void disk_log_fsync(int fd);
void disk_log_link(const char *from, const char *to);
void disk_log_rename(const char *from, const char *to);
void disk_log_unlink(const char *path);
void disk_log_mkdir(const char *path, mode_t mode);
void disk_log_stat(const char *path, const struct stat *st); // nothing
void disk_log_fstat(int fd, const struct stat *st);          // nothing
void disk_log_flock(int fd, int how);                        // nothing

#endif
