-- How much the tests notice: lua5.4 tests/mutate/run.lua [--count N] [--seed N] [--folder NAME] [--file TEXT]
--                                                        [--jobs N] [--sanitized no]
-- Makes N single mutations (60; "all" for every one) of the lines of engine/, or of the files of one folder,
-- or of those whose path has TEXT in it. For each it runs the quick tests of its folder,
-- and the test that tests/elsewhere.txt names for its file. What does not compile, or compiles to the same
-- code, is drawn again. Prints the score of each folder and the mutants that nothing noticed; equivalent.txt
-- lists those that nothing can notice. The exit code is 1 when less than 95 of 100 of the others fell. The
-- same seed and source give the same mutants.
--
-- All mutants within functions are compiled into one copy of the tree (clones.lua); the few in tables have a
-- build each. Those of the first kind that the tests without sanitizers do not notice are run again with
-- them, as `sh tests/run.sh` runs its tests: overruns of what was allocated, leaks.

local here = arg[0]:match("^(.*)/[^/]*$") or "."
package.path = here .. "/?.lua;" .. package.path
local clones = require "clones"
local operators = require "operators"

local PASS = 0.95
local OPTIMIZED = "-O2 -S -g0 -w -fno-lto -fcf-protection=none" -- to compare what a mutant compiles to
-- An index beyond its array, which the sanitizers see in `sh tests/run.sh`, ends a test here too.
local FLAGS = "-w -fsanitize=bounds -fsanitize-undefined-trap-on-error"
local ASAN = "ASAN_OPTIONS=detect_leaks=1:quarantine_size_mb=1:thread_local_quarantine_size_kb=256:malloc_context_size=6"
local QUICK = 0.3 -- seconds that a test may take to be tried first, once it has noticed something
local COPIED = "CMakeLists.txt engine tests scripts fonts assets README.md CHANGELOG.md LICENSE"

local function say(...) io.stderr:write(string.format(...), "\n") end
local function stop(...)
  say(...)
  os.exit(2)
end
local function stop_unless(is, ...) if not is then stop(...) end end

local option = {count = "60", seed = "1", jobs = "2", folder = "", file = "", sanitized = "yes"}
for i = 1, #arg, 2 do
  local name = arg[i]:match("^%-%-(%a+)$")
  if not (name and arg[i + 1] and (option[name] or name == "work" or name == "kind")) then
    stop("usage: lua5.4 tests/mutate/run.lua [--count N|all] [--seed N] [--folder NAME] [--file TEXT] [--jobs N] " ..
      "[--sanitized yes|no]")
  end
  option[name] = arg[i + 1]
end
local jobs = math.tointeger(tonumber(option.jobs)) or 0
stop_unless(jobs >= 1, "--jobs is a number from 1 on, not \"%s\"", option.jobs)
stop_unless(option.count == "all" or tonumber(option.count), "--count is a number or \"all\", not \"%s\"", option.count)
stop_unless(option.sanitized == "yes" or option.sanitized == "no", "--sanitized is yes or no, not \"%s\"", option.sanitized)
stop_unless(math.tointeger(tonumber(option.seed)), "--seed is a whole number, not \"%s\"", option.seed)

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
local root = trim(output("cd " .. quoted(here) .. "/../.. && pwd -P"))
local builds = os.getenv("QANTAR_BUILD_DIR") or root .. "/.build"
local function copy_of(job) return builds .. "/mutate" .. job end
-- The folders of a copy's builds. The tests with sanitizers also ask the program without them, in the folder beside
-- them.
local FAST, DEV = "/fast", "/dev"
local function is_sanitized(test) return test.kind == DEV end

-- What may be mutated -------------------------------------------------------------------------------

local function folder_of(path) return path:match("^engine/([^/]+)/") or "main" end

-- A list of {path, number, line}, for every line of the folder and files asked for.
local function survey()
  local found = {}
  for path in output("cd " .. quoted(root) .. " && find engine -name '*.c' ! -name break_table.c" ..
    " ! -name '*_windows.c' ! -name '*_web.c' ! -path '*/web/*' ! -path '*/windows/*' | sort"):gmatch("%S+") do
    if (option.folder == "" or option.folder == folder_of(path)) and path:find(option.file, 1, true) then
      for number, line in ipairs(lines_of(read(root .. "/" .. path))) do
        if operators.may_mutate(line) then found[#found + 1] = {path = path, number = number, line = line} end
      end
    end
  end
  stop_unless(#found > 0, "no file of engine/ with lines to mutate is in that folder and has that in its path")
  return found
end

local function mutant_of(spot, operator, after)
  return {path = spot.path, number = spot.number, before = spot.line, operator = operator, after = after}
end

-- A function that gives the next mutant, nil when there is no other.
local function drawing(found)
  if option.count == "all" then
    return coroutine.wrap(function()
      for _, spot in ipairs(found) do
        for _, m in ipairs(operators.mutants_of(spot.line)) do
          coroutine.yield(mutant_of(spot, m.operator, m.after))
        end
      end
    end)
  end
  local drawn, misses = {}, 0
  math.randomseed(tonumber(option.seed))
  return function()
    while misses < 1000000 do
      local spot = found[math.random(#found)]
      local name = operators.names[math.random(#operators.names)]
      local made = operators.operators[name](spot.line, operators.blanked(spot.line))
      local after = made[math.random(math.max(#made, 1))]
      local key = spot.path .. ":" .. spot.number .. ":" .. tostring(after)
      if after and after ~= spot.line and not drawn[key] then
        drawn[key] = true
        return mutant_of(spot, name, after)
      end
      misses = misses + 1
    end
  end
end

-- The list of equivalents: FILE, the line, what became of it, and the reason. Tells of lines that are no more.
local function read_equivalents()
  local list, sources = {}, {}
  for _, entry in ipairs(lines_of(read(here .. "/equivalent.txt"))) do
    local path, before, after = entry:match("^(engine/%S+): (.-) => (.-) |")
    if path then
      list[path .. "\n" .. before .. "\n" .. after] = true
      if not sources[path] then
        sources[path] = {}
        for _, line in ipairs(lines_of(read(root .. "/" .. path))) do sources[path][trim(line)] = true end
      end
      if not sources[path][before] then say("equivalent.txt: there is no line \"%s\" in %s", before, path) end
    end
  end
  return function(mutant) return list[mutant.path .. "\n" .. trim(mutant.before) .. "\n" .. trim(mutant.after)] end
end

-- Where tests/elsewhere.txt says that a file is tested, if in another folder: the test of each file.
local function read_elsewhere()
  local list = {}
  for _, line in ipairs(lines_of(read(root .. "/tests/elsewhere.txt"))) do
    local path, folder, test = line:match("^(engine/%S+): (%w+)/(%S+)%.c |")
    if path and folder ~= folder_of(path) then list[path] = folder .. "/" .. test end
  end
  return list
end

-- A copy of the tree --------------------------------------------------------------------------------

-- Only what differs is written, so that a second run builds little.
local SYNC = [[
cd %s && find ]] .. COPIED .. [[ -type f | while read -r f; do
  cmp -s "$f" %s/"$f" || { mkdir -p %s/"$(dirname "$f")" && cp "$f" %s/"$f"; }
done
cd %s && find ]] .. COPIED .. [[ -type f | while read -r f; do [ -e %s/"$f" ] || rm -f "$f"; done
cp %s engine/base/mutant_active.c]]

local function configure(job, kind, flags)
  local c, log = quoted(copy_of(job)), copy_of(job) .. ".log"
  stop_unless(shell(("cmake -S %s -B %s%s -G Ninja -DQANTAR_BUILD=%s -DCMAKE_C_FLAGS='%s' >%s 2>&1")
    :format(c, c, kind, kind:sub(2), flags, quoted(log))), "the copy cannot be configured: " .. log)
end

local function make_copy(job)
  local c, r = quoted(copy_of(job)), quoted(root)
  assert(shell("mkdir -p " .. c) and
    shell(SYNC:format(r, c, c, c, c, r, r .. "/tests/mutate/active.c")))
  configure(job, FAST, FLAGS)
end

local function build(job, kind)
  local c = quoted(copy_of(job))
  return shell(("(ulimit -t 600; ninja -C %s%s) >%s/ninja.log 2>&1"):format(c, kind, c))
end

-- The command that compiles a file of the copy, writing [out].
local function compile_command(path, out)
  local build_dir = quoted(copy_of(1) .. FAST)
  local object = trim(output(("cd %s && ninja -t targets all | grep -o '^[^ ]*/%s\\.o' | sort | head -n 1")
    :format(build_dir, path)))
  assert(object ~= "", "there is no object of " .. path)
  local command = trim(output(("cd %s && ninja -t commands %s | tail -n 1"):format(build_dir, quoted(object))))
  return ("cd %s && %s"):format(build_dir, (command:gsub("%-o %S+ %-c (%S+)$", OPTIMIZED .. " -o " .. quoted(out) .. " %1")))
end

-- Which mutants are worth a run ---------------------------------------------------------------------

-- For the mutants of a file within functions: sets "verdict" of those that do not compile ("broken") and of
-- those that compile to the same code ("same").
local function compile_clones(path, mutants)
  local lines = lines_of(read(root .. "/" .. path))
  local functions = clones.functions_of(lines)
  local file, asm = copy_of(1) .. "/" .. path, copy_of(1) .. "/clones.s"
  local command = compile_command(path, asm)
  local left = mutants
  for _ = 1, 20 do
    local text, owner = clones.with_clones(lines, functions, left)
    write(file, table.concat(text, "\n") .. "\n")
    local log = output("(" .. command .. ") 2>&1 && echo compiled")
    if log:find("compiled\n$") then
      local codes = clones.code_of(read(asm))
      for _, mutant in ipairs(left) do
        local f = clones.function_at(functions, mutant.number)
        if codes[f.name .. "__m" .. mutant.id] == codes[f.name .. "__m0"] then mutant.verdict = "same" end
      end
      break
    end
    local broken = false
    for number in log:gmatch(":(%d+):%d+: [%a ]*error") do
      local mutant = owner[tonumber(number)]
      if mutant then mutant.verdict, broken = "broken", true end
    end
    assert(broken, path .. " does not compile with its clones:\n" .. log)
    local others = {}
    for _, mutant in ipairs(left) do if not mutant.verdict then others[#others + 1] = mutant end end
    left = others
  end
  for _, mutant in ipairs(left) do if not mutant.verdict then mutant.verdict = "sound" end end
  write(file, table.concat(lines, "\n") .. "\n")
end

local function write_alone(job, mutant)
  local lines = lines_of(read(root .. "/" .. mutant.path))
  lines[mutant.number] = mutant.after
  write(copy_of(job) .. "/" .. mutant.path, table.concat(lines, "\n") .. "\n")
end

local function compile_alone(mutant)
  local file, asm = copy_of(1) .. "/" .. mutant.path, copy_of(1) .. "/clones.s"
  local command = compile_command(mutant.path, asm)
  write(file, read(root .. "/" .. mutant.path))
  assert(shell(command))
  local code = read(asm)
  write_alone(1, mutant)
  if not shell("(" .. command .. ") >/dev/null 2>&1") then
    mutant.verdict = "broken"
  else
    mutant.verdict = read(asm) == code and "same" or "sound"
  end
  write(file, read(root .. "/" .. mutant.path))
end

local function by_path(mutants)
  local paths, list = {}, {}
  for _, mutant in ipairs(mutants) do
    if not paths[mutant.path] then
      paths[mutant.path] = {}
      list[#list + 1] = mutant.path
    end
    table.insert(paths[mutant.path], mutant)
  end
  return function()
    local path = table.remove(list, 1)
    return path, paths[path]
  end
end

-- So many sound mutants as are asked for, or all there are.
local function choose()
  local next_mutant, sound, id = drawing(survey()), {}, 0
  local wanted = option.count == "all" and math.huge or tonumber(option.count)
  local functions = {}
  while #sound < wanted do
    local within, alone = {}, {}
    while #within + #alone < wanted - #sound do
      local mutant = next_mutant()
      if not mutant then wanted = 0 break end
      id = id + 1
      mutant.id = id
      if not functions[mutant.path] then
        functions[mutant.path] = clones.functions_of(lines_of(read(root .. "/" .. mutant.path)))
      end
      mutant.alone = not clones.function_at(functions[mutant.path], mutant.number)
      table.insert(mutant.alone and alone or within, mutant)
    end
    for path, mutants in by_path(within) do compile_clones(path, mutants) end
    for _, mutant in ipairs(alone) do compile_alone(mutant) end
    for _, list in ipairs {within, alone} do
      for _, mutant in ipairs(list) do
        if mutant.verdict == "sound" then sound[#sound + 1] = mutant end
      end
    end
    say("%d mutants of %d drawn", #sound, id)
  end
  return sound
end

-- Tests ---------------------------------------------------------------------------------------------

-- The tests of a build by name: {command, seconds, labels}, from what CMake and the last run have written.
local function read_tests(job, kind)
  local tests, directory = {}, copy_of(job) .. kind
  for _, line in ipairs(lines_of(read(directory .. "/CTestTestfile.cmake"))) do
    local name, command = line:match("^add_test%(%[=%[(.-)%]=%] (.*)%)$")
    if name then
      local words = {}
      for word in command:gmatch('"(.-)"') do words[#words + 1] = quoted(word) end
      tests[name] = {name = name, command = table.concat(words, " "), seconds = 1, kind = kind, directory = directory}
    end
    name = line:match("^set_tests_properties%(%[=%[(.-)%]=%]")
    if name and tests[name] then
      local environment = {}
      for pair in (line:match(' ENVIRONMENT "(.-)"') or ""):gsub("\\;", ";"):gmatch("[^;]+") do environment[#environment + 1] = quoted(pair) end
      tests[name].environment = table.concat(environment, " ")
      tests[name].labels = ";" .. line:match(' LABELS "(.-)"') .. ";"
    end
  end
  local costs = io.open(copy_of(1) .. kind .. "/Testing/Temporary/CTestCostData.txt")
  for line in costs and costs:lines() or function() end do
    local name, seconds = line:match("^(%S+) %d+ ([%d.]+)$")
    if tests[name] then tests[name].seconds = tonumber(seconds) end
  end
  return tests
end

-- main.c is tested through the program that it makes.
local function labels_of(folder) return folder == "main" and "main|program" or folder end

-- The tests of a file's folder: first those that notice most, then the quick ones.
local function tests_for(tests, path, elsewhere)
  local folder, own, list = folder_of(path), "/test_" .. path:match("([^/]+)%.c$"), {}
  for _, test in pairs(tests) do
    local other = elsewhere[path] == test.name
    local labelled = false
    for label in labels_of(folder):gmatch("%a+") do labelled = labelled or test.labels:find(";" .. label .. ";", 1, true) end
    local left_out = test.labels:find(";slow;") or test.labels:find(";long;") or
      (is_sanitized(test) and test.labels:find(";unsanitized;"))
    if other or (labelled and not left_out) then
      list[#list + 1] = {test = test, first = other or test.name:find(own, 1, true) ~= nil}
    end
  end
  table.sort(list, function(a, b)
    if a.first ~= b.first then return a.first end
    if a.test.seconds ~= b.test.seconds then return a.test.seconds < b.test.seconds end
    return a.test.name < b.test.name
  end)
  return list
end

-- run_test(job, test, id, reached): its exit code with the mutant of that number.
local function run_test(job, test, id, reached)
  local limit = math.ceil(test.seconds * 5) + 2
  -- The address sanitizer reserves more memory than any limit.
  local memory, options = "ulimit -v 8000000;", ""
  if is_sanitized(test) then memory, options = "", ASAN end
  local command = ("ulimit -t %d; %s cd %s && env %s %s QANTAR_MUTANT=%d QANTAR_REACHED=%s" ..
    " timeout -k 1 %d %s >test%d.log 2>&1 </dev/null"):format(limit, memory,
    quoted(test.directory), options, test.environment, id, reached and quoted(reached) or "", 3 * limit + 5,
    test.command, job)
  local _, _, code = os.execute(command)
  return code
end

-- The name of the first test that fails, nil for none. If it is a quick one it goes to the front of the list.
local function first_failure(job, list, id, reaches)
  for i, entry in ipairs(list) do
    if not reaches or reaches(entry.test) then
      local code = run_test(job, entry.test, id)
      if code ~= 0 and code ~= 77 then -- skipped
        if not entry.first and entry.test.seconds < QUICK then
          table.remove(list, i)
          table.insert(list, 1, entry)
        end
        return entry.test.name
      end
    end
  end
end

local REACHED = 1 << 20 -- bytes, as in active.c

-- Which of the functions each of the tests calls, from one run of each without a mutant.
local function reach(job, tests)
  local file, reached = copy_of(job) .. "/reached", {}
  for _, test in ipairs(tests) do
    write(file, ("\0"):rep(REACHED))
    run_test(job, test, -1, file)
    reached[test.name] = read(file)
  end
  return function(test, id)
    local bytes = reached[test.name]
    return not bytes or bytes:byte(id + 1) ~= 0
  end
end

-- One job: prints a line for each mutant to be tried, ID, what became of it, the test that noticed ----------

local function plan_path() return builds .. "/mutate.plan" end

-- All mutants, and which of them are to be tried.
local function write_plan(mutants, is_wanted)
  local lines = {}
  for _, m in ipairs(mutants) do
    lines[#lines + 1] = table.concat({m.id, m.path, m.number, m.operator, m.alone and "alone" or "within",
      is_wanted(m) and "try" or "leave", m.after}, "\t")
  end
  write(plan_path(), table.concat(lines, "\n") .. "\n")
end

local function read_plan()
  local mutants = {}
  for line in io.lines(plan_path()) do
    local id, path, number, operator, where, try, after =
      line:match("^(%d+)\t(%S+)\t(%d+)\t(%a+)\t(%a+)\t(%a+)\t(.*)$")
    mutants[#mutants + 1] = {id = tonumber(id), path = path, number = tonumber(number), operator = operator,
      alone = where == "alone", wanted = try == "try", after = after}
  end
  return mutants
end

-- By mutant within a function: the first of those in the same function, by whose number it notes its calls.
local function first_in_function(mutants)
  local files, first, firsts = {}, {}, {}
  for _, m in ipairs(mutants) do
    files[m.path] = files[m.path] or clones.functions_of(lines_of(read(root .. "/" .. m.path)))
    local f = clones.function_at(files[m.path], m.number)
    if f and not m.alone then
      first[f] = first[f] or m.id
      firsts[m.id] = first[f]
    end
  end
  return firsts
end

-- Every [jobs]th mutant within functions, and of the others, is one's own. There is one build with sanitizers for
-- all jobs, and one without for each.
local function work(job, kind)
  local tests, elsewhere, lists, needed = read_tests(kind == DEV and 1 or job, kind), read_elsewhere(), {}, {}
  local all, alone, nth = read_plan(), {}, 0
  for _, mutant in ipairs(all) do
    if mutant.wanted and not lists[mutant.path] then
      lists[mutant.path] = tests_for(tests, mutant.path, elsewhere)
      for _, entry in ipairs(lists[mutant.path]) do
        if not needed[entry.test] then
          needed[entry.test] = true
          needed[#needed + 1] = entry.test
        end
      end
    end
  end
  local reached, firsts = reach(job, needed), first_in_function(all)
  local function tell(mutant, noticed)
    print(mutant.id, noticed and "fell" or "stands", noticed or "-")
    io.stdout:flush()
  end
  for _, mutant in ipairs(all) do
    if mutant.wanted and mutant.alone then
      alone[#alone + 1] = mutant
    elseif mutant.wanted then
      nth = nth + 1
      if nth % jobs == job % jobs then
        local first = firsts[mutant.id]
        tell(mutant, first_failure(job, lists[mutant.path], mutant.id, function(test) return reached(test, first) end))
      end
    end
  end
  if #alone == 0 then return end
  for _, mutant in ipairs(all) do write(copy_of(job) .. "/" .. mutant.path, read(root .. "/" .. mutant.path)) end
  assert(build(job, kind), "the copy cannot be built")
  for i, mutant in ipairs(alone) do
    if i % jobs == job % jobs then
      write_alone(job, mutant)
      tell(mutant, not build(job, kind) and "the build" or first_failure(job, lists[mutant.path], 0))
      write(copy_of(job) .. "/" .. mutant.path, read(root .. "/" .. mutant.path))
    end
  end
end

-- All of them ---------------------------------------------------------------------------------------

local function report(mutants)
  local folders, order, sums = {}, {}, {fell = 0, stands = 0, equivalent = 0}
  for _, m in ipairs(mutants) do
    local folder = folder_of(m.path)
    if not folders[folder] then
      folders[folder] = {fell = 0, stands = 0, equivalent = 0}
      order[#order + 1] = folder
    end
    folders[folder][m.verdict] = folders[folder][m.verdict] + 1
    sums[m.verdict] = sums[m.verdict] + 1
  end
  table.sort(order)
  local function row(name, n)
    local counted = n.fell + n.stands
    print(("%-8s %3d mutants, %3d equivalent, %3d of %3d others fell (%d %%)"):format(name,
      counted + n.equivalent, n.equivalent, n.fell, counted, counted > 0 and n.fell * 100 // counted or 100))
  end
  for _, folder in ipairs(order) do row(folder, folders[folder]) end
  row("all", sums)
  for _, m in ipairs(mutants) do
    if m.verdict ~= "fell" then
      print(("%s: %s:%d: %s: %s => %s"):format(m.verdict == "stands" and "survivor" or "equivalent", m.path, m.number,
        m.operator, trim(m.before), trim(m.after)))
    end
  end
  return sums.fell >= PASS * (sums.fell + sums.stands)
end

local function labels_of_all(mutants)
  local labels, has = {}, {}
  for _, m in ipairs(mutants) do
    local label = labels_of(folder_of(m.path))
    if not has[label] then
      has[label] = true
      labels[#labels + 1] = label
    end
  end
  return table.concat(labels, "|")
end

-- Makes sure that all tests of these mutants pass without one, in the builds of the first copy.
local function pass_without(mutants, kind)
  local log = copy_of(1) .. "/ctest.log"
  stop_unless(shell(("cd %s && ctest -j%d -L '^(%s)$' -LE 'slow|long%s' >%s 2>&1"):format(quoted(copy_of(1) .. kind), jobs,
    labels_of_all(mutants), kind == DEV and "|unsanitized" or "", quoted(log))), "tests fail without a mutant: " .. log)
end

-- Builds a copy with its clones.
local function build_clones(mutants, job, kind)
  local within = {}
  for _, m in ipairs(mutants) do
    if m.alone then
      write(copy_of(job) .. "/" .. m.path, read(root .. "/" .. m.path))
    else
      within[#within + 1] = m
    end
  end
  for path, list in by_path(within) do
    local lines = lines_of(read(root .. "/" .. path))
    local text = clones.with_clones(lines, clones.functions_of(lines), list)
    write(copy_of(job) .. "/" .. path, table.concat(text, "\n") .. "\n")
  end
  say("building copy %d, %s", job, kind:sub(2))
  stop_unless(build(job, kind), "the copy cannot be built: %s/ninja.log", copy_of(job))
end

local function prepare(mutants)
  for job = 1, jobs do
    if job > 1 then make_copy(job) end
    build_clones(mutants, job, FAST)
  end
  pass_without(mutants, FAST)
end

-- Tries those that are wanted, and sets their verdicts.
local function try(mutants, kind, is_wanted)
  local pipes, by_id, wanted, done = {}, {}, 0, 0
  for _, mutant in ipairs(mutants) do
    by_id[mutant.id] = mutant
    if is_wanted(mutant) then wanted = wanted + 1 end
  end
  write_plan(mutants, is_wanted)
  for job = 1, jobs do
    pipes[job] = assert(io.popen(("lua5.4 %s --work %d --jobs %d --kind %s"):format(quoted(arg[0]), job, jobs, kind)))
  end
  for job, pipe in ipairs(pipes) do
    for line in pipe:lines() do
      local id, verdict, test = line:match("^(%d+)\t(%a+)\t(.*)$")
      local mutant = by_id[tonumber(id)]
      mutant.verdict, done = verdict, done + 1
      say("%d of %d: %s (%s) %s:%d: %s => %s", done, wanted, verdict, test, mutant.path, mutant.number, trim(mutant.before),
        trim(mutant.after))
    end
    assert(pipe:close(), "job " .. job .. " ended early")
  end
end

local function run()
  local equivalent = read_equivalents()
  make_copy(1)
  say("building copy 1")
  stop_unless(build(1, FAST), "the copy cannot be built: %s/ninja.log", copy_of(1)) -- with the headers that are made
  local mutants, standing = choose(), {}
  prepare(mutants)
  try(mutants, FAST, function() return true end)
  for _, mutant in ipairs(mutants) do
    if mutant.verdict == "stands" and equivalent(mutant) then mutant.verdict = "equivalent" end
    if mutant.verdict == "stands" and not mutant.alone then standing[#standing + 1] = mutant end
  end
  if option.sanitized == "yes" and #standing > 0 then
    configure(1, DEV, "-w")
    build_clones(mutants, 1, DEV)
    pass_without(standing, DEV)
    try(mutants, DEV, function(mutant) return mutant.verdict == "stands" and not mutant.alone end)
  end
  return report(mutants)
end

if option.work then
  work(tonumber(option.work), option.kind)
else
  os.exit(run() and 0 or 1)
end
