// What the codecs of a play share, for resume_play.c and resume_board.c.
#ifndef QANTAR_STORY_RESUME_CODEC_H
#define QANTAR_STORY_RESUME_CODEC_H

#include "story/resume/resume_play.h"

#define RESUME_ODDS 1024 // one in so many expectations is wrong

typedef struct Codec {
    ResumeNumber *number;
    Arena *arena;
    const ResumeTable *table;
    const ResumeName *names;
    Rng *rng;
    json_t *visits, *taken, *answers, *boards, *sources; // sections of the save
    int here;                                            // the current node
    bool answered;                                       // the check there
    bool rows;                                           // see resume_play_codec
    bool is_here; // the board that is encoded is the current node
    bool acted;   // a turn was made there since it was entered
    int64_t *due; // by node: visits explained by earlier choices
    bool *met;    // by node: already placed in [order]
    int *order;   // of nodes
    int *rank;    // by node: its place in [order]
    int *gifts;   // sources in the order of arrival
    char *given;  // by source: EARLIER, LATELY, both or neither
    int n_gifts;
    int64_t turns;
} Codec;

// --- resume_play.c
// Encodes [value], of which all but one in RESUME_ODDS are as [expected].
bool resume_expect(Codec *c, bool value, bool expected);
// The place among [names] of the one with this id, a JSON string or NULL; NONE when there is none.
int resume_position(const Codec *c, const Indexes *names, const json_t *id);

// --- resume_board.c
// Encodes the board of [node] from the save's section of boards, or decodes it into it.
void resume_board_codec(Codec *c, int node);

#endif
