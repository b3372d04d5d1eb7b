# What is measured with (sh tests/bench/run.sh): each tests/bench/bench_NAME.c is a program, the
# other files there are shared by them.
file(GLOB benches CONFIGURE_DEPENDS tests/bench/bench_*.c)
file(GLOB shared CONFIGURE_DEPENDS tests/bench/*.c)
list(REMOVE_ITEM shared ${benches})
add_library(bench STATIC ${shared})
target_include_directories(bench PUBLIC tests)
target_link_libraries(bench PUBLIC base)
foreach(path IN LISTS benches)
    get_filename_component(target ${path} NAME_WE)
    add_executable(${target} ${path})
    if(target STREQUAL bench_bare) # a program that is linked with SDL, and does not load it as window/ does
        target_link_libraries(${target} PRIVATE base PkgConfig::SDL)
    else()
        target_link_libraries(${target} PRIVATE bench ${FOLDERS} PkgConfig::SDL)
    endif()
endforeach()
