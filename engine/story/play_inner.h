// What a play is made of, for the files of this folder.
#ifndef QANTAR_STORY_PLAY_INNER_H
#define QANTAR_STORY_PLAY_INNER_H

#include "story/log.h"
#include "story/play.h"
#include "story/sandbox/sandbox.h"
#include "story/situation.h"

struct Play {
    Story *story;
    const Book *book;
    Arena arena; // of the shape
    Shape shape;
    Situation *now;
    Situation *past[UNDO_MAX]; // the turns before, the last one last
    int n_past;
    Situation *spare[UNDO_MAX + 2]; // situations to use again
    int n_spare;
    // What functions of the script may do: look (needs, when), pick, and act (effects).
    SandboxPlay look, pick, act;
    size_t shown;       // bytes of texts in this look
    size_t shown_marks; // {marks} in them
    Log log;
    Buf name, when; // labels of the save
    json_t *kept;   // what a save held that this scenario does not know, or NULL
};

// A play that stands nowhere yet.
Play *play_blank(Story *story, uint64_t seed);
// A situation to fill, to be given back to the spare ones or kept as now or past.
Situation *play_take_spare(Play *play);
void play_give_spare(Play *play, Situation *situation);

#endif
