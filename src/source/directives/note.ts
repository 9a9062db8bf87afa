import { box } from '../directive/box.ts'

const otherNames = ['ruta', 'not', 'notis', 'anmärkning', 'info', 'tips', 'tip', 'box']

/** `:::note[Title]`: what helps to understand. */
export const note = box(
  'note',
  otherNames,
  { sv: 'Not', en: 'Note' },
  { sv: 'En ruta med det som hjälper läsaren att förstå.', en: 'A box with what helps to understand.' },
)
