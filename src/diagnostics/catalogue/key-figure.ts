/** What is said of figures in boxes. */

import { entry } from '../entry.ts'

export const keyFigureCodes = {
  'keyfigure/change': entry<{ problem: 'figure' | 'several' | 'number' | 'units'; a: string; b: string }>({
    severity: 'error',
    sv: {
      message: ({ problem, a, b }) =>
        ({
          figure: 'Förändringen går inte att räkna ut: talet ovanför är inte hämtat ur en tabell.',
          several: 'Raden har flera tal, så det går inte att säga vilket som jämförs.',
          number: `Förändringen går inte att räkna ut: ”${a}” är inget tal ur en tabell.`,
          units: `Förändringen går inte att räkna ut: talen är i olika enheter, ${unit(a, 'ingen')} och ${unit(b, 'ingen')}.`,
        })[problem],
      hint: ({ problem }) =>
        ({
          figure:
            'Hämta talet ur tabellen: {{resultat.summa.utfall}}. Ska inget jämföras, skriv raden utan klamrar.',
          several: 'Skriv en rad för varje jämförelse.',
          number: 'Hämta ett tal att jämföra med, eller ta bort raden.',
          units: 'Jämför tal av samma slag, till exempel två belopp eller två andelar.',
        })[problem],
    },
    en: {
      message: ({ problem, a, b }) =>
        ({
          figure: 'The change cannot be computed: the figure above is not taken from a table.',
          several: 'The line has several figures, so it cannot be told which one is compared.',
          number: `The change cannot be computed: “${a}” is no number of a table.`,
          units: `The change cannot be computed: the figures are in different units, ${unit(a, 'none')} and ${unit(b, 'none')}.`,
        })[problem],
      hint: ({ problem }) =>
        ({
          figure:
            'Take the figure from the table: {{result.total.outcome}}. If nothing is to be compared, write the line without braces.',
          several: 'Write a line for each comparison.',
          number: 'Take a number to compare with, or remove the line.',
          units: 'Compare figures of one sort, such as two amounts or two shares.',
        })[problem],
    },
  }),

  'keyfigure/unused': entry({
    severity: 'warning',
    sv: {
      message: () =>
        'Raden om vad som är bättre eller sämre används inte: talet jämförs inte med något ur en tabell.',
      hint: () =>
        'Hämta talet och det som det jämförs med ur en tabell: - mot {{resultat.summa.budget}} i budget. Ta annars bort raden, och skriv själv om det är bättre eller sämre.',
    },
    en: {
      message: () =>
        'The line on what is better or worse is not used: the figure is compared with nothing from a table.',
      hint: () =>
        'Take the figure, and what it is compared with, from a table: - against {{result.total.budget}} in the budget. Otherwise remove the line, and write yourself whether it is better or worse.',
    },
  }),
}

const unit = (name: string, none: string): string => (name === '' ? none : name)
