// Everything that can be asked of a play, as text.
#ifndef QANTAR_SUPPORT_PLAY_DUMP_H
#define QANTAR_SUPPORT_PLAY_DUMP_H

#include "story/play.h"

// Appends it. The page of the play is looked at for it (play_look).
void play_dump(Play *play, Buf *out);
// Appends what becomes of each turn that could be tried: the sentence of a refusal, or the save after it. Each is
// taken in a play of its own, loaded from the save of this one.
void play_dump_turns(Story *story, const Play *play, Buf *out);

#endif
