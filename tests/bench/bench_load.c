// Times the reading of large scenarios, beside plain Lua that reads the same files, and what `check` takes.
//   bench_load FOLDER
// FOLDER is made and filled with a scenario of many scenes, one of many choices, and one to check. Each try is a process
// of its own, so that its peak of memory is its own too; a figure is the least of several tries.
#define _GNU_SOURCE
#include "base/os.h"
#include "bench/table.h"
#include "files.h"
#include "story/story.h"
#include "tools/check.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define FILES 20 // beside scenario.lua
#define TRIES 5

typedef struct Shape {
    const char *name; // of its folder
    int scenes, choices;
    const char *what, *time_aim, *memory_aim;
} Shape;

static const Shape shapes[] = {
    {"wide", 50000, 3, "load of 50,000 scenes: processor, ms", "1.5 times", "150"},
    {"dense", 15000, 20, "load of 15,000 scenes of 20 choices: processor, ms",
        "1.5 times", "2 times"},
};

static const Shape checked = {
    "checked", 10000, 3, "check of 10,000 scenes: processor, ms", "1000", ""};

static Buf folder; // of the shape that is read
static const Shape *shape;

static void need(bool done, const char *what)
{
    if (done) return;
    fprintf(stderr, "bench_load: %s\n", what);
    exit(EXIT_FAILURE);
}

// --- the scenario ---------------------------------------------------------------------------------

static void write_file(const char *name, const Buf *text)
{
    Buf path = {0};
    Err err = {0};
    buf_addf(&path, "%s/%s", folder.s, name);
    need(os_write_safely(path.s, buf_str(text), &err), err.text);
    buf_free(&path);
}

static void add_scene(Buf *out, int i)
{
    buf_addf(out,
        "scene \"s%d\" {\n"
        "  title = \"House %d\",\n"
        "  text = [[\nThe lamp over door %d is lit, and somebody behind it is "
        "awake.\n\n"
        "The street goes on to the left and to the right.\n]],\n",
        i, i, i);
    static const char *const words[] = {"Knock", "Go left", "Go right"};
    int n = shape->scenes;
    for (int c = 0; c < shape->choices; c++)
        buf_addf(out, "  choice \"c%d\" { \"%s at %d-%d\", go = \"s%d\" },\n", c,
            words[c % COUNT_OF(words)], i, c,
            c == 0 ? (i + 1) % n : (i * (c + 2) + 7) % n);
    buf_add(out, STR("}\n"));
}

static void write_scenario(void)
{
    Err err = {0};
    need(os_make_folder(folder.s, &err), err.text);
    Buf top = {0};
    buf_add(&top, STR("scenario \"large\" { title = \"Large\", kind = \"fictional\", "
                      "start = \"s0\" }\n"
                      "chapter \"one\" { title = \"One\", start = \"s0\" }\n"));
    for (int f = 0; f < FILES; f++) {
        Buf text = {0}, name = {0};
        int each = shape->scenes / FILES;
        for (int i = each * f; i < each * (f + 1); i++)
            add_scene(&text, i);
        buf_addf(&name, "part_%d.lua", f);
        buf_addf(&top, "include \"%s\"\n", name.s);
        write_file(name.s, &text);
        buf_free(&text);
        buf_free(&name);
    }
    write_file("scenario.lua", &top);
    buf_free(&top);
}

// --- reading it -----------------------------------------------------------------------------------

static void read_story(void)
{
    Folder scenario = {.path = folder.s};
    Host host = files_host(&scenario);
    host.work_us = NULL; // no limit of time: a busy machine would end the larger ones
    Diagnostics diagnostics = {0};
    Err err = {0};
    Story *story = story_open(&host, NULL, &diagnostics, &err);
    need(story, err.text);
    need(story_book(story)->n_nodes == shape->scenes, "scenes are missing");
}

// Without fonts and pictures, of which it has none.
static void check_story(void)
{
    Folder scenario = {.path = folder.s};
    Host host = files_host(&scenario);
    Diagnostics diagnostics = {0};
    CheckCounts counts = {0};
    CheckSetup setup = {0};
    Err err = {0};
    need(check_scenario(&host, &setup, &diagnostics, &counts, &err), err.text);
    need(counts.nodes == checked.scenes, "scenes are missing");
}

// The words as plain Lua: tables by their ids, and nothing looked at.
static const char bare_words[] =
    "scenes = {}\n"
    "function scene(id) return function(t) scenes[id] = t end end\n"
    "function choice(id) return function(t) t.id = id return t end end\n"
    "scenario = scene\n"
    "function chapter(id) return function(t) end end\n"
    "function include(name) dofile(folder .. '/' .. name) end\n";

static void read_bare(void)
{
    lua_State *L = luaL_newstate();
    luaL_openlibs(L);
    lua_pushstring(L, folder.s);
    lua_setglobal(L, "folder");
    need(luaL_dostring(L, bare_words) == LUA_OK, "Lua does not take the words");
    need(luaL_dostring(L, "include 'scenario.lua'") == LUA_OK, lua_tostring(L, -1));
}

typedef struct Figures {
    double ms, mib; // of a processor; the most memory that it held
} Figures;

static double milliseconds(struct timeval time)
{
    return (double)time.tv_sec * 1000 + (double)time.tv_usec / 1000;
}

static Figures try_once(void (*read)(void))
{
    pid_t child = fork();
    if (child == 0) {
        read();
        _exit(EXIT_SUCCESS);
    }
    int status;
    struct rusage usage;
    need(child > 0 && wait4(child, &status, 0, &usage) == child && status == 0,
        "a try failed");
    return (Figures){milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
        (double)usage.ru_maxrss / 1024};
}

static Figures least_of(void (*read)(void))
{
    Figures least = try_once(read);
    for (int i = 1; i < TRIES; i++) {
        Figures now = try_once(read);
        if (now.ms < least.ms) least.ms = now.ms;
        if (now.mib < least.mib) least.mib = now.mib;
    }
    return least;
}

static void write_shape(const char *under, const Shape *next)
{
    shape = next;
    buf_clear(&folder);
    buf_addf(&folder, "%s/%s", under, shape->name);
    write_scenario();
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: bench_load FOLDER\n");
        return EXIT_FAILURE;
    }
    Err err = {0};
    need(os_make_folder(argv[1], &err), err.text);
    const char *beside = "Lua reads the same files into tables";
    for (int i = 0; i < COUNT_OF(shapes); i++) {
        write_shape(argv[1], &shapes[i]);
        Figures story = least_of(read_story), bare = least_of(read_bare);
        table_row(&(Row){shape->what, story.ms, bare.ms, beside, shape->time_aim});
        table_row(&(Row){
            "  peak of memory, MiB", story.mib, bare.mib, beside, shape->memory_aim});
    }
    write_shape(argv[1], &checked);
    Figures check = least_of(check_story), bare = least_of(read_bare);
    table_row(&(Row){checked.what, check.ms, bare.ms, beside, checked.time_aim});
    buf_free(&folder);
    return EXIT_SUCCESS;
}
