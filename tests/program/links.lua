-- lua5.4 links.lua FILE.md...: each link of these documents to a file beside them, and to a heading, leads somewhere.
local failed = false

local function read(path)
  local file = io.open(path, "rb")
  if not file then return nil end
  local text = file:read("a")
  file:close()
  return text
end

-- The headings of a document, as links name them.
local function anchors(text)
  local list, code = {}, false
  for line in (text .. "\n"):gmatch("(.-)\n") do
    if line:match("^```") then code = not code end
    local heading = not code and line:match("^#+ (.*)$")
    if heading then list[heading:lower():gsub("[^%w%- _]", ""):gsub(" ", "-")] = true end
  end
  return list
end

for _, document in ipairs(arg) do
  local folder = document:match("^(.*/)") or ""
  for target in read(document):gmatch("%]%(([^)%s]+)%)") do
    local file, heading = target:match("^([^#]*)#?(.*)$")
    if not file:match("^%l+:") then
      local path = file == "" and document or folder .. file
      local text = read(path)
      local there = text or io.open(path)
      if not there then
        failed = true
        print(("FAILED: %s: there is no %s"):format(document, path))
      elseif heading ~= "" and not anchors(text or "")[heading] then
        failed = true
        print(("FAILED: %s: %s has no heading #%s"):format(document, path, heading))
      end
    end
  end
end
os.exit(not failed)
