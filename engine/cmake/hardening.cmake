# What compiler and linker add against faults that are still unknown, each where this machine has it:
# code at a random address, tables of addresses that are read-only once the program runs, a stack that
# cannot jump over its guard page, and checked jumps and returns. tests/program/test_hardening.sh looks
# for them in what was built. HARDENING also checks calls of libc and the stack's frames; it is for
# optimised builds.
# In the browser the engine of WebAssembly does that work, and code at a random address would only be slower.
set(HARDENING)
if(CMAKE_SYSTEM_NAME STREQUAL Emscripten)
    return()
endif()
include(CheckCCompilerFlag)
include(CheckLinkerFlag)
include(CheckPIESupported)

check_pie_supported(LANGUAGES C)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
check_linker_flag(C -Wl,-z,relro,-z,now QANTAR_HAS_RELRO)
if(QANTAR_HAS_RELRO)
    add_link_options(-Wl,-z,relro,-z,now)
endif()
check_c_compiler_flag(-fstack-clash-protection QANTAR_HAS_STACK_CLASH)
if(QANTAR_HAS_STACK_CLASH AND NOT CMAKE_SYSTEM_NAME STREQUAL Windows) # gcc 12 fails there; Windows probes anyway
    add_compile_options(-fstack-clash-protection)
endif()
check_c_compiler_flag(-fcf-protection QANTAR_HAS_CF)
if(QANTAR_HAS_CF)
    add_compile_options(-fcf-protection)
endif()
set(HARDENING -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
check_c_compiler_flag(-fstack-protector-strong QANTAR_HAS_PROTECTOR)
if(QANTAR_HAS_PROTECTOR)
    list(APPEND HARDENING -fstack-protector-strong)
endif()
