// Recorded plays: `qantar replay FILE.play` plays one and compares what was shown with FILE.out.
#ifndef QANTAR_TOOLS_REPLAY_H
#define QANTAR_TOOLS_REPLAY_H

#include "page/page.h"
#include "story/host.h"

// A play file, line by line; white space around a line and empty lines do not count:
//   ## what this play is for      the first line
//   seed 7                        the second
//   photograph                    a step, as in the lines protocol
//   {"do":"save:new","value":"x"}
//   save, reload                  pseudo-steps: keep the play; close all, open again and resume
//   text: two hundred             the words stand on the page (line ends and stars do not count)
//   not: grue                     they do not
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
    // Save, close, open and resume before every step that finds the play on top.
    bool reload;
    // Plays for replay_file, elsewhere perhaps; NULL is replay_play.
    bool (*play)(Str text, const char *name, const ReplaySetup *setup, Buf *transcript,
        Err *err);
};

// Plays [text], which came from the file [name], and appends what was shown. False with ERR_DATA
// and "NAME:LINE: sentence" when a step cannot be taken or a check does not hold.
bool replay_play(
    Str text, const char *name, const ReplaySetup *setup, Buf *transcript, Err *err);

// Plays the file at [path] and compares the transcript with the file of the same name that ends
// in .out; with [bless] writes that instead. False with [err], or, when the transcripts differ,
// with the difference in [report].
bool replay_file(
    const char *path, const ReplaySetup *setup, bool bless, Buf *report, Err *err);

#endif
