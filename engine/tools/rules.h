// Shared by the rules of `check`: the context, reporting, and helpers.
#ifndef QANTAR_TOOLS_RULES_H
#define QANTAR_TOOLS_RULES_H

#include "story/api.h"
#include "story/story.h"
#include "tools/check.h"
#include "tools/mentions.h"
#include "tools/reachability.h"

// What scripts write, by variable.
typedef struct Written {
    bool *direct;   // by s.name = or moves
    bool *in_table; // a field of a table has its name: { trust = 1 }
    bool computed;  // something is written by a name that is computed, s[name] =
} Written;

typedef struct Check {
    Story *story;
    const Book *book;
    const Host *host;
    const CheckSetup *setup;
    Diagnostics *diagnostics;
    CheckCounts *counts;
    Arena kept;           // lives as long as the check
    Arena arena;          // reset after each rule
    Reachability reach;   // of the book's nodes
    struct Layer *layers; // of all pictures, once rule_layer has drawn them
    int n_layers;
    Mentions mentions;     // of its people
    int nearest_left;      // names that may still be compared for "did you mean"
    struct Allows *allows; // warnings that comments switch off
    Written written;       // once a rule has asked for it
    const bool *changes;   // check_may_change
    bool broken;           // the reader found errors: nothing of it is played
    struct Slips *slips;   // in functions, once a rule has asked for them
    const bool *before;    // check_given_before of [before_of], within one rule
    int before_of, floods;
    Str script_of, script; // the last that a field was looked for in
    int fields_found;      // how many fields were looked for
    bool folder_told;      // that of the pictures has another name
    const CheckRule *rule; // the current rule
} Check;

// Adds a diagnostic of the current rule. False when there are too many to continue.
bool check_report(Check *check, Where where, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
bool check_has_told(const Check *check, const char *rule); // a fault of that rule
// A sign of life, in loops over what a scenario declares.
void check_beat(const Check *check);
Str check_quote(Check *check, Str sentence); // truncated for a diagnostic
// A node in a message: scene "queue".
const char *check_node_name(Check *check, const Node *node);
// By source: given by some scene or choice, reachable or not.
bool *check_given_sources(Check *check);
// By source: given on some way from the start to the node, or at it. In [arena].
bool *check_given_before(Check *check, int to);
// The source that is asked for at the node by a condition that is data, and that no way to it gives; NONE: there is none.
int check_not_given_before(Check *check, int node, const Test *test);
// By variable: something may change its first value. In [kept].
bool *check_may_change(Check *check);
// Called for each script; [arena] is freed after the call.
typedef void (*ScriptVisitor)(Check *check, Arena *arena, Str file, void *ctx);
void check_each_script(Check *check, ScriptVisitor visit, void *ctx);
// The text of a script; empty if it cannot be read.
Str check_read_script(Check *check, Arena *arena, Str file);
// A field of a word of the script, which is declared at [where]; with [inner], the field of that name in the table it holds.
typedef struct FieldAt {
    Where where;
    WordKind kind;
    Str id;
    const char *field;
    Str inner;
} FieldAt;

// The same at the line of the field, or of the word if it has no such field. A comment at either allows a warning.
bool check_report_at(Check *check, FieldAt at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
// Whether its script gives the word that field; true as well when too many were looked for.
bool check_has_field(Check *check, FieldAt at);
FieldAt check_choice_field(const Choice *choice, const char *field, Str inner);
WordKind check_node_word(const Node *node);

// Texts that make statements of fact: scenes, sources, explanations, cards; not questions or the
// glossary.
void check_each_statement(Check *check, void (*each)(Check *check, const Text *text));
// All texts shown to the player. Not facts, which are for teachers.
void check_each_text(Check *check, void (*each)(Check *check, const Text *text));

// Whether a source lacks only since what gives it is never reached, which is told.
bool check_follows_unreachable(Check *check, int source);
// Why a condition that is data can never hold: "it needs trust to be at least 20, ..."
const char *check_why_never(Check *check, Condition condition);
// By node: each of its choices can be closed at the same time, for all that is known. In [arena].
bool *check_stuck_nodes(Check *check);
// Whether a choice of the node can be taken once and leads back to it.
bool check_shuts_and_returns(const Check *check, int node, const Choice *choice);

// The rules, by file. Described in the table in check.c.
// clang-format off
void rule_unreachable(Check *check);     void rule_no_way_on(Check *check);
void rule_no_ending(Check *check);       void rule_edition_no_ending(Check *check);
void rule_never_open(Check *check);       void rule_never_shown(Check *check);
void rule_all_conditional(Check *check);
void rule_once_only(Check *check);       void rule_time_backwards(Check *check);

void rule_source_not_given(Check *check); void rule_term_not_used(Check *check);
void rule_picture_not_used(Check *check); void rule_person_not_used(Check *check);
void rule_fact_not_used(Check *check);    void rule_stop_not_used(Check *check);
void rule_say_not_used(Check *check);     void rule_not_included(Check *check);

void rule_meter_not_written(Check *check); void rule_world_write(Check *check);
void rule_no_reason(Check *check);
void rule_asks_unknown(Check *check);      void rule_near_ids(Check *check);

void rule_undeclared_variable(Check *check);  void rule_unknown_word(Check *check);
void rule_unknown_function(Check *check);  void rule_outside_change(Check *check);
void rule_wrong_value(Check *check);       void rule_not_allowed_here(Check *check);
void rule_too_many_arguments(Check *check);
void rule_no_yes_or_no(Check *check);      void rule_pick_not_listed(Check *check);
void rule_never_holds(Check *check);        void rule_wrong_kind(Check *check);
void rule_pick_no_answer(Check *check);    void rule_merge_marks(Check *check);
void rule_always_holds(Check *check);      void rule_field_twice(Check *check);

void rule_no_row(Check *check);
void rule_source_record(Check *check);   void rule_no_fact(Check *check);
void rule_chapter_empty(Check *check);   void rule_no_date(Check *check);
void rule_record_dates(Check *check);    void rule_after_play(Check *check);
void rule_chart_record(Check *check);    void rule_fact_dates(Check *check);
void rule_real_speaker(Check *check);    void rule_real_speech(Check *check);

void rule_scene_long(Check *check);      void rule_scene_too_long(Check *check);
void rule_too_many_words(Check *check);  void rule_markup(Check *check);
void rule_same_label(Check *check);      void rule_no_glyph(Check *check);
void rule_sentence_long(Check *check);   void rule_reading_level(Check *check);  void rule_plain_missing(Check *check);

void rule_one_answer(Check *check);      void rule_one_status(Check *check);
void rule_arrow_backwards(Check *check); void rule_never_closed(Check *check);
void rule_order_hours(Check *check);     void rule_evidence_not_given(Check *check);

void rule_alt_long(Check *check);        void rule_layer(Check *check);
void rule_layer_part(Check *check);      void rule_layer_shape(Check *check);
void rule_focus_outside_picture(Check *check);

void rule_allow_unknown(Check *check);   void rule_allow_no_reason(Check *check);
void rule_allow_not_needed(Check *check);

void rule_po_file(Check *check);         void rule_translation_no_file(Check *check);
void rule_translation_marks(Check *check); void rule_translation_stale(Check *check);
void rule_translation_not_listed(Check *check); void rule_name_not_portable(Check *check);
void rule_translation_missing(Check *check); void rule_translation_unknown(Check *check);

void rule_codes_changed(Check *check);   void rule_codes_lacking(Check *check);
// clang-format on

#endif
