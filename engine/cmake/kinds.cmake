# How the program is built:
#   fast     for the loop of working: optimised a little, no sanitizers
#   dev      for testing: address and undefined-behaviour sanitizers, debug symbols
#   release  for playing: optimised, asserts kept
#   fuzz     dev for libFuzzer, with clang (tests/fuzz)
# In all but release every page is held against engine/page/blocks.def as it becomes JSON.
# Other switches: QANTAR_WERROR makes warnings errors, QANTAR_TESTS builds the tests, QANTAR_BENCH
# the programs that measure.
set(QANTAR_BUILD dev CACHE STRING "fast, dev, release or fuzz")
set_property(CACHE QANTAR_BUILD PROPERTY STRINGS fast dev release fuzz)
option(QANTAR_WERROR "Warnings are errors" OFF)
option(QANTAR_BENCH "Build the programs that measure" OFF)

if(NOT QANTAR_BUILD MATCHES "^(fast|dev|release|fuzz)$")
    message(FATAL_ERROR "QANTAR_BUILD is fast, dev, release or fuzz, not \"${QANTAR_BUILD}\"")
endif()
if(QANTAR_BUILD STREQUAL release)
    option(QANTAR_TESTS "Build the tests" OFF)
else()
    option(QANTAR_TESTS "Build the tests" ON)
endif()

# Rebuilds come from the compiler's cache where it is installed.
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_C_COMPILER_LAUNCHER)
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
endif()

set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
    -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wundef -Wvla -Wformat=2
    -Wimplicit-fallthrough -Wcast-qual -Wpointer-arith)
if(QANTAR_WERROR)
    add_compile_options(-Werror)
endif()

# The program finds scripts/, fonts/ and assets/ beside itself and knows no path of its source: a copy
# that is installed must not read what somebody else puts there. Where it is built they are links.
function(link_data folder)
    file(MAKE_DIRECTORY ${folder})
    foreach(data scripts fonts assets)
        file(CREATE_LINK ${CMAKE_SOURCE_DIR}/${data} ${folder}/${data} SYMBOLIC)
    endforeach()
endfunction()
link_data(${CMAKE_BINARY_DIR})

# Tests find the source tree.
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/made/root.h CONTENT "#define QANTAR_ROOT \"@CMAKE_SOURCE_DIR@\"\n" @ONLY)
include_directories(${CMAKE_BINARY_DIR}/made)

include(hardening)
set(release_flags -O2 -g0 ${HARDENING})
if(CMAKE_SYSTEM_NAME STREQUAL Emscripten)
    # Bytes to be fetched count; across files it would be a third larger and link five times as long.
    set(release_flags -Os -g0)
    add_compile_options(-sUSE_SDL=0) # else headers of SDL 1
endif()
if(QANTAR_BUILD STREQUAL release AND CMAKE_SYSTEM_NAME STREQUAL Emscripten)
    add_compile_options(${release_flags})
    set_source_files_properties(engine/window/canvas.c engine/picture/paper.c engine/picture/svg_layers.c
        PROPERTIES COMPILE_OPTIONS -O2)
elseif(QANTAR_BUILD STREQUAL release)
    add_compile_options(${release_flags})
    # Across files too: the small functions of base/ are called by millions where a scenario is read.
    # Not for Windows, where the same files are linked into tests too and each would be compiled twice.
    if(NOT CMAKE_SYSTEM_NAME STREQUAL Windows)
        include(CheckIPOSupported)
        check_ipo_supported(RESULT has_ipo LANGUAGES C)
        set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ${has_ipo})
    endif()
    # Pixels in fours and eights: a frame takes a third of the time (tests/bench).
    set_source_files_properties(engine/window/canvas.c engine/window/canvas_area.c engine/window/glyph_cache.c
        engine/picture/paper.c engine/picture/svg_layers.c
        PROPERTIES COMPILE_OPTIONS -O3)
elseif(QANTAR_BUILD STREQUAL fast)
    add_compile_options(-O1 -g1 ${HARDENING})
    add_compile_definitions(QANTAR_CHECK_PAGES)
else()
    set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all)
    # What the sanitizers keep of each check makes 200,000 addresses, and to move those is a quarter of the time
    # in which a program starts. Tests start thousands.
    set(CMAKE_POSITION_INDEPENDENT_CODE OFF)
    string(APPEND CMAKE_C_FLAGS " -fno-pie") # which each target's own comes behind
    add_compile_options(-O1 -g -fno-omit-frame-pointer ${sanitizers})
    add_compile_definitions(QANTAR_CHECK_PAGES)
    add_link_options(${sanitizers})
    # Linked in, their thread's memory is found without a call: functions with arrays of their own, which is
    # most of a layout, are an eighth quicker. Not every system has the archives.
    if(CMAKE_C_COMPILER_ID STREQUAL GNU)
        include(CheckCSourceCompiles)
        set(CMAKE_REQUIRED_LINK_OPTIONS ${sanitizers} -static-libasan -static-libubsan)
        check_c_source_compiles("int main(void) { return 0; }" SANITIZERS_LINKED_IN)
        unset(CMAKE_REQUIRED_LINK_OPTIONS)
        if(SANITIZERS_LINKED_IN)
            add_link_options(-static-libasan -static-libubsan)
        endif()
    endif()
    add_compile_definitions(SANDBOX_TIME_FACTOR=4 QANTAR_CAN_BE_TINY)
endif()
if(QANTAR_BUILD STREQUAL fuzz)
    if(NOT CMAKE_C_COMPILER_ID MATCHES Clang)
        message(FATAL_ERROR "The fuzz build needs clang: configure with -DCMAKE_C_COMPILER=clang")
    endif()
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
# A test of base/ should not load the window's libraries.
if(NOT CMAKE_SYSTEM_NAME STREQUAL Emscripten)
    add_link_options(LINKER:--as-needed)
endif()
