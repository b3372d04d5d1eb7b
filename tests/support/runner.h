// The program of the tests of a folder: each of its files is called by its name, "story/test_save".
#ifndef QANTAR_SUPPORT_RUNNER_H
#define QANTAR_SUPPORT_RUNNER_H

#include <stddef.h>

#define RUNNER_SKIPPED 77 // the exit code that ctest shows as "Skipped"

typedef struct FolderTest {
    const char *name;
    void (*run)(void); // what was the file's main, or LLVMFuzzerTestOneInput
} FolderTest;

// Runs the test that argv[1] names, which takes the arguments behind it. Without a name, or with
// one that is not there, all names are printed. Returns the exit code.
int runner_main(const FolderTest *tests, size_t count, int argc, char **argv);
// Where there is no libFuzzer: calls the target with each file of the folder argv[2].
int replay_main(const FolderTest *tests, size_t count, int argc, char **argv);

// The test with this name; NULL after all names were printed.
const FolderTest *runner_find(const FolderTest *tests, size_t count, const char *name);

#endif
