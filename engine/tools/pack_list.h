// What of a scenario travels when it is packed: the files that `check` reads, and what the manifest says of it.
#ifndef QANTAR_TOOLS_PACK_LIST_H
#define QANTAR_TOOLS_PACK_LIST_H

#include "tools/check.h"

// Appends an object of JSON: "report" as check_print writes it, "bad" when that holds an error; else also id,
// version, api, kind, languages, title, author, licence, and "files", the names of those that it reads, each once.
// False as check_scenario.
bool pack_list(const Host *host, const CheckSetup *setup, Buf *json, Err *err);

#endif
