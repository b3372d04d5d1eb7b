-- Puts PNG files, named in order of size, into one icon: lua5.4 icon.lua OUT.ico IN.png...
local out, files = arg[1], { table.unpack(arg, 2) }

local function read(path)
  local file <close> = assert(io.open(path, "rb"))
  return file:read("a")
end

-- A size of 256 is written as 0.
local entries, images, offset = {}, {}, 6 + 16 * #files
for _, path in ipairs(files) do
  local png = read(path)
  local width, height = string.unpack(">I4I4", png, 17)
  entries[#entries + 1] = string.pack("<BBBBI2I2I4I4", width % 256, height % 256, 0, 0, 1, 32, #png, offset)
  images[#images + 1] = png
  offset = offset + #png
end

local file <close> = assert(io.open(out, "wb"))
file:write(string.pack("<I2I2I2", 0, 1, #files), table.concat(entries), table.concat(images))
