-- Makes every sound of Qantar: lua5.4 assets/sounds/make.lua [FOLDER]. Without a folder the files beside this
-- script are written anew. Nothing was recorded: each sound is noise and sines through filters and envelopes,
-- described below in a few lines. The same bytes come out on every machine, since only + - * / and whole
-- numbers are used: sines and luck are our own. Files are mono WAV of 22,050 Hz in IMA ADPCM, four bits a sample.
-- The test program/test_sounds makes them again and compares; engine/base/sounds.def lists them.
--
-- Rules of the house: no gunfire, no explosion, no crowd, no cry, no siren, no music. A bed is a loop of
-- 4.2 seconds whose end runs into its beginning.

local RATE = 22050
local BLOCK = 512                    -- bytes of a block of ADPCM
local IN_BLOCK = (BLOCK - 4) * 2 + 1 -- samples in it
local BED = 92 * IN_BLOCK            -- samples of a bed: whole blocks, so that its loop has no gap
local JOIN = RATE                    -- samples of a bed's end that lie over its beginning

-- Arithmetic that is alike everywhere ----------------------------------------------------------------

local PI = 3.141592653589793

local function sin(x)
  x = x - 2 * PI * ((x / (2 * PI)) // 1)
  if x > PI then return -sin(x - PI) end
  if x > PI / 2 then x = PI - x end
  local q = x * x
  return x * (1 - q / 6 * (1 - q / 20 * (1 - q / 42 * (1 - q / 72 * (1 - q / 110 * (1 - q / 156))))))
end
local function cos(x) return sin(x + PI / 2) end

local seed = 1
local function luck() -- 0 to 1
  seed = (seed * 48271) % 2147483647
  return seed / 2147483647
end
local function noise() return luck() * 2 - 1 end

-- What is left of 1 after a sample, when a 1000th is left after [seconds].
local function decay(seconds) return 1 - 6.9 / (seconds * RATE) end

-- Buffers ----------------------------------------------------------------------------------------------

local function silence(n)
  local to = {}
  for i = 1, n do to[i] = 0.0 end
  return to
end
local function seconds(s) return silence(s * RATE // 1 | 0) end

-- Adds make(t), t in seconds from its beginning, to [to] from second [at] on.
local function add(to, at, length, make)
  local first = at * RATE // 1 | 0
  for i = 0, (length * RATE // 1 | 0) - 1 do
    if to[first + i + 1] then to[first + i + 1] = to[first + i + 1] + make(i / RATE) end
  end
end

-- A filter of two poles whose corner may move: its low, band and high part of each sample.
local function filter(width)
  local low, band = 0.0, 0.0
  return function(x, corner)
    local f = 2 * sin(PI * corner / RATE)
    low = low + f * band
    local high = x - low - width * band
    band = band + f * high
    return low, band, high
  end
end

-- Something solid that was struck: { frequency, loudness, seconds until silence }, ...
local function struck(to, at, modes)
  for _, mode in ipairs(modes) do
    local left, fall = mode[2], decay(mode[3])
    add(to, at, mode[3], function(t)
      left = left * fall
      return left * sin(2 * PI * mode[1] * t)
    end)
  end
end

-- A burst of noise around [corner] Hz, of [part] 1 low, 2 band, 3 high; it swells for [rise] seconds.
local function burst(to, at, length, loud, corner, part, rise)
  local pass, left, fall = filter(0.8), loud, decay(length)
  add(to, at, length, function(t)
    local rising = rise and t < rise
    if not rising then left = left * fall end
    local got = { pass(noise(), corner) }
    return got[part] * left * (rising and t / rise or 1)
  end)
end

-- Friction of paper or a pencil: noise in grains, louder in the middle, its corner going from one to another.
local function rub(to, at, length, loud, from, onto, grain)
  local pass, hold, rough = filter(0.6), 0, 1
  add(to, at, length, function(t)
    hold = hold - 1
    if hold < 0 then
      hold = grain * RATE * (0.4 + luck()) // 1
      rough = luck()
    end
    local share = t / length
    local _, band = pass(noise(), from + (onto - from) * share)
    return band * loud * sin(PI * share) * (0.25 + rough * rough)
  end)
end

-- The same loudness for all of a kind: [peak] is that of the loudest sample.
local function level(to, peak)
  local most = 0
  for i = 1, #to do
    local size = to[i] < 0 and -to[i] or to[i]
    if size > most then most = size end
  end
  for i = 1, #to do to[i] = to[i] * peak / most end
  -- No click at either end of what does not loop.
  for i = 1, 64 do
    to[i] = to[i] * i / 64
    to[#to - i + 1] = to[#to - i + 1] * i / 64
  end
  return to
end

-- One-shots --------------------------------------------------------------------------------------------

local shots = {}

function shots.sign() -- the flaps of a price board, quick and then slower, and the last one
  local to, at, gap = seconds(1.4), 0.02, 0.045
  for flap = 1, 17 do
    local loud = flap == 17 and 1.5 or 0.7 + 0.3 * luck()
    burst(to, at, 0.03, loud, 2600 + 500 * noise(), 2)
    struck(to, at, { { 870 + 60 * noise(), 0.35 * loud, 0.05 }, { 1430 + 90 * noise(), 0.25 * loud, 0.035 } })
    if flap == 17 then struck(to, at, { { 170, 0.9, 0.22 }, { 410, 0.4, 0.12 } }) end
    at = at + gap * (0.9 + 0.2 * luck())
    gap = gap * 1.06
  end
  return level(to, 0.6)
end

function shots.phone() -- a telephone that trembles on wood, twice
  local to = seconds(1.0)
  for _, at in ipairs { 0.02, 0.52 } do
    local low = filter(0.5)
    add(to, at, 0.34, function(t)
      local turn = sin(2 * PI * 155 * t)
      local rattle = turn > 0.55 and noise() * 0.5 or 0
      local edge = t < 0.03 and t / 0.03 or t > 0.28 and (0.34 - t) / 0.06 or 1
      local got = low(turn + 0.5 * sin(2 * PI * 310 * t) + 0.25 * sin(2 * PI * 465 * t) + rattle, 1800)
      return got * edge
    end)
  end
  return level(to, 0.4)
end

function shots.tray() -- a printer draws a sheet through and drops it
  local to, motor, paper = seconds(1.4), filter(0.7), filter(0.5)
  add(to, 0, 1.0, function(t)
    local edge = t < 0.12 and t / 0.12 or t > 0.85 and (1.0 - t) / 0.15 or 1
    local speed = 96 + 60 * (t < 0.25 and t * 4 or 1)
    local teeth = sin(2 * PI * speed * t) + 0.6 * sin(2 * PI * speed * 3.02 * t) + 0.3 * noise()
    local step = sin(2 * PI * 17 * t) > 0 and 1 or 0.72
    local low = motor(teeth, 900)
    local _, band = paper(noise(), 2400)
    return edge * (0.4 * low * step + 0.55 * band)
  end)
  rub(to, 0.92, 0.3, 1.6, 2600, 900, 0.006)
  burst(to, 1.16, 0.09, 0.9, 700, 1)
  return level(to, 0.45)
end

function shots.stamp() -- rubber on paper on a desk
  local to = seconds(0.42)
  burst(to, 0.01, 0.03, 0.5, 1600, 2)
  burst(to, 0.02, 0.05, 1.6, 520, 1)
  struck(to, 0.02, { { 92, 1.3, 0.26 }, { 188, 0.7, 0.16 }, { 331, 0.25, 0.09 } })
  burst(to, 0.22, 0.03, 0.15, 2200, 2)
  return level(to, 0.75)
end

function shots.string() -- twine runs over paper, is drawn tight and held by a pin
  local to, ring, n = seconds(0.85), {}, RATE // 185
  rub(to, 0, 0.3, 1.5, 900, 2300, 0.004)
  for i = 1, n do ring[i] = noise() end
  for pass = 1, 3 do
    local before = ring[n]
    for i = 1, n do before, ring[i] = ring[i], (ring[i] + before) / 2 end
  end
  local i = 1
  add(to, 0.3, 0.5, function()
    local after = i % n + 1
    ring[i] = (ring[i] + ring[after]) * 0.4935
    i = after
    return ring[i] * 0.9
  end)
  burst(to, 0.33, 0.012, 0.8, 3200, 2)
  struck(to, 0.33, { { 640, 0.3, 0.04 } })
  return level(to, 0.5)
end

function shots.pencil() -- three short strokes
  local to = seconds(0.72)
  rub(to, 0.01, 0.17, 1.0, 3000, 3900, 0.0016)
  rub(to, 0.22, 0.12, 0.8, 3800, 3100, 0.0016)
  rub(to, 0.38, 0.3, 1.1, 2900, 4200, 0.0016)
  return level(to, 0.3)
end

function shots.page() -- a sheet is turned
  local to = seconds(0.55)
  rub(to, 0, 0.2, 0.8, 1500, 3600, 0.004)
  rub(to, 0.14, 0.3, 1.2, 3400, 1300, 0.007)
  burst(to, 0.4, 0.1, 0.35, 900, 1)
  return level(to, 0.35)
end

function shots.door() -- a latch, and a heavy door that falls shut far down a corridor
  local to = seconds(1.0)
  struck(to, 0.01, { { 1900, 0.2, 0.03 }, { 2750, 0.12, 0.025 } })
  burst(to, 0.11, 0.1, 1.2, 300, 1)
  struck(to, 0.11, { { 64, 1.2, 0.5 }, { 121, 0.7, 0.34 }, { 207, 0.35, 0.2 } })
  local far = silence(#to)
  for i = 1, #to do far[i] = to[i] end
  for k, late in ipairs { 0.07, 0.13, 0.21, 0.33 } do
    local shift = late * RATE // 1 | 0
    for i = shift + 1, #to do to[i] = to[i] + far[i - shift] * 0.3 / k end
  end
  return level(to, 0.6)
end

function shots.kettle() -- it boils, and its switch falls
  local to, low, hold, rough = seconds(1.5), filter(0.9), 0, 0.5
  add(to, 0, 1.25, function(t)
    hold = hold - 1
    if hold < 0 then
      hold = RATE * (0.008 + 0.02 * luck()) // 1
      rough = 0.4 + 0.6 * luck()
    end
    local swell = t < 1.0 and 0.4 + 0.6 * t or 1 - (t - 1.0) / 0.25
    local got = low(noise(), 480 + 260 * rough)
    return got * rough * swell
  end)
  for bubble = 1, 26 do
    local at = 0.1 + luck() * 0.95
    local pitch = 380 + 420 * luck()
    add(to, at, 0.035, function(t)
      return 0.35 * sin(2 * PI * (pitch + 4200 * t) * t) * (1 - t / 0.035)
    end)
  end
  burst(to, 1.06, 0.012, 1.0, 2900, 2)
  struck(to, 1.06, { { 1250, 0.7, 0.03 }, { 520, 0.5, 0.05 } })
  return level(to, 0.4)
end

function shots.card() -- a card is put down
  local to = seconds(0.22)
  rub(to, 0, 0.08, 0.5, 2000, 3200, 0.003)
  burst(to, 0.06, 0.03, 1.2, 1900, 2)
  struck(to, 0.06, { { 168, 0.6, 0.09 }, { 395, 0.25, 0.05 } })
  return level(to, 0.5)
end

function shots.shutter() -- the telephone takes a picture
  local to = seconds(0.3)
  for k, at in ipairs { 0.01, 0.085 } do
    burst(to, at, 0.016, k == 1 and 1 or 0.7, 3600, 2)
    struck(to, at, { { 1650, 0.3, 0.02 }, { 690, 0.35, 0.035 } })
  end
  rub(to, 0.02, 0.08, 0.4, 2400, 4200, 0.002)
  return level(to, 0.45)
end

function shots.receiver() -- a receiver is laid on its rest; the bell still trembles
  local to = seconds(0.75)
  struck(to, 0.01, { { 540, 0.7, 0.06 }, { 1180, 0.4, 0.04 }, { 240, 0.5, 0.09 } })
  burst(to, 0.01, 0.02, 0.7, 1800, 2)
  struck(to, 0.1, { { 500, 0.5, 0.05 }, { 1090, 0.3, 0.035 }, { 210, 0.6, 0.1 } })
  burst(to, 0.1, 0.02, 0.5, 1500, 2)
  struck(to, 0.1, { { 1740, 0.09, 0.6 }, { 2330, 0.05, 0.5 } })
  return level(to, 0.55)
end

function shots.line() -- a call crackles and is gone
  local to, pass = seconds(0.95), filter(0.5)
  local on = 1
  add(to, 0, 0.8, function(t)
    if luck() < 0.0012 + 0.004 * t then on = luck() < 0.55 and 0.1 or 1 end
    local _, band = pass(noise() + 0.3 * sin(2 * PI * 50 * t), 1500)
    local edge = t < 0.02 and t / 0.02 or 1
    return band * on * edge * 0.6
  end)
  struck(to, 0.8, { { 950, 0.5, 0.03 } })
  return level(to, 0.35)
end

function shots.pin() -- a pin goes into a board of cork
  local to = seconds(0.18)
  burst(to, 0.01, 0.012, 0.6, 3000, 2)
  burst(to, 0.02, 0.04, 1.2, 800, 1)
  struck(to, 0.02, { { 260, 0.5, 0.07 } })
  return level(to, 0.5)
end

-- Beds ---------------------------------------------------------------------------------------------------

-- Rises and falls [turns] times in a bed, from 0 to 1, the same at its end as at its beginning.
local function tide(t, turns, from) return 0.5 + 0.5 * sin(2 * PI * (turns * t * RATE / BED + from)) end

-- The nearest frequency that is whole in a bed.
local function whole(frequency) return (frequency * BED / RATE + 0.5) // 1 * RATE / BED end

-- [make](t) for a bed and JOIN samples more, which lie over its beginning: as loud there as elsewhere, since
-- the squares of the two shares of noise make 1. The second value of make(t) are tones that are whole in a bed and
-- so need no join.
local function bed(make)
  local long, tones, to = {}, {}, {}
  for i = 1, BED + JOIN do
    local tone
    long[i], tone = make((i - 1) / RATE)
    tones[i] = tone or 0
  end
  for i = 1, BED do
    local share = i <= JOIN and (i - 1) / JOIN or 1
    local joined = share == 1 and long[i] or long[i] * sin(share * PI / 2) + long[BED + i] * cos(share * PI / 2)
    to[i] = joined + tones[i]
  end
  return to
end

-- Takes away what small loudspeakers cannot sound and large ones make a rumble of. Twice round, so that the
-- beginning has the end behind it.
local function thin(to)
  local keep = 1 - 2 * PI * 110 / RATE
  for _ = 1, 2 do
    local thinned, out, before = {}, 0.0, to[#to]
    for i = 1, 2 * #to do
      local k = (i - 1) % #to + 1
      out = keep * (out + to[k] - before)
      before, thinned[k] = to[k], out
    end
    to = thinned
  end
  return to
end

-- The mean square of a bed is the same for all; [loud] times that.
local function even(to, loud)
  to = thin(to)
  local sum = 0
  for i = 1, #to do sum = sum + to[i] * to[i] end
  local mean, root = sum / #to, 0.1
  for _ = 1, 40 do root = (root + mean / root) / 2 end
  for i = 1, #to do
    local value = to[i] / root * 0.055 * loud
    to[i] = value > 0.6 and 0.6 or value < -0.6 and -0.6 or value
  end
  return to
end

-- Adds [from] to the bed [to] from second [at] on, round its end.
local function over(to, from, at, loud)
  for i = 1, #from do
    local place = ((at * RATE // 1 | 0) + i - 1) % BED + 1
    to[place] = to[place] + from[i] * loud
  end
end

local function tick() -- of a clock on a wall
  local to = seconds(0.06)
  burst(to, 0, 0.01, 0.6, 3200, 2)
  struck(to, 0, { { 1900, 0.3, 0.02 }, { 820, 0.4, 0.03 } })
  return to
end

local function hum(t, base) -- of a transformer, with its overtones
  return sin(2 * PI * whole(base) * t) + 0.55 * sin(2 * PI * whole(base * 2) * t) +
    0.25 * sin(2 * PI * whole(base * 3) * t) + 0.12 * sin(2 * PI * whole(base * 5) * t)
end

local beds = {}

function beds.wind() -- on the steppe, in gusts
  local body, breath = filter(1.1), filter(0.35)
  return even(bed(function(t)
    local gust = 0.35 + 0.4 * tide(t, 1, 0) + 0.25 * tide(t, 3, 0.3)
    local low = body(noise(), 300 + 420 * gust)
    local _, whistle = breath(noise(), 560 + 380 * tide(t, 2, 0.6))
    return gust * (low + 0.12 * whistle)
  end), 1.1)
end

function beds.night() -- cold air between houses, a lamp
  local body, far = filter(1.2), filter(0.3)
  return even(bed(function(t)
    local low = body(noise(), 330 + 110 * tide(t, 1, 0.2))
    local _, high = far(noise(), 880 + 120 * tide(t, 1, 0.7))
    return low + 0.05 * high * tide(t, 2, 0.1), 0.012 * hum(t, 100)
  end), 0.8)
end

function beds.road() -- in a car
  local body, tyres = filter(1.0), filter(0.8)
  return even(bed(function(t)
    local low = body(noise(), 190)
    local _, band = tyres(noise(), 520)
    local engine = sin(2 * PI * whole(43) * t) + 0.6 * sin(2 * PI * whole(86) * t) + 0.3 * sin(2 * PI * whole(129) * t)
    return low * 1.2 + 0.12 * band * (0.7 + 0.3 * tide(t, 2, 0)), 0.09 * engine * (0.8 + 0.2 * tide(t, 3, 0.4))
  end), 0.9)
end

function beds.corridor() -- strip lights and far air
  local air = filter(1.2)
  return even(bed(function(t)
    local low = air(noise(), 420)
    return low, 0.05 * hum(t, 100) + 0.008 * sin(2 * PI * whole(1570) * t) * (0.6 + 0.4 * tide(t, 4, 0))
  end), 0.7)
end

function beds.office() -- air, fans and somebody's keys
  local air = filter(1.1)
  local to = even(bed(function(t)
    local low = air(noise(), 380)
    return low, 0.05 * sin(2 * PI * whole(118) * t) + 0.02 * sin(2 * PI * whole(237) * t)
  end), 0.7)
  local at = 0.4
  for key = 1, 15 do
    local press = seconds(0.05)
    burst(press, 0, 0.012, 0.8, 2100 + 700 * luck(), 2)
    struck(press, 0.002, { { 480 + 90 * noise(), 0.25, 0.03 } })
    over(to, press, at, 0.06 + 0.03 * luck())
    at = at + 0.11 + 0.1 * luck()
    if key == 7 then at = at + 0.9 end
  end
  return to
end

function beds.kitchen() -- a refrigerator and a clock
  local air = filter(1.2)
  local to = even(bed(function(t)
    local low = air(noise(), 450)
    return 0.7 * low, 0.06 * hum(t, 50) * (0.85 + 0.15 * tide(t, 6, 0))
  end), 0.75)
  for k = 0, 3 do over(to, tick(), k * BED / RATE / 4, 0.16) end
  return to
end

function beds.library() -- a still room with a clock, a page somewhere
  local air = filter(1.3)
  local to = even(bed(function() return (air(noise(), 520)) end), 0.5)
  for k = 0, 3 do over(to, tick(), k * BED / RATE / 4, 0.07) end
  local leaf = seconds(0.5)
  rub(leaf, 0, 0.22, 0.8, 1500, 3000, 0.005)
  rub(leaf, 0.16, 0.3, 1.0, 2900, 1300, 0.008)
  over(to, leaf, 2.35, 0.035)
  return to
end

function beds.airfield() -- wind over concrete and an engine that idles far off
  local body, jet = filter(1.0), filter(0.25)
  return even(bed(function(t)
    local gust = 0.5 + 0.5 * tide(t, 1, 0.4)
    local low = body(noise(), 230 + 230 * gust)
    local _, band = jet(noise(), 1240)
    local drone = sin(2 * PI * whole(92) * t) + 0.7 * sin(2 * PI * whole(139) * t)
    return low * (0.6 + 0.4 * gust) + 0.035 * band * (0.8 + 0.2 * tide(t, 3, 0)), 0.06 * drone
  end), 0.9)
end

-- IMA ADPCM ------------------------------------------------------------------------------------------------

local STEPS = {
  7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73, 80, 88, 97, 107,
  118, 130, 143, 157, 173, 190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724, 796, 876, 963,
  1060, 1166, 1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327, 3660, 4026, 4428, 4871, 5358, 5894,
  6484, 7132, 7845, 8630, 9493, 10442, 11487, 12635, 13899, 15289, 16818, 18500, 20350, 22385, 24623, 27086, 29794,
  32767,
}
local MOVES = { -1, -1, -1, -1, 2, 4, 6, 8 }

local function held(value, low, high) return value < low and low or value > high and high or value end

-- One sample's four bits; state.now is what a player will hear.
local function nibble(state, wanted)
  local step, left = STEPS[state.index + 1], wanted - state.now
  local code, told = 0, step >> 3
  if left < 0 then code, left = 8, -left end
  for bit = 2, 0, -1 do
    local part = step >> (2 - bit)
    if left >= part then
      code, left, told = code | 1 << bit, left - part, told + part
    end
  end
  state.now = held(state.now + (code >= 8 and -told or told), -32768, 32767)
  state.index = held(state.index + MOVES[(code & 7) + 1], 0, 88)
  return code
end

local function encode(samples)
  local blocks, state = {}, { index = 0 }
  for from = 1, #samples, IN_BLOCK do
    local function at(i) return held((samples[from + i] or 0) * 32767 // 1 | 0, -32768, 32767) end
    state.now = at(0)
    local bytes = { string.pack("<i2BB", state.now, state.index, 0) }
    for i = 1, IN_BLOCK - 1, 2 do
      local low = nibble(state, at(i))
      bytes[#bytes + 1] = string.char(low | nibble(state, at(i + 1)) << 4)
    end
    blocks[#blocks + 1] = table.concat(bytes)
  end
  return table.concat(blocks)
end

local function wav(samples)
  local data = encode(samples)
  local format = string.pack("<I2I2I4I4I2I2I2I2", 0x11, 1, RATE, RATE * BLOCK // IN_BLOCK, BLOCK, 4, 2, IN_BLOCK)
  local body = "WAVE" .. string.pack("<c4s4", "fmt ", format) .. string.pack("<c4I4I4", "fact", 4, #samples) ..
    string.pack("<c4s4", "data", data)
  return string.pack("<c4s4", "RIFF", body)
end

-- All of them ----------------------------------------------------------------------------------------------

local folder = arg[1] or arg[0]:match("^(.*)/[^/]*$") or "."
local total = 0
for _, kind in ipairs { shots, beds } do
  local names = {}
  for name in pairs(kind) do names[#names + 1] = name end
  table.sort(names)
  for _, name in ipairs(names) do
    seed = 1
    for i = 1, #name do seed = (seed * 31 + name:byte(i)) % 2147483646 + 1 end
    local samples = kind[name]()
    local file = assert(io.open(folder .. "/" .. name .. ".wav", "wb"))
    local bytes = wav(samples)
    file:write(bytes)
    file:close()
    total = total + #bytes
    print(string.format("%-10s %6.2f s %7d bytes", name, #samples / RATE, #bytes))
  end
end
print(string.format("%-10s         %7d bytes", "all", total))
