// What the struct of each word begins with, and the checks when its fields are read. For load_words.c,
// which has the table of them.
#ifndef QANTAR_STORY_LOAD_LOAD_WORDS_H
#define QANTAR_STORY_LOAD_LOAD_WORDS_H

#include "story/load/load.h"

// Reads all items of [kind] of the word into a new array of *n.
void *load_items(ParseContext *pc, WordKind kind, int *n);

// --- load_decls.c ---------------------------------------------------------------------------------
void load_begin_scenario(ParseContext *pc);
void load_end_scenario(ParseContext *pc);
void load_begin_edition(ParseContext *pc);
void load_end_say(ParseContext *pc);
void load_end_fact(ParseContext *pc);
void load_end_overlay(ParseContext *pc);
void load_begin_place(ParseContext *pc);
void load_begin_source(ParseContext *pc);
void load_begin_picture(ParseContext *pc);
void load_end_picture(ParseContext *pc);
void load_begin_overlay(ParseContext *pc);
void load_begin_light(ParseContext *pc);
void load_end_light(ParseContext *pc);
void load_begin_world(ParseContext *pc);
void load_end_row(ParseContext *pc);
void load_begin_point(ParseContext *pc);
void load_end_point(ParseContext *pc);
void load_begin_chart(ParseContext *pc);
void load_begin_chapter(ParseContext *pc);

// --- load_nodes.c ---------------------------------------------------------------------------------
void load_begin_scene(ParseContext *pc);
void load_begin_ending(ParseContext *pc);
bool load_is_action(Str id); // reserved for the built-in actions of pages
void load_end_choice(ParseContext *pc);
void load_end_answer(ParseContext *pc);
void load_begin_check(ParseContext *pc);
void load_end_check(ParseContext *pc);
void load_begin_card(ParseContext *pc);
void load_begin_link(ParseContext *pc);
void load_end_link(ParseContext *pc);
void load_end_claim(ParseContext *pc);
void load_begin_board(ParseContext *pc);

#endif
