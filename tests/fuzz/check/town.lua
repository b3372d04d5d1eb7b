scenario 'town' { title='The *town*', subtitle='A test', version='1.0.0',
  kind='documented', zone='UTC+6', start='square', summary='A [well] runs dry.',
  promise='Nobody is judged.', content_note='Thirst.', picture='hill', state={
    trust=meter{ 'Trust', 3, min=0, max=8, symbol='disc' }, bad=false } }
place 'zhanaozen' { 'Zhanaozen', zone='UTC+5' }
person 'dana' { 'Dana', note='14, carries water' }
term 'well' { 'Well', text='A hole with [bucket|bucket] and rope.', forms={'dry well'} }
term 'bucket' { 'Bucket', text='It holds water.' }
fact 'F-1' { 'The well was dry.' }
source 'note' { 'A note', who='Nobody signed it.', saw='Not known.', shows='A mark.',
  text='One **bucket** each.', date='2022-01-01', status='reported', facts={'F-1'},
  history={ {'2022-01-02','confirmed','A second hand. {#F-1}'},
            {'2022-01-09','withdrawn','Taken back. {#F-1}'} } }
picture 'hill' { alt='A hill.', layers={'hill.svg'}, focus={0.4,0.6},
  overlay 'sign' { '{trust}', x=0.5, y=0.5, size=0.1 } }
picture 'rope' { alt='A rope.', layers={'rope.svg','rope.png'} }
chain 'dry' { 'Well runs dry', hint='1 Jan' }
chain 'rain' { 'Rain comes', hint='later' }
chapter 'day' { title='One dry day', summary='It is dry.', place='zhanaozen',
  date='2022-01-02 09:10', start='square', at='dry', picture='hill' }
scene 'square' { title='The square', label='Meanwhile', speaker='dana', text={
    [[The [dry well] is low. **Trust** is {trust}. {#F-1}

> Who did it?

! Aside.]],
    when(function(s) return s.trust > 5 end, 'You are trusted.') },
  choice 'look' { 'Look at the [rope|well]', go='rope', gives='note',
    effect=function(s) s.trust = s.trust + 1 end },
  choice 'argue' { 'Argue', go='rope', needs='note', why='You have no note.' },
  choice 'mute' { 'Say nothing', go='rope', needs='note' },
  choice 'spit' { 'Spit', go='rope', needs='note', hidden=true },
  choice 'fall' { 'Fall', go='rope', effect=function(s) s.trust = 0
    error('on purpose') end },
  choice 'break_it' { 'Break it', go='broken' },
  choice 'ask_now' { 'Ask', go='ask', gives='note' } }
scene 'rope' { title='The rope', picture='rope', text='It is wet.',
  choice 'go_on' { 'Go on', go='ask' },
  choice 'return_there' { 'Return', go='square' } }
scene 'broken' { title='Broken', text={
    when(function(s) error('no text') end, 'Never.'), 'Words.' },
  choice 'go_on' { 'Go on', go='ask' } }
check 'ask' { 'Why is it dry?', title='A question', scored=true, go='order',
  answer 'heat' { 'Heat', right=true, because='It was hot.' },
  answer 'luck' { 'Bad luck', because='No.' } }
board 'order' { title='The order', text='Which came first?', go='feel',
  card 'heat' { 'Heat', when='1 Jan', text='Sun.' },
  card 'dry' { 'Dry', when='2 Jan', text='Dust.' },
  card 'rain' { 'Rain', when='3 Jan', text='Wet.', given=true },
  order={ 'heat', 'dry', 'rain' },
  link 'heat_dry' { 'heat', 'dry', answer='led_to', half={'condition'}, because='Heat dries.' },
  link 'dry_rain' { 'dry', 'rain', answer='only_before', because='It came after.' } }
check 'feel' { 'What would you ask?', go='noon',
  answer 'who' { 'Who', because='Because.' }, answer 'when_was' { 'When', because='So.' } }
ending 'noon' { title='Noon', text='It is over.' }
