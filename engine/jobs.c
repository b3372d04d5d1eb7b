#include "jobs.h"

#include "base/utf8.h"
#include "base/worker.h"
#include "kit/kit.h"
#include "pack/pack_name.h"
#include "plain/show.h"
#include "story/story.h"
#include "story/translation.h"
#include "tools/check.h"
#include "tools/codes.h"
#include "tools/facts.h"
#include "tools/ids.h"
#include "tools/map_seen.h"
#include "tools/pack_list.h"
#include "tools/replay.h"
#include "tools/story_map.h"
#include "tools/walk_report.h"

static bool check(const JobInput *input, Buf *out, Err *err)
{
    Buf levels = {0};
    Str scripts = input->text, form = {0};
    str_split(&scripts, '\n', &form);
    bool json = str_eq(form, STR("json"));
    CheckSetup setup = {.fonts = input->on ? input->fonts : NULL,
        .pictures = input->pictures,
        .scripts = scripts,
        .travels = pack_name_travels,
        .levels = str_eq(form, STR("levels")) ? &levels : NULL};
    Diagnostics diagnostics = {0};
    CheckCounts counts = {0};
    bool done = check_scenario(input->host, &setup, &diagnostics, &counts, err);
    if (done)
        buf_add(out, diagnostics.errors > 0 ? STR(JOB_CHECK_BAD) : STR(JOB_CHECK_FINE));
    buf_add(out, done ? buf_str(&levels) : (Str){0});
    if (done && json)
        check_print_json(&diagnostics, out);
    else if (done)
        check_print(&diagnostics, &counts, out);
    buf_free(&levels);
    diagnostics_free(&diagnostics);
    return done;
}

static void show(void *ctx, const Page *page, Buf *out)
{
    Look *look = ctx;
    show_page(page, *look, out);
    show_remember(look, page);
}

static bool replay(const JobInput *input, Buf *out, Err *err)
{
    Arena arena = {0};
    Str lines = input->text, name = {0};
    str_split(&lines, '\n', &name);
    Look look = {.columns = SHOW_COLUMNS};
    ReplaySetup setup = {
        .host = *input->host, .show = show, .ctx = &look, .reload = input->on};
    bool done = replay_play(lines, arena_str(&arena, name).s, &setup, out, err);
    arena_free(&arena);
    return done;
}

// What comes back is cleaned for a terminal: a table that this would change must not be written.
static bool codes(const JobInput *input, Buf *out, Err *err)
{
    Arena arena = {0};
    Buf table = {0};
    int added;
    bool done = codes_update(input->host, &table, &added, err);
    if (done && !str_eq(utf8_clean(&arena, buf_str(&table)), buf_str(&table)))
        done = err_set(err, ERR_DATA,
            RESUME_TABLE_FILE ": a text of the state holds a control character");
    if (done) buf_addf(out, "%d\n" STR_FMT, added, STR_ARG(buf_str(&table)));
    buf_free(&table);
    arena_free(&arena);
    return done;
}

static bool walk(const JobInput *input, Buf *out, Err *err)
{
    return walk_answer_order(input->host, input->text, out, err);
}

static bool kit(const JobInput *input, Buf *out, Err *err)
{
    Str language = input->text, edition = {0};
    str_split(&language, '\n', &edition);
    return kit_write(input->host, edition, language, out, err);
}

static bool pack(const JobInput *input, Buf *out, Err *err)
{
    CheckSetup setup = {
        .fonts = input->on ? input->fonts : NULL, .pictures = input->pictures};
    return pack_list(input->host, &setup, out, err);
}

static bool facts(const JobInput *input, Buf *out, Err *err)
{
    return facts_write(input->host, &(FactsOrder){input->text, input->on}, out, err);
}

static bool map(const JobInput *input, Buf *out, Err *err)
{
    Str play = input->text, name = {0};
    Arena arena = {0};
    Drive *drive = drive_open(input->host, (DriveWatch){0}, err);
    bool done = drive != NULL, *seen = NULL;
    if (done && play.n > 0) {
        str_split(&play, '\n', &name);
        seen = arena_array(&arena, bool, drive_book(drive)->n_nodes + 1);
        done = map_seen(drive, play, arena_str(&arena, name).s, seen, err);
    }
    done = done && story_map_write(drive_book(drive), input->on ? MAP_DOT : MAP_SVG,
                       seen, input->host, out, err);
    drive_close(drive);
    arena_free(&arena);
    return done;
}

static bool ids(const JobInput *input, Buf *out, Err *err)
{
    return ids_write(input->host, out, err);
}

typedef struct Translated { // what there is already, as `pot` reads it
    Str name;
    Err *err;
} Translated;

static void refuse_fault(void *ctx, int line, const char *sentence)
{
    const Translated *translated = ctx;
    err_set(translated->err, ERR_DATA, // the first is kept
        STR_FMT ":%d: %s; mend this first: the file that is written now would lack "
                "what cannot be read here",
        STR_ARG(translated->name), line, sentence);
}

// Sets *there. False with [err] when there is a file and not all of it can be read.
static bool read_translated(
    const Host *host, Str language, Arena *arena, Po *po, bool *there, Err *err)
{
    Buf file = {0};
    Str name = arena_fmt(arena, TRANSLATION_FOLDER STR_FMT ".po", STR_ARG(language));
    *there = language.n > 0 && host->read(host->ctx, name, &file, err);
    bool done = language.n == 0 || *there || err->kind == ERR_NO_INPUT;
    if (done) *err = (Err){0};
    if (*there)
        done =
            po_read(arena, buf_str(&file), po, refuse_fault, &(Translated){name, err});
    buf_free(&file);
    return done;
}

// The text is the language, or nothing.
static bool pot(const JobInput *input, Buf *out, Err *err)
{
    Arena arena = {0};
    Diagnostics diagnostics = {0};
    Po po;
    bool there = false;
    Story *story = story_open(input->host, NULL, &diagnostics, err);
    bool done =
        story && read_translated(input->host, input->text, &arena, &po, &there, err);
    if (done) translation_template(story, there ? &po : NULL, input->text, out);
    story_close(story);
    diagnostics_free(&diagnostics);
    arena_free(&arena);
    return done;
}

static bool confinement(const JobInput *input, Buf *out, Err *err)
{
    (void)input, (void)err;
    Confinement confined = worker_confinement();
    buf_add(out,
        STR("the script runs in a process of its own; the kernel confines it with:"));
    buf_add(out, confined.limits ? STR(" resource limits") : (Str){0});
    buf_add(out, confined.calls ? STR(" seccomp") : (Str){0});
    if (confined.landlock > 0)
        buf_addf(out, " Landlock (version %d)", confined.landlock);
    buf_add(out, confined.container ? STR(" AppContainer") : (Str){0});
    buf_add(out, confined.low ? STR(" low integrity") : (Str){0});
    buf_add(out, confined.drawing ? STR(" no calls of windows and drawing") : (Str){0});
    if (out->s[out->n - 1] == ':') buf_add(out, STR(" nothing"));
    buf_addc(out, '\n');
    return true;
}

const Job jobs[] = {
    {JOB_CHECK, check},
    {JOB_REPLAY, replay},
    {JOB_CODES, codes},
    {JOB_WALK, walk},
    {JOB_KIT, kit},
    {JOB_POT, pot},
    {JOB_PACK, pack},
    {JOB_FACTS, facts},
    {JOB_MAP, map},
    {JOB_IDS, ids},
    {JOB_CONFINEMENT, confinement},
    {0},
};
