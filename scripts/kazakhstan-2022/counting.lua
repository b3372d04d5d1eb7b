-- Back in the archive: how a number becomes reliable, and what stays open.

chapter "counting" {
  title   = "Counting",
  summary = "After 7 January: the tolls, the leaving, and a page headed Unknown.",
  place   = "archive",
  date    = "2025-01-10",
  speaker = "saule",
  picture = "ledger",
  at      = "request",
  start   = "counting",
}

scene "counting" {
  plate = "plate_library",
  label = "Afterwards",
  title = "One column",
  chart = "toll",
  gives = { "toll_164", "toll_238" },
  text  = [[
    Saule opens a ledger on the days that many call [Qandy Qantar]. {#B-12} One column is headed *dead*, and nothing
    in it is rubbed out. Your page has room for one line.
  ]],
  plain   = [[
    Many people call these days [Qandy Qantar]. {#B-12} Saule opens a book about them. One column is headed *dead*.
    Nothing in it is rubbed out. Your page has room for one line.
  ]],
  choice "last" {
    "Write 238, the last official figure",
    go = "unknown",
    moves = {
      trust = { 1, "readers get one figure, and the latest" },
      evidence = { -1, "how it changed can no longer be seen" },
    },
  },
  choice "history" {
    "Write all of them, each with its date and its office",
    go = "unknown",
    moves = {
      evidence = { 2, "each figure has its date and its office" },
      rumour = { 1, "now the withdrawn figure can be quoted too" },
    },
  },
  choice "names" {
    "Write that there is a list of names, and who keeps it",
    go = "unknown",
    moves = {
      safety = { 1, "you printed no name yourself" },
      trust = { -1, "readers looked for a number, and found none" },
    },
  },
}

scene "unknown" {
  title   = "A page headed Unknown",
  picture = "unknown",
  bed     = "library",
  text    = [[
    The last forces of the CSTO left on 19 January, and nothing shows that they fired on protesters. {#F-0119-02 D-03}
    That day the emergency ended where it still held. {#F-0119-01}

    Officials later said that six people had died after [torture] in custody. {#A-08} By the end of 2022 Human Rights
    Watch counted over a thousand people convicted, and one officer for a death. {#A-10} By 2024 several police officers
    had been sentenced for torture. {#A-17}

    Your last page, headed *Unknown*, has four lines. Who organised the violent groups; why buildings stood unguarded.
    {#R-07} How many of the dead were armed; when the order to shoot was given. {#R-01 F-0107-02} It looks untidy, and
    Saule leaves it.
  ]],
  plain   = [[
    The last CSTO forces left on 19 January. {#F-0119-02} Nothing shows that they fired on protesters. {#F-0119-02
    D-03} That day the emergency ended where it still held. {#F-0119-01}

    Officials later said that six people had died after [torture] in custody. {#A-08} By the end of 2022 Human
    Rights Watch counted over a thousand people convicted, and one officer for a death. {#A-10} By 2024 several
    police officers had been sentenced for torture. {#A-17}

    Your last page is headed *Unknown*. Who organised the violent groups? Why were buildings left unguarded?
    {#R-07} How many of the dead were armed? When was the order to shoot given? {#R-01 F-0107-02} It looks untidy.
    Saule leaves it.
  ]],
  choice "go_on" { "Clear the table for the cards", go = "chain_board" },
}
