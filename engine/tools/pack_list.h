// Lists what is packed of a scenario: the files that `check` reads, and the data for the manifest.
#ifndef QANTAR_TOOLS_PACK_LIST_H
#define QANTAR_TOOLS_PACK_LIST_H

#include "tools/check.h"

// Appends an object of JSON: "report" as check_print writes it, "bad" when that holds an error; else also id,
// version, api, kind, languages, title, author, licence, and "files", the names of those that it reads, each once.
// False as check_scenario.
bool pack_list(const Host *host, const CheckSetup *setup, Buf *json, Err *err);

#endif
