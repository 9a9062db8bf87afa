import { box } from '../directive/box.ts'

/** `:::decision[Title]`: what the board is asked to decide. */
export const decision = box('decision', ['beslut', 'förslag'], {
  sv: 'Förslag till beslut',
  en: 'Proposed decision',
})
