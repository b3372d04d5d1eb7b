-- How well `check` tells a slip of the hand: lua5.4 tests/slips.lua PROGRAM SCENARIO [SEED [COUNT]]
-- Makes COUNT (5) slips of each kind at random places of the scenario's scripts, each in a copy of its folder, and
-- counts those that check tells with one error, at that line or the one beside it. Prints the others, and the score
-- of each kind. A slip that changes nothing (a last comma, a word within a text) is left out: check finds no error.
-- The same seed and scenario give the same slips.

local program, folder, seed, count = arg[1], arg[2], tonumber(arg[3] or 1), tonumber(arg[4] or 5)
assert(program and folder, "usage: lua5.4 tests/slips.lua PROGRAM SCENARIO [SEED [COUNT]]")
math.randomseed(seed)

local function quoted(s) return "'" .. s:gsub("'", "'\\''") .. "'" end
local function output(command)
  local pipe = assert(io.popen(command))
  local text = pipe:read("a")
  pipe:close()
  return text
end

-- Of what each pattern finds, what stands in its place.
local kinds = {
  { "a comma at a line's end",   ",\n", "\n" },
  { "a comma in a line",         "(%w[\"}]), ([a-z_]+ = )", "%1 %2" },
  { "a closing quotation mark",  "([a-z.])\",", "%1," },
  { "an opening quotation mark", "= \"(%a)", "= %1" },
  { "a curly quotation mark",    "= \"(%u)", "= “%1" },
  { "a closing brace",           " },\n", ",\n" },
  { "an opening brace",          "(\" ){", "%1" },
  { "a brace too many",          "},\n", "}},\n" },
  { "a closing bracket",         "%]%]", "]" },
  { "an opening bracket",        "%[%[", "[" },
  { "a parenthesis",             "%)", "" },
  { "an end",                    " end([,%s])", "%1" },
  { "an equals sign",            "(%w) = ([\"{[])", "%1 %2" },
  { "a colon for an equals",     "(%w) = ([\"{[])", "%1: %2" },
  { "a letter of a goal",        "(go = \")%l(%l[%l_]+\")", "%1%2" },
  { "a letter of a field",       "(%s[tcpf]%l+)%l( = )", "%1%2" },
  { "a letter of a variable",    "(s%.)%l(%l[%l_]+)", "%1%2" },
}

local copy = output("mktemp -d"):gsub("\n", "")
local function read(path)
  local file = assert(io.open(path))
  local text = file:read("a")
  file:close()
  return text
end

local names = {}
for name in output("cd " .. quoted(folder) .. " && ls *.lua"):gmatch("[^\n]+") do
  if name ~= "tests.lua" then names[#names + 1] = name end
end

local function find_all(pattern)
  local places = {}
  for _, name in ipairs(names) do
    local text, from = read(folder .. "/" .. name), 1
    while true do
      local first, last = text:find(pattern, from)
      if not first then break end
      places[#places + 1] = { name = name, text = text, first = first, last = last }
      from = last + 1
    end
  end
  return places
end

local FAULT = '"rule": "[^"]*",%s*"severity": "(%a+)",%s*"file": "([^"]*)",%s*"line": (%d+),%s*"sentence": "(.-)"%s*}'
local function errors_of(report)
  local errors = {}
  for severity, file, line, sentence in report:gmatch(FAULT) do
    if severity == "error" then
      errors[#errors + 1] = { file = file, line = tonumber(line), sentence = sentence }
    end
  end
  return errors
end

for _, kind in ipairs(kinds) do
  local places, told, made = find_all(kind[2]), 0, 0
  for _ = 1, count do
    if #places == 0 then break end
    local place = table.remove(places, math.random(#places))
    local slip = place.text:sub(place.first, place.last):gsub(kind[2], kind[3])
    os.execute("rm -rf " .. copy .. "/s && cp -r " .. quoted(folder) .. " " .. copy .. "/s")
    local file = assert(io.open(copy .. "/s/" .. place.name, "w"))
    file:write(place.text:sub(1, place.first - 1), slip, place.text:sub(place.last + 1))
    file:close()
    local _, line = place.text:sub(1, place.first):gsub("\n", "")
    line = line + 1
    local errors = errors_of(output(quoted(program) .. " check " .. copy .. "/s --json 2>&1"))
    if #errors > 0 then
      made = made + 1
      local first = errors[1]
      if #errors == 1 and first.file == place.name and math.abs(first.line - line) <= 1 then
        told = told + 1
      else
        print(("%s at %s:%d is told by %d errors, first %s:%d %s"):format(kind[1], place.name, line,
          #errors, first.file, first.line, first.sentence))
      end
    end
  end
  print(("%-26s %d of %d"):format(kind[1], told, made))
end
os.execute("rm -rf " .. copy)
