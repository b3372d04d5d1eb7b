// The figures of a walk by their names: for its report and its gates.
//
// Of a policy:
//   total order links claims evidence checks   scores, 0 to 100; with .spread their standard deviation
//   meter.ID                                   what a meter came to
//   words minutes minutes130 minutes240        also .least, .p95 and .max; minutes are at 180 words a minute
//   pages                                      the same: scenes, questions, boards and the ending of a play
//   decisions questions                        of a play
//   ending.ID                                  share of the plays that ended there, percent
//   endings.least endings.most                 the least and the greatest of these shares
//   endings.missing                            endings that can be reached and were not
// Of all policies together, "all":
//   unreached     scenes that can be reached and no play came to
//   unoffered     choices of scenes that plays came to, that stood on no page
//   unopened      that stood there and were never open
//   untaken       that were never taken (those two among them)
//   ungiven       sources that can be had and no play was given
//   unread        that plays were given and none opened
//   unshown       texts that stood on no page: passages, reasons, what sources say
//   shown         percent of the words of such texts that stood on a page
//   faults dominated
//   auc           how often a reader's total is above a skimmer's: 0.5 to 1
//   items.least   the least item-rest correlation, over skimmer, reader and close_reader alike
// Policies are named by their ids; "mix" is the equal mix (endings only); "all" with a figure of a policy is
// the greatest of all but the explorer, who is no reader.
#ifndef QANTAR_TOOLS_WALK_MEASURE_H
#define QANTAR_TOOLS_WALK_MEASURE_H

#include "tools/walk.h"

// Of its states in which a choice is best on every meter, to be reported.
#define DOMINANT_SHARE 0.9

// Of a play of a policy: words a minute.
double walk_minutes(const Tally *tally, int play, int speed);
// False when there is no figure of that name.
bool walk_measure(const Walk *walk, const Tally *tally, Str name, double *out);
double walk_figure(const Walk *walk, const Tally *tally, const char *name); // 0 then
bool walk_measure_all(const Walk *walk, Str name, double *out);             // of "all"
bool walk_measure_mix(const Walk *walk, Str name, double *out);             // of "mix"
// The item-rest correlation of an item over the policies of the ladder; false when none of their plays was asked it.
bool walk_item_tells(const Walk *walk, int item, double *out);
// Whether this node can be reached, and no play came to it.
bool walk_is_unreached(const Walk *walk, int node);
// Of a node that plays came to: its choice was never offered; offered and never open; never taken.
bool walk_is_unoffered(const Walk *walk, int node, int choice);
bool walk_is_unopened(const Walk *walk, int node, int choice);
bool walk_is_untaken(const Walk *walk, int node, int choice);
// Of a source: it can be had and was never given; it was given and never opened.
bool walk_is_ungiven(const Walk *walk, int source);
bool walk_is_unread(const Walk *walk, int source);
// Of the words of all texts that should be shown, percent; 100 of none.
double walk_shown(const Walk *walk);

#endif
