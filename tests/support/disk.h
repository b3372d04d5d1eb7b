// A disk that fails, or a power cut, at the n-th file call of base/os_write_posix.c and its like: the
// linker leads the calls here (--wrap, engine/cmake/units.cmake), in tests whose names end in _disk.
#ifndef QANTAR_SUPPORT_DISK_H
#define QANTAR_SUPPORT_DISK_H

#include <stdbool.h>

typedef enum DiskDeed {
    DISK_FAIL,        // the call is refused with [reason]
    DISK_FAIL_ALL,    // this and every later one
    DISK_FAIL_WRITES, // this and every later one that would change the disk
    DISK_SHORT,       // a read or write takes one byte; other calls are as ever
    DISK_KILL_BEFORE, // SIGKILL in place of the call
    DISK_KILL_BYTE, // SIGKILL when a write has written one byte; other calls do not count
    DISK_KILL_HALF,   // half of them
    DISK_KILL_ALMOST, // all but one
    DISK_KILL_AFTER,
    DISK_DEEDS,
} DiskDeed;

// From here on the [nth] call, counted from 1, meets [deed]. 0: none does.
void disk_plan(int nth, DiskDeed deed, int reason);
void disk_spare(bool spared);          // while it is, nothing comes to any call
void disk_without_links(bool without); // as on some sticks: link is refused
bool disk_met(void);                   // it came to the planned call
const char *disk_call(void);           // the name of that call: "rename"

#endif
