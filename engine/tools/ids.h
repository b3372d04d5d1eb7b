// `qantar ids`: the script language with the ids of one scenario, for editors.
#ifndef QANTAR_TOOLS_IDS_H
#define QANTAR_TOOLS_IDS_H

#include "base/err.h"
#include "story/host.h"

// Appends what api_luals writes. ERR_DATA when the scenario cannot be read.
bool ids_write(const Host *host, Buf *out, Err *err);

#endif
