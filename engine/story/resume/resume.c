// A resume code is a play encoded as one large number, written in letters that can be copied by hand.
//
// - It contains the format, a fingerprint of the scenario, the publication of the table
//   (resume_table.h), the caller's number, and the play as in a save: the current node, counts of visits
//   and choices, answers, boards, sources, variables, and world values set by the script. Scores, texts
//   and conditions depend on nothing else.
// - It omits the undo history, the log, the state of the random numbers, the order of sources that were
//   not given where the table expects, and values that are too long, which are reported to the player.
// - It is short because everything is one number (resume_number.h) in which events that the table
//   expects cost next to nothing (resume_play.c).
// - It survives edits of the script because it is decoded with the names of its publication into a
//   save, which is then loaded like any other.
#include "story/resume/resume.h"

#include "base/hash.h"
#include "story/play_inner.h"
#include "story/resume/resume_play.h"
#include "story/save/save_inner.h"
#include "story/save/save_rename.h"
#include "story/story_inner.h"

#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#define FORMAT       3
#define FORMAT_ROWS  2 // of before boards had a rail: read, not written
#define FORMATS      8 // values of the first field; larger formats are a newer Qantar's
#define FINGERPRINTS 1024 // of scenarios
#define BITS_MAX     400  // of one value; more are left out
#define BITS_MIN     20   // when the code is too long, down to this

// --- the table ------------------------------------------------------------------------------------

static bool read_file(const Story *story, Buf *text, Err *err)
{
    Err trouble = {0};
    if (story->host->read(story->host->ctx, STR(RESUME_TABLE_FILE), text, &trouble))
        return true;
    if (trouble.kind == ERR_NO_INPUT)
        return err_set(err, ERR_NO_INPUT, "this scenario has no codes");
    return err_set(err, trouble.kind, "%s", trouble.text);
}

// [text] up to publication [upto], or all of it if that is 0. Free the table in both cases.
static bool read_table(Arena *arena, Str text, int upto, ResumeTable *table, Err *err)
{
    Err trouble = {0};
    return resume_table_read(arena, text, upto, table, &trouble) ||
           err_set(err, ERR_DATA, RESUME_TABLE_FILE ":%d: %s", table->fault_line,
               trouble.text);
}

// The whole table of [text], which is read once for as long as the file stays as it is: each page that
// offers codes asks for it. It is the story's; NULL with [err].
static const ResumeTable *keep_table(Story *story, Str text, Err *err)
{
    if (story->codes && str_eq(story->codes->text, text)) return &story->codes->table;
    resume_kept_free(story->codes);
    story->codes = NULL;
    ResumeKept *kept = mem_new(1, sizeof *kept);
    kept->text = arena_str(&kept->arena, text);
    if (read_table(&kept->arena, kept->text, 0, &kept->table, err)) {
        story->codes = kept;
        return &kept->table;
    }
    resume_kept_free(kept);
    return NULL;
}

static const ResumeTable *open_table(Story *story, Err *err)
{
    Buf text = {0};
    const ResumeTable *table = NULL;
    if (read_file(story, &text, err)) table = keep_table(story, buf_str(&text), err);
    buf_free(&text);
    return table;
}

bool resume_possible(Story *story, Err *err)
{
    Err trouble = {0};
    if (open_table(story, &trouble)) return true;
    if (trouble.kind != ERR_NO_INPUT) err_set(err, trouble.kind, "%s", trouble.text);
    return false;
}

bool resume_has_table(const Story *story)
{
    Buf text = {0};
    bool has = read_file(story, &text, NULL);
    buf_free(&text);
    return has;
}

// Copies the story's table with the current ids of the book in all names. Of two nodes merged into one,
// the second becomes empty. False with [err] if the current node or the edition is not among them.
static bool rename_table(const Play *play, Arena *arena, ResumeTable *table, Err *err)
{
    const Book *book = play->book;
    const ResumeTable *kept = open_table(play->story, err);
    if (!kept) return false;
    *table = *kept;
    table->names = arena_array(arena, ResumeName, (size_t)kept->n + 1);
    memcpy(table->names, kept->names, (size_t)kept->n * sizeof *kept->names);
    bool *met = arena_array(arena, bool, (size_t)book->n_nodes + 1);
    for (int i = 0; i < table->n; i++) {
        ResumeName *name = &table->names[i];
        if (name->kind == RESUME_SOURCE) name->id = save_rename_source(book, name->id);
        if (name->kind == RESUME_STATE) name->id = save_rename_state(book, name->id);
        if (name->kind != RESUME_NODE) continue;
        int at = resume_table_in_book(name, book);
        name->id = at == NONE || met[at] ? (Str){0} : book->nodes[at].id;
        if (at != NONE) met[at] = true;
    }
    Str edition = {0};
    if (play_edition(play) != NONE) edition = book->editions[play_edition(play)].id;
    bool known = edition.n == 0 || resume_table_find(table, RESUME_EDITION, edition);
    if (met[play_node_index(play)] && known) return true;
    return err_set(err, ERR_DATA,
        "there is no code for this %s yet: " RESUME_TABLE_FILE " lacks \"" STR_FMT
        "\", and `qantar codes` adds it",
        known ? "page" : "edition", STR_ARG(known ? play_node(play)->id : edition));
}

// --- the head -------------------------------------------------------------------------------------

typedef struct Head {
    int format, fingerprint, publication, extra;
} Head;

// At least 13 bits, so that every code has more than two letters besides the check letters. A small
// extra takes one byte, a larger one two more.
static void codec_head(ResumeNumber *number, Head *head)
{
    head->format = resume_one_of(number, head->format, FORMATS);
    if (head->format != FORMAT && head->format != FORMAT_ROWS) return;
    head->fingerprint = resume_one_of(number, head->fingerprint, FINGERPRINTS);
    uint64_t before = resume_count(number, (uint64_t)head->publication - 1);
    head->publication = before < INT_MAX ? (int)before + 1 : INT_MAX;
    if (!resume_flag(number, head->extra != 0, 1, 2)) return;
    int byte = resume_one_of(number, head->extra < 255 ? head->extra : 255, 256);
    head->extra = byte < 255 ? byte : resume_one_of(number, head->extra, RESUME_EXTRAS);
}

static int fingerprint(const Book *book)
{
    uint64_t hash = hash_of(book->id);
    return (int)((hash ^ hash >> 32) % FINGERPRINTS);
}

// --- writing --------------------------------------------------------------------------------------

static bool write_code(const Play *play, Arena *arena, const ResumeTable *table,
    unsigned extra, double bits_max, ResumeLetters *code, Buf *notes)
{
    ResumeNumber number = {0};
    Head head = {FORMAT, fingerprint(play->book), table->publications, (int)extra};
    json_t *now = save_write(play, play->now);
    int turns = play->now->turn;
    Rng rng = {0};
    codec_head(&number, &head);
    resume_play_codec(&number, arena, table, false, now, &turns, &rng);
    resume_values_codec(&number, arena, table, now, bits_max, notes);
    bool fits = resume_number_write(&number, code);
    resume_number_free(&number);
    json_decref(now);
    return fits;
}

bool resume_write(const Play *play, unsigned extra, Buf *out, Buf *notes, Err *err)
{
    Arena arena = {0};
    ResumeTable table = {0};
    ResumeLetters code;
    Buf left_out = {0};
    bool fits = false;
    bool fine = play_authored(play) == 0
                    ? rename_table(play, &arena, &table, err)
                    : err_set(err, ERR_DATA,
                          "a play in which an author went to a scene has no code");
    for (int bits = BITS_MAX; fine && !fits && bits >= BITS_MIN; bits /= 2) {
        buf_clear(&left_out);
        fits = write_code(play, &arena, &table, extra, bits, &code, &left_out);
    }
    if (fits) {
        resume_letters_close(&code);
        resume_letters_write(&code, out);
        if (notes) buf_add(notes, buf_str(&left_out));
    } else if (fine) {
        err_set(err, ERR_DATA, "this play is too large for a code of %d letters",
            RESUME_LETTERS_MAX);
    }
    buf_free(&left_out);
    arena_free(&arena);
    return fits;
}

// --- reading --------------------------------------------------------------------------------------

static bool check_head(const Book *book, const Head *head, Err *err)
{
    if (head->format < FORMAT_ROWS)
        return err_set(err, ERR_DATA, "this is not a code that Qantar gave");
    if (head->format > FORMAT)
        return err_set(
            err, ERR_DATA, "this code was written by a newer version of Qantar");
    return head->fingerprint == fingerprint(book) ||
           err_set(err, ERR_DATA,
               "this code belongs to another scenario, not to \"" STR_FMT "\"",
               STR_ARG(book->id));
}

// The table as it was when the code was made: the story's, or [old], which the caller frees. NULL with
// [err].
static const ResumeTable *open_old_table(
    Story *story, Arena *arena, int upto, ResumeTable *old, Err *err)
{
    Buf text = {0};
    const ResumeTable *table = NULL;
    if (read_file(story, &text, err)) {
        table = keep_table(story, buf_str(&text), NULL);
        if (!table || table->publications != upto)
            table = read_table(arena, arena_str(arena, buf_str(&text)), upto, old, err)
                        ? old
                        : NULL;
    }
    buf_free(&text);
    if (!table || table->publications == upto) return table;
    err_set(err, ERR_DATA,
        "this code comes from a newer version of the scenario (its table is "
        "number %d, here it is %d)",
        upto, table->publications);
    return NULL;
}

// Adds the furthest milestone reached, by its current id.
static void add_chain(const Book *book, json_t *now)
{
    const char *id;
    json_t *visits;
    int furthest = NONE;
    json_object_foreach(json_object_get(now, "visits"), id, visits)
    {
        int node = book_node(book, save_rename_node(book, str_of(id)));
        if (node != NONE && book->nodes[node].at > furthest)
            furthest = book->nodes[node].at;
    }
    if (furthest != NONE)
        json_object_set_new(now, "chain", json_str(book->chain[furthest].id));
}

// The log of the save: only the current node, with its answer if there is one.
static json_t *log_of(json_t *now)
{
    json_t *node = json_object_get(now, "node"), *answer = NULL;
    if (json_is_true(json_object_get(now, "answered")))
        answer =
            json_object_get(json_object_get(now, "answers"), json_string_value(node));
    return json_pack("[{s:O, s:O*}]", "node", node, "choice", answer);
}

static json_t *read_save(ResumeNumber *number, Arena *arena, const ResumeTable *table,
    bool rows, const Book *book, uint64_t seed, Buf *notes)
{
    char state[17];
    int turns = 0;
    Rng rng = rng_seeded(seed);
    json_t *now = json_pack("{s:{}, s:{}, s:{}, s:{}, s:{}, s:{}, s:{}}", "state",
        "world", "sources", "visits", "taken", "answers", "boards");
    resume_play_codec(number, arena, table, rows, now, &turns, &rng);
    resume_values_codec(number, arena, table, now, 0, notes);
    add_chain(book, now);
    snprintf(state, sizeof state, "%016" PRIx64, rng.state);
    json_object_set_new(now, "rng", json_string(state));
    const ResumeName *here =
        resume_table_find(table, RESUME_NODE, json_get_str(now, "node"));
    json_t *chapter = json_object_get(here->says, "chapter");
    return json_pack("{s:i, s:o, s:o, s:s, s:s, s:s, s:i, s:O*, s:o, s:[], s:o}",
        "format", SAVE_FORMAT, "scenario", json_str(book->id), "version",
        json_str(book->version), "title", "", "name", "", "when", "", "turns", turns,
        "chapter", chapter, "now", now, "past", "log", log_of(now));
}

static Play *read_play(Story *story, Arena *arena, const ResumeLetters *code,
    uint64_t seed, unsigned *extra, Buf *notes, Err *err)
{
    ResumeNumber number;
    ResumeTable old = {0};
    const ResumeTable *table = NULL;
    Head head = {0};
    Buf left_out = {0};
    Play *play = NULL;
    resume_number_read(&number, code);
    codec_head(&number, &head);
    if (check_head(story->book, &head, err))
        table = open_old_table(story, arena, head.publication, &old, err);
    if (table) {
        json_t *save = read_save(&number, arena, table, head.format == FORMAT_ROWS,
            story->book, seed, &left_out);
        if (resume_number_used_up(&number))
            play = save_read_play(story, save, notes, err);
        else
            err_set(err, ERR_DATA, "this is not a code that Qantar gave");
        json_decref(save);
    }
    if (play && notes) buf_add(notes, buf_str(&left_out));
    *extra = play ? (unsigned)head.extra : 0;
    buf_free(&left_out);
    resume_table_free(&old);
    return play;
}

Play *resume_read(
    Story *story, Str typed, uint64_t seed, unsigned *extra, Buf *notes, Err *err)
{
    Arena arena = {0};
    ResumeLetters code;
    Play *play = NULL;
    *extra = 0;
    if (resume_letters_read(typed, &code, err))
        play = read_play(story, &arena, &code, seed, extra, notes, err);
    arena_free(&arena);
    return play;
}
