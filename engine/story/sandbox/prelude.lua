-- The part of the script language that is pleasanter in Lua. It runs once for every story, under
-- the limits of the script, with the bare table of words as its globals. [keys] and [less] come
-- from C and are hidden again when it has run.
local keys, less, error, select, type = keys, less, error, select, type

local function check_list(t, name)
  if type(t) ~= "table" then
    error(name .. " needs a list, not a " .. type(t), 3)
  end
end

function pairs(t)
  local list, i = keys(t), 0
  return function()
    local key
    repeat
      i = i + 1
      key = list[i]
    until key == nil or t[key] ~= nil
    if key ~= nil then return key, t[key] end
  end
end

function next(t, key)
  local list = keys(t)
  if key == nil then return list[1], t[list[1]] end
  for i = 1, #list do
    if list[i] == key then return list[i + 1], t[list[i + 1]] end
  end
  error("next: the table has no such key", 2)
end

local function step(t, i)
  local value = t[i + 1]
  if value ~= nil then return i + 1, value end
end

function ipairs(t)
  check_list(t, "ipairs")
  return step, t, 0
end

local function insert(t, ...)
  check_list(t, "table.insert")
  local n = #t + 1
  if select("#", ...) == 1 then
    t[n] = ...
    return
  end
  local at, value = ...
  if type(at) ~= "number" or at < 1 or at > n then
    error("table.insert: there is no such place in the list", 2)
  end
  for i = n, at + 1, -1 do t[i] = t[i - 1] end
  t[at] = value
end

local function remove(t, at)
  check_list(t, "table.remove")
  local n = #t
  if n == 0 and at == nil then return nil end
  at = at or n
  if type(at) ~= "number" or at < 1 or at > n then
    error("table.remove: there is no such place in the list", 2)
  end
  local value = t[at]
  for i = at, n do t[i] = t[i + 1] end
  return value
end

-- Merges t[from..middle] and t[middle+1..to], each sorted, by way of [spare]. Stable.
local function merge(t, spare, before, from, middle, to)
  local a, b = from, middle + 1
  for i = from, to do
    if b > to or (a <= middle and not before(t[b], t[a])) then
      spare[i], a = t[a], a + 1
    else
      spare[i], b = t[b], b + 1
    end
  end
  for i = from, to do t[i] = spare[i] end
end

local function sort(t, before)
  check_list(t, "table.sort")
  before = before or less
  if type(before) ~= "function" then
    error("table.sort needs a function to compare with, not a " .. type(before), 2)
  end
  local n, width, spare = #t, 1, {}
  while width < n do
    for from = 1, n - width, 2 * width do
      local to = from + 2 * width - 1
      merge(t, spare, before, from, from + width - 1, to < n and to or n)
    end
    width = 2 * width
  end
end

table.insert, table.remove, table.sort = insert, remove, sort
