# What the build for Windows has of its own (engine/windows/README.md). Included after the programs are there.
#   qantar.exe   has no console: what a double click starts
#   qantar.com   the same with a console: what `qantar ...` means in a terminal, where .com comes before .exe
# Both, and the workers, carry a description, the icon and a manifest.

# Windows 10 and later; printf as C99 has it, which the compiler's check of formats does not know.
add_compile_definitions(_WIN32_WINNT=0x0A00 WINVER=0x0A00 WIN32_LEAN_AND_MEAN __USE_MINGW_ANSI_STDIO=1 PSAPI_VERSION=2)
add_compile_options(-Wno-format -Wno-float-conversion)
# Sentences of failed asserts name the file in the source, not where it stood when it was built.
add_compile_options(-fmacro-prefix-map=${CMAKE_SOURCE_DIR}/=)
# Nothing of the compiler's beside the program, and its library that checks the stack in it. The stack, of threads too: what os_ensure_stack asks for elsewhere.
# FreeType has an inflate of its own, one name of which is also zlib's.
add_link_options(-static LINKER:--allow-multiple-definition -fstack-protector-strong LINKER:--stack,2097152 LINKER:--dynamicbase,--nxcompat,--high-entropy-va)

# describe(TARGET DESCRIPTION): the resources of a program.
function(describe target DESCRIPTION)
    string(REPLACE "." "," VERSION_NUMBERS ${QANTAR_VERSION_TEXT},0)
    set(VERSION_TEXT ${QANTAR_VERSION_TEXT})
    get_target_property(name ${target} OUTPUT_NAME)
    if(NOT name)
        set(name ${target})
    endif()
    get_target_property(suffix ${target} SUFFIX)
    if(NOT suffix)
        set(suffix .exe)
    endif()
    set(FILE_NAME ${name}${suffix})
    set(ICON ${QANTAR_ICON})
    set(MANIFEST ${CMAKE_SOURCE_DIR}/engine/windows/qantar.manifest)
    set(made ${CMAKE_BINARY_DIR}/made/${target}.rc)
    configure_file(${CMAKE_SOURCE_DIR}/engine/windows/qantar.rc.in ${made} @ONLY)
    set_source_files_properties(${made} PROPERTIES OBJECT_DEPENDS "${MANIFEST};${ICON}")
    target_sources(${target} PRIVATE ${made})
endfunction()

# SDL asks for it, and stands behind it among the archives.
add_library(sdl_d3d STATIC engine/windows/sdl_d3d_windows.c)
foreach(asks SDL PICTURE)
    set_property(TARGET PkgConfig::${asks} APPEND PROPERTY INTERFACE_LINK_LIBRARIES sdl_d3d)
    set_property(TARGET PkgConfig::${asks} APPEND PROPERTY INTERFACE_LINK_OPTIONS
        LINKER:--undefined=SDL_RenderGetD3D9Device_REAL)
endforeach()

function(make_windows_programs)
    enable_language(RC)
    set(QANTAR_ICON "" CACHE FILEPATH "The icon, which engine/windows/build.sh makes of assets/icon.svg")
    file(STRINGS ${CMAKE_SOURCE_DIR}/engine/version.h line REGEX "QANTAR_VERSION \"")
    string(REGEX REPLACE ".*\"(.*)\".*" "\\1" QANTAR_VERSION_TEXT ${line})

    target_link_libraries(base PUBLIC ole32 uuid shell32 advapi32 user32 gdi32)
    add_executable(qantar-console engine/main.c)
    target_link_libraries(qantar-console PRIVATE ${FOLDERS})
    set_target_properties(qantar-console PROPERTIES OUTPUT_NAME qantar SUFFIX .com)
    add_dependencies(qantar-console qantar-worker qantar-picture-worker)
    set_target_properties(qantar qantar-worker qantar-picture-worker PROPERTIES WIN32_EXECUTABLE ON)
    describe(qantar "Qantar")
    describe(qantar-console "Qantar in a terminal")
    describe(qantar-worker "Qantar: the process of a story")
    describe(qantar-picture-worker "Qantar: the process of pictures")
endfunction()
