// Words of a picture turn from others to their own (overlay's [from]), once for each picture while the
// program runs. Times are milliseconds of any clock that does not go back. Pure.
#ifndef QANTAR_WINDOW_SIGN_FLIP_H
#define QANTAR_WINDOW_SIGN_FLIP_H

#include "page/page.h"

#define SIGN_FLIP_MS       1200
#define SIGN_FLIP_FRAME_MS 25
#define SIGN_FLIP_PICTURES 32 // that are remembered; further ones do not turn

typedef struct SignFlip {
    bool on;    // it shows something else than the words at rest
    bool begun; // else it waits with the first words
    uint64_t began, last_frame;
    uint64_t picture; // hash of the picture that turns
    uint64_t shown[SIGN_FLIP_PICTURES];
    int n_shown;
} SignFlip;

// A page is shown. Its picture's words wait to turn when they never did, unless they are to stand [still].
void sign_flip_show(SignFlip *flip, const Page *page, bool still);
// Somebody presses something: the words stand at once. True when that changed what is shown.
bool sign_flip_end(SignFlip *flip);
bool sign_flip_waits(const SignFlip *flip); // it is on and has not begun
// Thousandths of their way that are still before them; 0: at rest.
int sign_flip_left(const SignFlip *flip, uint64_t now);
// Begins once all is [ready] to be looked at. True when the frame must be drawn anew, the last time when
// they stand.
bool sign_flip_tick(SignFlip *flip, bool ready, uint64_t now);
// Ms; -1: nothing is due
int sign_flip_wait(const SignFlip *flip, bool ready, uint64_t now);

#endif
