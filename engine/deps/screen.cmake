# SDL2, SDL2_ttf and SDL2_image.

source(libsdl2 sdl)
file(GLOB files ${sdl}/src/*.c ${sdl}/src/atomic/*.c ${sdl}/src/audio/*.c ${sdl}/src/audio/dummy/*.c
    ${sdl}/src/audio/disk/*.c ${sdl}/src/cpuinfo/*.c ${sdl}/src/dynapi/*.c ${sdl}/src/events/*.c ${sdl}/src/file/*.c
    ${sdl}/src/haptic/*.c ${sdl}/src/hidapi/*.c ${sdl}/src/joystick/*.c ${sdl}/src/joystick/virtual/*.c
    ${sdl}/src/libm/*.c ${sdl}/src/locale/*.c ${sdl}/src/misc/*.c ${sdl}/src/power/*.c ${sdl}/src/render/*.c
    ${sdl}/src/render/software/*.c ${sdl}/src/sensor/*.c ${sdl}/src/sensor/dummy/*.c ${sdl}/src/stdlib/*.c
    ${sdl}/src/thread/*.c ${sdl}/src/timer/*.c ${sdl}/src/video/*.c ${sdl}/src/video/yuv2rgb/*.c
    ${sdl}/src/video/dummy/*.c)
if(WINDOWS)
    file(GLOB more ${sdl}/src/audio/directsound/*.c ${sdl}/src/audio/wasapi/*.c ${sdl}/src/audio/winmm/*.c
        ${sdl}/src/core/windows/*.c ${sdl}/src/filesystem/windows/*.c ${sdl}/src/haptic/windows/*.c
        ${sdl}/src/joystick/hidapi/*.c ${sdl}/src/joystick/windows/*.c ${sdl}/src/loadso/windows/*.c
        ${sdl}/src/locale/windows/*.c ${sdl}/src/misc/windows/*.c ${sdl}/src/power/windows/*.c
        ${sdl}/src/sensor/windows/*.c ${sdl}/src/thread/windows/*.c ${sdl}/src/timer/windows/*.c
        ${sdl}/src/video/windows/*.c)
    list(APPEND more ${sdl}/src/thread/generic/SDL_syscond.c)
else()
    file(GLOB more ${sdl}/src/audio/emscripten/*.c ${sdl}/src/filesystem/emscripten/*.c
        ${sdl}/src/haptic/dummy/*.c ${sdl}/src/joystick/emscripten/*.c ${sdl}/src/loadso/dummy/*.c
        ${sdl}/src/locale/emscripten/*.c ${sdl}/src/misc/emscripten/*.c ${sdl}/src/power/emscripten/*.c
        ${sdl}/src/thread/generic/*.c ${sdl}/src/timer/unix/*.c ${sdl}/src/video/emscripten/*.c)
endif()
library(SDL2 ${files} ${more})
# config/sdl/SDL_config.h comes before SDL's own and leaves out every renderer: the window is a plain surface.
target_include_directories(SDL2 BEFORE PRIVATE ${CONFIG}/sdl)
target_include_directories(SDL2 PUBLIC ${sdl}/include PRIVATE ${sdl}/src/video/khronos)
target_compile_options(SDL2 PRIVATE -fno-strict-aliasing)
file(GLOB files ${sdl}/include/*.h)
headers(SDL2 ${files})

source(libsdl2-ttf ttf)
library(SDL2_ttf ${ttf}/SDL_ttf.c)
target_include_directories(SDL2_ttf PUBLIC ${ttf})
target_compile_definitions(SDL2_ttf PRIVATE TTF_USE_HARFBUZZ=1)
target_link_libraries(SDL2_ttf PUBLIC SDL2 freetype harfbuzz)
headers(SDL2 ${ttf}/SDL_ttf.h)

# PNG, JPEG and SVG by what stands in its own folder (stb_image, nanosvg, miniz).
source(libsdl2-image image)
file(GLOB files ${image}/IMG*.c)
library(SDL2_image ${files})
target_include_directories(SDL2_image PUBLIC ${image})
target_compile_definitions(SDL2_image PRIVATE USE_STBIMAGE LOAD_PNG LOAD_JPG LOAD_SVG SDL_IMAGE_SAVE_PNG=1
    SDL_IMAGE_SAVE_JPG=1)
target_link_libraries(SDL2_image PUBLIC SDL2)
headers(SDL2 ${image}/SDL_image.h)

set(system "")
set(by_hand "")
if(WINDOWS)
    set(system -luser32 -lgdi32 -lwinmm -limm32 -lole32 -loleaut32 -lversion -luuid -ladvapi32 -lsetupapi -lshell32)
    set(by_hand SDL_MAIN_HANDLED) # main is main
endif()
offer(SDL "SDL2_ttf;SDL2_image;harfbuzz;freetype;z;SDL2;${system}" SDL2 "${by_hand}")
offer(PICTURE "png;jpeg;expat;z;SDL2_image;SDL2;${system}" SDL2 "XML_STATIC;${by_hand}")
