-- The record: one entry for each fact that a sentence of the story rests on.
--
-- First letter: B background, F chronology, A aftermath, L causal link, D common mistake, R reported then and known
-- now, N numbers, C a claim of the news report of 6 January that the lesson examines, S8 one of the four readings
-- (section 8), S10 an open doubt (section 10).
-- Status: EST established, CLAIM officially claimed, CONT contested, REV later revised, NEVER never confirmed.
-- Confidence: H, M, L. A statement can be certainly made while what it says is only a claim.
-- who: who says so. known: since when; a row without it was known before the story begins. Where a day has no hour, it
-- is the day on which it happened, as our sources are of that day or the next. history: how it stood until since; from
-- then on it stands as its status says, and now says what is so instead.

-- Background
fact "B-01" {
  "By a government estimate 70 to 90 per cent of vehicles in Mangystau run on LPG.",
  status = "EST", confidence = "M",
  who = "a government estimate, reported by Eurasianet",
}
fact "B-02" {
  [[
    A wholesale cap held for years below the stated cost of production; trading moved to an exchange in steps from
    January 2019. The ministry: nobody invested. Critics: no cushioning, weak competition, low local incomes.
  ]],
  status = "EST", confidence = "H",
  who = "the energy minister; the rules for electronic trading (order 481)",
}
fact "B-03" {
  [[
    Zhanaozen 2011: a strike from May, police fire on a crowd on 16 December; officially 16 dead, campaigners say
    many more.
  ]],
  status = "EST", confidence = "H",
  who = "openDemocracy; reference works",
}
fact "B-04" {
  [[
    Nazarbayev resigned on 19 March 2019 and kept the chair of the Security Council (for life), the leadership of the party
    and the title Elbasy, leader of the nation; Tokayev, speaker of the Senate, became president.
  ]],
  status = "EST", confidence = "H",
  who = "reference works",
}
fact "B-05" {
  "The Security Council became a constitutional body in 2018, with a say in key appointments.",
  status = "EST", confidence = "M",
  who = "reference works",
}
fact "B-06" {
  "Article 70 governs the resignation of the government; ministers stay until a new cabinet.",
  status = "EST", confidence = "H",
  who = "the Constitution, Article 70",
}
fact "B-07" {
  [[
    CSTO treaty: Article 2 is consultation on threats, Article 4 is help after an armed attack, on request; never
    used before to deploy troops.
  ]],
  status = "EST", confidence = "H",
  who = "the treaty itself; lawyers, on whether it fits (Meduza, EJIL: Talk!)",
}
fact "B-08" {
  [[
    The assembly law of 2020: rallies need notice five days ahead, marches need approval; only citizens, only in set
    places; yurts can be refused. A UN expert called the draft’s notice an approval in practice. A spontaneous rally
    could not comply.
  ]],
  status = "EST", confidence = "H",
  who = "the law itself; the UN rapporteur Voule; local lawyers",
}
fact "B-09" {
  [[
    International law allows limits on some rights in an emergency, but never on the right to life or the ban on
    torture.
  ]],
  status = "EST", confidence = "H",
  who = "the International Covenant on Civil and Political Rights, Articles 4 and 21",
}
fact "B-10" {
  [[
    In a straight line (computed): Zhanaozen to Aktau 141 km, to Nur-Sultan 1,642 km, to Almaty 1,938 km.
  ]],
  status = "EST", confidence = "M",
}
fact "B-11" {
  "Oil regions: weak roads and services and costly food. Conditions, not the trigger.",
  status = "EST", confidence = "H",
  who = "Eurasianet; openDemocracy",
}
fact "B-12" {
  "The events are called Qandy Qantar (Bloody January) or Qantar; officials say January events or tragic January.",
  status = "EST", confidence = "M",
}

fact "B-13" {
  [[
    Kazakhstan: ninth-largest country in the world, larger than Western Europe, about 19 million people; Russia to the
    north and west, China to the east; a large exporter of oil and gas.
  ]],
  status = "EST", confidence = "H",
  who = "AFP; a country page of Kyrgyzstan’s Foreign Ministry",
}
fact "B-14" {
  [[
    Mangystau gives about a quarter of the country’s oil and is poor in many ways; in Zhetybai people have protested
    for lack of work since 2014. Zhanaozen lives almost wholly from one company, a daughter of the state’s. Conditions,
    not the trigger.
  ]],
  status = "EST", confidence = "M",
  who = "RFE/RL; Eurasianet; The Diplomat",
}
fact "B-15" {
  [[
    The election of January 2021: the ruling party won 76 of 98 seats; observers of the OSCE said that voters had no genuine
    alternative. The president appoints the akims of regions and large cities.
  ]],
  status = "EST", confidence = "H",
  who = "observers of the OSCE; Kazinform, the state agency",
}

-- 1 to 4 January
fact "F-0101-01" {
  "1 Jan: domestic LPG sales go fully to electronic trading; the ceiling for that gas lapses.",
  status = "EST", confidence = "H", known = "2022-01-01",
  who = "the Energy Ministry",
}
fact "F-0101-02" {
  "1–2 Jan, Mangystau: 100 to 120 tenge a litre at the pump, against about 50 to 60 in 2021.",
  status = "EST", confidence = "H", known = "2022-01-01",
  who = "the Energy Ministry; RFE/RL",
}
fact "F-0102-01" {
  "2 Jan, Zhanaozen: residents gather, block a road and call on two akims to act.",
  status = "EST", confidence = "H", known = "2022-01-02",
  who = "reporters and witnesses, in Kloop",
}
fact "F-0102-02" {
  "Zhanaozen: signs “Old man, leave” and “Nazarbayev out”; one caption says 2 Jan, another account points to the 3rd.",
  status = "CONT", confidence = "L", known = "2022-01-03",
  who = "a captioned photograph, in The Diplomat; Orda",
}
fact "F-0102-03" {
  "2 Jan: rallies join in Aktau and in villages.",
  status = "EST", confidence = "H", known = "2022-01-02",
  who = "TASS, the Russian state agency",
}
fact "F-0102-04" {
  "2 Jan: the ministry says that the market sets the price now and officials cannot regulate it as before.",
  status = "EST", confidence = "M", known = "2022-01-02",
  who = "the ministry, in Kloop",
}
fact "F-0103-01" {
  "3 Jan, early: the president tweets that making demands is a right, but that the assembly law must be obeyed.",
  status = "EST", confidence = "H", known = "2022-01-03",
  who = "the president, on Twitter",
}
fact "F-0103-02" {
  "3 Jan, Zhanaozen: a night vigil; over 1,000 on the square; mobile service reported cut.",
  status = "EST", confidence = "M", known = "2022-01-03",
  who = "RFE/RL; Tengrinews",
}
fact "F-0103-03" {
  "3 Jan, Zhanaozen: the akim of the region offers 85 to 90 tenge; the crowd insists on 50.",
  status = "EST", confidence = "H", known = "2022-01-03",
  who = "Azattyq, the Kazakh service of RFE/RL",
}
fact "F-0103-04" {
  "3 Jan: the government forms a commission and opens a collusion probe; station owners cut “voluntarily” to 85 to 90.",
  status = "EST", confidence = "H", known = "2022-01-03",
  who = "the government, in mgorod.kz",
}
fact "F-0103-05" {
  "3 Jan: the energy minister sees no room for further cuts; output costs about 100,000 tenge a tonne, he says.",
  status = "EST", confidence = "H", known = "2022-01-03",
  who = "the minister, in Kazinform and Interfax",
}
fact "F-0103-06" {
  "3 Jan: solidarity rallies in Atyrau and other places.",
  status = "EST", confidence = "H", known = "2022-01-03",
  who = "the newspaper Ak Zhaiyk",
}
fact "F-0103-07" {
  "3 Jan, evening, Aktau: police ring the crowd near the akimat; reinforcements reported flown in.",
  status = "EST", confidence = "M", known = "2022-01-03",
  who = "the agencies KazTAG and Interfax",
}
fact "F-0103-09" {
  [[
    3 Jan, the west: demands widen to jobs, corruption, then the resignation of the government; reporters in Aktau hear “old
    men, go”.
  ]],
  status = "EST", confidence = "M", known = "2022-01-03",
  who = "News-Asia; reporters of Orda in Aktau",
}
fact "F-0104-01" {
  [[
    4 Jan morning, Aktau: about 500 people on Yntymak square, with a yurt and food; shift workers arrive; police guard the
    akimat but let people in.
  ]],
  status = "EST", confidence = "H", known = "2022-01-04",
  who = "a reporter of Sputnik, Russian state media",
}
fact "F-0104-02" {
  "4 Jan, by 14:10 Almaty time, Aktau: a commission of the government sits, under a deputy prime minister.",
  status = "EST", confidence = "H", known = "2022-01-04",
  who = "Tengrinews",
}
fact "F-0104-03" {
  [[
    4 Jan, later, Aktau: 50 tenge a litre for Mangystau, as the “social responsibility” of KazMunayGas, and no
    punishment for those on the square.
  ]],
  status = "EST", confidence = "H", known = "2022-01-04",
  who = "the government",
}
fact "F-0104-04" {
  [[
    4 Jan, evening: the president tweets the decision on 50; people should not follow “destructive” persons; other
    demands will be considered.
  ]],
  status = "EST", confidence = "H", known = "2022-01-04",
  who = "the president, on Twitter",
}
fact "F-0104-05" {
  [[
    4 Jan, Uralsk: a crowd grows from noon and stays after a deputy akim’s promise of 50 tenge and better internet; it
    wants the governor.
  ]],
  status = "EST", confidence = "H", known = "2022-01-04",
  who = "reporters of mgorod.kz in Uralsk",
}
fact "F-0104-06" {
  [[
    4 Jan, Aktobe: hundreds at the akimat overnight; the city’s akim says that the price is cut and detainees freed; the
    crowd stays.
  ]],
  status = "EST", confidence = "H", known = "2022-01-04",
  who = "reporters, in mgorod.kz",
}
fact "F-0104-10" {
  "4 Jan, from about 20:30 Almaty time: mobile data drops sharply.",
  status = "EST", confidence = "H", known = "2022-01-04 20:30",
  who = "Cloudflare and NetBlocks, by measurement",
}
fact "F-0104-11" {
  [[
    4 Jan late, Almaty: over 1,000 reach Republic Square; stun grenades, tear gas, rubber bullets; police cars
    burned; people hurt on both sides.
  ]],
  status = "EST", confidence = "H", known = "2022-01-04",
  who = "RFE/RL; Vlast; mgorod.kz",
}

fact "F-0104-12" {
  [[
    4 Jan, late evening: in a video the president says that calls to attack offices are illegal and that the government will
    not fall; he asks for mutual trust.
  ]],
  status = "EST", confidence = "H", known = "2022-01-04",
  who = "the president, in a video",
}
fact "F-0104-13" {
  "4 Jan, nationwide: about 38,000 took part, prosecutors say on 15 Jan.",
  status = "CLAIM", confidence = "M", known = "2022-01-15",
  who = "the prosecutors, on 15 January",
}

-- 5 January
fact "F-0105-01" {
  "5 Jan, 01:30: state of emergency in Almaty city and Mangystau until 00:00 on 19 Jan; curfew 23:00 to 07:00.",
  status = "EST", confidence = "H", known = "2022-01-05 01:30",
  who = "the president’s office, Akorda",
}
fact "F-0105-03" {
  [[
    5 Jan, by 07:54: the resignation of the government is accepted under Article 70; Smailov acts as prime
    minister; ministers remain for now.
  ]],
  status = "EST", confidence = "H", known = "2022-01-05 07:54",
  who = "the president’s office, Akorda; Interfax-Ukraine has the earliest stamp found",
}
fact "F-0105-05" {
  [[
    5 Jan morning: the president blames the government especially, with state gas companies; orders price
    regulation for 180 days and a collusion probe.
  ]],
  status = "EST", confidence = "H", known = "2022-01-05",
  who = "the president, in TASS",
}
fact "F-0105-07" {
  "5 Jan, 12:00 to 13:00, Almaty: crowds push the police back towards the centre.",
  status = "EST", confidence = "M", known = "2022-01-05",
  who = "a reporter of Vedomosti",
}
fact "F-0105-08" {
  "5 Jan, 12:30: state of emergency in Almaty Region.",
  status = "EST", confidence = "H", known = "2022-01-05 12:30",
  who = "Kazinform, the state agency",
}
fact "F-0105-10" {
  [[
    5 Jan, early afternoon, Almaty: city hall broken into and burned; gunfire; retreating police beaten (the hour is of
    medium confidence).
  ]],
  status = "EST", confidence = "H", known = "2022-01-05",
  who = "a reporter of Interfax",
}
fact "F-0105-11" {
  [[
    5 Jan, about 16:00 to 16:40, Almaty: the presidential residence burns; a prosecutor’s office and an office of Nur
    Otan too.
  ]],
  status = "EST", confidence = "H", known = "2022-01-05",
  who = "Kursiv; Kloop",
}
fact "F-0105-12" {
  "5 Jan, 16:00: state of emergency in Nur-Sultan.",
  status = "EST", confidence = "H", known = "2022-01-05 16:00",
  who = "the authorities, in Kursiv",
}
fact "F-0105-13" {
  "5 Jan, 16:30 to 17:00: near-total internet blackout.",
  status = "EST", confidence = "H", known = "2022-01-05 16:30",
  who = "Cloudflare and NetBlocks, by measurement",
}
fact "F-0105-17" {
  [[
    5 Jan, about 19:00: the president says that he chairs the Security Council from today, will be “as tough as
    possible” and stays in the capital; he blames paid “conspirators” (the conspiracy is a claim).
  ]],
  status = "EST", confidence = "H", known = "2022-01-05 19:00",
  who = "the president, in TASS and The Astana Times",
}
fact "F-0105-19" {
  "5 Jan, late evening: the Interior Ministry reports 8 officers dead and 317 hurt; revised later.",
  status = "REV", confidence = "H", since = "2022-01-06",
  who = "the Interior Ministry, in Kloop",
  history = { { "2022-01-05", "claimed", "by the ministry alone" } },
  now = "State media spoke of 12 dead the next day; the official number is 19 from 15 January on.",
}
fact "F-0105-20" {
  "5 Jan, late evening: decrees for the other 13 units; the emergency is now nationwide.",
  status = "EST", confidence = "H", known = "2022-01-05",
  who = "Kazinform, the state agency; AFP",
}

fact "F-0105-23" {
  [[
    5 Jan, announced by 01:44: two decrees, for Mangystau Region and for Almaty city, both from 01:30; stated reason:
    the situation has grown worse; to ensure public safety.
  ]],
  status = "EST", confidence = "H", known = "2022-01-05 01:44",
  who = "the president’s office, in inaktau.kz (01:44) and other relays",
}
fact "F-0105-24" {
  [[
    In those decrees: gatherings and strikes are banned, movement is limited, and so are entry to and exit from Almaty;
    papers can be checked, persons, things and cars searched; the sale of weapons and alcohol is banned; nobody may be
    outdoors in curfew hours without a special pass and identity papers. Almaty has a commandant’s office, under its chief of
    police.
  ]],
  status = "EST", confidence = "H", known = "2022-01-05 01:44",
  who = "the decrees, in several relays",
}
fact "F-0105-06" {
  "5 Jan, about 10:00: the director of the Zhanaozen gas plant and a head of electronic trading are detained.",
  status = "EST", confidence = "H", known = "2022-01-05",
  who = "Tengrinews",
}
fact "F-0105-09" {
  "5 Jan, about 14:00 western time, Aktobe: part of the crowd tries to enter the akimat; stun grenades; injuries.",
  status = "EST", confidence = "H", known = "2022-01-05",
  who = "mgorod.kz; Kloop",
}
fact "F-0105-22" {
  [[
    5 Jan, night, Kyzylorda, Taraz and Shymkent: attacks on akimats and police; many deaths, in a later official count 26,
    17 and 20.
  ]],
  status = "EST", confidence = "M", known = "2022-01-05",
  who = "officials, later; The Diplomat",
}
fact "F-0105-25" {
  [[
    5 Jan (hour not read), Almaty: a newsroom reports that residents have not been told how they may move; the Interior
    Ministry says that local bodies must spell it out; a rights lawyer says that the law does not make every listed measure
    automatic, and waits for the city’s text.
  ]],
  status = "EST", confidence = "M", known = "2022-01-05",
  who = "the newsroom Informburo",
}
fact "F-0105-26" {
  "5 Jan: statements of the EU, the UN and the US: restraint; a right to peaceful protest.",
  status = "EST", confidence = "H", known = "2022-01-05",
  who = "the EU, the UN and the United States themselves",
}

fact "F-0105-18" {
  [[
    5 Jan, evening, Almaty airport: staff and passengers evacuated; a crowd enters (45 people, say airport spokespeople);
    light damage, looting; gone by night. Who they were and why they came is contested.
  ]],
  status = "EST", confidence = "H", known = "2022-01-05",
  who = "Orda; Interfax; KazTAG; Eurasianet",
}

-- 6 to 19 January
fact "F-0106-01" {
  [[
    6 Jan, about 00:30 to 00:55: the president says on state television that he has asked the CSTO for help; gangs
    trained abroad, five aircraft seized, fighting near Almaty (the content was never confirmed).
  ]],
  status = "EST", confidence = "H", known = "2022-01-06 00:30",
  who = "the president, on state television",
}
fact "F-0106-02" {
  "6 Jan, soon after: Pashinyan opens consultations.",
  status = "EST", confidence = "H", known = "2022-01-06",
  who = "Armenia’s prime minister, in a post",
}
fact "F-0106-03" {
  [[
    6 Jan, by about 03:50: the CSTO council decides under Article 4 to send peacekeepers, for a limited time (the
    cause is a claim).
  ]],
  status = "EST", confidence = "H", known = "2022-01-06 03:50",
  who = "Armenia’s prime minister; the Kremlin",
}
fact "F-0106-08" {
  [[
    6 Jan, from morning: the first Russian paratroop units fly in; Belarus sends a company; Armenia’s cabinet
    approves.
  ]],
  status = "EST", confidence = "H", known = "2022-01-06",
  who = "officials of Armenia and other members",
}
fact "F-0106-09" {
  "6 Jan: price caps by region, 50 tenge in Mangystau, 65 in Almaty city, 70 in Nur-Sultan.",
  status = "EST", confidence = "H", known = "2022-01-06",
  who = "the government, in Trend",
}
fact "F-0106-10" {
  "6 Jan, day: banks suspend work, amid the loss of the internet.",
  status = "EST", confidence = "M", known = "2022-01-06",
  who = "the National Bank, in Belga",
}
fact "F-0106-11" {
  [[
    6 Jan: the UN rights chief says force only if necessary and proportionate, as a last resort; protesters must
    not use violence.
  ]],
  status = "EST", confidence = "H", known = "2022-01-06",
  who = "the UN rights office",
}
fact "F-0106-13" {
  [[
    6 Jan, from day into evening, Almaty: soldiers fire on Republic Square; about 200 people with a “not terrorists” banner
    were there; activists say unarmed, officials and agency sources say armed (at whom the fire was aimed is contested).
  ]],
  status = "EST", confidence = "H", known = "2022-01-06",
  who = "RFE/RL; Reuters; TASS",
}
fact "F-0107-02" {
  [[
    7 Jan: the president says that he has given an order to shoot to kill without warning, and speaks of 20,000
    bandits; when the order was given is not stated (the number was revised).
  ]],
  status = "EST", confidence = "H", known = "2022-01-07",
  who = "the president, on television (EFE, Reuters)",
}
fact "F-0107-03" {
  "7 Jan, evening: English tweets speak of 20,000 terrorists.",
  status = "REV", confidence = "H", since = "2022-03-14",
  who = "the president, on Twitter",
  history = { { "2022-01-07", "claimed", "by the president, without evidence" } },
  now = "The Prosecutor General denied on 14 March that 20,000 foreign terrorists took part.",
}
fact "F-0107-04" {
  "7 Jan: connectivity about 5 per cent of normal.",
  status = "EST", confidence = "H", known = "2022-01-07",
  who = "NetBlocks, by measurement",
}
fact "F-0107-05" {
  "7 Jan: the parliament of Kyrgyzstan approves sending 150 troops; on the 6th it had no quorum.",
  status = "EST", confidence = "H", known = "2022-01-07",
  who = "the parliament of Kyrgyzstan",
}
fact "F-0107-07" {
  "7 Jan: the US secretary of state questions the need for the CSTO; Human Rights Watch asks to cancel the order to shoot.",
  status = "EST", confidence = "H", known = "2022-01-07",
  who = "the US secretary of state; Human Rights Watch",
}
fact "F-0109-01" {
  "9 Jan: a state channel posts 164 dead; withdrawn as a technical error.",
  status = "REV", confidence = "H", since = "2022-01-15",
  who = "a state channel, in TASS",
  history = { { "2022-01-09", "withdrawn", "on the day it was posted" } },
  now = "The prosecutors’ number was then 225; the last official one is 238.",
}
fact "F-0109-02" {
  [[
    9 Jan: a “hired rioter” of state television is recognised as a jazz pianist of Kyrgyzstan; Bishkek protests; he is
    released.
  ]],
  status = "REV", confidence = "H", known = "2022-01-09",
  who = "RFE/RL; other relays",
}
fact "F-0109-04" {
  "9 Jan: Nazarbayev’s spokesman says that he gave up the chair of the Security Council himself.",
  status = "CONT", confidence = "M", known = "2022-01-09",
  who = "Nazarbayev’s spokesman",
}
fact "F-0110-03" {
  "10 Jan, from 08:00: internet largely back, then cut again.",
  status = "EST", confidence = "H", known = "2022-01-10",
  who = "NetBlocks, by measurement; RFE/RL",
}
fact "F-0110-02" {
  [[
    10 Jan: the president gives the size of the CSTO force, 2,030 soldiers and 250 vehicles, and alleges an attempted
    coup.
  ]],
  status = "EST", confidence = "H", known = "2022-01-10",
  who = "the president, at the summit of the CSTO",
}
fact "F-0115-01" {
  "15 Jan: prosecutors report 225 dead, 19 of them security personnel; revised later.",
  status = "REV", confidence = "H", since = "2022-03-14",
  who = "the prosecutors",
  history = { { "2022-01-15", "claimed", "by the prosecutors" } },
  now = "230, 232, 241 and 238 followed; the official number is 238.",
}
fact "F-0119-01" {
  "19 Jan, 00:00: the emergency ends in the last seven units.",
  status = "EST", confidence = "H", known = "2022-01-19",
  who = "the authorities, in inaktau.kz",
}
fact "F-0119-02" {
  "19 Jan: the last CSTO aircraft leave.",
  status = "EST", confidence = "H", known = "2022-01-19",
  who = "TASS, the Russian state agency",
}
fact "F-0120-01" {
  "20 Jan: the European Parliament asks for an international inquiry.",
  status = "EST", confidence = "H", known = "2022-01-20",
  who = "the European Parliament",
}

-- Afterwards
fact "A-01" {
  [[
    26 Jan 2022: Human Rights Watch verifies over 80 videos from Almaty, of 4 to 6 January, and finds excessive force at least
    four times; the worst incident: 10 apparent killings, 19 hurt.
  ]],
  status = "EST", confidence = "H", known = "2022-01-26",
  who = "Human Rights Watch",
}
fact "A-02" {
  [[
    29–30 Jan 2022: the president says on television that there was no bargaining over the chair, and that a foreign inquiry is
    not needed.
  ]],
  status = "EST", confidence = "H", known = "2022-01-30",
  who = "the president, on television",
}
fact "A-04" {
  [[
    14 Mar 2022: the Prosecutor General reports 230 dead, denies that 20,000 foreign terrorists took part, and gives 243 cases
    of torture and abuse.
  ]],
  status = "EST", confidence = "H", known = "2022-03-14",
  who = "the Prosecutor General, in Interfax and Sputnik",
}
fact "A-07" {
  "2022: a list of 238 names is published.",
  status = "EST", confidence = "H", known = "2022-09-01",
  who = "the authorities, in Babel",
}
fact "A-08" {
  [[
    2022: officials say that 6 people died after torture in custody, and that 25 are recognised as victims of torture; the
    president’s yearly address admits that there was torture.
  ]],
  status = "EST", confidence = "H", known = "2023-01-01",
  who = "officials; the president’s yearly address",
}
fact "A-10" {
  "20 Dec 2022: Human Rights Watch counts over 1,000 convicted, but one officer for a death and none then for torture.",
  status = "EST", confidence = "H", known = "2022-12-20",
  who = "Human Rights Watch",
}
fact "A-11" {
  "5 Jan 2023: the Prosecutor General gives the Majilis a breakdown of the 238 dead.",
  status = "EST", confidence = "H", known = "2023-01-05",
  who = "the Prosecutor General",
}
fact "A-13" {
  "24 Apr 2023: the former head of the security service is sentenced to 18 years, in a closed trial.",
  status = "EST", confidence = "H", known = "2023-04-24",
  who = "The Diplomat; Eurasianet",
}
fact "A-14" {
  "May 2023: the UN Committee against Torture questions Kazakhstan on the deaths and on torture.",
  status = "EST", confidence = "H", known = "2023-06-01",
  who = "the UN Committee against Torture",
}
fact "A-17" {
  "Mar 2024: several police officers are sentenced to three to six years for torture.",
  status = "EST", confidence = "H", known = "2024-04-01",
  who = "Vlast; The Times of Central Asia",
}

-- Links, mistakes, what was known when
fact "L-02" {
  "The end of the ceiling triggers the doubling of the price; the degree of collusion is unproven.",
  status = "EST", confidence = "H", known = "2022-01-02",
  who = "our own reading of the record",
}
fact "L-03" {
  "The doubled price triggers the Zhanaozen rally.",
  status = "EST", confidence = "H", known = "2022-01-02",
  who = "our own reading of the record",
}
fact "L-04" {
  "The memory of 2011 and regional inequality are enabling conditions of the rally.",
  status = "EST", confidence = "M", known = "2022-01-02",
  who = "our own reading of the record",
}
fact "L-08" {
  "85 to 90 was refused, then 50 was granted: a concession.",
  status = "EST", confidence = "H", known = "2022-01-04",
  who = "our own reading of the record",
}
fact "L-09" {
  "The power that Nazarbayev kept is an enabling condition of the turn to political slogans.",
  status = "EST", confidence = "H", known = "2022-01-03",
  who = "our own reading of the record",
}
fact "L-10" {
  "The grant of 50 did not end rallies elsewhere: demands had widened.",
  status = "EST", confidence = "H", known = "2022-01-04",
  who = "our own reading of the record",
}
fact "L-11" {
  "Detentions, gas and stun grenades of 4 Jan lead to an angrier turnout on the 5th, by witnesses.",
  status = "EST", confidence = "M", known = "2022-01-05",
  who = "our own reading of the record",
}
fact "L-13" {
  "Unrest and price anger, then the resignation: a response or concession; the motive is not documented.",
  status = "EST", confidence = "M", known = "2022-01-05",
  who = "our own reading of the record",
}
fact "L-16" {
  "The loss of buildings and the nationwide widening: a response.",
  status = "EST", confidence = "H", known = "2022-01-05",
  who = "our own reading of the record",
}
fact "L-18" {
  "The loss of buildings and the request to the CSTO: a trigger, as the president argued; necessity disputed.",
  status = "CONT", confidence = "M", known = "2022-01-06",
  who = "our own reading of the record",
}
fact "L-19" {
  "Aggression was the stated basis for Article 4; whether it fits is contested.",
  status = "CONT", confidence = "H", known = "2022-01-06",
  who = "our own reading of the record",
}
fact "L-20" {
  "The council’s decision and the deployment: a response.",
  status = "EST", confidence = "H", known = "2022-01-06",
  who = "our own reading of the record",
}
fact "L-22" {
  "The blackout makes room for rumour and thin reporting; the official version dominates.",
  status = "EST", confidence = "H", known = "2022-01-05",
  who = "our own reading of the record",
}
fact "D-01" {
  [[
    Common mistake: that the resignation caused the emergency. The local one was in force from 01:30; the
    resignation decree was published later that night or early in the morning.
  ]],
  status = "EST", confidence = "H", known = "2022-01-05",
  who = "our own reading of the record",
}
fact "D-03" {
  [[
    Common mistake: that CSTO troops killed the protesters. There is no evidence; officials of three states said
    guard duty only.
  ]],
  status = "EST", confidence = "H", known = "2022-01-06",
  who = "our own reading of the record",
}
fact "D-05" {
  [[
    Common mistake: that the order to shoot caused all the deaths. Deaths on 5–6 Jan precede its announcement; when it
    was issued is unknown.
  ]],
  status = "EST", confidence = "H", known = "2022-01-07",
  who = "our own reading of the record",
}
fact "D-08" {
  "Common mistake: that the CSTO force never left. It had gone by 19 January.",
  status = "EST", confidence = "H", known = "2022-01-19",
  who = "our own reading of the record",
}
fact "D-07" {
  [[
    Common mistake: that the crowd of Zhanaozen burned Almaty. Rallies in Aktau were reported peaceful to the end; neither
    Aktau nor Zhanaozen is on the government’s list of attacked cities.
  ]],
  status = "EST", confidence = "H", known = "2022-01-25",
  who = "our own reading of the record",
}
fact "D-09" {
  "Common mistake: that parliament voted the government out. It resigned; the president accepted.",
  status = "EST", confidence = "H", known = "2022-01-05",
  who = "our own reading of the record",
}
fact "R-01" {
  "238 dead nationwide; who was armed is disputed case by case.",
  status = "CONT", confidence = "H", known = "2023-01-05",
  who = "the Prosecutor General; rights groups and witnesses, on single cases",
}
fact "R-02" {
  "One, then two officers beheaded: the Prosecutor General said that it was checked and no such person was found.",
  status = "REV", confidence = "H", since = "2023-01-05",
  who = "the Prosecutor General, in Inbusiness",
  history = { { "2022-01-06", "claimed", "by state television" } },
  now = "It was checked and no such person was found; on which day that was said is not certain.",
}
fact "R-03" {
  "Gangs trained abroad: never confirmed, no evidence published.",
  status = "NEVER", confidence = "H",
  who = "the president; RFE/RL found no evidence published",
  history = { { "2022-01-06", "claimed", "by the president, without evidence" } },
}
fact "R-04" {
  "20,000: revised; the Prosecutor General denied that 20,000 foreign terrorists took part.",
  status = "REV", confidence = "H", since = "2022-03-14",
  who = "the president; the Prosecutor General",
  history = { { "2022-01-07", "claimed", "by the president, without evidence" } },
}
fact "R-06" {
  "A Kyrgyz “mercenary” confesses on television: he was a pianist, bruised, and was freed; a torture case was opened.",
  status = "REV", confidence = "H", known = "2022-01-09",
  who = "state television; RFE/RL",
}
fact "R-07" {
  "Almaty airport and five aircraft seized: a crowd was inside for hours; no public proof that aircraft were taken.",
  status = "CONT", confidence = "M", since = "2023-07-11",
  who = "the president; Kazinform, the state agency; court reports",
  history = { { "2022-01-06", "claimed", "by the president, on television" } },
}
fact "R-10" {
  "The chair of the Security Council: the two sides tell differently how it changed hands.",
  status = "CONT", confidence = "M", known = "2022-01-29",
  who = "Nazarbayev’s spokesman (9 January); the president (29 January)",
}
fact "R-11" {
  "“Sacked”: in form a resignation was accepted under Article 70; several outlets write “dismissed”. The aim is inference.",
  status = "EST", confidence = "H", known = "2022-01-05",
  who = "the decree; news outlets",
}
fact "R-15" {
  "164 was withdrawn; the later official toll was higher.",
  status = "REV", confidence = "H", known = "2022-01-15",
  who = "TASS; the prosecutors",
}
fact "R-16" {
  "The shooting on the square: witnesses speak of an unarmed crowd; officials maintain that attackers were armed.",
  status = "CONT", confidence = "H", known = "2022-01-26",
  who = "Human Rights Watch; witnesses, in RFE/RL; officials",
}
fact "C14" {
  "Pashinyan’s text names outside interference among other causes; a claim.",
  status = "CLAIM", confidence = "H", known = "2022-01-06",
  who = "Armenia’s prime minister",
}

-- Rows that the maps and charts rest on (record.lua). N-5A to N-5E are the tables of section 5, where a row has no id
-- of its own.
fact "C01" {
  "Security forces killed dozens of “protesters”: the agency’s wording; the police said “assailants”. No names.",
  status = "CLAIM", confidence = "H", known = "2022-01-06",
  who = "AFP, in Arab News; the police",
}
fact "C02" {
  "12 policemen dead: state television; later 13, 18, at last 19.",
  status = "REV", confidence = "H", since = "2022-01-15",
  who = "state television, in AFP",
  history = { { "2022-01-06", "claimed", "by state television" } },
  now = "The official number is 19 from 15 January on.",
}
fact "C03" {
  "One body beheaded: state television; later checked, no such case found.",
  status = "REV", confidence = "H", since = "2023-01-05",
  who = "state television, in AFP",
  history = { { "2022-01-06", "claimed", "by state television" } },
  now = "It was checked and no such person was found; on which day that was said is not certain.",
}
fact "C12" {
  "“Terrorist groups” with “extensive training abroad”: the president; never confirmed.",
  status = "NEVER", confidence = "H",
  who = "the president, in AFP",
  history = { { "2022-01-06", "claimed", "by the president, without evidence" } },
  now = "No evidence was published.",
}

-- Section 8: four readings.
fact "S8-1" {
  [[
    A grassroots protest: from price to politics, many towns, no single leader. It does not explain arson and stolen
    arms.
  ]],
  status = "CONT", confidence = "M",
  who = "independent Kazakh media, rights groups, many scholars",
}
fact "S8-2" {
  [[
    A protest taken over by violent groups: crowds changed, gun shops were attacked. Commanders are little shown in
    public.
  ]],
  status = "CONT", confidence = "M",
  who = "officials; some scholars and witnesses from outside",
}
fact "S8-3" {
  "A struggle at the top: security chiefs arrested and convicted, sites unguarded. The trials were closed.",
  status = "CONT", confidence = "M",
  who = "the later official version (2024); many analysts",
}
fact "S8-4" {
  "An attack from abroad: statements of 5 to 10 January; no public evidence.",
  status = "NEVER", confidence = "H",
  who = "the presidents of Kazakhstan and Russia, the CSTO; analysts doubt it",
  history = { { "2022-01-06", "claimed", "in official statements" } },
  now = "No public evidence; the Prosecutor General denied that 20,000 foreign terrorists took part.",
}
fact "S8-5" {
  "The readings can overlap: the first describes the start, others the turn to violence.",
  status = "CONT", confidence = "M",
  who = "our own reading of the record",
}
fact "S10-01" {
  "Open: whether 01:30 in the Mangystau decree meant western time.",
  status = "CONT", confidence = "H",
  who = "our own reading of the record",
}
fact "S10-03" {
  "Open: who organised the violent groups, and why sites were left unguarded.",
  status = "CONT", confidence = "H",
  who = "our own reading of the record",
}
fact "S10-04" {
  "Open: when the order to shoot was given, how many died after it, and how many of the dead were armed.",
  status = "CONT", confidence = "H",
  who = "our own reading of the record",
}
fact "C30" {
  "Much of the anger was aimed at Nazarbayev, who had led the country since 1989.",
  status = "EST", confidence = "H", known = "2022-01-03",
  who = "AFP, in Arab News",
}
fact "C31" {
  "“Shal, ket!” (“Old man, go!”) was shouted, and a statue was torn down.",
  status = "EST", confidence = "H", known = "2022-01-03",
  who = "AFP; posts of witnesses",
}
fact "F-0103-08" {
  "3 Jan: small actions in the capital and other cities; 3 detained in the capital, over 60 nationwide by one count.",
  status = "EST", confidence = "M", known = "2022-01-03",
  who = "RFE/RL; other relays",
}
fact "F-0104-07" {
  "4 Jan, Taraz, Shu, Kyzylorda and others: rallies with local demands; some detentions, journalists among them.",
  status = "EST", confidence = "M", known = "2022-01-04",
  who = "RFE/RL; The Diplomat",
}
fact "F-0104-08" {
  "4 Jan, day, Almaty: about 100 detained, 50 more at a youth march.",
  status = "EST", confidence = "M", known = "2022-01-04",
  who = "Azattyq, the Kazakh service of RFE/RL",
}
fact "F-0104-09" {
  "4 Jan, evening, Almaty: two streams of people walk to the centre, young activists and a larger crowd.",
  status = "EST", confidence = "H", known = "2022-01-04",
  who = "openDemocracy; Vlast",
}
fact "F-0105-14" {
  "5 Jan, 16:44, Almaty: the commandant reports over 500 civilians hurt.",
  status = "CLAIM", confidence = "M", known = "2022-01-05 16:44",
  who = "the commandant of Almaty, in Kursiv and Kloop",
}
fact "F-0105-15" {
  "5 Jan, Taldykorgan: a statue of Nazarbayev is pulled down (the hour is of low confidence).",
  status = "EST", confidence = "H", known = "2022-01-05",
  who = "KazTAG; TASS",
}
fact "F-0105-16" {
  "5 Jan: rallies in Ust-Kamenogorsk (about 3,000, say the police), Semey, Pavlodar, Kostanay and Petropavl.",
  status = "EST", confidence = "M", known = "2022-01-05",
  who = "Kloop; The Diplomat",
}
fact "F-0106-04" {
  "6 Jan, during the speech: internet briefly back, then cut.",
  status = "EST", confidence = "H", known = "2022-01-06",
  who = "NetBlocks, by measurement",
}
fact "F-0106-06" {
  "6 Jan, day: commandant and state television report 12 dead and 353 hurt, then 13 dead; revised later.",
  status = "REV", confidence = "H", since = "2022-01-07",
  who = "the commandant of Almaty; state television",
  history = { { "2022-01-06", "claimed", "by officials and their television alone" } },
  now = "The official number is 19 from 15 January on.",
}
fact "F-0106-07" {
  "6 Jan, day: the Health Ministry reports over 1,000 hurt, about 400 in hospital, 62 in intensive care.",
  status = "CLAIM", confidence = "H", known = "2022-01-06",
  who = "the Health Ministry, in TASS and Interfax",
}
fact "F-0106-16" {
  "6 Jan, evening: the ministry reports 18 security personnel dead and 748 hurt; revised later.",
  status = "REV", confidence = "H", since = "2022-01-15",
  who = "the Interior Ministry",
  history = { { "2022-01-06", "claimed", "by the ministry alone" } },
  now = "The official number is 19 from 15 January on.",
}
fact "F-0106-17" {
  "6 Jan, Aktau: the rally continues, peaceful, with kitchen and yurt.",
  status = "EST", confidence = "H", known = "2022-01-06",
  who = "state media",
}
fact "F-0108-02" {
  "8 Jan, by 15:15, Aktau: the rally ends; a few who refuse to go are detained.",
  status = "EST", confidence = "H", known = "2022-01-08",
  who = "Kazinform, the state agency",
}
fact "F-0107-01" {
  [[
    7 Jan, morning: the ministry reports 26 “armed criminals” killed, 18 wounded, over 3,000 (later 3,811) held.
  ]],
  status = "CLAIM", confidence = "H", known = "2022-01-07",
  who = "the president; the Interior Ministry",
}
fact "F-0108-03" {
  "8 Jan: the ministry reports 4,404 detained.",
  status = "CLAIM", confidence = "H", known = "2022-01-08",
  who = "the Interior Ministry",
}
fact "F-0109-03" {
  "9 Jan: 5,135 detained by the ministry, 5,800 by the presidency.",
  status = "CLAIM", confidence = "H", known = "2022-01-09",
  who = "the Interior Ministry; the president’s office",
}
fact "F-0110-04" {
  "10 Jan: the ministry reports 7,939 detained.",
  status = "CLAIM", confidence = "H", known = "2022-01-10",
  who = "the Interior Ministry",
}
fact "F-0111-02" {
  "11 Jan: the ministry reports 9,900 detained.",
  status = "CLAIM", confidence = "H", known = "2022-01-11",
  who = "the Interior Ministry, in RFE/RL",
}
fact "F-0116-01" {
  "16 Jan: a police chief reports 149 dead in Almaty, 11 of them officers.",
  status = "CLAIM", confidence = "M", known = "2022-01-16",
  who = "a police chief",
}
fact "R-09" {
  "The security dead went from 8 to 12, 13 and 18, stood at 16 to 17 on 9 and 10 Jan, and are 19 from 15 Jan on.",
  status = "REV", confidence = "H", known = "2022-01-15",
  who = "the ministry; the prosecutors",
}
fact "N-01" {
  "5 Jan: 8 security personnel dead, 317 hurt (ministry); over 500 hurt in Almaty (commandant); over 200 detained.",
  status = "CLAIM", confidence = "H", known = "2022-01-05",
  who = "the Interior Ministry; the commandant of Almaty",
}
fact "N-02" {
  [[
    6 Jan: 12 to 13, then 18 security personnel dead; 353 hurt in Almaty, then 748; over 1,000 hurt in all; over 2,000
    detained (low confidence).
  ]],
  status = "CLAIM", confidence = "H", known = "2022-01-06",
  who = "the ministries; the commandant of Almaty",
}
fact "N-03" {
  [[
    7 to 11 Jan: 26 “armed criminals” dead; 3,811 detained and rising; security dead 16 to 17 on 9 and 10 Jan; 164 dead
    and 2,265 hurt in one post, withdrawn.
  ]],
  status = "CLAIM", confidence = "H", known = "2022-01-07",
  who = "the Interior Ministry; a state channel, for the 164",
}
fact "N-04" {
  [[
    15 Jan: 225 dead, 4,353 wounded. 16 Jan, Almaty only: 149. 14 Mar, May, July (as cited by rights groups), August
    2022: 230, 232, 241, 238 dead; 766 in custody in March.
  ]],
  status = "CLAIM", confidence = "H", known = "2022-01-15",
  who = "the prosecutors; a police chief; rights groups, for May and July",
}
fact "N-05" {
  "5 Jan 2023: 238 dead, 19 of them security personnel.",
  status = "EST", confidence = "H", known = "2023-01-05",
  who = "the Prosecutor General",
}
fact "N-5A" {
  "Table 5A: the LPG price in Mangystau, 50 to 60 in 2021, 100 to 120, 85 to 90, 50, and 50 again as a cap.",
  status = "EST", confidence = "H", known = "2022-01-06",
  who = "RFE/RL; the Energy Ministry; the government",
}
fact "N-5B" {
  [[
    Table 5B: independent lists of mid-2022 hold 188 (Azattyq) and 221 (Ar.Rukh.Khak) names of the dead. The officials’ count by
    place: Almaty 151, Kyzylorda 26, Shymkent 20, Taraz 17.
  ]],
  status = "EST", confidence = "M", known = "2022-07-29",
  who = "Azattyq and Ar.Rukh.Khak, in a joint statement of rights groups",
}
fact "N-5C" {
  [[
    Table 5C: mobile data falls on 4 Jan at 20:30; a brief return on 6 Jan at 00:30; about 5 per cent from the 6th to
    the 9th, a few hours a day in places; stable in Almaty on the 11th.
  ]],
  status = "EST", confidence = "M", known = "2022-01-11",
  who = "Cloudflare; NetBlocks; a deputy foreign minister",
}
fact "N-5E" {
  "Section 5E: the first day of gatherings in each town in our sources, so that real first days may be earlier.",
  status = "EST", confidence = "M",
  who = "our own reading of the record",
}
