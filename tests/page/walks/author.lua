-- Scenes with and without a chapter, many ways to one and from one, and an edition that begins elsewhere.
scenario 'm' { title='M', kind='fictional', start='one', state={ n=1, m=false, t=meter{ 'Trust', 3, min=0, max=8 } } }
edition 'short' { 'The short one', start='six' }
scene 'zero' { text='It is before.', choice 'on' { 'On', go='one' } }
chapter 'first' { title='The *first*', start='one' }
scene 'one' { title='One *or* two', text='It begins.',
  choice 'a' { 'A', go='two', effect=function(s) s.n = 2 s.m = true end }, choice 'b' { 'B', go='three' }, choice 'c' { 'C', go='two' },
  choice 'd' { 'D', go='four' }, choice 'e' { 'E', go='five' }, choice 'f' { 'F', go='six' }, choice 'g' { 'G', go='seven' } }
scene 'two' { text='It goes on.', choice 'on' { 'On', go='ask' } }
chapter 'second' { title='The second', start='three' }
scene 'three' { text='It goes on.', choice 'on' { 'On', go='ask' } }
scene 'four' { text='It goes on.', choice 'on' { 'On', go='ask' } }
scene 'five' { text='It goes on.', choice 'on' { 'On', go='ask' } }
scene 'six' { text='It goes on.', choice 'on' { 'On', go='ask' } }
scene 'seven' { text='It goes on.', choice 'on' { 'On', go='ask' }, choice 'off' { 'Off', go='over' } }
check 'ask' { 'What?', title='Third', go='eight', answer 'x' { 'X', because='B.' }, answer 'y' { 'Y', because='C.' } }
scene 'eight' { text='It goes on.', choice 'on' { 'On', go='ask' }, choice 'to' { 'To', go='over', effect=function(s) s.t = 4 end } }
ending 'over' { title='Over', text='It is over.' }
