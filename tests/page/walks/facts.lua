-- Sentences with facts, without and twice; charts, pictures, terms, sources and a board that rest on some.
scenario 'k' { title='K', version='1.0.0', kind='documented', zone='UTC+6', start='square', state={ n=3 } }
fact 'F-1' { 'The price was 120.', status='EST', confidence='H', who='the ministry.', known='2022-01-01' }
fact 'F-2' { 'Rallies *later*.', status='CONT', confidence='M', known='2022-01-04 12:00' }
fact 'F-3' { '164 dead.', status='REV', confidence='L', who='a channel',
  history={ {'2022-01-02','claimed','one post.'} }, since='2022-01-09', now='It was taken back.' }
fact 'F-4' { 'A word of its own.', status='rumour' }
fact 'F-5' { 'Nothing is said of it.' }
fact 'F-6' { 'Sold at 120', status='CLAIM', confidence='M' }
fact 'F-7' { 'Never so.', status='NEVER', confidence='L', history={ {'2022-01-03','claimed','a speech'} } }
fact 'F-8' { 'On a card.', status='EST', confidence='M' }
fact 'F-9' { 'On an arrow.', status='EST', confidence='L', who='W', known='2022-01-02', now='So it is.' }
place 'here' { 'Here', zone='UTC+6', at={43.2,76.9} }
place 'there' { 'There', zone='UTC+6', at={50,70} }
world 'price' { row { '*', '2022-01-01', 120, 'F-6' } }
term 'gas' { 'Gas', text='It burns. It cost 120. {#F-1}' }
term 'oil' { 'Oil', text='It flows.' }
source 'note' { 'A note', who='Nobody.', saw='x', shows='y', text='164 dead. {#F-3} Read it.',
  date='2022-01-02', status='claimed', facts={'F-3','F-5'} }
picture 'hill' { alt='A board says 120. {#F-1} It stands.', layers={'hill.svg'} }
outline 'land' { source='By hand', rings={{41,47,41,87,55,87,55,47}} }
chart 'where' { 'Where', kind='map', outline='land', source='Papers',
  point 'a' { '2022-01-01', place='here', facts={'F-1','F-8'} },
  point 'b' { '2022-01-15', place='there', facts='F-9' } }
chart 'cost' { 'Cost', kind='steps', unit='tenge', source='Papers', point 'a' { '2022-01-01', value=120, facts='F-6' } }
chart 'toll' { 'Toll', kind='counts', unit='people', source='Papers',
  point 'a' { '2022-01-02', 'all', value=164, who='Post', status='claimed', facts='F-3' } }
chart 'net' { 'Net', kind='hours', unit='hours', source='Meters', point 'a' { '2022-01-02 01:00', 'Less', level='part', facts='F-5' } }
chapter 'day' { title='A day', place='here', date='2022-01-02 09:10', start='square', picture='hill' }
scene 'square' { title='The square', facts={'F-4'}, text={
    [[You have {n} coins. {#invented} You wait. A dog [gas] barks. It says 120. {#F-1 F-2} And F. {#F-1} So be it.]],
    'A litre is **{world.price}** now.', 'A b. C d.',
    when(function(s) return s.n > 5 end, 'You are rich. {#F-5}') },
  choice 'read' { 'Read 164 {#F-3}', gives='note', go='ask' }, choice 'bare' { 'Go', go='bare' } }
check 'ask' { 'How many? {#F-3} Which one?', title='A question', scored=true, go='table',
  answer 'a' { 'A', right=true, because='It was taken back. {#F-3} Then.' },
  answer 'b' { 'B', because='No. {#F-5}' } }
scene 'bare' { title='“', picture='none',
  text={ when(function(s) return s.n > 5 end, 'You are rich.') }, choice 'on' { 'On', go='table' } }
board 'table' { title='”The board”', text='Put them in order. {#F-1} Do it.', go='last',
  card 'a' { 'A', when='1 Jan', text='A.', facts='F-8' }, card 'b' { 'B', when='2 Jan', text='B.', facts={'F-8','F-1'} }, order={ 'a', 'b' },
  link 'ab' { 'a', 'b', answer='led_to', because='So.', facts='F-9' },
  claim 'c' { 'It was so.', answer='confirmed', because='So.', facts='F-7' } }
picture 'none' { decorative=true, layers={'none.svg'} }
scene 'last' { title='“Go”', date='2022-01-20', picture='none', text='No more. {#F-7} It is late.', choice 'on' { 'On', go='over' } }
ending 'over' { title='Over', picture='none', text='It is over.' }
