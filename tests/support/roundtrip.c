#include "support/roundtrip.h"

#include "support/support.h"

static bool between_turns;

void roundtrip_between_turns(bool on) { between_turns = on; }

void roundtrip_now(Story *story, Play **play)
{
    Buf first = {0}, second = {0}, notes = {0};
    Err err = {0};
    play_save(*play, &first);
    play_close(*play);
    *play = play_load(story, buf_str(&first), &notes, &err);
    assert_no_err(&err);
    assert_non_null(*play);
    assert_str(buf_str(&notes), "");
    play_save(*play, &second);
    assert_str(buf_str(&second), first.s);
    buf_free(&first);
    buf_free(&second);
    buf_free(&notes);
}

void roundtrip(Story *story, Play **play)
{
    if (between_turns) roundtrip_now(story, play);
}
