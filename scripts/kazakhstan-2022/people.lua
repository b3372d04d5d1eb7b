-- Six contributors and the keeper of the archive are invented: nobody in this story stands for a real private
-- person. The office-holders are real, and appear only in public acts that are on record.

person "aigul"   { "Aigul", note = "19, drives the family taxi" }
person "aliya"   { "Aliya", note = "22, reports for a town news page" }
person "daniyar" { "Daniyar", note = "24, learning ambulance dispatch" }
person "zhanar"  { "Zhanar", note = "26, clerk at a legal-information desk" }
person "kamila"  { "Kamila", note = "17, at home with her grandmother" }
person "rustam"  { "Rustam", note = "29, night editor in Bishkek" }
person "saule"   { "Saule", note = "34, school librarian" }

person "nazarbayev" { "Nursultan Nazarbayev", note = "president until 2019", real = true }
person "tokayev"   { "Kassym-Jomart Tokayev", note = "president", real = true }
person "mamin"     { "Askar Mamin", note = "prime minister until 5 January", real = true }
person "smailov"   { "Alikhan Smailov", note = "acting prime minister from 5 January", real = true }
person "nogayev"   { "Nurlan Nogayev", note = "akim of Mangystau Region", real = true }
person "pashinyan" { "Nikol Pashinyan", note = "prime minister of Armenia, chair of the CSTO council", real = true }
person "asylov"    { "Berik Asylov", note = "Prosecutor General by March 2022", real = true }
