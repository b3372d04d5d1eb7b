// What every test may use: cmocka, and assertions on our own types.
#ifndef QANTAR_TESTS_SUPPORT_H
#define QANTAR_TESTS_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

// The error is set and its sentence holds [part].
#define assert_err(err, part) support_assert_err((err), (part), __FILE__, __LINE__)
// No error is set; else the test fails with its sentence.
#define assert_no_err(err) support_assert_no_err((err), __FILE__, __LINE__)
// The slice [actual] is the zero-terminated text [expected].
#define assert_str(actual, expected)                                                   \
    support_assert_str((actual), (expected), __FILE__, __LINE__)
// [actual] is what the file [path] of tests/ holds. On a difference its lines are printed and
// the actual text is written under the build folder; with the environment variable
// QANTAR_BLESS=1 the file of tests/ is written instead.
#define assert_text_file(actual, path)                                                 \
    support_assert_text_file((actual), (path), __FILE__, __LINE__)

// The text of a file, "base/words.txt" for tests/base/words.txt; fails the test without it.
Str test_file(Arena *arena, const char *path);
// The text with [by] wherever it had [what].
Str test_replaced(Arena *arena, Str text, Str what, Str by);
// The path of something in tests/.
const char *test_path(Arena *arena, const char *path);

// Ends the test because the machine or the build cannot run it. The file then counts as skipped, and
// tests/run.sh prints the reason.
#define skip_because(reason) (support_skip(reason), skip())
bool support_skipped(void); // has any test of this process?

// A folder of its own for a test, removed with all that is in it:
//     temp_test(test_write_keeps_a_backup)
// and inside the test temp_in(state, "save.json") is a path that lives as long as the test.
#define temp_test(test) cmocka_unit_test_setup_teardown(test, temp_open, temp_close)
int temp_open(void **state);
int temp_close(void **state);
const char *temp_in(void **state, const char *name);
const char *temp_folder(void **state);
// Writes a file into it, with the folders above, and returns its path.
const char *temp_file(void **state, const char *name, Str bytes);

void support_skip(const char *reason);
void support_assert_err(const Err *err, const char *part, const char *file, int line);
void support_assert_no_err(const Err *err, const char *file, int line);
void support_assert_str(Str actual, const char *expected, const char *file, int line);
void support_assert_text_file(Str actual, const char *path, const char *file, int line);

#endif
