// What a teacher prints of a scenario: a lesson plan, an answer key and an exit slip, from the scenario's own data.
#ifndef QANTAR_KIT_KIT_H
#define QANTAR_KIT_KIT_H

#include "base/err.h"
#include "base/str.h"
#include "story/host.h"

typedef enum KitSheet { KIT_PLAN, KIT_KEY, KIT_SLIP, KIT_SHEETS } KitSheet;

const char *kit_name(KitSheet sheet); // "plan": also its file's, before ".html"

// Appends the sheets of the edition, or when [edition] is empty of the first one, as JSON: the whole of each HTML file,
// UTF-8, under its name. All text is escaped: nothing of the scenario becomes HTML. ERR_USAGE for an edition that the
// scenario has not, else the error that it cannot be read for. [language]: whose words the interface's are, a tag;
// when it is empty the scenario's.
bool kit_write(const Host *host, Str edition, Str language, Buf *out, Err *err);

#endif
