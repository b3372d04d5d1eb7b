// A scenario folder in memory, so that a story test needs no file.
#ifndef QANTAR_SUPPORT_SCENARIO_H
#define QANTAR_SUPPORT_SCENARIO_H

#include "story/story.h"

typedef struct MemoryFile {
    const char *name, *text;
} MemoryFile;

// A host that reads from [files], an array closed by an entry without a name. The array must
// outlive the host; a name that is not there is ERR_NO_INPUT.
Host scenario_host(const MemoryFile *files);
// The story of a scenario without a diagnostic; with one the test fails and prints the diagnostics.
// [host] must outlive the story. The caller closes it.
Story *scenario_open(const Host *host);
// All diagnostics of a scenario, one line each as diagnostics_print writes them, sorted. The caller frees.
void scenario_faults(const MemoryFile *files, Buf *out);
// A sound scenario whose line 5 and what follows is [lines] has exactly the diagnostics [expected]
// (lines of diagnostics_print); its first four lines declare a little of everything, see the .c.
#define assert_diagnostics(lines, expected)                                            \
    scenario_assert_diagnostics((lines), (expected), __FILE__, __LINE__)
void scenario_assert_diagnostics(
    const char *lines, const char *expected, const char *file, int line);
// The book of the same scenario, without a diagnostic; good until the next call. NULL: frees the
// last one.
const Book *scenario_book(const char *lines);

#endif
