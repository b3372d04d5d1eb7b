// Any bytes as a save: a sentence, or a play that saves to what loads to the same bytes again.
#include "story/play.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const char scenario[] =
    "scenario 'a' { title='A', version='1', kind='fictional', start='s',\n"
    "  renamed={ o='s', ['state:p']='state:n', ['source:v']='source:u' },\n"
    "  state={ n=0, t='x', l=list(), m=map(), b=false, f=number{ 0.5, min=0, max=1 } } "
    "}\n"
    "fact 'F-1' { 'F', status='EST', confidence='H' }\n"
    "source 'u' { 'U', who='w', saw='s', shows='s', text='t', date='2022-01-02',\n"
    "  status='reported', facts={'F-1'} }\n"
    "world 'w' { unit='u', row{ '*', '2021-12-31', 60, 'F-1' } }\n"
    "chain 'h' { 'H', hint='h' }\n"
    "chapter 'c' { title='C', date='2022-01-02', start='s', at='h' }\n"
    "scene 's' { title='S {t}', text='Words.', choice 'g' { 'G', go='q', gives='u' } "
    "}\n"
    "check 'q' { 'Q?', title='Q', scored=true, go='d',\n"
    "  answer 'y' { 'Y', right=true, because='B.' }, answer 'z' { 'Z', because='B.' } "
    "}\n"
    "board 'd' { title='D', text='Words.', go='e',\n"
    "  card 'i' { 'I', when='1', text='I.', facts={'F-1'} },\n"
    "  card 'j' { 'J', when='2', text='J.', facts={'F-1'} },\n"
    "  order={ 'i', 'j' },\n"
    "  link 'k' { 'i', 'j', answer='trigger', because='B.', facts={'F-1'} } }\n"
    "ending 'e' { title='E', text='Words.' }\n";

static bool read_scenario(void *ctx, Str name, Buf *out, Err *err)
{
    (void)ctx, (void)name, (void)err;
    buf_add(out, str_of(scenario));
    return true;
}

static Story *open_story(void)
{
    static const Host host = {.read = read_scenario};
    Diagnostics diagnostics = {0};
    Story *story = story_open(&host, NULL, &diagnostics, NULL);
    assert(story);
    diagnostics_free(&diagnostics);
    return story;
}

// The list of saves looks at one without loading it.
static void look_at(Str save)
{
    Arena arena = {0};
    Err err = {0};
    SaveInfo info;
    bool listed = save_info(save, &arena, &info, &err);
    assert(listed == (err.kind == ERR_NONE) && (listed || err.text[0] != '\0'));
    arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Story *story; // opened once for all inputs
    if (!story) story = open_story();
    Err err = {0};
    look_at((Str){(const char *)bytes, size});
    Play *play = play_load(story, (Str){(const char *)bytes, size}, NULL, &err);
    assert((play != NULL) == (err.kind == ERR_NONE));
    if (!play) {
        assert(err.text[0] != '\0');
        return 0;
    }
    Buf first = {0}, second = {0};
    play_save(play, &first);
    Play *again = play_load(story, buf_str(&first), NULL, &err);
    assert(again);
    play_save(again, &second);
    assert(str_eq(buf_str(&first), buf_str(&second)));
    while (play_undo(play, NULL))
        assert(play_node(play));
    play_close(play);
    play_close(again);
    buf_free(&first);
    buf_free(&second);
    return 0;
}
