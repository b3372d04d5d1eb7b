#include "page/play_report.h"

#include "base/json.h"
#include "story/resume/resume.h"

#include <math.h>

typedef struct Total {
    double sum;
    int count;
} Total;

static void put_score(
    json_t *scores, const char *name, const Score *score, Total *total)
{
    if (score->score < 0) return;
    json_t *value = json_object();
    json_put(value, STR("got"), json_real(score->credit));
    json_put(value, STR("of"), json_integer(score->count));
    json_put(value, STR("percent"), json_integer(lround(score->score * 100)));
    json_put(scores, str_of(name), value);
    total->sum += score->score;
    total->count++;
}

static void put_scores(json_t *report, const Play *play)
{
    Scores scores = play_scores(play);
    Total total = {0};
    json_t *list = json_object();
    put_score(list, "order", &scores.order, &total);
    put_score(list, "arrows", &scores.links, &total);
    put_score(list, "evidence", &scores.evidence, &total);
    put_score(list, "claims", &scores.claims, &total);
    put_score(list, "questions", &scores.checks, &total);
    json_put(report, STR("scores"), list);
    if (total.count > 0)
        json_put(
            report, STR("total"), json_integer(lround(total.sum * 100 / total.count)));
}

static void put_code(json_t *report, const Stack *stack)
{
    Buf code = {0};
    if (!resume_write(stack->play, settings_pack(&stack->settings), &code, NULL, NULL))
        buf_clear(&code);
    json_put(report, STR("code"), json_str(buf_str(&code)));
    buf_free(&code);
}

void play_report_write(const Stack *stack, Buf *out)
{
    json_t *report = json_object();
    put_code(report, stack);
    json_put(report, STR("node"),
        json_str(str_of(book_node_kind(play_node(stack->play)->kind))));
    json_put(report, STR("complete"), json_boolean(play_ended(stack->play)));
    put_scores(report, stack->play);
    json_write(out, report, 0);
    json_decref(report);
}
