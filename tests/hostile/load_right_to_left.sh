# A comment that shows itself turned round, so that code looks like words.
# expect: seen
printf -- '-- \342\200\256 } fi\nerror("seen")\n' >"$1/attack.lua"
