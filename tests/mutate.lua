-- How much the tests notice: lua5.4 tests/mutate.lua [--count N] [--seed N] [--folder NAME] [--jobs N]
-- Makes N single mutations (60) over the lines of engine/, each in a copy of the tree, builds the
-- test program of its folder without sanitizers and runs the quick tests of that folder, and the test that
-- tests/elsewhere.txt names for the file. What does not compile, or compiles to the same code, is drawn
-- again. Prints the score of each folder and the mutants that nothing noticed;
-- tests/mutants-equivalent.txt lists those that nothing can notice. The exit code is 1 when less than 95
-- of 100 of the others fell. The same seed, number of jobs and source give the same mutants.

local PASS = 0.95
local LIMITS = "ulimit -t 60; ulimit -v 8000000" -- of each process: seconds of the processor, KiB
local TIMEOUT = 240 -- seconds by the clock for the tests of a folder, for what waits and does not spin

local option = {count = "60", seed = "1", jobs = "2"}
for i = 1, #arg, 2 do
  local name = arg[i]:match("^%-%-(%a+)$")
  assert(name and arg[i + 1], "usage: lua5.4 tests/mutate.lua [--count N] [--seed N] [--folder NAME] [--jobs N]")
  option[name] = arg[i + 1]
end


-- Shell, files --------------------------------------------------------------------------------------

local function quoted(s) return "'" .. s:gsub("'", "'\\''") .. "'" end
local function shell(command) return (os.execute("(" .. command .. ") </dev/null")) == true end
local function output(command)
  local pipe = assert(io.popen("(" .. command .. ") </dev/null"))
  local text = pipe:read("a")
  pipe:close()
  return text
end
local function read(path)
  local file <close> = assert(io.open(path, "rb"))
  return file:read("a")
end
local function write(path, text)
  local file <close> = assert(io.open(path, "wb"))
  file:write(text)
end
local function lines_of(text)
  local lines = {}
  for line in (text:sub(-1) == "\n" and text or text .. "\n"):gmatch("(.-)\n") do lines[#lines + 1] = line end
  return lines
end
local function trim(s) return s:match("^%s*(.-)%s*$") end
local root = trim(output("cd " .. quoted(arg[0]:match("^(.*)/[^/]*$") or ".") .. "/.. && pwd -P"))
local builds = os.getenv("QANTAR_BUILD_DIR") or root .. "/.build"
local function say(...) io.stderr:write(string.format(...), "\n") end

-- Mutations: each is given a line, and the same with its strings, characters and comments blanked
-- out; it returns the mutated line, or nil where there is nothing to mutate -------------------------

local function blanked(line)
  local function blank(s) return ("\1"):rep(#s) end
  return (line:gsub("\\.", "\2\2"):gsub('"[^"]*"', blank):gsub("'[^']*'", blank):gsub("//.*", blank))
end

-- One of the places where a pattern with two empty captures around what it means is found.
local function place(code, patterns)
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
  if #found > 0 then return table.unpack(found[math.random(#found)]) end
end
local function replaced(line, from, to, by) return line:sub(1, from - 1) .. by .. line:sub(to + 1) end
local function swap(patterns, by)
  return function(line, code)
    local from, to = place(code, patterns)
    if not from then return nil end
    local choice = by[code:sub(from, to)]
    if type(choice) == "table" then choice = choice[math.random(#choice)] end
    return replaced(line, from, to, choice)
  end
end

local operators = {
  drop = function(line, code)
    if not code:find("^%s+[%w_*(].*;%s*\1*$") or code:find("^%s*return%f[%W]") then return nil end
    -- That memory is given back is for the leak sanitizer to see, in `sh tests/run.sh`.
    if code:find("^%s*[%w_]*free%(") or code:find("^%s*json_decref%(") then return nil end
    return line:match("^%s*") .. ";"
  end,
  constant = function(line, code)
    if code:find("%f[%w_]mem_new%(1, sizeof") then return nil end -- a larger block does the same
    local from, to = place(code, {"%f[%w_.]()%d+()%f[^%w_.]"})
    if not from or code:sub(from - 1, to + 1) == "{0}" then return nil end -- a value without anything
    local value = math.tointeger(tonumber(code:sub(from, to)))
    return value and replaced(line, from, to, tostring(value + (value > 0 and math.random(2) == 1 and -1 or 1)))
  end,
  negate = function(line, code)
    local before, condition, behind = code:match("^(.-%f[%w]if )(%b())(.*)$")
    if not before then before, condition, behind = code:match("^(.-%f[%w]while )(%b())(.*)$") end
    if not before or behind:find("%f[%w]while ") then return nil end
    local from, to = #before + 1, #before + #condition
    return replaced(line, from, to, "(!" .. line:sub(from, to) .. ")")
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
    if not before or value == "" then return nil end
    local other = ({["true"] = "false", ["false"] = "true", ["0"] = "1"})[value] or "0"
    return replaced(line, #before + 1, #before + #value, other)
  end,
}
local names = {}
for name in pairs(operators) do names[#names + 1] = name end
table.sort(names)

-- A line of a function or a table, and no assertion: dropping one of those changes nothing.
local function may_mutate(line)
  return line:find("^%s+%S") and not line:find("^%s*//") and not line:find("^%s*_?[Ss]?t?a?t?i?c?_?assert%(")
    and not line:find("^%s*#") and not line:find("^%s*case .*:$")
end

-- What may be mutated: {file, number} for every line ------------------------------------------------

local function folder_of(path)
  local folder = path:match("^engine/([^/]+)/")
  return folder or "main"
end

local function survey()
  local found = {}
  for path in output("cd " .. quoted(root) .. " && find engine -name '*.c' ! -name break_table.c" ..
    " ! -name '*_windows.c' ! -name '*_web.c' ! -path '*/web/*' ! -path '*/windows/*' | sort"):gmatch("%S+") do
    for number, line in ipairs(lines_of(read(root .. "/" .. path))) do
      if may_mutate(line) and (not option.folder or option.folder == folder_of(path)) then
        found[#found + 1] = {path = path, number = number, line = line}
      end
    end
  end
  assert(#found > 0, "there is nothing to mutate")
  return found
end

local function draw(found, drawn)
  while true do
    local spot = found[math.random(#found)]
    local name = names[math.random(#names)]
    local line = operators[name](spot.line, blanked(spot.line))
    local key = spot.path .. ":" .. spot.number .. ":" .. tostring(line)
    if line and line ~= spot.line and not drawn[key] then
      drawn[key] = true
      return {path = spot.path, number = spot.number, before = spot.line, after = line, operator = name}
    end
  end
end

-- The list of equivalents: FILE, the line, what became of it, and the reason -------------------------

local function read_equivalents()
  local list = {}
  for _, line in ipairs(lines_of(read(root .. "/tests/mutants-equivalent.txt"))) do
    local path, before, after = line:match("^(engine/%S+): (.-) => (.-) |")
    if path then list[path .. "\n" .. before .. "\n" .. after] = true end
  end
  return list
end
local function is_equivalent(list, mutant)
  return list[mutant.path .. "\n" .. trim(mutant.before) .. "\n" .. trim(mutant.after)]
end

-- Where tests/elsewhere.txt says that a file is tested, if in another folder: FILE = {folder, test}.
local function read_elsewhere()
  local list = {}
  for _, line in ipairs(lines_of(read(root .. "/tests/elsewhere.txt"))) do
    local path, folder, test = line:match("^(engine/%S+): (%w+)/(%S+)%.c |")
    if path and folder ~= folder_of(path) then list[path] = {folder = folder, test = folder .. "/" .. test} end
  end
  return list
end

-- A copy of the tree ---------------------------------------------------------------------

local COPIED = "CMakeLists.txt engine tests scripts fonts assets README.md CHANGELOG.md LICENSE"

-- Only what differs is written, so that a second run builds little.
local SYNC = [[
cd %s && find ]] .. COPIED .. [[ -type f | while read -r f; do
  cmp -s "$f" %s/"$f" || { mkdir -p %s/"$(dirname "$f")" && cp "$f" %s/"$f"; }
done
cd %s && find ]] .. COPIED .. [[ -type f | while read -r f; do [ -e %s/"$f" ] || rm -f "$f"; done]]

-- An index beyond its array, which the sanitizers see in `sh tests/run.sh`, ends a test here too.
local BOUNDS = "-fsanitize=bounds -fsanitize-undefined-trap-on-error"

local function make_copy(job)
  local copy = builds .. "/mutate" .. job
  local log = builds .. "/mutate" .. job .. ".log"
  local c, r = quoted(copy), quoted(root)
  assert(shell("mkdir -p " .. c) and shell(SYNC:format(r, c, c, c, c, r)))
  local build = quoted(copy .. "/build")
  assert(shell(("[ -e %s/build.ninja ] || cmake -S %s -B %s -G Ninja -DQANTAR_BUILD=fast -DCMAKE_C_FLAGS='%s' >%s 2>&1")
    :format(build, c, build, BOUNDS, quoted(log))), "the copy cannot be configured: " .. log)
  return copy
end

-- Those of the folder, or of them only those whose names match [names].
local function run_tests(copy, folder, names)
  -- main.c is tested through the program that it makes.
  local labels = folder == "main" and "^(main|program)$" or "^" .. folder .. "$"
  local which = names and "-R '" .. names .. "'" or "--no-tests=error"
  return shell(("(%s; cd %s/build && timeout -k 5 %d ctest -L '%s' -LE 'slow|long' --stop-on-failure %s) >%s/ctest.log 2>&1")
    :format(LIMITS, quoted(copy), TIMEOUT, labels, which, quoted(copy)))
end

local function targets(folder, copy)
  local list = {folder .. "_tests"}
  for path in output(("find %s/tests/%s -name 'test_*_disk.c' -o -name 'test_*_count.c'"):format(quoted(copy), folder)):gmatch("[^\n]+") do
    list[#list + 1] = folder .. "_" .. path:match("([^/]+)%.c$")
  end
  -- Scripts are given the program.
  if folder == "main" or shell(("grep -rqs QANTAR_PROGRAM %s/tests/%s || ls %s/tests/%s/test_*.sh >/dev/null 2>&1")
    :format(quoted(copy), folder, quoted(copy), folder)) then
    list[#list + 1] = "qantar"
  end
  if folder == "main" then list[#list + 1] = "old-kernel" end -- test_old_kernel.sh calls it
  return table.concat(list, " ")
end

local function object_of(copy, path)
  local object = output(("cd %s/build && find . -path '*/%s.o' ! -path '*-worker.dir/*' | head -n 1"):format(quoted(copy), path))
  object = trim(object):gsub("^%./", "")
  assert(object ~= "", "there is no object of " .. path)
  return object
end

-- Its code without lines and symbols for debuggers.
local function code_of(copy, object)
  local bare = copy .. "/bare.o"
  assert(shell(("strip -g -o %s %s/build/%s"):format(quoted(bare), quoted(copy), object)))
  return read(bare)
end

local function build(copy, what)
  return shell(("(ulimit -t 120; ninja -C %s/build %s) >%s/ninja.log 2>&1"):format(quoted(copy), what, quoted(copy)))
end

-- "same", "broken" (does not compile), "fell" or "stands".
local function try(copy, mutant, elsewhere)
  local path = copy .. "/" .. mutant.path
  local text = read(path)
  local object = object_of(copy, mutant.path)
  assert(build(copy, object))
  local code = code_of(copy, object)
  local lines = lines_of(text)
  lines[mutant.number] = mutant.after
  write(path, table.concat(lines, "\n") .. "\n")
  local verdict
  if not build(copy, object) then
    verdict = "broken"
  elseif code_of(copy, object) == code then
    verdict = "same"
  else
    local folder = folder_of(mutant.path)
    local built = build(copy, targets(folder, copy)) -- the prelude's and others' own checks may refuse it
    local own = "/test_" .. mutant.path:match("([^/]+)%.c$") -- these notice most, and at once
    local stands = built and run_tests(copy, folder, own) and run_tests(copy, folder)
    if stands and elsewhere then
      stands = build(copy, targets(elsewhere.folder, copy)) and run_tests(copy, elsewhere.folder, elsewhere.test)
    end
    verdict = stands and "stands" or "fell"
  end
  write(path, text)
  return verdict
end

-- One job: prints a line for each mutant, VERDICT FOLDER TEXT ---------------------------------------------

local function work(job, count)
  math.randomseed(tonumber(option.seed) * 1000 + job)
  local copy = make_copy(job)
  local found, drawn, sound, equivalents = survey(), {}, {}, read_equivalents()
  local elsewhere = read_elsewhere()
  local function make_sure_of(folder)
    if sound[folder] then return end
    assert(build(copy, targets(folder, copy)) and run_tests(copy, folder), "the tests of " .. folder .. " fail without a mutant: " .. copy .. "/ctest.log, ninja.log")
    sound[folder] = true
  end
  local done = 0
  while done < count do
    local mutant = draw(found, drawn)
    local folder, other = folder_of(mutant.path), elsewhere[mutant.path]
    make_sure_of(folder)
    if other then make_sure_of(other.folder) end
    local verdict = try(copy, mutant, other)
    if verdict == "fell" or verdict == "stands" then
      done = done + 1
      if verdict == "stands" and is_equivalent(equivalents, mutant) then verdict = "equivalent" end
      local text = ("%s:%d: %s: %s => %s"):format(mutant.path, mutant.number, mutant.operator, trim(mutant.before),
        trim(mutant.after))
      print(verdict, folder, text)
      io.stdout:flush()
      say("%d of %d (%d): %s %s", done, count, job, verdict, text)
    end
  end
end

-- All of them ------------------------------------------------------------------------------------------

local function report(results)
  local folders, sums, order = {}, {fell = 0, stands = 0, equivalent = 0}, {}
  for _, r in ipairs(results) do
    if not folders[r.folder] then
      folders[r.folder] = {fell = 0, stands = 0, equivalent = 0}
      order[#order + 1] = r.folder
    end
    folders[r.folder][r.verdict] = folders[r.folder][r.verdict] + 1
    sums[r.verdict] = sums[r.verdict] + 1
  end
  table.sort(order)
  local function row(name, n)
    local counted = n.fell + n.stands
    print(("%-8s %3d mutants, %3d equivalent, %3d of %3d others fell (%d %%)"):format(name,
      counted + n.equivalent, n.equivalent, n.fell, counted, counted > 0 and n.fell * 100 // counted or 100))
  end
  for _, folder in ipairs(order) do row(folder, folders[folder]) end
  row("all", sums)
  for _, r in ipairs(results) do
    if r.verdict ~= "fell" then print((r.verdict == "stands" and "survivor: " or "equivalent: ") .. r.text) end
  end
  return sums.fell >= PASS * (sums.fell + sums.stands)
end

if option.work then
  work(tonumber(option.work), tonumber(option.count))
else
  local jobs, count, pipes, results = tonumber(option.jobs), tonumber(option.count), {}, {}
  for job = 1, jobs do
    local share = count // jobs + (job <= count % jobs and 1 or 0)
    local command = ("lua5.4 %s --work %d --count %d --seed %s"):format(quoted(arg[0]), job, share, option.seed)
    if option.folder then command = command .. " --folder " .. option.folder end
    pipes[job] = assert(io.popen(command))
  end
  for job, pipe in ipairs(pipes) do
    for line in pipe:lines() do
      local verdict, folder, text = line:match("^(%a+)\t(%S+)\t(.*)$")
      results[#results + 1] = {verdict = verdict, folder = folder, text = text}
    end
    if not pipe:close() then
      say("job %d ended early", job)
      os.exit(1)
    end
  end
  os.exit(report(results) and 0 or 1)
end
