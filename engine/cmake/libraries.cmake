# The libraries, as targets PkgConfig::NAME. For this machine pkg-config finds them. For another system they
# are what engine/deps built from Debian's sources: QANTAR_DEPS is the folder in which it put them, and
# libraries.cmake there makes the same targets.
if(CMAKE_CROSSCOMPILING)
    set(QANTAR_DEPS "" CACHE PATH "The libraries that engine/deps built for this system")
    if(NOT EXISTS ${QANTAR_DEPS}/libraries.cmake)
        message(FATAL_ERROR "For another system QANTAR_DEPS is the folder of what engine/deps/build.sh made")
    endif()
    include(${QANTAR_DEPS}/libraries.cmake)
    return()
endif()

find_package(PkgConfig REQUIRED)
pkg_check_modules(JANSSON REQUIRED IMPORTED_TARGET jansson>=2.11)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc>=2.5)
pkg_check_modules(FRIBIDI REQUIRED IMPORTED_TARGET fribidi>=1.0.8)
pkg_search_module(LUA REQUIRED IMPORTED_TARGET lua5.4 lua-5.4 lua54 lua>=5.4)
pkg_check_modules(PACK REQUIRED IMPORTED_TARGET minizip>=1.1 zlib)
pkg_check_modules(SDL REQUIRED IMPORTED_TARGET sdl2>=2.0.20 SDL2_ttf>=2.20 SDL2_image>=2.6)
pkg_check_modules(PICTURE REQUIRED IMPORTED_TARGET libpng>=1.6.37 libjpeg>=2.0 expat>=2.5 SDL2_image>=2.6)
if(CMAKE_SYSTEM_NAME STREQUAL Linux)
    pkg_check_modules(SECCOMP REQUIRED IMPORTED_TARGET libseccomp>=2.5)
endif()
if(QANTAR_TESTS)
    pkg_check_modules(CMOCKA REQUIRED IMPORTED_TARGET cmocka>=1.1)
    pkg_check_modules(ZLIB REQUIRED IMPORTED_TARGET zlib) # tests/support/png_forge.h
endif()
