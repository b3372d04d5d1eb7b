-- A place beyond the earth.
-- expect: place "far" has no position for at: one of the two is no number
place "far" { "Far", at = { math.huge, 0 / 0 } }
