-- A place beyond the earth.
-- expect: place "far" has a table for at; it should be latitude and longitude
place "far" { "Far", at = { math.huge, 0 / 0 } }
