import { box } from '../directive/box.ts'

/** `:::decision[Title]`: what the board is asked to decide. */
export const decision = box(
  'decision',
  ['beslut', 'förslag'],
  { sv: 'Förslag till beslut', en: 'Proposed decision' },
  {
    sv: 'En ruta med det som nämnden föreslås besluta.',
    en: 'A box with what the board is asked to decide.',
  },
)
