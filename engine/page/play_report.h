// What a play has come to, for a learning platform: its code, whether it is complete, and the scores of its record.
#ifndef QANTAR_PAGE_PLAY_REPORT_H
#define QANTAR_PAGE_PLAY_REPORT_H

#include "page/stack.h"

// Bytes that cross the boundary at most: a code has up to 160 letters (story/resume/resume_letters.h) and 40 hyphens, a
// score up to 80 bytes.
#define PLAY_REPORT_MAX 1024

// Appends one object of JSON. Nothing in it says what was chosen, except the code, which is the play itself:
// - "code": the resume code as on the page of saves, or "" when there is none
// - "node": the kind of the current node: "scene", "check", "board" or "ending"
// - "complete": an ending has been reached
// - "scores": of "order", "arrows", "evidence", "claims" and "questions" those that the record shows, each with "got"
//   "of" so many, and "percent", what that is above guessing (Score.score)
// - "total": the mean of these percentages, 0 to 100; absent as long as nothing was scored
void play_report_write(const Stack *stack, Buf *out);

#endif
