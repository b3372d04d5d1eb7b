-- Facts on pages with and without a date, in quotations, asides and labels, and in the record of the play.
scenario 'k' { title='K', version='1.0.0', kind='documented', zone='UTC+6', start='q', state={ n=3, no=false } }
fact 'F-1' { 'One.', status='EST', confidence='H', who='.', known='2022-01-02' }
fact 'F-2' { 'Two.', status='r', known='2022-01-09' }
fact 'F-3' { 'Three.', status='r', known='2022-01-01' }
fact 'F-4' { 'Four.', now='X' }
fact 'F-5' { 'Five.', status='REV', history={ {'2022-01-02','claimed','.'} }, since='2022-01-09', now='Y' }
fact 'F-6' { 'Six.' } fact 'F-7' { 'Seven.' } fact 'F-8' { 'Eight.' } fact 'F-9' { 'Nine.' } fact 'F-10' { 'Ten.' }
fact 'F-11' { 'Eleven.' } fact 'F-12' { 'Twelve.' } fact 'F-13' { 'Thirteen.' }
fact 'F-14' { 'Fourteen.', status='EST', known='2022-01-05' }
place 'h' { 'H', zone='UTC+6' } place 'g' { 'G', zone='UTC+6' }
world 'p' { row { 'h', '2022-01-01', 5, 'F-10' }, row { 'g', '2022-01-01', 6, 'F-12' } }
source 's' { 'S', who='A', saw='B', shows='C', text='X\n\nOf old.\n\nThen. {#F-12} It is {world.p@h}.', date='2022-01-02', status='claimed', facts='F-5' }
source 't' { 'T', who='A', saw='B', shows='C', text='So. {#F-3}', date='2022-01-10', status='claimed', facts={ 'F-2', 'F-14' } }
board 'b' { title='The board', text='Order them.', go='over',
  card 'a' { 'A {#F-1}', when='1 Jan', text='A.' }, card 'b' { 'B {#F-3}', when='2 Jan', text='B. {#F-7}' }, order={ 'a', 'b' },
  link 'ab' { 'a', 'b', answer='led_to', because='So. {#F-8}' } }
check 'q' { 'Which?', title='Q', scored=true, go='x', facts='F-6', answer 'a' { 'A', because='No. {#F-7}' },
  answer 'c' { 'C', credit=0.5, because='In part. {#F-9}' }, answer 'b' { 'B', right=true, because='Yes. {#F-8}' } }
check 'r' { 'Which?', title='R', scored=true, go='w', answer 'a' { 'A', because='No. {#F-13}' },
  answer 'c' { 'C', credit=0.5, because='In part.' }, answer 'b' { 'B', right=true, because='Yes.' } }
check 'w' { 'What?', title='W', go='b', answer 'a' { 'A', because='So.' }, answer 'b' { 'B', because='Or so.' } }
scene 'x' { title='P', facts='F-4', text={ 'x', when(function(s) return s.no end, 'Not so. {#F-9}') },
  choice 'p' { '{world.p@h}', go='y' } }
chapter 'c' { title='C', place='g', date='2022-01-02 09:10', start='y' }
scene 'y' { title='“”', text={ '> It *was* so. {#F-1}', '! An aside. {#F-2 F-3}', 'It is so. {#F-4 F-5} And so. {#F-4 F-4}',
    when(function(s) return s.no end, 'Xt is so. {#F-9}'), '{n} coins. {#F-5}', 'Here it is {world.p}.', 'There it is {world.p@h}.' },
  plain={ 'It is so in plain words. {#F-11}' },
  choice 'o' { 'O', gives={ 's', 't' }, go='z' } }
scene 'z' { title='Z', text='It is late. {#F-9}', plain={ 'L', '> Late. {#F-11}', '! Aside.' }, choice 'n' { 'N', go='n' } }
scene 'n' { title='N', text={ when(function(s) return s.no end, 'No.') }, choice 'r' { 'R', go='r' } }
ending 'over' { title='Over', facts='F-11', text='It is over.' }
