// Since which api each word and field of the script language exists.
#include "story/api.h"

// What is not listed is of api 1. Before a release nothing is newer; after it, whoever adds a word or a
// field adds a row with API_NUMBER, raised by one: {WORD_SCENE, "lamp", 2}; without a field it is the word.
const ApiSince api_newer[] = {
    {.since = 0},
};

int api_since(const ApiSince *newer, WordKind word, const char *field)
{
    for (const ApiSince *row = newer; row->since > 0; row++) {
        bool same = row->field && field && str_eq(str_of(row->field), str_of(field));
        if (row->word == word && (same || (!row->field && !field))) return row->since;
    }
    return 1;
}
