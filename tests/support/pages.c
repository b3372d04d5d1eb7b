#include "support/pages.h"

#include "support/pages_parts.h"

#include <string.h>

const Sample samples[] = {
    {"title", &sample_title},
    {"title_editions", &sample_title_editions},
    {"scene", &sample_scene},
    {"scene_plain", &sample_scene_plain},
    {"scene_long", &sample_scene_long},
    {"check", &sample_check},
    {"check_answered", &sample_check_answered},
    {"rail", &sample_rail},
    {"rail_held", &sample_rail_held},
    {"rail_full", &sample_rail_full},
    {"rail_links", &sample_rail_links},
    {"rail_pin", &sample_rail_pin},
    {"rail_claims", &sample_rail_claims},
    {"rail_result", &sample_rail_result},
    {"rail_week", &sample_rail_week},
    {"rail_week_done", &sample_rail_week_done},
    {"source", &sample_source},
    {"notebook", &sample_notebook},
    {"log", &sample_log},
    {"glossary", &sample_glossary},
    {"settings", &sample_settings},
    {"saves", &sample_saves},
    {"map", &sample_map},
    {"steps", &sample_steps},
    {"hours", &sample_hours},
    {"counts", &sample_counts},
    {"toll", &sample_toll},
    {"know", &sample_know},
    {"help", &sample_help},
    {"ending", &sample_ending},
    {"error", &sample_error},
    {"scene_russian", &sample_scene_russian},
    {"scene_kazakh", &sample_scene_kazakh},
    {"scene_arabic", &sample_scene_arabic},
    {"list_arabic", &sample_list_arabic},
};
const int n_samples = COUNT_OF(samples);

const Page *sample(const char *name)
{
    for (int i = 0; i < n_samples; i++)
        if (strcmp(samples[i].name, name) == 0) return samples[i].page;
    return NULL;
}
