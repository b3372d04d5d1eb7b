// SDL and SDL_ttf are loaded at the first call of one of their functions, and not when the program starts: with
// what they need they are some sixty libraries, which take a third of the time that a bare SDL program needs to
// its first frame. Until then the story is read, and what opens no window never pays for them.
// The functions here bear the names of SDL's, which is not linked, and call what was loaded.
#include "base/complain.h"

#include <SDL.h>
#include <SDL_ttf.h>

#include <dlfcn.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LIBRARY "libSDL2_ttf-2.0.so.0" // it brings SDL's own

static struct {
#define FUNCTION(type, name, parameters, arguments) __typeof__ (&(name))(name);
#define VOID_FUNCTION(name, parameters, arguments)  __typeof__ (&(name))(name);
#include "window/sdl_calls.def"
#undef FUNCTION
#undef VOID_FUNCTION
    __typeof__(&SDL_SetError) SDL_SetError;
} loaded;

static pthread_once_t once = PTHREAD_ONCE_INIT;

// [call] is the place of a pointer to a function.
static void find(void *library, const char *name, void *call)
{
    void *found = library ? dlsym(library, name) : NULL;
    if (!found) {
        complain(
            "%s is needed for the window and cannot be used: %s", LIBRARY, dlerror());
        exit(1);
    }
    memcpy(call, &found, sizeof found);
}

static void load(void)
{
    void *library = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL);
#define FUNCTION(type, name, parameters, arguments) find(library, #name, &loaded.name);
#define VOID_FUNCTION(name, parameters, arguments)  find(library, #name, &loaded.name);
#include "window/sdl_calls.def"
#undef FUNCTION
#undef VOID_FUNCTION
    find(library, "SDL_SetError", &loaded.SDL_SetError);
}

#define FUNCTION(type, name, parameters, arguments)                                    \
    type name parameters                                                               \
    {                                                                                  \
        pthread_once(&once, load);                                                     \
        return loaded.name arguments;                                                  \
    }
#define VOID_FUNCTION(name, parameters, arguments)                                     \
    void name parameters                                                               \
    {                                                                                  \
        pthread_once(&once, load);                                                     \
        loaded.name arguments;                                                         \
    }
#include "window/sdl_calls.def"

int SDL_SetError(const char *format, ...)
{
    char text[1024]; // SDL keeps as many bytes
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    pthread_once(&once, load);
    return loaded.SDL_SetError("%s", text);
}
