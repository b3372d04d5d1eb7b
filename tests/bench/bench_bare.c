// The floor to measure against: a bare SDL2 program that shows one line of text in a window.
// It opens a plain window surface, draws the line with SDL2_ttf, and waits for events; each key
// draws it again. Says what happens as qantar does for QANTAR_TRACE.
//   bench_bare FONT [WIDTH HEIGHT]
#include "base/os.h"

#include <SDL.h>
#include <SDL_ttf.h>
#include <stdio.h>
#include <stdlib.h>

static void trace(const char *what)
{
    fprintf(stderr, "TRACE %s %llu\n", what, (unsigned long long)os_clock_us());
}

static void show(SDL_Window *window, TTF_Font *font, Uint8 shade)
{
    SDL_Surface *surface = SDL_GetWindowSurface(window);
    SDL_FillRect(surface, NULL, SDL_MapRGB(surface->format, 0xF5, 0xF0, shade));
    SDL_Surface *line =
        TTF_RenderUTF8_Blended(font, "The board says 120. On Friday it said 60.",
            (SDL_Color){0x1A, 0x16, 0x12, 255});
    SDL_BlitSurface(line, NULL, surface, &(SDL_Rect){80, 80, 0, 0});
    SDL_FreeSurface(line);
    SDL_UpdateWindowSurface(window);
    trace("whole");
}

static void play(SDL_Window *window, TTF_Font *font)
{
    Uint8 shade = 0xE6;
    show(window, font, shade);
    for (SDL_Event event; SDL_WaitEvent(&event) && event.type != SDL_QUIT;) {
        if (event.type == SDL_KEYDOWN) {
            trace("key");
            show(window, font, shade ^= 0x10);
        } else if (event.type == SDL_WINDOWEVENT &&
                   event.window.event == SDL_WINDOWEVENT_EXPOSED) {
            show(window, font, shade);
        }
    }
}

int main(int argc, char **argv)
{
    // As qantar's window: else SDL loads OpenGL to make the surface.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    int w = argc == 4 ? atoi(argv[2]) : 1280, h = argc == 4 ? atoi(argv[3]) : 720;
    if ((argc != 2 && argc != 4) || SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0)
        return 1;
    TTF_Font *font = TTF_OpenFont(argv[1], 24);
    SDL_Window *window = SDL_CreateWindow("bare", SDL_WINDOWPOS_CENTERED,
        SDL_WINDOWPOS_CENTERED, w, h, SDL_WINDOW_RESIZABLE);
    if (!font || !window) return 1;
    play(window, font);
    return 0;
}
