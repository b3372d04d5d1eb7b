-- lua5.4 guide.lua QANTAR GUIDE.md WORK [--bless]: does what scripts/GUIDE.md and COOKBOOK.md tell their readers to do.
--
--   <!-- into: FILE -->  the block after it is put into the file as a reader would: each declaration in the place of one of
--                        the same name, else at the end ("include" behind the scenario)
--   <!-- file: FILE -->  is a whole file
--   <!-- end: FILE -->   goes to the end of the file
--   <!-- out: FILE WORD "ID" -->  takes a declaration out
--   <!-- new -->         begins again with what `qantar new` writes
--   <!-- mistake -->     has the lines as they were (-) and as they are written (+), then what check says, or the part of
--                        it that matters; the lines are put right again
--   <!-- reserved -->    is followed by the ids that no choice can have
--
-- After the last block of a step `check` must find nothing, and simulated players no fault. Commands in ```sh blocks are
-- run. --bless writes what check says of mistakes into the document.
local qantar, document, work, bless = arg[1], arg[2], arg[3], arg[4] == "--bless"
local failed = 0

local function fail(line, ...)
  failed = failed + 1
  print(("FAILED: %s:%d: %s"):format(document, line, string.format(...)))
end

local function read(path)
  local file = io.open(path, "rb")
  if not file then return "" end
  local text = file:read("a")
  file:close()
  return text
end

local function write(path, text)
  os.execute(("mkdir -p '%s'"):format(path:match("^(.*)/")))
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
end

local function run(command)
  local pipe = io.popen(qantar .. " " .. command .. " 2>&1")
  local text = pipe:read("a")
  pipe:close()
  return text
end

local folder = work .. "/my_scenario" -- whose name is the id of the scenario
local files = {} -- name to text

local function save()
  os.execute(("rm -rf '%s' && mkdir -p '%s'"):format(folder, folder))
  for name, text in pairs(files) do write(folder .. "/" .. name, text) end
end

local function begin_new()
  files = {}
  os.execute(("rm -rf '%s'"):format(folder))
  run(("new '%s'"):format(folder))
  for name in io.popen(("cd '%s' && find . -type f"):format(folder)):lines() do
    files[name:sub(3)] = read(folder .. "/" .. name:sub(3))
  end
  files["tests.lua"] = nil -- its plays are of the scenario as it was written
end

-- The declarations of a script: from a line `word "id"` to the line `}`, or that line alone.
local function declarations(text)
  local list, rest = {}, text
  local open
  for line in (rest .. "\n"):gmatch("(.-)\n") do
    local name = line:match('^(%l+ "[^"]*")')
    if open then
      open.text = open.text .. line .. "\n"
      if line:match("^}") then open = nil end
    elseif name then
      list[#list + 1] = { name = name, text = line .. "\n" }
      if line:match("{%s*$") then open = list[#list] end
    end
  end
  return list
end

-- Where the declaration of that name stands in the text.
local function find(text, name)
  local from = ("\n" .. text):find("\n" .. name, 1, true)
  if not from then return end
  for _, one in ipairs(declarations(text:sub(from))) do return from, from + #one.text - 1 end
end

local function put_into(file, block)
  local text = files[file] or ""
  for _, one in ipairs(declarations(block)) do
    local from, to = find(text, one.name)
    local first, last = find(text, "scenario \"")
    if from then
      text = text:sub(1, from - 1) .. one.text .. text:sub(to + 1)
    elseif one.name:match("^include") and last then
      text = text:sub(1, last) .. "\n" .. one.text .. text:sub(last + 1)
    else
      text = text .. (text == "" and "" or "\n") .. one.text
    end
  end
  files[file] = text
end

local function said()
  local all = run(("check '%s'"):format(folder))
  return (all:gsub("[^\n]*\n$", "")), all:match("([^\n]*)\n$") or "nothing"
end

-- --- the document ------------------------------------------------------------------------------------

local lines = {}
for line in io.lines(document) do lines[#lines + 1] = line end

-- The fenced block that begins at or after line [i]: its text, and the line of its closing fence.
local function block_at(i)
  while lines[i] and not lines[i]:match("^```") do i = i + 1 end
  local from = i + 1
  repeat i = i + 1 until not lines[i] or lines[i]:match("^```")
  return table.concat(lines, "\n", from, i - 1) .. "\n", i, from
end

local blocks, mistakes, changed, i = 0, 0, {}, 1

local function check_block(line)
  save()
  blocks = blocks + 1
  local faults, last = said()
  if not last:find("0 errors, 0 warnings", 1, true) then return fail(line, "check says: %s%s", faults, last) end
  local walked = run(("walk '%s' --plays 3"):format(folder))
  if not walked:find("Faults: none", 1, true) then fail(line, "a simulated player hits a fault: %s", walked:sub(-600)) end
end

local function try_mistake(line)
  mistakes = mistakes + 1
  local diff, after = block_at(line)
  local expected, closing, first = block_at(after + 1)
  local was, is = {}, {}
  for mark, rest in diff:gmatch("([-+])([^\n]*)\n") do
    local list = mark == "-" and was or is
    list[#list + 1] = rest .. "\n"
  end
  local before, now, place = table.concat(was), table.concat(is), nil
  for name, text in pairs(files) do
    if text:find(before, 1, true) then place = name end
  end
  if not place then return fail(line, "no file has the lines as they were") end
  local kept = files[place]
  local a, b = kept:find(before, 1, true)
  files[place] = kept:sub(1, a - 1) .. now .. kept:sub(b + 1)
  save()
  local faults = said()
  files[place] = kept
  if faults == "" then fail(line, "check finds nothing wrong with it") end
  -- Each line that the document shows must be said, in this order; what else follows from a slip may change.
  local from_here, there = 1, expected:match("%S") ~= nil
  for one in expected:gmatch("[^\n]+\n") do
    local _, last = faults:find(one, from_here, true)
    there = there and last ~= nil
    from_here = last and last + 1 or from_here
  end
  if not there then
    if bless then
      changed[#changed + 1] = { first, closing - 1, faults }
    else
      fail(line, "check says\n%snot\n%s", faults, expected)
    end
  end
end

-- Commands that end by themselves are run, in another folder than the scenario; what a person plays is left out.
local function run_commands(block)
  save()
  for command in block:gmatch("qantar ([^\n#]*)") do
    local word = command:match("^%l+")
    local played = word == "play" or word == "term" or word == "new" or command:find("careful.play", 1, true) or word == "ids"
    command = command:gsub("scripts/my.%l+", folder)
    if not played and not os.execute(("cd '%s' && %s %s >said 2>&1"):format(work, qantar, command)) then
      fail(i, "qantar %s: %s", command, read(work .. "/said"))
    end
  end
end

i = 1
while lines[i] do
  local what, rest = lines[i]:match("^<!%-%- (%l+):? ?(.-) ?%-%->$")
  if what == "into" then
    put_into(rest, (block_at(i)))
    -- A step has its blocks one after the other; the last of them is checked.
    local k = i + 1
    while lines[k] and not lines[k]:match("^<!%-%- mistake") and not lines[k]:match("^#") do
      if lines[k]:match("^<!%-%- into") or lines[k]:match("^<!%-%- file") or lines[k]:match("^<!%-%- out") then k = nil break end
      k = k + 1
    end
    if k then check_block(i) end
  elseif what == "end" then
    files[rest] = files[rest] .. "\n" .. block_at(i)
  elseif what == "file" then
    files[rest] = block_at(i)
  elseif what == "out" then
    local file, name = rest:match("^(%S+) (.*)$")
    local from, to = find(files[file], name)
    if from then files[file] = files[file]:sub(1, from - 1) .. files[file]:sub(to + 2) else fail(i, "nothing to take out") end
    check_block(i)
  elseif what == "new" then
    begin_new()
  elseif what == "mistake" then
    try_mistake(i)
  elseif lines[i] == "```sh" and next(files) then
    run_commands((block_at(i)))
  end
  i = i + 1
end
save()

-- The list of reserved ids is that of the program: a choice of each is refused.
for n, line in ipairs(lines) do
  if line == "<!-- reserved -->" then
    begin_new()
    local listed, used, choices = {}, {}, {}
    for k = n + 1, #lines do
      local words = lines[k]:match("^> (.*)$")
      if not words then break end
      for id in words:gmatch("[%l_]+") do listed[#listed + 1] = id end
    end
    for _, id in ipairs(listed) do
      used[#used + 1] = id
      choices[#choices + 1] = ('  choice "%s" { "To %s", go = "stop" },\n'):format(id, id)
    end
    put_into("scenario.lua", 'scene "stop" {\n  text = "x",\n  choice "on" { "On", go = "depot" },\n' .. table.concat(choices) .. "}\n")
    save()
    local _, count = said():gsub("%[reserved%-id%]", "")
    if count ~= #used then fail(n, "%d of these %d ids are refused", count, #used) end
    local actions = arg[0]:gsub("tests/program/guide.lua$", "engine/base/actions.def")
    -- Ids with a dash are those of pages alone: no choice can have one.
    for id in read(actions):gmatch('\nACTION%([%u_]+, "([%l_]+)"') do
      local there = false
      for _, one in ipairs(listed) do there = there or one == id end
      if not there then fail(n, "%s is not in the list", id) end
    end
  end
end

if bless and #changed > 0 then
  for k = #changed, 1, -1 do
    local from, to, text = table.unpack(changed[k])
    for n = to, from, -1 do table.remove(lines, n) end
    local at = from
    for line in text:gmatch("([^\n]*)\n") do table.insert(lines, at, line) at = at + 1 end
  end
  write(document, table.concat(lines, "\n") .. "\n")
end
print(("%s: %d states, %d mistakes"):format(document, blocks, mistakes))
os.exit(failed == 0)
