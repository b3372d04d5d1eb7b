// What the rules of `check` share: the book that is looked at, and how a rule tells what it found.
#ifndef QANTAR_TOOLS_RULES_H
#define QANTAR_TOOLS_RULES_H

#include "story/book.h"
#include "tools/check.h"
#include "tools/reachability.h"

typedef struct Check {
    const Book *book;
    const Host *host;
    const CheckSetup *setup;
    Diagnostics *diagnostics;
    CheckCounts *counts;
    Arena kept;            // of the whole check
    Arena arena;           // of the rule that looks now
    Reachability reach;    // from node to node
    const CheckRule *rule; // the one that looks now
} Check;

// Adds a diagnostic of the rule that looks now. False when there are so many that the rest need not be
// looked for.
bool check_report(Check *check, Where where, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
bool check_mentions(Str text, const Person *person); // whether a text names them
Str check_quote(Check *check, Str sentence); // as much of it as a diagnostic shows
// A node for a sentence: scene "queue".
const char *check_node_name(Check *check, const Node *node);
// By source: some scene or choice gives it, whether the play comes there or not.
bool *check_given_sources(Check *check);
// The whole of a script; empty when it cannot be read.
Str check_read_script(Check *check, Arena *arena, Str file);

// What a reader takes as statements about the world: scenes, sources, reasons, cards.
// Questions and the glossary are not among them.
void check_each_statement(Check *check, void (*each)(Check *check, const Text *text));
// All texts that are shown to a player. Facts are for teachers and are left out.
void check_each_text(Check *check, void (*each)(Check *check, const Text *text));

// The rules, by file. Each says what check.c's table says of it.
// clang-format off
void rule_unreachable(Check *check);     void rule_no_way_on(Check *check);
void rule_no_ending(Check *check);       void rule_never_open(Check *check);
void rule_once_only(Check *check);       void rule_time_backwards(Check *check);

void rule_source_not_given(Check *check); void rule_term_not_used(Check *check);
void rule_picture_not_used(Check *check); void rule_person_not_used(Check *check);
void rule_fact_not_used(Check *check);    void rule_stop_not_used(Check *check);
void rule_say_not_used(Check *check);

void rule_meter_not_written(Check *check); void rule_world_write(Check *check);
void rule_asks_unknown(Check *check);      void rule_near_ids(Check *check);

void rule_source_record(Check *check);   void rule_no_fact(Check *check);
void rule_chart_record(Check *check);
void rule_real_speaker(Check *check);    void rule_real_speech(Check *check);

void rule_scene_long(Check *check);      void rule_scene_too_long(Check *check);
void rule_too_many_words(Check *check);  void rule_markup(Check *check);
void rule_same_label(Check *check);      void rule_no_glyph(Check *check);
void rule_sentence_long(Check *check);   void rule_reading_level(Check *check);

void rule_alt_long(Check *check);        void rule_layer(Check *check);

void rule_codes_changed(Check *check);   void rule_codes_lacking(Check *check);
// clang-format on

#endif
