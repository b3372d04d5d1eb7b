-- A place with a time beyond all zones.
-- expect: place "far" has "UTC+999999999999" for zone
place "far" { "Far", zone = "UTC+999999999999" }
