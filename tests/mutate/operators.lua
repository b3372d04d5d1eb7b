-- The mutations of one line. Each operator is given a line, and the same with its strings, characters
-- and comments blanked out; it returns what it can make of the line, a list of other lines.

local M = {}

-- With as many bytes as before, so that a place in one is the place in the other.
function M.blanked(line)
  local function blank(s) return ("\1"):rep(#s) end
  return (line:gsub("\\.", "\2\2"):gsub('"[^"]*"', blank):gsub("'[^']*'", blank):gsub("//.*", blank))
end

-- A line of a function or a table, and no assertion: dropping one of those changes nothing.
function M.may_mutate(line)
  return line:find("^%s+%S") and not line:find("^%s*//") and not line:find("^%s*_?[Ss]?t?a?t?i?c?_?assert%(")
    and not line:find("^%s*#") and not line:find("^%s*case .*:$")
end

-- The places {from, to} of what the patterns mean, between the two empty captures of each.
local function places(code, patterns)
  local found = {}
  for _, pattern in ipairs(patterns) do
    local at = 1
    while true do
      local _, e, from, to = code:find(pattern, at)
      if not e then break end
      found[#found + 1] = {from, to - 1}
      at = math.max(to, at + 1)
    end
  end
  return found
end

local function replaced(line, from, to, by) return line:sub(1, from - 1) .. by .. line:sub(to + 1) end

local function swap(patterns, by)
  return function(line, code)
    local made = {}
    for _, place in ipairs(places(code, patterns)) do
      local others = by[code:sub(place[1], place[2])]
      for _, other in ipairs(type(others) == "table" and others or {others}) do
        made[#made + 1] = replaced(line, place[1], place[2], other)
      end
    end
    return made
  end
end

-- From where to where the arguments of an allocation stand in the line; nil without one.
local function allocation_in(code)
  for _, name in ipairs({"mem_new", "mem_grow", "arena_array", "arena_alloc", "luaL_checkstack"}) do
    local from, to = code:match("%f[%w_]" .. name .. "()%b()()")
    if from then return from, to end
  end
end

M.operators = {
  drop = function(line, code)
    if not code:find("^%s+[%w_*(].*;%s*\1*$") or code:find("^%s*return%f[%W]") then return {} end
    -- That memory is given back is for the leak sanitizer to see, in `sh tests/run.sh`.
    if code:find("^%s*[%w_]*free%(") or code:find("^%s*json_decref%(") then return {} end
    return {line:match("^%s*") .. ";"}
  end,

  constant = function(line, code)
    local made = {}
    if code:find("%f[%w_]mem_new%(1, sizeof") then return made end
    -- A larger block does the same; so does a table of Lua with another room to begin with.
    local room_from, room_to = allocation_in(code)
    local hints = code:find("%f[%w_]lua_createtable%(")
    for _, place in ipairs(places(code, {"%f[%w_.]()%d+()%f[^%w_.]"})) do
      local from, to = place[1], place[2]
      local value = math.tointeger(tonumber(code:sub(from, to)))
      local room = room_from and from > room_from and to < room_to
      local less = room and code:sub(1, from - 1):find("%- $") ~= nil -- of what is taken off
      if value and code:sub(from - 1, to + 1) ~= "{0}" and not hints then -- {0}: a value without anything
        if not room or less then made[#made + 1] = replaced(line, from, to, tostring(value + 1)) end
        if value > 0 and not less then made[#made + 1] = replaced(line, from, to, tostring(value - 1)) end
      end
    end
    return made
  end,

  negate = function(line, code)
    local before, condition, behind = code:match("^(.-%f[%w]if )(%b())(.*)$")
    if not before then before, condition, behind = code:match("^(.-%f[%w]while )(%b())(.*)$") end
    if not before or behind:find("%f[%w]while ") then return {} end
    local from, to = #before + 1, #before + #condition
    return {replaced(line, from, to, "(!" .. line:sub(from, to) .. ")")}
  end,

  comparison = swap({" ()[=!<>]=() ", " ()[<>]() "}, {
    ["=="] = "!=", ["!="] = "==", ["<"] = {"<=", ">="}, [">"] = {">=", "<="}, ["<="] = {"<", ">"},
    [">="] = {">", "<"},
  }),

  arithmetic = swap({" ()[-+*/%%]() ", " ()[-+*]=() ", "()%+%+()", "()%-%-()"}, {
    ["+"] = "-", ["-"] = "+", ["*"] = "/", ["/"] = "*", ["%"] = "*", ["+="] = "-=", ["-="] = "+=",
    ["*="] = "+=", ["++"] = "--", ["--"] = "++",
  }),

  logic = swap({"()&&()", "()||()"}, {["&&"] = "||", ["||"] = "&&"}),

  ["return"] = function(line, code)
    local before, value = code:match("^(.*%f[%w]return )(.-);%s*\1*$")
    if not before or value == "" then return {} end
    local other = ({["true"] = "false", ["false"] = "true", ["0"] = "1"})[value] or "0"
    return {replaced(line, #before + 1, #before + #value, other)}
  end,
}

M.names = {}
for name in pairs(M.operators) do M.names[#M.names + 1] = name end
table.sort(M.names)

-- mutants_of(line): all of them, {operator, after}.
function M.mutants_of(line)
  local all, code = {}, M.blanked(line)
  for _, name in ipairs(M.names) do
    for _, after in ipairs(M.operators[name](line, code)) do
      if after ~= line then all[#all + 1] = {operator = name, after = after} end
    end
  end
  return all
end

return M
