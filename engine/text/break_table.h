// Classes of code points for line breaking (UAX 14) and grapheme clusters (UAX 29).
#ifndef QANTAR_TEXT_BREAK_TABLE_H
#define QANTAR_TEXT_BREAK_TABLE_H

#include <stddef.h>
#include <stdint.h>

// clang-format off
// Line breaking classes after LB1; _EAST are wide ones, ID_RESERVED unassigned pictographs.
typedef enum LineClass {
    LB_AL, LB_B2, LB_BA, LB_BB, LB_BK, LB_CB, LB_CL, LB_CM, LB_CP, LB_CP_EAST, LB_CR, LB_EB,
    LB_EM, LB_EX, LB_GL, LB_H2, LB_H3, LB_HL, LB_HY, LB_ID, LB_ID_RESERVED, LB_IN, LB_IS, LB_JL,
    LB_JT, LB_JV, LB_LF, LB_NL, LB_NS, LB_NU, LB_OP, LB_OP_EAST, LB_PO, LB_PR, LB_QU, LB_RI,
    LB_SP, LB_SY, LB_WJ, LB_ZW, LB_ZWJ,
} LineClass;

typedef enum ClusterClass {
    GCB_Other, GCB_CR, GCB_LF, GCB_Control, GCB_Extend, GCB_ZWJ, GCB_Regional_Indicator,
    GCB_Prepend, GCB_SpacingMark, GCB_L, GCB_V, GCB_T, GCB_LV, GCB_LVT, GCB_Pictographic,
} ClusterClass;
// clang-format on

// Each entry: the first code point of a stretch << 8 | its class; sorted.
extern const uint32_t line_classes[], cluster_classes[];
extern const size_t line_classes_count, cluster_classes_count;

// In breaks.c.
LineClass line_class(uint32_t code);
ClusterClass cluster_class(uint32_t code);

#endif
