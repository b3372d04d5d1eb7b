scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
term "wait" { "Wait", text = "To stay." }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You {wait.", -- expect: the text scene.one.text.1 has a { without its }; \ makes it plain
 
  plain = {
    "You wait {{n}}.", -- expect: the text scene.one.plain.1 has {{ }}; one { and one } stand around a name, as {trust}; \ makes it plain
    'You wait {told and "here" or "there"}.', -- expect: the text scene.one.plain.2 has { } around a condition; words that are there at times are a part of their own: when("told", [[ ... ]]); \ makes it plain
    "{% if told %}You wait.{% endif %}", -- expect: the text scene.one.plain.3 has { } around a condition; words that are there at times are a part of their own: when("told", [[ ... ]]); \ makes it plain
    "You [wait](https://example.org) for a [wait|wait](shorter) time.", -- expect: the text scene.one.plain.4 has an address behind [wait], and texts have no links; take the (...) out
    "You [[wait->two]].", -- expect: the text scene.one.plain.5 has [[ ]], which is no way to a scene; that is a choice with go; \ makes it plain
  },
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
