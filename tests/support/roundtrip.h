// Plays that are saved, closed and loaded again between turns, which must make no difference.
#ifndef QANTAR_SUPPORT_ROUNDTRIP_H
#define QANTAR_SUPPORT_ROUNDTRIP_H

#include "story/play.h"

// Saves, closes and loads [play]; the test fails when there is a note or the play, saved again,
// gives other bytes.
void roundtrip_now(Story *story, Play **play);
// The same, in the second of the two runs of roundtrip_run; else nothing.
void roundtrip(Story *story, Play **play);
// Runs a group of tests twice: as it is, and with the round trips. Returns how many failed.
#define roundtrip_run(tests)                                                           \
    (roundtrip_between_turns(false),                                                   \
        cmocka_run_group_tests_name("as it is", tests, NULL, NULL) +                   \
            (roundtrip_between_turns(true),                                            \
                cmocka_run_group_tests_name(                                           \
                    "saved between turns", tests, NULL, NULL)))
void roundtrip_between_turns(bool on);

#endif
