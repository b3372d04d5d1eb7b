local own = { hours = 7 }
return own
