# Libraries of text: utf8proc, FriBidi, FreeType, HarfBuzz.

source(utf8proc utf8proc)
library(utf8proc ${utf8proc}/utf8proc.c)
target_include_directories(utf8proc PUBLIC ${utf8proc})
target_compile_definitions(utf8proc PUBLIC UTF8PROC_STATIC)
headers(. ${utf8proc}/utf8proc.h)
offer(UTF8PROC utf8proc "" UTF8PROC_STATIC)

source(fribidi fribidi)
file(GLOB files ${fribidi}/lib/*.c)
library(fribidi ${files})
target_include_directories(fribidi PRIVATE ${CONFIG}/fribidi ${fribidi}/lib)
target_compile_definitions(fribidi PUBLIC FRIBIDI_LIB_STATIC PRIVATE HAVE_CONFIG_H DONT_HAVE_FRIBIDI_UNICODE_H)
file(GLOB files ${fribidi}/lib/fribidi*.h)
headers(fribidi ${files} ${CONFIG}/fribidi/fribidi-config.h)
offer(FRIBIDI fribidi fribidi FRIBIDI_LIB_STATIC)

# TrueType and CFF outlines; the fonts are not compressed. gzip/ftgzip.c is asked for even so.
source(freetype freetype)
set(files autofit/autofit base/ftbase base/ftbbox base/ftbitmap base/ftdebug base/ftglyph base/ftinit base/ftmm
    base/ftstroke base/ftsynth base/ftsystem cff/cff gzip/ftgzip psaux/psaux pshinter/pshinter psnames/psnames
    raster/raster sfnt/sfnt smooth/smooth truetype/truetype)
list(TRANSFORM files PREPEND ${freetype}/src/)
list(TRANSFORM files APPEND .c)
library(freetype ${files})
target_include_directories(freetype PUBLIC ${freetype}/include)
target_compile_definitions(freetype PRIVATE FT2_BUILD_LIBRARY FT_CONFIG_MODULES_H="${CONFIG}/freetype/modules.h"
    FT_CONFIG_OPTION_SYSTEM_ZLIB) # else it has a zlib of its own beside ours
target_link_libraries(freetype PUBLIC z)

# HB_LEAN leaves out what only font editors need: a sixth of a megabyte.
source(harfbuzz harfbuzz)
library(harfbuzz ${harfbuzz}/src/harfbuzz.cc)
target_include_directories(harfbuzz PUBLIC ${harfbuzz}/src)
target_compile_definitions(harfbuzz PRIVATE HB_LEAN HB_NO_MT HAVE_FREETYPE=1)
target_compile_options(harfbuzz PRIVATE -fno-exceptions -fno-rtti -fno-threadsafe-statics)
target_link_libraries(harfbuzz PUBLIC freetype)
