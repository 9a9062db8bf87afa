import type { Kind } from './kind.ts'

/** Political decisions and assignments, and how far they have come. */
export const decisions: Kind = {
  id: 'decisions',
  title: { sv: 'Politiska beslut', en: 'Political decisions' },
  extraColumns: false,
  total: null,
  columns: [
    {
      id: 'decision',
      headings: { sv: ['Beslut', 'Uppdrag', 'Politiskt beslut'], en: ['Decision', 'Assignment'] },
      type: 'text',
      role: 'key',
      required: true,
      filled: true,
    },
    { id: 'date', headings: { sv: ['Datum', 'Beslutsdatum'], en: ['Date'] }, type: 'date', role: 'value' },
    {
      id: 'responsible',
      headings: { sv: ['Ansvarig'], en: ['Responsible'] },
      type: 'text',
      role: 'value',
    },
    {
      id: 'due',
      headings: { sv: ['Slutdatum', 'Klart senast'], en: ['Due', 'Due date'] },
      type: 'date',
      role: 'value',
    },
    {
      id: 'status',
      headings: { sv: ['Status'], en: ['Status'] },
      type: 'choice',
      role: 'value',
      required: true,
      filled: true,
      choices: [
        {
          id: 'notStarted',
          words: {
            sv: ['Ej påbörjat', 'Ej påbörjad', 'Inte påbörjat', 'Inte påbörjad', 'Ej startat'],
            en: ['Not started'],
          },
        },
        {
          id: 'ongoing',
          words: {
            sv: ['Pågår', 'Pågående', 'Påbörjat', 'Påbörjad'],
            en: ['Ongoing', 'In progress', 'Started'],
          },
        },
        { id: 'delayed', words: { sv: ['Försenat', 'Försenad'], en: ['Delayed', 'Late'] } },
        {
          id: 'done',
          words: {
            sv: ['Klart', 'Klar', 'Avslutat', 'Avslutad', 'Genomfört', 'Genomförd', 'Slutfört', 'Slutförd'],
            en: ['Done', 'Completed', 'Finished'],
          },
        },
        { id: 'paused', words: { sv: ['Pausat', 'Pausad', 'Vilande'], en: ['Paused', 'On hold'] } },
        { id: 'dropped', words: { sv: ['Utgår', 'Utgått', 'Avskrivet'], en: ['Dropped', 'Cancelled'] } },
      ],
    },
    {
      id: 'comment',
      headings: { sv: ['Kommentar', 'Kommentarer'], en: ['Comment', 'Comments'] },
      type: 'text',
      role: 'comment',
    },
  ],
}
