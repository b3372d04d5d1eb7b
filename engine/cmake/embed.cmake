# cmake -DLUA=FILE -DDATA=FILE-WITHOUT-ENDING [-DLUAC=PROGRAM] -P embed.cmake
# Writes the Lua file as an array of bytes; fails when Lua cannot parse it.
if(LUAC)
    execute_process(COMMAND ${LUAC} -p ${LUA} RESULT_VARIABLE failed ERROR_VARIABLE why)
    if(failed)
        message(FATAL_ERROR "${why}")
    endif()
endif()
file(READ ${LUA} bytes HEX)
string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
file(WRITE ${DATA}.h "// Made from prelude.lua by embed.cmake.
#ifndef QANTAR_STORY_PRELUDE_DATA_H
#define QANTAR_STORY_PRELUDE_DATA_H

#include <stddef.h>

extern const char prelude_lua[]; // closed by a zero that the size does not count
extern const size_t prelude_lua_size;

#endif
")
file(WRITE ${DATA}.c "// Made from prelude.lua by embed.cmake.
#include \"story/prelude_data.h\"

const char prelude_lua[] = {
${bytes}0};
const size_t prelude_lua_size = sizeof prelude_lua - 1;
")
