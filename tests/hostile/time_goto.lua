-- A loop that is no loop.
-- expect: the script works too long; is there a loop without an end?
::again::
goto again
