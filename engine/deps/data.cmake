# Libraries that need nothing of a screen: zlib, minizip, libpng, libjpeg-turbo, Expat, jansson, Lua, and cmocka for
# the tests.

source(zlib zlib)
file(GLOB files ${zlib}/*.c)
list(FILTER files EXCLUDE REGEX "/gz[a-z]+\\.c$") # files, which are ours to read
library(z ${files})
target_include_directories(z PUBLIC ${zlib})
target_compile_definitions(z PRIVATE HAVE_UNISTD_H)
headers(. ${zlib}/zlib.h ${zlib}/zconf.h)

set(minizip ${zlib}/contrib/minizip)
set(files ${minizip}/ioapi.c ${minizip}/unzip.c ${minizip}/zip.c)
if(WINDOWS)
    list(APPEND files ${minizip}/iowin32.c)
else()
    set_source_files_properties(${minizip}/ioapi.c PROPERTIES COMPILE_DEFINITIONS USE_FILE32API) # no fopen64
endif()
library(minizip ${files})
target_link_libraries(minizip PUBLIC z)
target_compile_definitions(minizip PRIVATE NOCRYPT NOUNCRYPT)
headers(minizip ${minizip}/ioapi.h ${minizip}/unzip.h ${minizip}/zip.h)

source(libpng1.6 png)
file(GLOB files ${png}/png*.c)
list(FILTER files EXCLUDE REGEX "/pngtest\\.c$")
configure_file(${png}/scripts/pnglibconf.h.prebuilt ${CMAKE_BINARY_DIR}/png/pnglibconf.h COPYONLY)
library(png ${files})
target_include_directories(png PUBLIC ${png} ${CMAKE_BINARY_DIR}/png)
target_compile_definitions(png PRIVATE PNG_INTEL_SSE_OPT=0)
target_link_libraries(png PUBLIC z)
headers(. ${png}/png.h ${png}/pngconf.h ${CMAKE_BINARY_DIR}/png/pnglibconf.h)

source(libjpeg-turbo jpeg)
set(files jaricom jcapimin jcapistd jcarith jccoefct jccolor jcdctmgr jchuff jcicc jcinit jcmainct jcmarker
    jcmaster jcomapi jcparam jcphuff jcprepct jcsample jctrans jdapimin jdapistd jdarith jdatadst jdatasrc
    jdcoefct jdcolor jddctmgr jdhuff jdicc jdinput jdmainct jdmarker jdmaster jdmerge jdphuff jdpostct jdsample
    jdtrans jerror jfdctflt jfdctfst jfdctint jidctflt jidctfst jidctint jidctred jmemmgr jmemnobs jquant1 jquant2
    jsimd_none jutils)
list(TRANSFORM files PREPEND ${jpeg}/)
list(TRANSFORM files APPEND .c)
library(jpeg ${files})
set(COPYRIGHT_YEAR "")
configure_file(${jpeg}/jversion.h.in ${CMAKE_BINARY_DIR}/jpeg/jversion.h)
target_include_directories(jpeg PUBLIC ${jpeg} ${CONFIG}/jpeg ${CMAKE_BINARY_DIR}/jpeg)
target_compile_definitions(jpeg PRIVATE SIZEOF_SIZE_T=${CMAKE_SIZEOF_VOID_P})
headers(. ${jpeg}/jpeglib.h ${jpeg}/jmorecfg.h ${jpeg}/jerror.h ${CONFIG}/jpeg/jconfig.h)

source(expat expat)
set(expat ${expat}/expat/lib)
library(expat ${expat}/xmlparse.c ${expat}/xmlrole.c ${expat}/xmltok.c)
target_include_directories(expat PRIVATE ${CONFIG}/expat PUBLIC ${expat})
target_compile_definitions(expat PRIVATE XML_STATIC)
headers(. ${expat}/expat.h ${expat}/expat_external.h)

source(jansson jansson)
file(GLOB files ${jansson}/src/*.c)
library(jansson ${files})
target_include_directories(jansson PUBLIC ${CONFIG}/jansson ${jansson}/src)
target_compile_definitions(jansson PRIVATE HAVE_CONFIG_H)
headers(. ${jansson}/src/jansson.h ${CONFIG}/jansson/jansson_config.h)

source(lua5.4 lua)
file(GLOB files ${lua}/src/l*.c)
list(FILTER files EXCLUDE REGEX "/(lua|luac)\\.c$")
library(lua ${files})
target_include_directories(lua PUBLIC ${CONFIG}/lua ${lua}/src)
headers(lua ${lua}/src/lua.h ${lua}/src/luaconf.h ${lua}/src/lauxlib.h ${lua}/src/lualib.h
    ${CONFIG}/lua/lua5.4-deb-multiarch.h)

if(WINDOWS) # whose tests run under Wine
    source(cmocka cmocka)
    library(cmocka ${cmocka}/src/cmocka.c)
    target_include_directories(cmocka PUBLIC ${CONFIG}/cmocka ${cmocka}/include)
    target_compile_definitions(cmocka PRIVATE HAVE_CONFIG_H)
    headers(. ${cmocka}/include/cmocka.h)
    offer(CMOCKA cmocka)
endif()

set(crypto "")
if(WINDOWS)
    set(crypto -ladvapi32)
endif()
offer(ZLIB z)
offer(PACK "minizip;z")
offer(JANSSON "jansson;${crypto}")
offer(LUA lua lua)
