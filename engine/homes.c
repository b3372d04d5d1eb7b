#include "homes.h"

#include "base/ascii.h"
#include "base/json.h"
#include "base/os.h"
#include "story/play.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SCRIPTS_MAX 8            // files that are looked at
#define TEXT_MAX    (256u << 10) // bytes of them
#define SKETCH_MAX  64           // pairs of words that a sketch has
#define HEX_DIGITS  16

// The smallest hashes of the pairs of neighbouring words, ascending: two sketches have as much in common as
// the texts (A. Broder, 1997).
typedef struct Sketch {
    uint64_t hashes[SKETCH_MAX];
    int n;
} Sketch;

typedef struct Scripts {
    Folder *folder;
    Buf text;
    int files;
} Scripts;

// --- what the scripts are like ----------------------------------------------------------------------

static void add_script(void *ctx, Str name)
{
    Scripts *scripts = ctx;
    if (scripts->files >= SCRIPTS_MAX || scripts->text.n >= TEXT_MAX) return;
    Host host = files_host(scripts->folder);
    Buf text = {0};
    scripts->files++;
    if (host.read(host.ctx, name, &text, NULL))
        buf_add(&scripts->text, str_cut(buf_str(&text), 0, TEXT_MAX - scripts->text.n));
    buf_addc(&scripts->text, '\n');
    buf_free(&text);
}

static void add_if_script(void *ctx, Str name)
{
    bool here = str_find(name, '/') == name.n;
    if (here && str_has_ending(name, STR(".lua")) && !str_eq(name, STR("scenario.lua")))
        add_script(ctx, name);
}

static bool is_letter(char c) { return ascii_is_alnum(c) || c == '_' || (c & 0x80); }

// Spreads the checksum over all bits (S. Vigna's splitmix64).
static uint64_t spread(uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

static void sketch_add(Sketch *sketch, uint64_t hash)
{
    int at = sketch->n;
    while (at > 0 && sketch->hashes[at - 1] > hash)
        at--;
    if ((at > 0 && sketch->hashes[at - 1] == hash) || at == SKETCH_MAX) return;
    if (sketch->n < SKETCH_MAX) sketch->n++;
    for (int i = sketch->n - 1; i > at; i--)
        sketch->hashes[i] = sketch->hashes[i - 1];
    sketch->hashes[at] = hash;
}

// Words that any two scenarios with this id have in common.
static bool is_usual(Str word, Str id)
{
    static const char *const usual[] = {"scenario", "kind", "fictional", "documented"};
    return str_eq(word, id) || str_among(word, usual, COUNT_OF(usual));
}

static Sketch sketch_of(Str text, Str id)
{
    Sketch sketch = {0};
    uint64_t before = 0;
    for (size_t i = 0; i < text.n;) {
        size_t start = i;
        while (i < text.n && is_letter(text.s[i]))
            i++;
        if (i == start) {
            i++;
            continue;
        }
        if (is_usual(str_cut(text, start, i), id)) continue;
        uint64_t word = str_checksum(str_cut(text, start, i));
        if (before != 0) sketch_add(&sketch, spread(before * 31 + word));
        before = word;
    }
    return sketch;
}

// How many of the smallest hashes of both together are in both; *of is how many were looked at.
static int in_common(const Sketch *a, const Sketch *b, int *of)
{
    int i = 0, k = 0, common = 0;
    for (*of = 0; *of < SKETCH_MAX && i < a->n && k < b->n; (*of)++) {
        uint64_t one = a->hashes[i], other = b->hashes[k];
        common += one == other;
        i += one <= other;
        k += other <= one;
    }
    return common;
}

// --- homes that are remembered ----------------------------------------------------------------------

typedef struct Seeker { // a scenario that looks for its home
    Str id;
    Buf folder; // without links
    Sketch sketch;
    Str text;
} Seeker;

static bool read_sketch(const json_t *words, Sketch *sketch)
{
    *sketch = (Sketch){0};
    for (size_t i = 0; i < json_array_size(words) && i < SKETCH_MAX; i++) {
        const char *hex = json_string_value(json_array_get(words, i));
        char *end = NULL;
        uint64_t hash = hex ? strtoull(hex, &end, 16) : 0;
        if (!end || end == hex || *end) return false;
        sketch_add(sketch, hash);
    }
    return sketch->n > 0;
}

// How sure it is that the home is this scenario's, in hundredths; 0: it is another's.
static int likeness(const Seeker *seeker, Str home)
{
    Sketch sketch;
    int of = 0, sure = 0;
    json_t *json = json_read(home, "home", NULL);
    if (str_eq(json_get_str(json, "scenario"), seeker->id) &&
        read_sketch(json_object_get(json, "words"), &sketch)) {
        bool same = str_eq(json_get_str(json, "folder"), buf_str(&seeker->folder));
        int common = in_common(&seeker->sketch, &sketch, &of);
        bool is = same ? common > 0 : common * HOMES_ALIKE >= of;
        if (is && of > 0) sure = 1 + common * 100 / of + (same ? 200 : 0);
    }
    json_decref(json);
    return sure;
}

static void write_home(const Store *inner, const Seeker *seeker, Str name)
{
    json_t *words = json_array(), *json = json_object();
    for (int i = 0; i < seeker->sketch.n; i++) {
        char hex[HEX_DIGITS + 1];
        snprintf(hex, sizeof hex, "%016" PRIx64, seeker->sketch.hashes[i]);
        json_array_append_new(words, json_string(hex));
    }
    json_object_set_new(json, "format", json_integer(1));
    json_object_set_new(json, "scenario", json_str(seeker->id));
    json_object_set_new(json, "folder", json_str(buf_str(&seeker->folder)));
    json_object_set_new(json, "words", words);
    Buf bytes = {0}, there = {0};
    json_write(&bytes, json, 0);
    store_read(inner, name, &there, NULL);
    if (!str_eq(buf_str(&bytes), buf_str(&there)))
        // Else it is found anew next time.
        store_write(inner, name, buf_str(&bytes), NULL);
    buf_free(&there);
    buf_free(&bytes);
    json_decref(json);
}

// The prefix of "PREFIX ID.home"; false for the name of something else.
static bool parse_home(Str name, Str id, Str *prefix)
{
    size_t dot = str_find(name, '.');
    Str before = str_cut(name, 0, dot);
    if (!str_eq(store_slot_of(name), STR(STORE_HOME)) || before.n < id.n) return false;
    *prefix = str_cut(before, 0, before.n - id.n);
    return str_eq(str_from(before, prefix->n), id) && prefix->n < GUARD_PREFIX_MAX &&
           (prefix->n == 0 || prefix->n > sizeof GUARD_STRANGER);
}

// The most likely of those that are remembered. *bare: somebody has the bare one.
static bool find_remembered(
    const Store *inner, const Seeker *seeker, Home *home, bool *bare)
{
    Buf names = {0};
    Str line, prefix;
    int best = 0;
    *bare = false;
    store_call(inner, &(StoreCall){.op = STORE_LIST}, &names, NULL);
    for (Str rest = buf_str(&names); str_split(&rest, '\n', &line);) {
        if (!parse_home(line, seeker->id, &prefix)) continue;
        Buf bytes = {0};
        *bare = *bare || prefix.n == 0;
        store_read(inner, line, &bytes, NULL);
        int sure = likeness(seeker, buf_str(&bytes));
        if (sure > best)
            snprintf(home->prefix, sizeof home->prefix, STR_FMT, STR_ARG(prefix));
        if (sure > best) best = sure;
        buf_free(&bytes);
    }
    buf_free(&names);
    return best > 0;
}

// --- a first home -------------------------------------------------------------------------------------

static bool says(Str text, Str word)
{
    for (size_t i = 0; i + word.n <= text.n; i++)
        if (str_starts(str_from(text, i), word)) return true;
    return false;
}

// Saves from before homes were remembered are the first comer's, unless they stand at a scene of which
// the scripts do not speak.
static bool are_anothers(const Store *inner, const Seeker *seeker)
{
    Arena arena = {0};
    Buf bytes = {0};
    SaveInfo info = {0};
    Str name = arena_fmt(&arena, STR_FMT "." STORE_AUTOSAVE, STR_ARG(seeker->id));
    bool others = store_read(inner, name, &bytes, NULL) &&
                  save_info(buf_str(&bytes), &arena, &info, NULL) &&
                  seeker->text.n < TEXT_MAX && !says(seeker->text, info.node);
    buf_free(&bytes);
    arena_free(&arena);
    return others;
}

static void find_among_strangers(
    const Store *inner, const Seeker *seeker, bool writes, Home *home)
{
    bool bare;
    if (!find_remembered(inner, seeker, home, &bare)) {
        home->prefix[0] = '\0';
        if (bare || are_anothers(inner, seeker))
            snprintf(home->prefix, sizeof home->prefix, GUARD_STRANGER "%08" PRIx32 "_",
                (uint32_t)spread(seeker->sketch.n > 0 ? seeker->sketch.hashes[0] : 1));
    }
    if (!writes) return;
    Arena arena = {0};
    write_home(inner, seeker,
        arena_fmt(
            &arena, "%s" STR_FMT "." STORE_HOME, home->prefix, STR_ARG(seeker->id)));
    arena_free(&arena);
}

void homes_find(void *ctx, const Store *inner, Str id, bool writes, Home *home)
{
    Folder *folder = ctx;
    *home = (Home){.apart = true};
    if (files_is_bundled(folder, id)) return;
    if (files_id_taken(folder, id)) {
        memcpy(home->prefix, GUARD_STRANGER, sizeof GUARD_STRANGER);
        return;
    }
    home->apart = false;
    Scripts scripts = {.folder = folder};
    Seeker seeker = {.id = id};
    add_script(&scripts, STR("scenario.lua"));
    if (os_is_folder(folder->path))
        os_list(folder->path, add_if_script, &scripts, NULL);
    else
        files_list_packed(folder, add_if_script, &scripts);
    seeker.text = buf_str(&scripts.text);
    seeker.sketch = sketch_of(seeker.text, id);
    if (!os_real_path(folder->path, &seeker.folder, NULL))
        buf_add(&seeker.folder, str_of(folder->path));
    find_among_strangers(inner, &seeker, writes, home);
    buf_free(&seeker.folder);
    buf_free(&scripts.text);
}
