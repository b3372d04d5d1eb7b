# What `qantar new` writes travels in the program as bytes: template_data.h says template_files.
file(GLOB_RECURSE template CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/engine/template/*)
set(data ${CMAKE_BINARY_DIR}/made/template_data)
add_custom_command(OUTPUT ${data}.c ${data}.h
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${CMAKE_SOURCE_DIR}/engine/template -DDATA=${data}
        -P ${CMAKE_SOURCE_DIR}/engine/cmake/embed_folder.cmake
    DEPENDS ${template} ${CMAKE_SOURCE_DIR}/engine/cmake/embed_folder.cmake
    COMMENT "Embedding engine/template" VERBATIM)
target_sources(front PRIVATE ${data}.c ${data}.h)
target_include_directories(front PRIVATE ${CMAKE_BINARY_DIR}/made)
