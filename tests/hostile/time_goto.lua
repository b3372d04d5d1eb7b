-- A loop that is no loop.
-- expect: the script works too long: a turn may take 3000000 steps
::again::
goto again
