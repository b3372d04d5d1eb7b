# Tests: drop a file and it is found at the next build.
#   tests/FOLDER/test_NAME.c   one cmocka program, label FOLDER
#   tests/FOLDER/test_NAME.sh  called with the program and the source folder, label FOLDER
#   tests/fuzz/fuzz_NAME.c     a libFuzzer target; elsewhere it replays tests/fuzz/NAME/*
# In a test whose NAME ends in _disk the file calls go through tests/support/disk.c.
# A NAME that ends in _slow has the label slow too, and "quick" leaves it out.
pkg_check_modules(CMOCKA REQUIRED IMPORTED_TARGET cmocka>=1.1)

file(GLOB support CONFIGURE_DEPENDS tests/support/*.c)
add_library(support STATIC ${support})
target_include_directories(support PUBLIC tests)
target_compile_definitions(support PRIVATE QANTAR_BUILT="${CMAKE_BINARY_DIR}")
target_link_libraries(support PUBLIC ${ROOMS} PkgConfig::CMOCKA)

# Beside a dev build: the program as it is played, for the tests that hold it to its limits. The
# later flags win over those of kinds.cmake.
if(QANTAR_BUILD MATCHES "^(dev|fast)$")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS engine/*.c)
    add_executable(qantar_release ${sources} ${CMAKE_BINARY_DIR}/made/story/prelude_data.c)
    add_dependencies(qantar_release story) # which makes the prelude's bytes
    target_include_directories(qantar_release PRIVATE engine ${CMAKE_BINARY_DIR}/made)
    target_compile_options(qantar_release PRIVATE -fno-sanitize=all ${release_flags})
    target_link_options(qantar_release PRIVATE -fno-sanitize=all)
    target_link_libraries(qantar_release PRIVATE PkgConfig::JANSSON PkgConfig::SECCOMP PkgConfig::FRIBIDI PkgConfig::LUA
        PkgConfig::SDL m)
endif()

function(describe_test name path)
    string(REGEX REPLACE "^.*/tests/([a-z]+)/.*$" "\\1" label ${path})
    set(seconds 120)
    if(path MATCHES "_slow\\.[a-z]+$")
        list(APPEND label slow)
        set(seconds 900)
    endif()
    if(label STREQUAL hostile) # hundreds of programs are started
        set(seconds 600)
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${label}" TIMEOUT ${seconds}
        # No display, no sound, no one's own saves, one time zone.
        ENVIRONMENT "SDL_VIDEODRIVER=dummy;SDL_AUDIODRIVER=dummy;TZ=UTC;\
XDG_DATA_HOME=${CMAKE_BINARY_DIR}/home;\
QANTAR_RELEASE=${CMAKE_BINARY_DIR}/qantar_release;\
ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1;\
UBSAN_OPTIONS=print_stacktrace=1")
endfunction()

# tests/base/test_str.c becomes the program base_test_str and the test base/test_str.
function(add_unit path)
    file(RELATIVE_PATH name ${CMAKE_SOURCE_DIR}/tests ${path})
    string(REGEX REPLACE "\\.c$" "" name ${name})
    string(REPLACE "/" "_" target ${name})
    add_executable(${target} ${path})
    target_link_libraries(${target} PRIVATE support)
    if(TARGET qantar)
        target_compile_definitions(${target} PRIVATE QANTAR_PROGRAM="$<TARGET_FILE:qantar>")
    endif()
    if(name MATCHES "_disk$") # tests/support/disk.h
        foreach(call open read write close fsync link rename unlink mkdir stat fstat flock
            opendir readdir)
            target_link_options(${target} PRIVATE LINKER:--wrap=${call})
        endforeach()
    endif()
    add_test(NAME ${name} COMMAND ${target})
    describe_test(${name} ${path})
endfunction()

function(add_script path)
    file(RELATIVE_PATH name ${CMAKE_SOURCE_DIR}/tests ${path})
    add_test(NAME ${name} COMMAND sh ${path} $<TARGET_FILE:qantar> ${CMAKE_SOURCE_DIR})
    describe_test(${name} ${path})
endfunction()

function(add_fuzz path)
    get_filename_component(target ${path} NAME_WE)
    string(REPLACE fuzz_ "" name ${target})
    add_executable(${target} ${path})
    target_link_libraries(${target} PRIVATE support)
    if(QANTAR_BUILD STREQUAL fuzz)
        target_link_options(${target} PRIVATE -fsanitize=fuzzer)
        return()
    endif()
    target_sources(${target} PRIVATE tests/fuzz/replay.c)
    add_test(NAME fuzz/${name} COMMAND ${target} ${CMAKE_SOURCE_DIR}/tests/fuzz/${name})
    describe_test(fuzz/${name} ${path})
endfunction()

file(GLOB_RECURSE units CONFIGURE_DEPENDS tests/*/test_*.c)
file(GLOB scripts CONFIGURE_DEPENDS tests/*/test_*.sh)
file(GLOB fuzzers CONFIGURE_DEPENDS tests/fuzz/fuzz_*.c)
foreach(path IN LISTS units)
    add_unit(${path})
endforeach()
foreach(path IN LISTS fuzzers)
    add_fuzz(${path})
endforeach()
if(TARGET qantar)
    foreach(path IN LISTS scripts)
        add_script(${path})
    endforeach()
endif()
