// What is read from a small scenario that has every word and field, and what is said of it, when any one token or
// line of it is changed: a hash for each line and kind of change.
#include "support/hash_lines.h"
#include "support/support.h"

#include "support/book_dump.h"
#include "support/scenario.h"
#include "support/script_edits.h"

#include <string.h>

#define FILES 3

typedef struct Edited {
    const char *names[FILES];
    Str texts[FILES];
    int file;     // that is changed
    Arena *arena; // of the texts
    int line;     // and kind of the changes of the hash
    const char *edit;
    HashLines hashes;
} Edited;

// The scenario with [text] in the place of the changed file: what is said, and what was read.
static void look(Edited *edited, Str text)
{
    MemoryFile files[FILES + 1] = {{0}};
    for (int i = 0; i < FILES; i++)
        files[i] = (MemoryFile){
            edited->names[i], i == edited->file ? text.s : edited->texts[i].s};
    Diagnostics diagnostics = {0};
    Buf read = {0};
    Err err = {0};
    bool tests = str_eq(str_of(edited->names[edited->file]), STR(PLAY_TESTS_FILE));
    book_dump_read(files, tests ? DUMP_TESTS : DUMP_BOOK, &diagnostics, &read, &err);
    buf_addf(&edited->hashes.said, "%s\n" STR_FMT, err.text, STR_ARG(buf_str(&read)));
    diagnostics_print(&diagnostics, &edited->hashes.said);
    diagnostics_free(&diagnostics);
    buf_free(&read);
}

// Its line of the golden file, of all changes of one kind in one line.
static void end_hash(Edited *edited)
{
    if (edited->line > 0)
        hash_lines_end(&edited->hashes, "%s:%d %s", edited->names[edited->file],
            edited->line, edited->edit);
    edited->line = 0;
}

static void add_edit(void *ctx, int line, const char *edit, const char *text)
{
    Edited *edited = ctx;
    if (line != edited->line || strcmp(edit, edited->edit) != 0) end_hash(edited);
    edited->line = line, edited->edit = edit;
    look(edited, str_of(text));
}

static void open_files(Edited *edited)
{
    static const char *const names[] = {"scenario.lua", "more.lua", PLAY_TESTS_FILE};
    for (int i = 0; i < FILES; i++) {
        edited->names[i] = names[i];
        edited->texts[i] = test_file(
            edited->arena, arena_fmt(edited->arena, "story/load/edits/%s", names[i]).s);
    }
}

static void test_the_scenario_is_read_whole(void **state)
{
    (void)state;
    Arena arena = {0};
    Edited edited = {.arena = &arena};
    open_files(&edited);
    for (edited.file = 0; edited.file < FILES; edited.file += FILES - 1)
        look(&edited, edited.texts[edited.file]);
    assert_text_file(buf_str(&edited.hashes.said), "story/load/edits/read.txt");
    buf_free(&edited.hashes.said);
    arena_free(&arena);
}

static void test_of_each_change_is_said_what_was_said(void **state)
{
    (void)state;
    Arena arena = {0};
    Edited edited = {.arena = &arena};
    open_files(&edited);
    for (edited.file = 0; edited.file < FILES; edited.file++)
        script_edits(edited.texts[edited.file], add_edit, &edited), end_hash(&edited);
    assert_hash_lines(&edited.hashes, "story/load/edits/hashes.txt");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_scenario_is_read_whole),
        cmocka_unit_test(test_of_each_change_is_said_what_was_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
