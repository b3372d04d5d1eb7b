scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You {wait.", -- expect: the text scene.one.text.1 has a { without its }; \ makes it plain
 
  plain = {
    "You wait {{n}}.", -- expect: the text scene.one.plain.1 has {{ }}; one { and one } stand around a name, as {trust}; \ makes it plain
    "You [[wait->two]].", -- expect: the text scene.one.plain.2 has [[ ]], which is no way to a scene; that is a choice with go; \ makes it plain
  },
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
