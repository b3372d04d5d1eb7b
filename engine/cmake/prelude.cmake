# The scenario language is itself Lua (engine/story/sandbox/prelude.lua) and travels in the program as
# travels in the program as bytes: story/prelude_data.h says prelude_lua and prelude_lua_size.
file(GLOB prelude CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/engine/story/sandbox/prelude.lua)
if(prelude AND TARGET story)
    find_program(LUAC NAMES luac5.4 luac-5.4 luac54)
    set(data ${CMAKE_BINARY_DIR}/made/story/prelude_data)
    add_custom_command(OUTPUT ${data}.c ${data}.h
        COMMAND ${CMAKE_COMMAND} -DLUA=${prelude} -DDATA=${data} -DLUAC=${LUAC}
            -P ${CMAKE_SOURCE_DIR}/engine/cmake/embed.cmake
        DEPENDS ${prelude} ${CMAKE_SOURCE_DIR}/engine/cmake/embed.cmake
        COMMENT "Embedding prelude.lua" VERBATIM)
    target_sources(story PRIVATE ${data}.c ${data}.h)
    target_include_directories(story PRIVATE ${CMAKE_BINARY_DIR}/made)
endif()
