// The program of a room's tests: each of its files is called by its name, "story/test_save".
#ifndef QANTAR_SUPPORT_ROOM_H
#define QANTAR_SUPPORT_ROOM_H

#include <stddef.h>

#define ROOM_SKIPPED 77 // the exit code that ctest shows as "Skipped"

typedef struct RoomTest {
    const char *name;
    void (*run)(void); // what was the file's main, or LLVMFuzzerTestOneInput
} RoomTest;

// Runs the test that argv[1] names, which takes the arguments behind it. Without a name, or with
// one that is not there, all names are printed. Returns the exit code.
int room_main(const RoomTest *tests, size_t count, int argc, char **argv);
// Where there is no libFuzzer: calls the target with each file of the folder argv[2].
int replay_main(const RoomTest *tests, size_t count, int argc, char **argv);

// The test with this name; NULL after all names were printed.
const RoomTest *room_find(const RoomTest *tests, size_t count, const char *name);

#endif
