-- Few words: the pages about saves are the same for all scenarios.
scenario 'm' { title='M', kind='fictional', start='one' }
scene 'one' { title='One', text='It begins.', choice 'on' { 'On', go='two' } }
scene 'two' { title='Two', text='It goes on.', choice 'on' { 'On', go='three' } }
ending 'three' { title='Three', text='It is over.' }
