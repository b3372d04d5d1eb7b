# Tests: drop a file and it is found at the next build.
#   tests/FOLDER/**/test_NAME.c  a cmocka program whose main becomes one entry of the program
#                              FOLDER_tests; the label is FOLDER
#   tests/FOLDER/test_NAME.sh    called with the program and the source folder, label FOLDER
#   tests/plays/NAME.play      replayed as it is, and again with --reload; in a folder
#                              tests/plays/SCENARIO, with tests/scenarios/SCENARIO or scripts/SCENARIO
#   tests/fuzz/fuzz_NAME.c     a libFuzzer target; elsewhere fuzz_tests replays tests/fuzz/NAME/*
# Linking one program for each folder and not for each file is what makes a rebuild quick. Each file
# is still a test and a process of its own: `FOLDER_tests FOLDER/test_NAME [ARGUMENTS]`.
# What the end of NAME means, beside those of systems.cmake:
#   _disk  a program of its own, in which the file calls go through tests/support/disk.c
#   _count a program of its own, in which it counts calls of base/ (the list is below)
#   _slow  label slow: left out by `sh tests/run.sh quick`
#   _long  labels slow and long: only in `sh tests/run.sh long`; those of fast_tests below have labels long and
#          fast, and run there in the fast kind

# keep_portable(LIST): on Windows, takes what asks POSIX for something out of the list of that name, and what
# uses a part of tests/support that does.
function(keep_portable list)
    if(NOT CMAKE_SYSTEM_NAME STREQUAL Windows)
        return()
    endif()
    set(kept)
    foreach(path IN LISTS ${list})
        file(STRINGS ${path} asks LIMIT_COUNT 1 REGEX "^#(define _(POSIX_C|GNU|DEFAULT|XOPEN)_SOURCE|include \
(<(unistd|fcntl|signal|dlfcn|sys/[a-z]+)\\.h>|\"support/(coded|deeds|disk|disk_log|far|liar|mouth|power|victim)\\.h\"))")
        if(NOT asks)
            list(APPEND kept ${path})
        endif()
    endforeach()
    set(${list} ${kept} PARENT_SCOPE)
endfunction()

# On Windows the tests are linked with what the programs are made of, file by file.
if(CMAKE_SYSTEM_NAME STREQUAL Windows)
    add_compile_options(-O1 -fno-lto)
    add_link_options(-fno-lto)
endif()

file(GLOB support CONFIGURE_DEPENDS tests/support/*.c)
list(FILTER support EXCLUDE REGEX "/(test_worker(_windows)?|old_kernel)\\.c$")
keep_system(support)
keep_portable(support)
add_library(support STATIC ${support})
target_include_directories(support PUBLIC tests)
target_compile_definitions(support PRIVATE QANTAR_BUILT="${CMAKE_BINARY_DIR}")
target_link_libraries(support PUBLIC ${FOLDERS} PkgConfig::CMOCKA PkgConfig::SDL PRIVATE PkgConfig::ZLIB)

# What workers do in tests: a program, as they are started and not forked.
if(CMAKE_SYSTEM_NAME STREQUAL Windows)
    add_executable(test-worker WIN32 tests/support/test_worker_windows.c)
else()
    add_executable(test-worker tests/support/test_worker.c)
endif()
target_link_libraries(test-worker PRIVATE support)

# Runs a command as on a kernel without Landlock or seccomp.
if(CMAKE_SYSTEM_NAME STREQUAL Linux)
    add_executable(old-kernel tests/support/old_kernel.c)
    target_link_libraries(old-kernel PRIVATE PkgConfig::SECCOMP)
endif()

# The program without sanitizers, for the tests that hold it to its limits: tests/run.sh builds that of the fast
# kind before it builds dev.
set(unsanitized ${CMAKE_BINARY_DIR}/qantar)
if(QANTAR_BUILD STREQUAL dev)
    cmake_path(GET CMAKE_BINARY_DIR PARENT_PATH kinds)
    set(unsanitized ${kinds}/fast/qantar)
endif()

# TIMEOUT is by the clock, so it only ends what hangs; what spins is ended by the limit on
# processor time that tests/run.sh sets. COST lets the longest begin first, so that no processor waits
# for one at the end: by the end of the name, by the label, and these that take seconds. What takes both
# processors comes before all else, since it must wait until both are free.
set(long_tests "layout|draw_diff|layout_hashes|window_hashes|layout_edits|edits|value_edits|tools_edits|plain_edits|layout_links|server|resume|one_device|worker_hangs|saves_forged|\
saves_faults_disk|sounds|worker|window_plate|remote_lost|pictures|shot|page_fit")
# Label seconds: quick leaves them out, since they take seconds. Label sanitized: these are run under the sanitizers
# alone, since there they run twice, as they are and with tiny limits.
set(tests_of_seconds "^(layout/test_(draw_diff|layout_links)|page/test_pages_hashes|story/test_(play|translation)_hashes|\
story/sandbox/test_sandbox_hashes|window/test_(every_scene|one_device|pictures)|program/test_sounds\\.sh)$")
string(CONCAT sanitized_tests "^(layout/test_layout_(hashes|edits)|plain/test_plain_edits|story/load/test_(value_)?edits|tools/test_(tools_edits|walk_hashes)|monkey/test_monkey_(input|pages)|tools/test_rule_pages|plays/.*_reloaded|program/test_"
    "(exit_codes|guide|hostile_names|output_ends|pack|translation|walk|water_vote)\\.sh)$")
# Long tests that start programs only to kill them, to count their plays or to measure their memory.
set(fast_tests "saves_killed|soak|gates_week")
# What every test is given of ours. Memory stays poisoned after it is freed until so much more was freed: with the
# default of 256 MB a test spends as long on page faults as on its work, and with one MB its memory stays in the
# processor's caches. `QANTAR_TINY_LIMITS=1 ctest` in dev has limits so small that small tests cross every boundary
# (engine/base/limits.h); late uses of freed memory, and of a function's variables after its return, are watched for
# then, since that takes twice the time.
file(WRITE ${CMAKE_BINARY_DIR}/made/environment.cmake [[
set(ENV{ASAN_OPTIONS} detect_leaks=1)
if(DEFINED ENV{QANTAR_TINY_LIMITS})
    set(ENV{ASAN_OPTIONS} $ENV{ASAN_OPTIONS}:quarantine_size_mb=16:malloc_context_size=10:detect_stack_use_after_return=1)
else()
    set(ENV{ASAN_OPTIONS} $ENV{ASAN_OPTIONS}:quarantine_size_mb=1:thread_local_quarantine_size_kb=256:malloc_context_size=6)
endif()
]])
set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES ${CMAKE_BINARY_DIR}/made/environment.cmake)

function(describe_test name path)
    string(REGEX REPLACE "^.*/tests/([a-z]+)/.*$" "\\1" label ${path})
    set(cost 1)
    set(seconds 600)
    if(path MATCHES "_(slow|long)\\.[a-z]+$")
        if(path MATCHES "/test_(${fast_tests})_long\\.")
            list(APPEND label long fast)
        elseif(path MATCHES "_long\\.")
            list(APPEND label slow long)
        else()
            list(APPEND label slow)
        endif()
        set(cost 100)
        set(seconds 3600)
        if(label MATCHES "^hostile")
            set(cost 1000)
        elseif(path MATCHES "/test_every_page_slow\\.")
            set(cost 500)
        endif()
    elseif(label MATCHES "^(monkey|plays)$" OR path MATCHES "/test_(${long_tests})\\.")
        set(cost 10)
    endif()
    if(name MATCHES "${tests_of_seconds}")
        list(APPEND label seconds)
    elseif(name MATCHES "${sanitized_tests}")
        list(APPEND label seconds sanitized)
    endif()
    if(name MATCHES "^(plays/.*_reloaded|hostile/test_hostile_slow\\.sh)$")
        list(APPEND label unsanitized)
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${label}" TIMEOUT ${seconds} COST ${cost}
        SKIP_RETURN_CODE 77 # tests/support/runner.h
        # No display, no sound, no one's own saves, one time zone.
        ENVIRONMENT "SDL_VIDEODRIVER=dummy;SDL_AUDIODRIVER=dummy;TZ=UTC;\
XDG_DATA_HOME=${CMAKE_BINARY_DIR}/home;\
QANTAR_UNSANITIZED=${unsanitized};\
UBSAN_OPTIONS=print_stacktrace=1")
    if(label MATCHES "^hostile")
        set_tests_properties(${name} PROPERTIES PROCESSORS 2) # tests/hostile/lib.sh
    endif()
endfunction()

function(link_tests target)
    target_link_libraries(${target} PRIVATE support)
    target_compile_definitions(${target} PRIVATE QANTAR_PROGRAM="$<TARGET_FILE:qantar>")
endfunction()

# make_test_program(FOLDER ENTRY START FILE...): one program whose main is START (tests/support/runner.h) and in which [ENTRY] of each file, "main", is called by the
# file's name; sets names to those names.
function(make_test_program folder entry START)
    set(DECLARED "")
    set(LISTED "")
    set(found)
    foreach(path IN LISTS ARGN)
        file(RELATIVE_PATH name ${CMAKE_SOURCE_DIR}/tests ${path})
        string(REGEX REPLACE "\\.c$" "" name ${name})
        string(MAKE_C_IDENTIFIER ${name} function)
        set_source_files_properties(${path} PROPERTIES
            COMPILE_DEFINITIONS ${entry}=${function} COMPILE_OPTIONS -Wno-missing-prototypes)
        string(APPEND DECLARED "int ${function}();\n")
        string(APPEND LISTED "    {\"${name}\", (void (*)(void))${function}},\n")
        list(APPEND found ${name})
    endforeach()
    set(table ${CMAKE_BINARY_DIR}/made/${folder}_tests.c)
    configure_file(tests/support/runner.c.in ${table} @ONLY)
    set_source_files_properties(${table} PROPERTIES COMPILE_OPTIONS -Wno-strict-prototypes)
    add_executable(${folder}_tests ${table} ${ARGN})
    add_dependencies(${folder}_tests qantar-worker qantar-picture-worker test-worker)
    link_tests(${folder}_tests)
    set(names ${found} PARENT_SCOPE)
endfunction()

function(add_folder_of_tests folder)
    file(GLOB_RECURSE units CONFIGURE_DEPENDS tests/${folder}/test_*.c)
    keep_system(units)
    keep_portable(units)
    set(alone ${units})
    list(FILTER alone INCLUDE REGEX "_(disk|count)\\.c$")
    list(FILTER units EXCLUDE REGEX "_(disk|count)\\.c$")
    foreach(path IN LISTS alone)
        if(path MATCHES "_disk\\.c$")
            add_wrapped_test(${path} open read write close fsync link rename unlink mkdir stat
                fstat flock opendir readdir)
        else()
            add_wrapped_test(${path} str_eq str_cmp str_starts str_find arena_alloc_array
                arena_str utf8_next)
        endif()
    endforeach()
    if(units)
        make_test_program(${folder} main runner_main ${units})
        foreach(name IN LISTS names)
            add_test(NAME ${name} COMMAND ${folder}_tests ${name})
            describe_test(${name} ${CMAKE_SOURCE_DIR}/tests/${name}.c)
        endforeach()
    endif()
endfunction()

# tests/base/test_os_disk.c becomes the program base_test_os_disk.
# The calls named after [path] go through what the test has as __wrap_NAME (tests/support/disk.h).
function(add_wrapped_test path)
    file(RELATIVE_PATH name ${CMAKE_SOURCE_DIR}/tests ${path})
    string(REGEX REPLACE "\\.c$" "" name ${name})
    string(REPLACE "/" "_" target ${name})
    add_executable(${target} ${path})
    link_tests(${target})
    foreach(call IN LISTS ARGN)
        target_link_options(${target} PRIVATE LINKER:--wrap=${call})
    endforeach()
    add_test(NAME ${name} COMMAND ${target})
    describe_test(${name} ${path})
endfunction()

# add_script(NAME PATH ARGUMENT...): the script is called with the program, the source folder and those.
function(add_script name path)
    add_test(NAME ${name} COMMAND sh ${path} $<TARGET_FILE:qantar> ${CMAKE_SOURCE_DIR} ${ARGN})
    describe_test(${name} ${path})
endfunction()

# add_play(PATH SCENARIO): without a scenario, of the one that Qantar came with. Reloaded at every turn it is played by
# the program without sanitizers: a play loads itself a hundred times.
function(add_play path)
    file(RELATIVE_PATH name ${CMAKE_SOURCE_DIR}/tests/plays ${path})
    string(REGEX REPLACE "\\.play$" "" name ${name})
    add_test(NAME plays/${name} COMMAND qantar replay ${path} ${ARGN})
    add_test(NAME plays/${name}_reloaded
        COMMAND ${unsanitized} replay ${path} ${ARGN} --reload)
    describe_test(plays/${name} ${path})
    describe_test(plays/${name}_reloaded ${path})
endfunction()

function(add_fuzz_targets)
    foreach(path IN LISTS ARGN)
        get_filename_component(target ${path} NAME_WE)
        add_executable(${target} ${path})
        target_link_libraries(${target} PRIVATE support)
        target_link_options(${target} PRIVATE -fsanitize=fuzzer)
    endforeach()
endfunction()

function(add_fuzz_replays)
    make_test_program(fuzz LLVMFuzzerTestOneInput replay_main ${ARGN})
    foreach(name IN LISTS names)
        string(REPLACE fuzz/fuzz_ "" corpus ${name})
        add_test(NAME fuzz/${corpus} COMMAND fuzz_tests ${name} ${CMAKE_SOURCE_DIR}/tests/fuzz/${corpus})
        describe_test(fuzz/${corpus} ${CMAKE_SOURCE_DIR}/tests/${name}.c)
    endforeach()
endfunction()

file(GLOB folders CONFIGURE_DEPENDS tests/*)
foreach(path IN LISTS folders)
    get_filename_component(folder ${path} NAME)
    if(NOT folder STREQUAL "support")
        add_folder_of_tests(${folder})
    endif()
endforeach()
# All that follows starts programs from a shell of this system; tests/windows/run.sh has its own.
if(CMAKE_SYSTEM_NAME STREQUAL Windows)
    return()
endif()
# What tests/corpora/*.sh call, beside the program.
file(GLOB helpers CONFIGURE_DEPENDS tests/corpora/*.c)
foreach(path IN LISTS helpers)
    get_filename_component(name ${path} NAME_WE)
    add_executable(${name} ${path})
    target_link_libraries(${name} PRIVATE picture)
endforeach()
file(GLOB scripts CONFIGURE_DEPENDS tests/*/test_*.sh)
foreach(path IN LISTS scripts)
    file(RELATIVE_PATH name ${CMAKE_SOURCE_DIR}/tests ${path})
    add_script(${name} ${path})
endforeach()
file(GLOB plays CONFIGURE_DEPENDS tests/plays/*.play)
foreach(path IN LISTS plays)
    add_play(${path})
endforeach()
file(GLOB plays CONFIGURE_DEPENDS tests/plays/*/*.play)
foreach(path IN LISTS plays)
    get_filename_component(scenario ${path} DIRECTORY)
    get_filename_component(scenario ${scenario} NAME)
    if(IS_DIRECTORY ${CMAKE_SOURCE_DIR}/scripts/${scenario})
        add_play(${path} ${CMAKE_SOURCE_DIR}/scripts/${scenario})
    else()
        add_play(${path} ${CMAKE_SOURCE_DIR}/tests/scenarios/${scenario})
    endif()
endforeach()
file(GLOB fuzzers CONFIGURE_DEPENDS tests/fuzz/fuzz_*.c)
if(QANTAR_BUILD STREQUAL fuzz)
    add_fuzz_targets(${fuzzers})
else()
    add_fuzz_replays(${fuzzers})
endif()

# Monkeys that each sit an hour: from seed 100 on, so many of them as take a minute or two.
function(add_long_monkeys name count)
    add_test(NAME monkey/test_${name}_long COMMAND monkey_tests monkey/test_${name} 100 ${count})
    describe_test(monkey/test_${name}_long ${CMAKE_SOURCE_DIR}/tests/monkey/test_${name}_long.c)
endfunction()
add_long_monkeys(monkey_pages 2)
add_long_monkeys(monkey_input 6)
add_long_monkeys(monkey_streams 4)
add_long_monkeys(monkey_window 1)
