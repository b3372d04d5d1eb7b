// What stands on the disk after os_write_safely and its like.
#ifndef QANTAR_SUPPORT_ON_DISK_H
#define QANTAR_SUPPORT_ON_DISK_H

void assert_holds(const char *path, const char *expected); // a file
// The names in a folder, each followed by a space, are [expected].
void assert_listing(const char *folder, const char *expected);
void write_text(const char *path, const char *text);
// Fails with a sentence that names [path] and has [part].
void assert_cannot_write(const char *path, const char *part);

#endif
