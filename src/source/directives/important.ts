import { box } from '../directive/box.ts'

/** `:::important[Title]`: what must not be missed. */
export const important = box(
  'important',
  ['viktigt', 'obs', 'varning', 'warning'],
  { sv: 'Viktigt', en: 'Important' },
  { sv: 'En ruta med det som inte får missas.', en: 'A box with what must not be missed.' },
)
