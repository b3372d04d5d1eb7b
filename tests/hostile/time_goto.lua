-- A loop that is no loop.
-- expect: the script works too long: reading a scenario may take 200000000 steps
::again::
goto again
