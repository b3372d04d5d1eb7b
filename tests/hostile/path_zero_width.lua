-- A name with a letter that nobody sees.
-- expect: cannot read
include("att\u{200B}ack.lua")
