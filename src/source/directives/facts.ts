import { box } from '../directive/box.ts'

/** `:::facts[Title]`: what can be read by itself, beside the text that follows where there is room. */
export const facts = box(
  'facts',
  ['fakta', 'faktaruta', 'sidofakta', 'fact', 'factbox'],
  { sv: 'Fakta', en: 'Facts' },
  {
    sv: 'En faktaruta, som står bredvid texten efter där det finns plats.',
    en: 'A box of facts, which stands beside the text that follows where there is room.',
  },
  { sort: 'factbox', isBeside: true },
)
