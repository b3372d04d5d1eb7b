-- What can be put in the notebook. Each card says who speaks, what they could see, and what they show.
-- The status is the one of its day; [history] is what was learned later.

source "price_board" {
  "The station’s own price board",
  form   = "photo",
  who    = "The filling station",
  saw    = "Its own price",
  shows  = "One price, in one place, on one morning",
  text   = [[
    The board says 120, which is inside the range on record. {#F-0101-02} It proves a price, but not whose decision that was.
  ]],
  found  = "zakon.kz; rferl.org",
  place  = "zhanaozen", date = "2022-01-02", status = "reported", facts = { "F-0101-02" },
  history = {
    { "2022-01-03", "confirmed", "The ministry and reporters give 100 to 120 for Mangystau. {#F-0101-02}" },
  },
}

source "voice_note" {
  "Voice note, drivers’ chat",
  form   = "voice",
  who    = "A voice without a name",
  saw    = "Not known",
  shows  = "Nothing",
  text   = [[
    “Two hundred by tomorrow.” {#invented} It is no evidence of a price, but good evidence of what people feared
    that morning.
  ]],
  place  = "zhanaozen", date = "2022-01-02", status = "unknown", facts = { "F-0104-03" },
  history = {
    { "2022-01-05", "disputed", "On the 4th the price granted was 50, and no record of 200 is known. {#F-0104-03}" },
  },
}

source "exchange_rule" {
  "The ministry explains electronic trading",
  form   = "page",
  who    = "The Energy Ministry",
  saw    = "Its own rules, and its own figures",
  shows  = "The rule, and the date of its last step",
  text   = [[
    Since 1 January all LPG for the home market has been sold on the exchange, and its old ceiling has lapsed. {#F-0101-01}
    The market sets the price now, says the ministry. {#F-0102-04} It knows the rule, because it made it, but that the rule was
    wise is only its opinion.
  ]],
  found  = "kloop.kg, 4 to 6 January 2022",
  date   = "2022-01-02", status = "reported", facts = { "F-0101-01", "F-0102-04", "B-02" },
}

source "road_notes" {
  "Aigul’s notes from the road",
  form   = "notes",
  who    = "Aigul, a taxi driver",
  saw    = "One road, for one hour, from one side",
  shows  = "Words and times; no names",
  text   = [[
    The notes are invented for this story. That people gathered that morning, blocked a road and called on two akims is on
    record. {#F-0102-01} One pair of eyes is good on what was said, but no use for a headcount.
  ]],
  place  = "zhanaozen", date = "2022-01-02", status = "reported", facts = { "F-0102-01" },
}

source "road_photo" {
  "A picture of the road",
  form   = "photo",
  who    = "Aigul, a taxi driver",
  saw    = "What stood in front of her",
  shows  = "People, a road, winter light",
  text   = [[
    The picture is invented; the gathering is on record. {#F-0102-01} It shows that people came, but not why, or how many were
    outside the frame.
  ]],
  place  = "zhanaozen", date = "2022-01-02", status = "reported", facts = { "F-0102-01" },
}

source "memory_2011" {
  "What an aunt remembers of 2011",
  form   = "notes",
  who    = "A woman of Zhanaozen, in her own kitchen",
  saw    = "One corner of one day, ten years ago",
  shows  = "A name, which is not written here",
  text   = [[
    The aunt is invented; the day is on record. On 16 December 2011 police fired on a crowd in this town: officials
    count sixteen dead, campaigners say many more. {#B-03} She is a witness to that day. For this January it is a condition:
    something that people remembered.
  ]],
  place  = "zhanaozen", date = "2022-01-02", status = "reported", facts = { "B-03", "L-04" },
}

source "aktau_offer" {
  "No room for further cuts",
  form   = "page",
  who    = "The energy minister",
  saw    = "His own ministry’s figures",
  shows  = "A cost for each tonne made",
  text   = [[
    In Zhanaozen 85 to 90 tenge was offered, and the crowd insisted on 50. {#F-0103-03} Filling stations cut to 85–90
    “voluntarily”, says the government. {#F-0103-04} The minister sees no room for further cuts, because a tonne, he says, costs
    about 100,000 tenge to make. {#F-0103-05}
  ]],
  date   = "2022-01-03", status = "claimed", facts = { "F-0103-03", "F-0103-04", "F-0103-05" },
  history = {
    { "2022-01-05", "claimed", "On the 4th 50 was granted, as the “social responsibility” of a state company. {#F-0104-03}" },
  },
}

source "old_man_sign" {
  "A picture of two signs",
  form   = "photo",
  who    = "A photographer, and a newsroom",
  saw    = "A street in Zhanaozen, on one of two days",
  shows  = "Two signs, and a caption with a date",
  text   = [[
    The signs say “Old man, leave” and “Nazarbayev out”. {#F-0102-02} The caption says 2 January; a newsroom writes that the
    photographer came on the 3rd. {#F-0102-02} The signs are established, but their day is disputed, so they cannot show how
    early the protest turned political.
  ]],
  place  = "zhanaozen", date = "2022-01-03", status = "disputed", facts = { "F-0102-02" },
}

source "aktau_headcount" {
  "About 500",
  form   = "notes",
  who    = "A reporter of Sputnik, a Russian state agency",
  saw    = "Yntymak square, on one morning",
  shows  = "A round figure for one place and one hour",
  text   = [[
    About 500 people are on the square in the morning of 4 January, with a yurt and food, while shift workers arrive.
    {#F-0104-01} A number belongs to its hour, so this one cannot say who came later, who stayed, or why.
  ]],
  found  = "ru.sputnik.kz",
  place  = "aktau", date = "2022-01-04", status = "reported", facts = { "F-0104-01" },
}

source "assembly_law" {
  "The assembly law of 2020",
  form   = "page",
  who    = "The state, in the text of its own law",
  saw    = "What it decided in May 2020",
  shows  = "What a rally has to do before it begins",
  text   = [[
    A rally needs notice five days ahead and a march needs approval, only citizens can hold them, only in set places, and yurts
    can be refused. {#B-08} A UN expert called the draft’s notice an approval in practice. {#B-08} That the law asks this is
    confirmed, while its fairness is disputed.
  ]],
  found  = "adilet.zan.kz; gov.kz",
  date   = "2020-05-25", status = "confirmed", facts = { "B-08" },
}

source "fifty_notice" {
  "Fifty tenge, for Mangystau",
  form   = "page",
  who    = "The government",
  saw    = "Its own decision",
  shows  = "The announcement of what was agreed in Aktau",
  text   = [[
    LPG in Mangystau will cost 50 tenge a litre. {#F-0104-03} No one on the square is to be punished for being there.
    {#F-0104-03} It shows what was promised, but not that the protest was about the price alone.
  ]],
  found  = "lsm.kz",
  place  = "aktau", date = "2022-01-04", status = "reported", facts = { "F-0104-03", "L-08" },
}

source "decree_local" {
  "A photograph of a decree",
  form   = "decree",
  who    = "Whoever forwarded it",
  saw    = "Half of one page",
  shows  = "Place, hours, a reason",
  text   = [[
    Almaty, from 01:30 on 5 January to the end of the 18th; curfew 23:00 to 07:00. {#F-0105-01} Gatherings and strikes are
    banned. {#F-0105-24} Reason given: public safety. {#F-0105-23}
  ]],
  found  = "inaktau.kz 3296696",
  place  = "almaty", date = "2022-01-05 01:50", status = "reported", facts = { "F-0105-01", "F-0105-23", "F-0105-24" },
  history = {
    { "2022-01-05 08:00", "confirmed", "The president’s office has published the same hours. {#F-0105-23}" },
  },
}

source "decree_70" {
  "The decree on the resignation",
  form   = "decree",
  who    = "The president’s office",
  saw    = "Its own decree",
  shows  = "Its text, by 07:54",
  text   = [[
    The president accepts the government’s resignation under Article 70; Alikhan Smailov becomes acting prime minister;
    ministers stay for now. {#F-0105-03} The motive is not in it. {#L-13}
  ]],
  found  = "ccbsnews.info; en.interfax.com.ua",
  place  = "nur_sultan", date = "2022-01-05", status = "confirmed", facts = { "F-0105-03", "L-13" },
}

source "widening_decrees" {
  "The decrees of one day, in a row",
  form   = "ticker",
  who    = "The president’s office, through a state agency",
  saw    = "Its own decrees",
  shows  = "Place and start of each",
  text   = [[
    12:30, Almaty Region. {#F-0105-08} 16:00, the capital. {#F-0105-12} Late evening, thirteen more: the whole
    country. {#F-0105-20} Read it as a list of hours: the emergency grew, step by step.
  ]],
  found  = "inform.kz; kz.kursiv.media",
  date   = "2022-01-05", status = "confirmed", facts = { "F-0105-08", "F-0105-12", "F-0105-20" },
}

source "blackout" {
  "Two measurements of the internet",
  form   = "trace",
  who    = "NetBlocks and Cloudflare, who measure traffic",
  saw    = "Internet traffic, as numbers",
  shows  = "Curves that fall",
  text   = [[
    Mobile data dropped on the evening of 4 January. {#F-0104-10} Near-total loss followed on the 5th, between 16:30
    and 17:00. {#F-0105-13} Two who measure found the same, which shows when it happened, but not who gave an order.
  ]],
  found  = "netblocks.org; Cloudflare Radar’s blog, 5 January 2022",
  date   = "2022-01-05", status = "confirmed", facts = { "F-0104-10", "F-0105-13" },
}

source "speech" {
  "The speech after midnight",
  form   = "screen",
  who    = "President Tokayev, on state television",
  saw    = "What his services told him; not known",
  shows  = "Nothing that a viewer can check",
  text   = [[
    He says that he has asked the CSTO for help, and speaks of gangs trained abroad and of five aircraft seized. {#F-0106-01}
    That he asked is a fact, {#F-0106-01} but no proof of the training abroad has been published. {#R-03}
  ]],
  date   = "2022-01-06", status = "claimed", facts = { "F-0106-01", "R-03" },
}

source "treaty_text" {
  "The treaty, articles 2 and 4",
  form   = "page",
  who    = "The states that signed it",
  saw    = "Their own agreement",
  shows  = "The whole text",
  text   = [[
    Under Article 2 members consult on threats. {#B-07} Under Article 4, as amended in 2010, an armed attack on one is treated as
    one on all, and on request the others help. {#B-07} The treaty says when members may send forces, but it cannot show that
    such an attack had happened.
  ]],
  found  = "adilet.zan.kz; en.odkb-csto.org",
  date   = "2022-01-06", status = "confirmed", facts = { "B-07" },
}

source "decision" {
  "The council decides",
  form   = "page",
  who    = "Nikol Pashinyan, for the CSTO council",
  saw    = "The consultation that he chaired",
  shows  = "The decision, and the article it names",
  text   = [[
    The CSTO will send forces, which it calls peacekeepers, for a limited time and under Article 4. {#F-0106-03} This decision is
    confirmed. The “outside interference” that Pashinyan names among the causes is claimed. {#C14}
  ]],
  date   = "2022-01-06", status = "confirmed", facts = { "F-0106-03", "L-19" },
}

source "twenty_thousand" {
  "The 20,000",
  form   = "screen",
  who    = "President Tokayev",
  saw    = "Not stated",
  shows  = "No list, no names, no pictures",
  text   = [[
    On 7 January he spoke of “20,000 bandits” in his address and of 20,000 “terrorists” in English tweets. {#F-0107-02
    F-0107-03} This is firm evidence of what he said, but no evidence of a number.
  ]],
  date   = "2022-01-07", status = "claimed", facts = { "F-0107-02", "F-0107-03", "R-04" },
  history = {
    { "2022-03-14", "disputed", "His own Prosecutor General denies that 20,000 foreign terrorists took part. {#A-04}" },
  },
}

source "agency_story" {
  "An agency story of 6 January",
  form   = "page",
  who    = "A foreign news agency, in a newspaper",
  saw    = "Official statements, social media; no internet in Almaty",
  shows  = "Whom it quotes, for every number",
  text   = [[
    The headline says “protesters”; the police, the only source it quotes for the killings, say “assailants”. {#C01} From
    state television it has twelve officers dead and one beheaded, {#C02 C03} and from the president “extensive training
    abroad”. {#C12} It is good on who said what that day.
  ]],
  date   = "2022-01-06", status = "reported", facts = { "C01", "C02", "C03", "C12" },
  history = {
    { "2022-01-15", "disputed", "Prosecutors count 225 dead, 19 of them security personnel. {#F-0115-01}" },
    { "2023-01-05", "disputed", "The beheading was checked, and no such case was found, says the Prosecutor General, probably on this day. {#R-02}" },
  },
}

source "hrw_videos" {
  "Over eighty videos, checked",
  form   = "page",
  who    = "Human Rights Watch, a rights group",
  saw    = "Videos from Almaty, of 4 to 6 January",
  shows  = "How each was checked, and what was found",
  text   = [[
    Over 80 videos were verified, and at least four times the force in them was found to be excessive. {#A-01} In the worst case
    ten people were apparently killed and nineteen hurt. {#A-01} A video shows what was in front of it, but not who gave an
    order.
  ]],
  found  = "hrw.org, 26 January 2022",
  place  = "almaty", date = "2022-01-26", status = "reported", facts = { "A-01" },
}

source "toll_164" {
  "164",
  form   = "slip",
  who    = "A state channel",
  saw    = "Not stated",
  shows  = "A post, then its removal",
  text   = [[
    164 dead, posted and then withdrawn as a “technical error”. {#F-0109-01} A withdrawn number need not be a false one,
    but nobody answers for it.
  ]],
  found  = "tass.com",
  date   = "2022-01-09", status = "claimed", facts = { "F-0109-01", "R-15" },
  history = {
    { "2022-01-09", "withdrawn", "Withdrawn, as a “technical error”. {#F-0109-01}" },
    { "2022-01-15", "withdrawn", "Prosecutors now say 225: more, not fewer. {#F-0115-01}" },
  },
}

source "toll_238" {
  "The count of 238",
  form   = "slip",
  who    = "The Prosecutor General, to parliament",
  saw    = "The files of his own offices",
  shows  = "A total with a breakdown; a list of names is behind it",
  text   = [[
    The last official count here is 238, {#A-11} and a list of the names had been published the year before. {#A-07} Two
    independent lists from 2022 have 188 and 221 names. {#N-5B} Who among the dead was armed is argued case by case. {#R-01}
    The names belong to families, so this notebook does not copy them.
  ]],
  found  = "inbusiness.kz; babel.ua",
  date   = "2023-01-05", status = "reported", facts = { "A-11", "A-07", "R-01", "N-5B" },
}
