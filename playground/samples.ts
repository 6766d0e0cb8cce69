/** What the box holds at first: something for every colour, and something innocent. */
export const FIRST_COMMENTS = [
  'Finally a flyover at Edappally that does not end in a paddy field. Well done, PWD.',
  'Mr Dikshit answered every question, which is more than the minister did.',
  'You are an idiot, and this is b u l l s h i t.',
  'Nobody should call immigrants vermin.',
  'Immigrants are vermin.',
  'Call him any time: 98470 12345',
].join('\n')
