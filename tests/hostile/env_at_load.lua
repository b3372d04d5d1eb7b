-- The same while the scenario is read.
-- expect: there is no word "os"
local home = os.getenv("HOME")
