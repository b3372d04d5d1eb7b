#include "jansson_private_config.h"
