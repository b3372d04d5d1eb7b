#include "text/breaks.h"

#include "base/utf8.h"
#include "text/break_table.h"

#define HANGUL_FIRST 0xAC00u // syllables in rows of 28: the first of a row has no final
#define HANGUL_LAST  0xD7A3u
#define HANGUL_ROW   28
#define EM_DASH      0x2014u
// Bytes past a cut that show whether a cluster continues over it.
#define GRAPHEME_AHEAD 8

// The stretch of [table] that holds [code].
static uint32_t class_in(const uint32_t *table, size_t count, uint32_t code)
{
    size_t low = 0, high = count; // the answer is in [low, high)
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (table[middle] >> 8 <= code)
            low = middle;
        else
            high = middle;
    }
    return table[low] & 0xFF;
}

static bool syllable_without_final(uint32_t code)
{
    return code >= HANGUL_FIRST && code <= HANGUL_LAST &&
           (code - HANGUL_FIRST) % HANGUL_ROW == 0;
}

LineClass line_class(uint32_t code)
{
    if (syllable_without_final(code)) return LB_H2;
    return (LineClass)class_in(line_classes, line_classes_count, code);
}

ClusterClass cluster_class(uint32_t code)
{
    if (code >= ' ' && code <= '~') return GCB_Other; // most of what is asked for
    if (syllable_without_final(code)) return GCB_LV;
    return (ClusterClass)class_in(cluster_classes, cluster_classes_count, code);
}

// What the rules must know beside the two classes that meet.
enum {
    AFTER_JOINER = 1,   // a zero width joiner is just before
    AFTER_HEBREW = 2,   // a hyphen after a Hebrew letter is just before
    AFTER_ODD_FLAG = 4, // an odd number of regional indicators is before
    IN_NUMBER = 8,      // inside a number: digits, then . , / between
    NUMBER_CLOSED = 16, // the bracket that closes a number is just before
    NUMBER_AHEAD = 32,  // a digit follows the class that comes next
    OVER_SPACES = 64,   // the rule looks past the spaces before this place
};

typedef uint64_t Set; // of line classes

typedef struct Rule {
    Set before, after;
    int needs; // flags from above that must be set
    Break verdict;
} Rule;

// clang-format off
#define IN(class) (UINT64_C(1) << LB_##class)
#define ANY       (~UINT64_C(0))
#define HARD      (IN(BK) | IN(CR) | IN(LF) | IN(NL))
#define OPENING   (IN(OP) | IN(OP_EAST))
#define CLOSING   (IN(CP) | IN(CP_EAST))
#define LETTER    (IN(AL) | IN(HL))
#define AFFIX     (IN(PR) | IN(PO))
#define PICTOGRAM (IN(ID) | IN(ID_RESERVED) | IN(EB) | IN(EM))
#define KOREAN    (IN(JL) | IN(JV) | IN(JT) | IN(H2) | IN(H3))

// UAX 14, revision 50, in its order; the first rule that fits decides. LB9 and LB10 (marks) are
// in next_class; LB25 is the regular expression of example 7, which the test file follows.
static const Rule rules[] = {
    {IN(BK), ANY, 0, BREAK_MUST},                                                       // LB4
    {IN(CR), IN(LF), 0, BREAK_NO}, {IN(CR) | IN(LF) | IN(NL), ANY, 0, BREAK_MUST},      // LB5
    {ANY, HARD, 0, BREAK_NO},                                                           // LB6
    {ANY, IN(SP) | IN(ZW), 0, BREAK_NO},                                                // LB7
    {IN(ZW), ANY, OVER_SPACES, BREAK_MAY},                                              // LB8
    {ANY, ANY, AFTER_JOINER, BREAK_NO},                                                 // LB8a
    {ANY, IN(WJ), 0, BREAK_NO}, {IN(WJ), ANY, 0, BREAK_NO},                             // LB11
    {IN(GL), ANY, 0, BREAK_NO},                                                         // LB12
    {~(IN(SP) | IN(BA) | IN(HY)), IN(GL), 0, BREAK_NO},                                 // LB12a
    {ANY, IN(CL) | CLOSING | IN(EX) | IN(IS) | IN(SY), 0, BREAK_NO},                    // LB13
    {OPENING, ANY, OVER_SPACES, BREAK_NO},                                              // LB14
    {IN(QU), OPENING, OVER_SPACES, BREAK_NO},                                           // LB15
    {IN(CL) | CLOSING, IN(NS), OVER_SPACES, BREAK_NO},                                  // LB16
    {IN(B2), IN(B2), OVER_SPACES, BREAK_NO},                                            // LB17
    {IN(SP), ANY, 0, BREAK_MAY},                                                        // LB18
    {ANY, IN(QU), 0, BREAK_NO}, {IN(QU), ANY, 0, BREAK_NO},                             // LB19
    {ANY, IN(CB), 0, BREAK_MAY}, {IN(CB), ANY, 0, BREAK_MAY},                           // LB20
    {ANY, ANY, AFTER_HEBREW, BREAK_NO},                                                 // LB21a
    {ANY, IN(BA) | IN(HY) | IN(NS), 0, BREAK_NO}, {IN(BB), ANY, 0, BREAK_NO},           // LB21
    {IN(SY), IN(HL), 0, BREAK_NO},                                                      // LB21b
    {ANY, IN(IN), 0, BREAK_NO},                                                         // LB22
    {LETTER, IN(NU), 0, BREAK_NO}, {IN(NU), LETTER, 0, BREAK_NO},                       // LB23
    {IN(PR), PICTOGRAM, 0, BREAK_NO}, {PICTOGRAM, IN(PO), 0, BREAK_NO},                 // LB23a
    {AFFIX, LETTER, 0, BREAK_NO}, {LETTER, AFFIX, 0, BREAK_NO},                         // LB24
    {AFFIX, OPENING | IN(HY), NUMBER_AHEAD, BREAK_NO},                                  // LB25
    {AFFIX | IN(HY), IN(NU), 0, BREAK_NO},
    {ANY, IN(NU) | IN(SY) | IN(IS) | IN(CL) | CLOSING | AFFIX, IN_NUMBER, BREAK_NO},
    {ANY, AFFIX, NUMBER_CLOSED, BREAK_NO},
    {IN(JL), IN(JL) | IN(JV) | IN(H2) | IN(H3), 0, BREAK_NO},                           // LB26
    {IN(JV) | IN(H2), IN(JV) | IN(JT), 0, BREAK_NO}, {IN(JT) | IN(H3), IN(JT), 0, BREAK_NO},
    {KOREAN, IN(PO), 0, BREAK_NO}, {IN(PR), KOREAN, 0, BREAK_NO},                       // LB27
    {LETTER, LETTER, 0, BREAK_NO},                                                      // LB28
    {IN(IS), LETTER, 0, BREAK_NO},                                                      // LB29
    {LETTER | IN(NU), IN(OP), 0, BREAK_NO}, {IN(CP), LETTER | IN(NU), 0, BREAK_NO},     // LB30
    {IN(RI), IN(RI), AFTER_ODD_FLAG, BREAK_NO},                                         // LB30a
    {IN(EB) | IN(ID_RESERVED), IN(EM), 0, BREAK_NO},                                    // LB30b
    {ANY, ANY, 0, BREAK_MAY},                                                           // LB31
};
// clang-format on

typedef struct Scan {
    LineClass before; // just before this place, marks folded into their letter
    LineClass base;   // the same, past spaces
    int flags;
    bool started;
} Scan;

static bool in(Set set, LineClass class) { return (set >> class & 1) != 0; }

static Break judge(const Scan *scan, LineClass after)
{
    const Rule *rule = rules;
    for (;; rule++) {
        int needs = rule->needs & ~OVER_SPACES;
        LineClass before = rule->needs & OVER_SPACES ? scan->base : scan->before;
        if (in(rule->before, before) && in(rule->after, after) &&
            (scan->flags & needs) == needs)
            return rule->verdict;
    }
}

// LB9: does a mark at this place belong to what is before it?
static bool mark_joins(const Scan *scan)
{
    return scan->started && !in(HARD | IN(SP) | IN(ZW), scan->before);
}

static int number_flag(int flags, LineClass class)
{
    if (class == LB_NU) return IN_NUMBER;
    if (!(flags & IN_NUMBER)) return 0;
    if (class == LB_SY || class == LB_IS) return IN_NUMBER;
    return in(IN(CL) | CLOSING, class) ? NUMBER_CLOSED : 0;
}

static void step(Scan *scan, LineClass class)
{
    int flags = number_flag(scan->flags, class);
    if (scan->before == LB_HL && (class == LB_HY || class == LB_BA))
        flags |= AFTER_HEBREW;
    if (class == LB_RI && !(scan->flags & AFTER_ODD_FLAG)) flags |= AFTER_ODD_FLAG;
    scan->flags = flags;
    scan->before = class;
    if (class != LB_SP) scan->base = class;
    scan->started = true;
}

static bool digit_follows(Str rest)
{
    uint32_t code;
    while (utf8_next(&rest, &code)) {
        LineClass class = line_class(code);
        if (class != LB_CM && class != LB_ZWJ) return class == LB_NU;
    }
    return false;
}

// The verdict before a code point of [class]; [rest] follows it. Moves [scan] past it.
static Break next_break(Scan *scan, LineClass class, Str rest)
{
    bool mark = class == LB_CM || class == LB_ZWJ;
    Break verdict = BREAK_NO;
    if (!mark || !mark_joins(scan)) {
        LineClass acts_as = mark ? LB_AL : class; // LB10
        bool may_open = in(AFFIX, scan->before) && in(OPENING | IN(HY), class);
        if (may_open && digit_follows(rest)) scan->flags |= NUMBER_AHEAD;
        if (scan->started) verdict = judge(scan, acts_as);
        step(scan, acts_as);
    }
    scan->flags &= ~AFTER_JOINER;
    if (class == LB_ZWJ) scan->flags |= AFTER_JOINER;
    return verdict;
}

void breaks_unicode(Str text, unsigned char *breaks)
{
    Scan scan = {.before = LB_AL, .base = LB_AL};
    Str rest = text;
    uint32_t code;
    for (size_t at = 0; utf8_next(&rest, &code);) {
        breaks[at] = (unsigned char)next_break(&scan, line_class(code), rest);
        for (at++; at < text.n - rest.n; at++)
            breaks[at] = BREAK_NO;
    }
    breaks[text.n] = BREAK_MUST;
}

void breaks_find(Str text, unsigned char *breaks)
{
    breaks_unicode(text, breaks);
    Str rest = text;
    uint32_t code;
    while (utf8_next(&rest, &code)) {
        if (code != EM_DASH) continue;
        size_t at = text.n - rest.n - 3; // three bytes long
        if (at > 0 && text.s[at - 1] == ' ' && breaks[at] == BREAK_MAY)
            breaks[at] = BREAK_NO;
    }
}

// UAX 29 ------------------------------------------------------------------------------------

typedef struct ClusterRule {
    uint32_t before, after; // sets of cluster classes
} ClusterRule;

// clang-format off
#define G(class)  (1u << GCB_##class)
#define CONTROLS  (G(Control) | G(CR) | G(LF))

static const ClusterRule joined[] = {
    {G(CR), G(LF)},                                                    // GB3
    {G(L), G(L) | G(V) | G(LV) | G(LVT)},                              // GB6
    {G(LV) | G(V), G(V) | G(T)},                                       // GB7
    {G(LVT) | G(T), G(T)},                                             // GB8
    {~CONTROLS, G(Extend) | G(ZWJ) | G(SpacingMark)},                  // GB9, GB9a
    {G(Prepend), ~CONTROLS},                                           // GB9b
};
// clang-format on

static bool clusters_join(ClusterClass before, ClusterClass after)
{
    for (int i = 0; i < COUNT_OF(joined); i++)
        if ((joined[i].before >> before & 1) && (joined[i].after >> after & 1))
            return true;
    return false;
}

size_t grapheme_end(Str text)
{
    Str rest = text;
    uint32_t code;
    if (!utf8_next(&rest, &code)) return 0;
    ClusterClass before = cluster_class(code);
    bool picture = before == GCB_Pictographic; // a pictograph, then only marks: GB11
    bool flag = before == GCB_Regional_Indicator;
    for (Str here = rest; utf8_next(&rest, &code); here = rest) {
        ClusterClass after = cluster_class(code);
        bool picture_goes_on =
            picture && before == GCB_ZWJ && after == GCB_Pictographic;
        bool flag_closes = flag && before == GCB_Regional_Indicator &&
                           after == GCB_Regional_Indicator; // GB12
        if (!picture_goes_on && !flag_closes && !clusters_join(before, after))
            return text.n - here.n;
        bool mark = after == GCB_Extend || (after == GCB_ZWJ && before != GCB_ZWJ);
        picture = after == GCB_Pictographic || (picture && mark);
        flag = after == GCB_Regional_Indicator && !flag_closes;
        before = after;
    }
    return text.n;
}

Str grapheme_cut(Str text, size_t max)
{
    if (text.n <= max) return text;
    size_t at = 0;
    for (size_t end; at < max; at = end) {
        // What follows within reach of a cluster that is cut anyway need not be read.
        end = at + grapheme_end(str_cut(text, at, max + GRAPHEME_AHEAD));
        if (end > max) break;
    }
    return str_cut(text, 0, at);
}
