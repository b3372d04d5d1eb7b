# Which files are of which system. A file NAME_SYSTEM.c is compiled for that system alone:
#   _windows   Windows
#   _web       Emscripten
#   _linux     Linux
#   _x11       Linux
#   _native    all but Emscripten
#   _posix     all but Windows; on Emscripten only where no NAME_web.c stands beside it
# The same holds for tests (test_NAME_posix.c). What has no such end is for all.

# keep_system(LIST): takes the files of other systems out of the list of that name.
function(keep_system list)
    set(kept)
    foreach(path IN LISTS ${list})
        set(keep ON)
        if(path MATCHES "^(.*)_(windows|web|native|linux|x11|posix)\\.c$")
            set(start ${CMAKE_MATCH_1})
            set(system ${CMAKE_MATCH_2})
            if(CMAKE_SYSTEM_NAME STREQUAL Windows)
                set(of_this windows native)
            elseif(CMAKE_SYSTEM_NAME STREQUAL Emscripten)
                set(of_this web posix)
            elseif(CMAKE_SYSTEM_NAME STREQUAL Linux)
                set(of_this linux x11 posix native)
            else()
                set(of_this posix native)
            endif()
            if(NOT system IN_LIST of_this)
                set(keep OFF)
            elseif(system STREQUAL posix AND "${start}_web.c" IN_LIST ${list}
                    AND CMAKE_SYSTEM_NAME STREQUAL Emscripten)
                set(keep OFF)
            endif()
        endif()
        if(keep)
            list(APPEND kept ${path})
        endif()
    endforeach()
    set(${list} ${kept} PARENT_SCOPE)
endfunction()
