// Where the page of a browser keeps this program's data and has the program's files (engine/web/start.js).
#include "base/os.h"

bool os_data_folder(Buf *out, Err *err)
{
    (void)err;
    buf_add(out, STR("/save"));
    return true;
}

bool os_program_folder(Buf *out, Err *err)
{
    (void)err;
    buf_add(out, STR("/qantar"));
    return true;
}
