// What is said of a small scenario with each of many pieces in one place of it. pieces/NAME.txt holds the scripts, in
// which @@ is the place, "--- file NAME" before each further one, and "--- pieces"; then each piece and, behind "| ",
// what is said of it and a hash of what was read. ¶ in a piece is a new line. What is found is written anew and
// compared.
#include "support/scenario.h"
#include "support/support.h"

#include "base/hash.h"
#include "support/book_dump.h"

#include <string.h>

#define FILES_MAX 4

typedef struct Pieces {
    const char *names[FILES_MAX];
    Buf templates[FILES_MAX], texts[FILES_MAX];
    int n;
    bool tests; // one of them is tests.lua
} Pieces;

static void fill_in(const Pieces *pieces, int i, Str piece, Buf *out)
{
    Str rest = buf_str(&pieces->templates[i]);
    for (size_t at; (at = str_find(rest, '@')) < rest.n;
         rest = str_from(rest, at + 2)) {
        buf_add(out, str_cut(rest, 0, at));
        for (size_t k = 0; k < piece.n; k++) {
            bool line = str_starts(str_from(piece, k), STR("¶"));
            buf_addc(out, line ? '\n' : piece.s[k]);
            k += line;
        }
    }
    buf_add(out, rest);
    buf_addc(out, '\0');
}

static void write_piece(Pieces *pieces, Str piece, Buf *out)
{
    MemoryFile files[FILES_MAX + 1] = {{0}};
    Diagnostics diagnostics = {0};
    Buf said = {0}, read = {0};
    for (int i = 0; i < pieces->n; i++) {
        buf_clear(&pieces->texts[i]);
        fill_in(pieces, i, piece, &pieces->texts[i]);
        files[i] = (MemoryFile){pieces->names[i], pieces->texts[i].s};
    }
    book_dump_read(
        files, DUMP_BOOK | (pieces->tests ? DUMP_TESTS : 0), &diagnostics, &read, NULL);
    diagnostics_sort(&diagnostics);
    diagnostics_print(&diagnostics, &said);
    buf_addf(out, STR_FMT "\n", STR_ARG(piece));
    Str rest = buf_str(&said), line;
    while (rest.n > 0 && str_split(&rest, '\n', &line))
        buf_addf(out, "| " STR_FMT "\n", STR_ARG(line));
    buf_addf(out, "| %08x\n", (unsigned)(hash_of(buf_str(&read)) >> 32));
    diagnostics_free(&diagnostics);
    buf_free(&said);
    buf_free(&read);
}

static void add_file(Pieces *pieces, Arena *arena, Str name)
{
    assert_true(pieces->n < FILES_MAX);
    pieces->names[pieces->n++] = arena_str(arena, name).s;
    pieces->tests |= str_eq(name, STR(PLAY_TESTS_FILE));
}

static void assert_pieces(const char *name)
{
    Arena arena = {0};
    Buf out = {0};
    Pieces pieces = {0};
    const char *path = arena_fmt(&arena, "story/load/pieces/%s", name).s;
    Str rest = test_file(&arena, path), line;
    bool begun = false;
    add_file(&pieces, &arena, STR("scenario.lua"));
    while (rest.n > 0 && str_split(&rest, '\n', &line)) {
        if (begun && (line.n == 0 || str_starts(line, STR("| ")))) continue;
        if (begun) {
            write_piece(&pieces, line, &out);
            continue;
        }
        buf_addf(&out, STR_FMT "\n", STR_ARG(line));
        begun = str_eq(line, STR("--- pieces"));
        if (str_starts(line, STR("--- file ")))
            add_file(&pieces, &arena, str_from(line, 9));
        else if (!begun)
            buf_addf(&pieces.templates[pieces.n - 1], STR_FMT "\n", STR_ARG(line));
    }
    assert_text_file(buf_str(&out), path);
    for (int i = 0; i < pieces.n; i++)
        buf_free(&pieces.templates[i]), buf_free(&pieces.texts[i]);
    buf_free(&out);
    arena_free(&arena);
}

static void test_of_each_piece_is_said_what_was_said(void **state)
{
    (void)state;
    static const char *const files[] = {"conditions.txt", "marks.txt",
        "expectations.txt", "plays.txt", "charts.txt", "boards.txt", "words.txt",
        "state.txt", "syntax.txt"};
    for (int i = 0; i < COUNT_OF(files); i++)
        assert_pieces(files[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_of_each_piece_is_said_what_was_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
