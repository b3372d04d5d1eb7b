# cmake -DFOLDER=FOLDER -DDATA=FILE-WITHOUT-ENDING -P embed_folder.cmake
# Writes the files of engine/template as arrays of bytes, with their names; "dot." at the beginning of a name
# stands for "." there, so that no editor takes a template for its own settings.
file(GLOB_RECURSE files RELATIVE ${FOLDER} ${FOLDER}/*)
list(SORT files)
set(arrays "")
set(rows "")
set(count 0)
foreach(name IN LISTS files)
    file(READ ${FOLDER}/${name} bytes HEX)
    string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
    string(REGEX REPLACE "^dot\\." "." written ${name})
    string(APPEND arrays "static const char file_${count}[] = {\n${bytes}0};\n")
    string(APPEND rows "    {\"${written}\", {file_${count}, sizeof file_${count} - 1}},\n")
    math(EXPR count "${count} + 1")
endforeach()
file(WRITE ${DATA}.h "// Made from engine/template/ by embed_folder.cmake.
#ifndef QANTAR_TEMPLATE_DATA_H
#define QANTAR_TEMPLATE_DATA_H

#include \"base/str.h\"

typedef struct TemplateFile {
    const char *name; // inside of the folder
    Str bytes;
} TemplateFile;

extern const TemplateFile template_files[]; // ends with a row without a name

#endif
")
file(WRITE ${DATA}.c "// Made from engine/template/ by embed_folder.cmake.
#include \"template_data.h\"

${arrays}
const TemplateFile template_files[] = {
${rows}    {0},
};
")
