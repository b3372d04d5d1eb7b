# The browser's three programs, in WebAssembly: the window's (qantar), the story's worker and that of pictures. Each is
# NAME.js and NAME.wasm. engine/web/build.sh calls it with Emscripten's toolchain.
# QANTAR_WEB_FAST links in a second or two instead of half a minute; the programs are a third larger.
option(QANTAR_WEB_FAST "Link quickly" OFF)
set(WEB ${CMAKE_SOURCE_DIR}/engine/web)

# link_web(NAME ENVIRONMENT LIBRARY BYTES EXPORTED OPTION...): BYTES is what its memory may grow to, LIBRARY the JavaScript
# that C calls.
function(link_web name environment library bytes exported)
    set(options -sUSE_SDL=0 -sENVIRONMENT=${environment} -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=33554432
        -sMAXIMUM_MEMORY=${bytes} -sTOTAL_STACK=1048576 -sEXPORTED_FUNCTIONS=_main,_malloc,_free
        -sEXPORTED_RUNTIME_METHODS=${exported} --js-library ${WEB}/${library} ${ARGN})
    if(QANTAR_WEB_FAST)
        list(APPEND options -O1 -sASSERTIONS=1)
    else()
        list(APPEND options -Os -sASSERTIONS=0)
    endif()
    target_link_options(${name} PRIVATE ${options})
    set_target_properties(${name} PROPERTIES LINK_DEPENDS ${WEB}/${library})
endfunction()

file(GLOB sources CONFIGURE_DEPENDS ${WEB}/*.c)
add_executable(qantar ${sources})
target_link_libraries(qantar PRIVATE ${FOLDERS})
link_web(qantar web glue.js 1073741824 ccall,FS,IDBFS,addRunDependency,removeRunDependency -lidbfs.js)

add_executable(qantar-worker engine/worker_main.c engine/jobs.c)
target_link_libraries(qantar-worker PRIVATE base story text page plain ipc tools kit)
link_web(qantar-worker worker glue_worker.js 536870912 ccall)

add_executable(qantar-picture-worker engine/picture_worker_main.c engine/compose.c)
target_link_libraries(qantar-picture-worker PRIVATE base picture ipc)
link_web(qantar-picture-worker worker glue_worker.js 536870912 ccall)
