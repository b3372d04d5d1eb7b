// The jobs of a worker, for `qantar` and the worker program.
#ifndef QANTAR_JOBS_H
#define QANTAR_JOBS_H

#include "ipc/job.h"

// Returns the report. On: also checks glyphs; the first line of the input text is "levels": their
// table first, "json": as JSON, or empty; further lines name the scripts that lie in the folder.
#define JOB_CHECK "check"
// Input text: the play file's name in the first line, then its lines. Returns the transcript.
#define JOB_REPLAY "replay"
// Returns the number of new lines in the first line, then the whole table (codes_update).
#define JOB_CODES "codes"
// Input text: a walk_order_write. Returns the reply of walk_answer_order.
#define JOB_WALK "walk"
// Input text: the id of an edition, or nothing; in a second line a language, or nothing. Returns the sheets as JSON
// (kit_write).
#define JOB_KIT "kit"
// Input text: the id of a fact, or nothing. On: as JSON. Returns what rests on the facts (facts_write).
#define JOB_FACTS "facts"
// Returns the script language with the ids of the scenario, for editors (ids_write).
#define JOB_IDS "ids"
// Input text: a language, or nothing. Returns the texts to translate as a PO file (translation_template).
#define JOB_POT "pot"
// Returns what travels of the scenario (pack_list). On: also checks glyphs.
#define JOB_PACK "pack"
// Input text: nothing, or as for replay a play, whose scenes are marked. Returns the map of the scenario: an
// SVG file, or on: DOT.
#define JOB_MAP "map"
// Returns a description of the worker's confinement.
#define JOB_CONFINEMENT "confinement"

#define JOB_CHECK_BAD  "-" // first byte of the report if there are errors
#define JOB_CHECK_FINE "+" // first byte of the report if there are none

extern const Job jobs[]; // ends with a row without a name

#endif
