-- Charts of figures that are small, large, a range, and dated at the ends of months.
scenario 'r' { title='R', kind='documented', zone='UTC+6', start='morning' }
fact 'F-1' { 'A fact.' }
place 'aral' { 'Aral', at={46.8,61.7} } place 'oral' { 'Oral', at={51.2,51.4} } place 'later' { 'Later', at={49,73} }
outline 'land' { source='By hand', rings={{41,47,41,87,55,87,55,47}} }
chart 'map' { 'Where', tab='Map', kind='map', outline='land', source='Papers',
  point 'aral' { '2022-02-27 10:00', place='aral', facts='F-1' },
  point 'oral' { '2022-02-27 12:00', 'Oral town', place='oral', confidence='L', facts='F-1' },
  point 'again' { '2022-02-28 09:00', place='aral', facts='F-1' },
  point 'later' { '2022-03-09', place='later', facts='F-1' } }
chart 'price' { 'Price', kind='steps', unit='tenge', source='Papers',
  point 'a' { '2022-02-27', 'asked', value={999,1000}, when='2022', who='A', facts='F-1' },
  point 'b' { '2022-02-28', value=1001, confidence='M', facts='F-1' },
  point 'c' { '2022-03-01 12:00', value=1000000, facts='F-1' },
  point 'd' { '2022-03-01 13:00', value=1000001, facts='F-1' },
  point 'e' { '2022-03-02', value=123456, facts='F-1' },
  point 'f' { '2022-03-03', value=2.5, facts='F-1' } }
chart 'one' { 'One', kind='steps', unit='tenge', source='Papers', point 'a' { '2022-02-28 09:00', value=0, facts='F-1' } }
chart 'dead' { 'Dead', kind='counts', unit='people', source='Papers',
  point 'x' { '2022-02-28', 'all', value=164, who='Post', status='claimed', withdrawn='2022-03-01', note='an error', facts='F-1' },
  point 'y' { '2022-02-28', 'all', value={8,9}, known='2022-03-01', who='Office', status='claimed', facts='F-1' } }
chart 'net' { 'Net', kind='hours', unit='hours', source='Meters',
  point 'p' { '2021-12-31 20:30', 'Less', level='part', facts='F-1' },
  point 'q' { '2022-01-01 06:00', 'Nothing', level='none', facts='F-1' } }
scene 'morning' { title='M', date='2022-02-28', text='x', choice 'on' { 'On', go='noon' } }
scene 'noon' { title='N', date='2022-03-01 12:30', text='x', choice 'on' { 'On', go='after' } }
scene 'after' { title='A', date='2022-03-20', text='x', choice 'on' { 'On', go='over' } }
ending 'over' { title='O', text='x' }
