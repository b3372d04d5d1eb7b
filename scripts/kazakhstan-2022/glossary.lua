-- Words that the story leans on, in plain sentences. A term is opened with [brackets] in a text.

-- How a record is kept ---------------------------------------------------------------------------------------

term "status" { "Status", forms = { "statuses" },
  text = "How well a claim is supported on a given day. It belongs to the claim, not to the person, and it can change." }
term "source" { "Source", forms = { "sources" },
  text = "Where a statement comes from: a person, a paper, a picture, an instrument. See [primary source] and [corroboration]." }
term "primary_source" { "Primary source", forms = { "primary sources" },
  text = "A [source] made at the time, by somebody who took part or was there." }
term "attribution" { "Attribution", forms = { "attribute" },
  text = "Saying who says so. *Police report forty* is attributed; *there were forty* is not." }
term "corroboration" { "Corroboration",
  text = "Support for a claim from a second [source] that does not depend on the first." }
term "correction" { "Correction", forms = { "corrections" },
  text = "Admitting an error and putting it right where readers can see both lines." }
term "misinformation" { "Misinformation and disinformation", forms = { "misinformation", "disinformation" },
  text = "Both are untrue. The first is passed on by mistake, the second on purpose." }

-- How one thing follows another ------------------------------------------------------------------------------

term "led_to" { "Led to", forms = { "led to" },
  text = "One thing helped to bring another about, and the record shows how. A [trigger] or a [response] says more exactly how." }
term "trigger" { "Trigger", forms = { "triggers" },
  text = "The new thing that sets an event off. It works because [conditions] are there." }
term "condition" { "Condition", forms = { "conditions" },
  text = "Something that was there before and made an event possible or likely." }
term "response" { "Response", forms = { "responses" },
  text = "Something done because of an event, to deal with it." }
term "stated_reason" { "Stated reason", forms = { "stated reasons" },
  text = [[
    The reason that somebody gives. It is a fact that they gave it, but whether it was the reason is another question.
  ]] }
term "only_before" { "Only came before", forms = { "only came before" },
  text = "One thing was earlier than another, and no more than that has been shown." }
term "grievance" { "Grievance", forms = { "grievances" },
  text = "Something that people feel to be unjust, often for years: a [condition] more often than a [trigger]." }

-- Fuel and prices --------------------------------------------------------------------------------------------

term "lpg" { "LPG", forms = { "autogas" },
  text = [[
    Liquefied petroleum gas: propane and butane, under pressure. Many cars in western Kazakhstan run on it. It is
    not the gas that comes to a kitchen through a pipe.
  ]] }
term "tenge" { "Tenge",
  text = "The money of Kazakhstan." }
term "price_cap" { "Price cap", forms = { "price caps", "ceiling" },
  text = [[
    A legal maximum for a price. If it is higher than the cost of making a thing, sellers can live with it, but if it is lower
    they lose money.
  ]] }
term "electronic_trading" { "Electronic trading", forms = { "exchange" },
  text = [[
    Selling on an exchange, where the price comes from bids. The last step towards it for [LPG] was taken on 1
    January 2022. {#F-0101-01}
  ]] }
term "collusion" { "Collusion",
  text = "A secret agreement between sellers about a price. It is unlawful, and it has to be proved." }

-- Offices and papers -----------------------------------------------------------------------------------------

term "akim" { "Akim", forms = { "akims" },
  text = [[
    The head of a region, a town or a district in Kazakhstan: a governor or a mayor. The office is an *akimat*.
  ]] }
term "constitution" { "Constitution",
  text = "The highest law of a state. [Decrees] and other laws have to fit inside it." }
term "decree" { "Decree", forms = { "decrees" },
  text = "A binding order of the president." }
term "cabinet_resignation" { "Resignation of the government",
  text = [[
    The ministers give up office together. In Kazakhstan Article 70 of the [constitution] has the rules for it, and ministers
    stay until there is a new cabinet. {#B-06}
  ]] }
term "acting_prime_minister" { "Acting prime minister",
  text = "Runs the government until a new prime minister is confirmed. See [resignation of the government]." }
term "security_council" { "Security Council",
  text = [[
    A state body for defence and security. Who chairs it mattered, because since 2018 it has had a say in key appointments.
    {#B-05}
  ]] }
term "state_of_emergency" { "State of emergency", forms = { "emergency" },
  text = [[
    Extra powers for the state, for a set time and place. A [decree] starts it, and it should say where and until
    when.
  ]] }
term "curfew" { "Curfew",
  text = "A ban on being outside at set hours." }
term "proportionality" { "Necessity and proportionality",
  text = [[
    Two questions for any limit on rights or any [use of force]: would something milder do, and does it fit the
    danger?
  ]] }
term "closed_trial" { "Closed trial", forms = { "closed trials" },
  text = "A trial that the public cannot attend, so that few can say what was shown in it." }
term "inquiry" { "International inquiry", forms = { "inquiry" },
  text = [[
    People from several countries, or sent by them, who find out what happened and publish it. The European Parliament asked
    for one on 20 January 2022. {#F-0120-01}
  ]] }
term "use_of_force" { "Use of force",
  text = [[
    When police or soldiers make people do something by physical means. In January 2022 the UN’s rights chief said that it
    must be the last resort, and meet [necessity and proportionality]. {#F-0106-11}
  ]] }
term "shoot_to_kill" { "Order to shoot to kill", forms = { "shoot to kill" },
  text = [[
    An order to fire in order to kill, here without a warning first. The right to life is never suspended, not even in a
    [state of emergency]. {#B-09}
  ]] }
term "peaceful_assembly" { "Freedom of peaceful assembly", forms = { "rallies", "rally" },
  text = [[
    The right to gather without violence. In Kazakhstan a law of 2020 requires notice or approval ahead, so a
    sudden rally could not comply. {#B-08}
  ]] }
term "torture_ban" { "Ban on torture", forms = { "torture" },
  text = "Torture is never allowed: not in an emergency, not in war. No [decree] can lift the ban. {#B-09}" }

-- Beyond the border ------------------------------------------------------------------------------------------

term "csto" { "CSTO",
  text = [[
    Collective Security Treaty Organization: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan, in
    January 2022. {#B-07} Its promise is [collective security].
  ]] }
term "collective_security" { "Collective security",
  text = "An agreement that an attack on one member is answered by all." }
term "aggression" { "Aggression",
  text = [[
    In Article 4 of the CSTO treaty: an armed attack that threatens a state’s safety, stability, territory or
    sovereignty. {#B-07}
  ]] }
term "peacekeepers" { "Peacekeepers", forms = { "peacekeeping", "peacekeeper" },
  text = [[
    Forces sent to keep things stable. Who calls a force by this name matters: see
    [attribution].
  ]] }
term "internet_shutdown" { "Internet shutdown", forms = { "blackout" },
  text = [[
    Cutting people off from the internet. [Misinformation] grows in it, because few can check and few can answer.
    {#L-22}
  ]] }
term "qantar" { "Qantar", forms = { "Qandy Qantar", "Bloody January" },
  text = [[
    Kazakh for *January*. Many people call these events Qandy Qantar, Bloody January; officials say *January
    events* or *tragic January*. {#B-12} The name a speaker picks tells you something about the speaker.
  ]] }
