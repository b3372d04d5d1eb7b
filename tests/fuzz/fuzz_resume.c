// Any bytes as a resume code: a sentence, or a play that can be played on and has a code of its own.
// Those that begin with = are letters, five bits of each byte, which are given their check letters, so
// that what lies behind those is reached too.
#include "story/resume/resume.h"
#include "story/resume/resume_letters.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const char scenario[] =
    "scenario 'a' { title='A', version='1', kind='fictional', start='s',\n"
    "  state={ n=0, t='x', l=list(), m=map(), b=false, f=number{ 0.5, min=0, max=1 } } "
    "}\n"
    "source 'u' { 'U', date='2022-01-02', status='reported' }\n"
    "world 'w' { row{ '*', '2021-12-31', 60 } }\n"
    "scene 's' { text='Words.', choice 'g' { 'G', go='q', gives='u' },\n"
    "  choice 'h' { 'H', go='s', once=true }, choice 'p' { 'P', go={ 's', 'e' },\n"
    "  pick=function(s) return 'e' end } }\n"
    "check 'q' { 'Q?', go='d', answer 'y' { 'Y', right=true, because='B.' },\n"
    "  answer 'z' { 'Z', because='B.' } }\n"
    "board 'd' { text='Words.', go='s', card 'i' { 'I' }, card 'j' { 'J' },\n"
    "  order={ 'i', 'j' }, link 'k' { 'i', 'j', answer='trigger', because='B.' } }\n"
    "ending 'e' { text='Words.' }\n";

static const char table[] = "{\"state\":\"b\",\"values\":[false]}\n"
                            "{\"state\":\"f\",\"values\":[0.5,0,1]}\n"
                            "{\"state\":\"l\",\"values\":[[],\"y\"]}\n"
                            "{\"state\":\"m\",\"values\":[{},\"y\"]}\n"
                            "{\"state\":\"n\",\"values\":[0]}\n"
                            "{\"state\":\"t\",\"values\":[\"x\",\"y\"]}\n"
                            "{\"world\":\"w\"}\n"
                            "{\"source\":\"u\"}\n"
                            "{\"node\":\"s\"}\n"
                            "{\"choice\":\"s g\",\"go\":[\"q\"],\"gives\":[\"u\"]}\n"
                            "{\"choice\":\"s h\",\"go\":[\"s\"]}\n"
                            "{\"choice\":\"s p\",\"go\":[\"s\",\"e\"]}\n"
                            "{\"node\":\"q\",\"go\":[\"d\"]}\n"
                            "{\"answer\":\"q y\"}\n"
                            "{\"answer\":\"q z\"}\n"
                            "{\"node\":\"d\",\"go\":[\"s\"]}\n"
                            "{\"card\":\"d i\"}\n"
                            "{\"card\":\"d j\"}\n"
                            "{\"link\":\"d k\"}\n"
                            "{\"node\":\"e\"}\n"
                            "{\"start\":\"\",\"go\":[\"s\"]}\n"
                            "{\"published\":1,\"sum\":\"74a55f18\"}\n";

static bool read_scenario(void *ctx, Str name, Buf *out, Err *err)
{
    (void)ctx;
    if (str_eq(name, STR("scenario.lua"))) {
        buf_add(out, str_of(scenario));
        return true;
    }
    if (!str_eq(name, STR("codes.txt")))
        return err_set(err, ERR_NO_INPUT, "there is no such file");
    buf_add(out, str_of(table));
    return true;
}

static Story *open_story(void)
{
    static const Host host = {.read = read_scenario};
    Diagnostics diagnostics = {0};
    Story *story = story_open(&host, NULL, &diagnostics, NULL);
    assert(story && resume_possible(story, NULL));
    diagnostics_free(&diagnostics);
    return story;
}

// The letters that five bits of each byte are, as a code.
static void close_letters(const uint8_t *bytes, size_t size, Buf *typed)
{
    ResumeLetters code = {0};
    for (size_t i = 0; i < size && code.n < RESUME_LETTERS_MAX - RESUME_CHECKS; i++)
        code.digits[code.n++] = bytes[i] & 31;
    resume_letters_close(&code);
    resume_letters_write(&code, typed);
}

static void play_on(Play *play)
{
    ChoiceState state;
    play_look(play);
    for (int i = 0; i < play_node(play)->n_choices; i++)
        if (play_choice_state(play, i, &state, NULL) && state == CHOICE_OPEN &&
            play_choose(play, i, NULL))
            return;
    if (play_answer(play, 0, NULL) || play_continue(play, NULL)) return;
    BoardState board = play_board(play, play_node_index(play));
    if (board.n_hand > 0) play_put(play, board.hand[0], 0, NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Story *story; // opened once for all inputs
    if (!story) story = open_story();
    Err err = {0};
    Buf typed = {0}, code = {0}, again = {0}, left_out = {0};
    unsigned extra;
    if (size > 0 && bytes[0] == '=')
        close_letters(bytes + 1, size - 1, &typed);
    else
        buf_add(&typed, (Str){(const char *)bytes, size});
    Play *play = resume_read(story, buf_str(&typed), 1, &extra, NULL, &err);
    assert((play != NULL) == (err.kind == ERR_NONE));
    assert(play || err.text[0] != '\0');
    for (int i = 0; play && i < 3; i++) {
        buf_clear(&code);
        if (!resume_write(play, extra, &code, &left_out, NULL) || left_out.n > 0) break;
        Play *taken = resume_read(story, buf_str(&code), 1, &extra, NULL, &err);
        assert(taken);
        buf_clear(&again);
        assert(resume_write(taken, extra, &again, NULL, NULL));
        assert(str_eq(buf_str(&code), buf_str(&again)));
        play_close(taken);
        play_on(play);
    }
    play_close(play);
    buf_free(&typed);
    buf_free(&code);
    buf_free(&again);
    buf_free(&left_out);
    return 0;
}
