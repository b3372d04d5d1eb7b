-- Writes break_table.c from the Unicode Character Database (Debian: package unicode-data).
-- lua5.4 engine/text/break_table.lua /usr/share/unicode > engine/text/break_table.c

local folder = assert(arg[1], "say where the Unicode data files are")
local LAST = 0x10FFFF

-- Calls each(first, last, value) for every data line of a file of the database.
local function lines_of(name, each)
  for line in assert(io.open(folder .. "/" .. name)):lines() do
    local first, last, value = line:match("^(%x+)%.*(%x*)%s*;%s*([%w_]+)")
    if first then
      if last == "" then last = first end
      each(tonumber(first, 16), tonumber(last, 16), value)
    end
  end
end

local function property(name, wanted)
  local of = {}
  lines_of(name, function(first, last, value)
    if wanted and value ~= wanted then return end
    for code = first, last do of[code] = value end
  end)
  return of
end

local category = property("extracted/DerivedGeneralCategory.txt")
local width = property("EastAsianWidth.txt")
local picture = property("emoji/emoji-data.txt", "Extended_Pictographic")

-- The names of the classes as C has them, from the header, so that they cannot disagree.
local header = assert(io.open("engine/text/break_table.h")):read("a")
local function known(prefix, class)
  assert(header:find("%f[%w_]" .. prefix .. class .. "%f[^%w_]"), prefix .. class .. " is not in break_table.h")
  return prefix .. class
end

-- LB1 resolved, and the three classes that later rules tell apart by other properties.
local function line_class(code, class)
  local mark = category[code] == "Mn" or category[code] == "Mc"
  local east = width[code] == "F" or width[code] == "W" or width[code] == "H"
  if class == "AI" or class == "SG" or class == "XX" then class = "AL" end
  if class == "SA" then class = mark and "CM" or "AL" end
  if class == "CJ" then class = "NS" end
  if class == "H2" then class = "H3" end -- told apart by arithmetic
  if (class == "OP" or class == "CP") and east then return class .. "_EAST" end
  if picture[code] and (category[code] or "Cn") == "Cn" then return "ID_RESERVED" end
  return class
end

local function write_table(name, prefix, class_of)
  print(("\nconst uint32_t %s[] = {"):format(name))
  local line, before, count = "   ", nil, 0
  for code = 0, LAST do
    local class = class_of(code)
    if class ~= before then
      local entry = (" AT(0x%X, %s),"):format(code, known(prefix, class))
      if #line + #entry > 88 then print(line) line = "   " end
      line, before, count = line .. entry, class, count + 1
    end
  end
  print(line .. "\n};")
  print(("const size_t %s_count = %d;"):format(name, count))
end

print [[
// Line breaking and grapheme classes of Unicode 15.0.0, made by break_table.lua; not to be edited.
// Data (c) 1991-2022 Unicode, Inc., under the licence in UNICODE-LICENSE.txt.
#include "text/break_table.h"

// clang-format off
#define AT(code, class) ((uint32_t)(code) << 8 | (uint32_t)(class))]]

-- The file lists every code point that is not XX, reserved blocks of ideographs included.
local line = property("LineBreak.txt")
local reserved_id = { { 0x3400, 0x4DBF }, { 0x4E00, 0x9FFF }, { 0xF900, 0xFAFF }, { 0x1F000, 0x1FAFF },
  { 0x1FC00, 0x1FFFD }, { 0x20000, 0x2FFFD }, { 0x30000, 0x3FFFD } } -- its @missing lines
local function default_line(code)
  if code >= 0x20A0 and code <= 0x20CF then return "PR" end
  for _, range in ipairs(reserved_id) do
    if code >= range[1] and code <= range[2] then return "ID" end
  end
  return "XX"
end
write_table("line_classes", "LB_", function(code)
  return line_class(code, line[code] or default_line(code))
end)

local cluster = property("auxiliary/GraphemeBreakProperty.txt")
write_table("cluster_classes", "GCB_", function(code)
  local class = cluster[code]
  if class == "LV" then class = "LVT" end -- told apart by arithmetic
  return class or (picture[code] and "Pictographic") or "Other"
end)
