-- Two boards: one with days, hours, evidence, claims and two cards of one time; one on which no card is given.
scenario 'dated' { title='Dated', kind='fictional', start='door' }
source 'note' { 'A *note*', who='A', saw='B', shows='C', text='T', date='2022-01-02', status='reported' }
source 'list' { 'A list', who='A', saw='B', shows='C', text='T', date='2022-01-02', status='reported' }
source 'slip' { 'A slip', who='A', saw='B', shows='C', text='T', date='2022-01-02', status='reported' }
source 'lost' { 'A lost one', who='A', saw='B', shows='C', text='T', date='2022-01-02', status='reported' }
scene 'door' { text='x', gives={ 'note', 'list', 'slip' }, choice 'on' { 'On', go='table' } }
board 'table' { title='The table', text='Order them.', go='bare', days={ '2022-01-01', '2022-01-03' },
  card 'old' { 'Old', by='2021-12-01', given=true, when='before', text='It was old.' },
  card 'one' { 'One', at='2022-01-01 12:30', text='*One*.' },
  card 'two' { 'Two', about='2022-01-02' },
  card 'too' { 'Too', at='2022-01-02' },
  card 'far' { 'Far', at='2022-01-03 23:59' },
  card 'no' { 'None' },
  order={ 'old', 'one', {'two', 'too'}, 'far', 'no' },
  link 'a' { 'old', 'one', answer='condition', full='trigger', half='led_to', because='A.', evidence='note', half_evidence='list' },
  link 'b' { 'one', 'two', answer='only_before', half='condition', because='B.', evidence='note' },
  link 'c' { 'two', 'far', answer='led_to', because='C.' },
  claim 'c' { 'It *was* so.', answer='claimed', half='disputed', because='Nobody showed it.' },
  claim 'd' { 'It rained.', answer='confirmed', because='Two saw it.' },
  claim 'e' { 'It snowed.', answer='unknown', because='None did.' } }
board 'bare' { title='The bare one', text='And these.', go='out',
  card 'a' { 'A' }, card 'b' { 'B' }, order={ 'a', 'b' },
  link 'l' { 'a', 'b', answer='led_to', because='So.' } }
ending 'out' { title='Out', text='x' }
