-- Four contributors and the keeper of the archive are invented: nobody in this story stands for a real private
-- person. The office-holders are real, and appear only in public acts that are on record.

person "aigul"   { "Aigul", note = "19, drives the family taxi", say = "eye-GOOL" }
person "daniyar" { "Daniyar", note = "24, learning ambulance dispatch", say = "da-nee-YAR" }
person "zhanar"  { "Zhanar", note = "26, clerk at a legal-information desk", say = "zha-NAR" }
person "rustam"  { "Rustam", note = "29, night editor at a news desk in Bishkek", say = "roos-TAM" }
person "saule"   { "Saule", note = "34, school librarian, keeps the archive", say = "sow-LEH" }

person "tokayev"   { "Kassym-Jomart Tokayev", note = "president", say = "ka-SIM zho-MART to-KA-yev", real = true }
person "mamin"     { "Askar Mamin", note = "prime minister until 5 January", say = "MA-min", real = true }
person "smailov"   { "Alikhan Smailov", note = "acting prime minister from 5 January", say = "sma-EE-lov", real = true }
person "nogayev"   { "Nurlan Nogayev", note = "akim of Mangystau Region", say = "no-GA-yev", real = true }
person "pashinyan" { "Nikol Pashinyan", note = "prime minister of Armenia, chair of the CSTO council",
                     say = "pa-shin-YAN", real = true }
person "asylov"    { "Berik Asylov", note = "Prosecutor General by March 2022", real = true }
