// Recorded plays: `qantar replay FILE.play` runs one and compares the transcript with FILE.out.
#ifndef QANTAR_TOOLS_REPLAY_H
#define QANTAR_TOOLS_REPLAY_H

#include "page/page.h"
#include "story/host.h"

#define REPLAY_TRANSCRIPT_MAX (16 << 20) // bytes

// A play file, line by line; white space around a line and empty lines do not count:
//   ## what this play is for      the first line
//   seed 7                        the second
//   photograph                    a step, as in the lines protocol
//   {"do":"save:new","value":"x"}
//   save, reload                  pseudo-steps: save the play; close everything, reopen and resume
//   text: two hundred             the words are on the page (ignoring line ends and stars)
//   not: grue                     they are not
//   page: scene                   the kind of the page
//   at: queue                     the id of the node
//   meter: trust 5                a meter's id and value
//   status: ended                 or playing
//   # a comment
typedef struct ReplaySetup ReplaySetup;
struct ReplaySetup {
    Host host;                                           // the scenario
    void (*show)(void *ctx, const Page *page, Buf *out); // appends a page as text
    void *ctx;                                           // for [show]
    // Save, close, reopen and resume after every step that ends on a page of the play.
    bool reload;
    // Runs the play for replay_file, for example in a worker; NULL is replay_play.
    bool (*play)(Str text, const char *name, const ReplaySetup *setup, Buf *transcript,
        Err *err);
};

// Runs [text], the content of file [name], and appends the transcript. False with ERR_DATA and
// "NAME:LINE: sentence" if a step is not possible or a check fails.
bool replay_play(
    Str text, const char *name, const ReplaySetup *setup, Buf *transcript, Err *err);

// Runs the file at [path] and compares the transcript with the file of the same name ending in .out;
// with [bless] writes that instead. False with [err], or, if the transcripts differ, with the difference
// in [report].
bool replay_file(
    const char *path, const ReplaySetup *setup, bool bless, Buf *report, Err *err);

#endif
