#include "ipc/picture_request.h"

#define PARTS          1000000.0 // of a share
#define UNITS          1000.0    // parts of a unit of size
#define SIZE_MAX_UNITS 1e6

// As a whole number of parts, from [min] to [max].
static void field_real(
    Fields *fields, double *value, double parts, double min, double max)
{
    double clipped = !(*value >= min) ? min : *value > max ? max : *value;
    int number = (int)(clipped * parts + (clipped < 0 ? -0.5 : 0.5));
    field_int(fields, &number);
    if (fields->out) return;
    *value = number / parts;
    if (*value < min || *value > max) fields->failed = true;
}

static void field_side(Fields *fields, int *side)
{
    field_int(fields, side);
    if (*side < 1 || *side > PICTURE_FRAME_MAX) fields->failed = true;
}

void picture_request_fields(Fields *fields, PictureRequest *request)
{
    uint64_t ground = request->ground;
    field_side(fields, &request->w);
    field_side(fields, &request->h);
    field_real(fields, &request->focus_x, PARTS, 0, 1);
    field_real(fields, &request->focus_y, PARTS, 0, 1);
    field_u64(fields, &ground);
    field_enum(fields, &request->n, PICTURE_LAYERS_MAX + 1);
    for (int i = 0; i < request->n; i++)
        field_str(fields, &request->layers[i]);
    request->ground = (uint32_t)ground & 0xFFFFFFu;
}

void picture_reply_fields(Fields *fields, PictureReply *reply)
{
    field_real(fields, &reply->w, UNITS, 0, SIZE_MAX_UNITS);
    field_real(fields, &reply->h, UNITS, 0, SIZE_MAX_UNITS);
}
