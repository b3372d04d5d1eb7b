-- Many mutants of a C file in one file: a function with mutants becomes FUNCTION__m0 as it was, a clone
-- FUNCTION__mID for each of its mutants, and FUNCTION, which calls the clone whose number is mutant_active
-- (tests/mutate/active.c) and notes that it was called under the number of its first mutant. So many mutants cost one build ("mutant schemata": Untch, Offutt and Harrold,
-- Mutation Analysis Using Mutant Schemata, ISSTA 1993, with a function as its unit).

local M = {}

-- The names of the parameters in the text between a signature's parentheses; nil when it has "...".
local function parameters(text)
  local names, depth, part = {}, 0, ""
  local function add()
    local name = part:match("%(%s*%*%s*([%w_]+)%s*[)%[]") -- of a pointer to a function
    if not name then
      local plain = part:gsub("%b[]", ""):gsub("%b()", "")
      name = plain:match("([%a_][%w_]*)%s*$")
    end
    if name ~= "void" or part:find("%*") then names[#names + 1] = name end
    part = ""
  end
  for c in text:gmatch(".") do
    if c == "(" or c == "[" then depth = depth + 1 end
    if c == ")" or c == "]" then depth = depth - 1 end
    if c == "," and depth == 0 then add() else part = part .. c end
  end
  if part:find("%.%.%.") then return nil end
  add()
  return names
end

-- What the lines before an opening brace in the first column say, from line [first] on.
local function signature_of(lines, first, brace)
  local text = {}
  for i = first, brace - 1 do text[#text + 1] = (lines[i]:gsub("//.*", "")) end
  local joined = table.concat(text, " "):gsub("%s+", " "):gsub("%s+$", "")
  local before, name, inside = joined:match("^(.-)([%a_][%w_]*)(%b())$")
  if not name then return nil end
  local names = parameters(inside:sub(2, -2))
  if not names then return nil end
  local type = before:gsub("%f[%w_]static%f[^%w_]", ""):gsub("%f[%w_]inline%f[^%w_]", "")
  return {before = before, type = type, name = name, inside = inside, arguments = table.concat(names, ", "),
    returns = not type:find("^%s*_?N?o?r?e?t?u?r?n?%s*void%s*$")}
end

-- functions_of(lines): those that can be cloned, each {first, brace, last} with its signature. As the
-- formatter leaves them, a body begins with "{" and ends with "}" in the first column.
function M.functions_of(lines)
  local found, i = {}, 1
  while i <= #lines do
    if lines[i] == "{" then
      local first, last = i - 1, i
      while first > 1 and lines[first - 1]:find("%S") and not lines[first - 1]:find("^[#/}]")
        and not lines[first - 1]:find(";%s*$") do
        first = first - 1
      end
      while last < #lines and not lines[last]:find("^}") do last = last + 1 end
      local signature = lines[last] == "}" and signature_of(lines, first, i)
      if signature then
        signature.first, signature.brace, signature.last = first, i, last
        found[#found + 1] = signature
      end
      i = last
    end
    i = i + 1
  end
  return found
end

function M.function_at(functions, number)
  for _, f in ipairs(functions) do
    if number > f.brace and number < f.last then return f end
  end
end

-- with_clones(lines, functions, mutants): the lines of the file with all of the mutants {id, number,
-- after}, each within one of the functions, and which mutant each of these lines belongs to.
function M.with_clones(lines, functions, mutants)
  local out, owner = {"extern int mutant_active; extern unsigned char *mutant_reached;"}, {}
  local function add(line, mutant)
    out[#out + 1] = line
    owner[#out] = mutant
  end
  local function clone(f, id, mutant)
    add(("static __attribute__((noipa)) %s%s__m%d%s"):format(f.type, f.name, id, f.inside))
    for i = f.brace, f.last do
      add(mutant and i == mutant.number and mutant.after or lines[i], mutant)
    end
  end
  local at = 1
  for _, f in ipairs(functions) do
    local own = {}
    for _, mutant in ipairs(mutants) do
      if M.function_at({f}, mutant.number) then own[#own + 1] = mutant end
    end
    if #own > 0 then
      while at < f.first do add(lines[at]) at = at + 1 end
      add(("%s%s%s;"):format(f.before, f.name, f.inside))
      clone(f, 0)
      for _, mutant in ipairs(own) do clone(f, mutant.id, mutant) end
      add(("%s%s%s { switch (mutant_active) {"):format(f.before, f.name, f.inside))
      local call = f.returns and "return %s__m%d(%s);" or "%s__m%d(%s); return;"
      for _, mutant in ipairs(own) do
        add(("case %d: "):format(mutant.id) .. call:format(f.name, mutant.id, f.arguments))
      end
      add(("case -1: mutant_reached[%d] = 1; // and as it was"):format(own[1].id))
      add("default: " .. call:format(f.name, 0, f.arguments) .. " } }")
      at = f.last + 1
    end
  end
  while at <= #lines do add(lines[at]) at = at + 1 end
  return out, owner
end

local DATA = {string = true, ascii = true, byte = true, value = true, long = true, quad = true, zero = true}

-- code_of(text): from the compiler's assembly, the code of each function by its name. Labels are counted
-- anew in each, constants stand for themselves, and a clone has the name of its function.
function M.code_of(text)
  local constants, constant, codes, code, labels, count = {}, nil, {}, nil, nil, nil
  for line in text:gmatch("[^\n]+") do -- constants may stand behind their use
    local label = line:match("^(%.LC%d+):")
    if label then
      constant = label
      constants[label] = ""
    elseif constant and DATA[line:match("^%s+%.(%l+)")] then
      constants[constant] = constants[constant] .. line
    else
      constant = nil
    end
  end
  local function counted(label)
    if not labels[label] then
      count = count + 1
      labels[label] = "." .. count
    end
    return labels[label]
  end
  local in_constant = false
  for line in text:gmatch("[^\n]+") do
    local name, directive = line:match("^([%a_][%w_.]*):"), line:match("^%s+%.(%w+)")
    if name then
      code, labels, count = {}, {}, 0
      codes[name] = code
    elseif line:find("^%.LC%d+:") then
      in_constant = true
    elseif code and not in_constant and (DATA[directive] or line:find("^%s+%a") or line:find("^%.L%d+:")) then
      line = line:gsub("%.LC%d+", constants):gsub("%.L%d+", counted)
      code[#code + 1] = line:gsub("__m%d+", ""):gsub("(%a)%.%d+", "%1")
    end
    if not line:find("^%.LC%d+:") and not DATA[directive] then in_constant = false end
  end
  for name, lines in pairs(codes) do codes[name] = table.concat(lines, "\n") end
  return codes
end

return M
