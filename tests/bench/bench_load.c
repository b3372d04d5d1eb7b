// Times the reading of a large scenario, beside plain Lua that reads the same files.
//   bench_load FOLDER
// FOLDER is made and filled with SCENES scenes of three choices. Each try is a process of its own, so
// that its peak of memory is its own too; a figure is the least of several tries.
#define _GNU_SOURCE
#include "base/os.h"
#include "bench/table.h"
#include "files.h"
#include "story/story.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define SCENES 50000
#define FILES  20 // beside scenario.lua
#define TRIES  5

static const char *folder;

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
    buf_addf(&path, "%s/%s", folder, name);
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
    for (int c = 0; c < COUNT_OF(words); c++)
        buf_addf(out, "  choice \"c%d\" { \"%s at %d\", go = \"s%d\" },\n", c, words[c],
            i, c == 0 ? (i + 1) % SCENES : (i * (c + 2) + 7) % SCENES);
    buf_add(out, STR("}\n"));
}

static void write_scenario(void)
{
    Err err = {0};
    need(os_make_folder(folder, &err), err.text);
    Buf top = {0};
    buf_add(&top, STR("scenario \"large\" { title = \"Large\", kind = \"fictional\", "
                      "start = \"s0\" }\n"
                      "chapter \"one\" { title = \"One\", start = \"s0\" }\n"));
    for (int f = 0; f < FILES; f++) {
        Buf text = {0}, name = {0};
        for (int i = SCENES / FILES * f; i < SCENES / FILES * (f + 1); i++)
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
    Folder scenario = {folder};
    Host host = files_host(&scenario);
    Diagnostics diagnostics = {0};
    Err err = {0};
    Story *story = story_open(&host, NULL, &diagnostics, &err);
    need(story, err.text);
    need(story_book(story)->n_nodes == SCENES, "scenes are missing");
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
    lua_pushstring(L, folder);
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

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: bench_load FOLDER\n");
        return EXIT_FAILURE;
    }
    folder = argv[1];
    write_scenario();
    Figures story = least_of(read_story), bare = least_of(read_bare);
    table_row(&(Row){"load of 50,000 scenes: processor, ms", story.ms, bare.ms,
        "Lua reads the same files into tables", "1.5 times"});
    table_row(&(Row){"  peak of memory, MiB", story.mib, bare.mib,
        "Lua reads the same files into tables", "150"});
    return EXIT_SUCCESS;
}
