-- Lua 5.4.4: "'break' may not properly close variable in a 'for' loop". A loop may be handed a fourth
-- value to close; only nil and false pass.
-- expect: variable '(for state)' got a non-closable value
return {
  effect = function(s)
    for i in ipairs({ 1 }), {}, 0, {} do break end
  end,
}
