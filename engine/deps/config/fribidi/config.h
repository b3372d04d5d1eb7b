// FriBidi for mingw-w64 and Emscripten.
#define HAVE_INTTYPES_H 1
#define HAVE_MEMMOVE    1
#define HAVE_MEMORY_H   1
#define HAVE_MEMSET     1
#define HAVE_STDINT_H   1
#define HAVE_STDLIB_H   1
#define HAVE_STRDUP     1
#define HAVE_STRINGIZE  1
#define HAVE_STRINGS_H  1
#define HAVE_STRING_H   1
#define STDC_HEADERS    1
