-- A name that leads out of the scenario, or nowhere.
-- expect: is no safe file name
include "../outside/"
