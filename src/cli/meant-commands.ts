/** What people who do not know the commands call them. */

import { lookUp } from '../model/look-up.ts'

/** By commands: words of everyday language, and of other programs. */
const called: Readonly<Record<string, readonly string[]>> = {
  build: ['bygg', 'bygga', 'gör', 'kör', 'pdf', 'html', 'skriv-ut', 'skrivut', 'make', 'print', 'run'],
  check: ['kontrollera', 'kontroll', 'granska', 'kolla', 'rätta', 'fix', 'lint', 'validate', 'verify'],
  diff: ['jämför', 'jämföra', 'skillnad', 'ändringar', 'compare', 'changes'],
  docs: ['handbok', 'handboken', 'manual', 'dokumentation', 'läs', 'handbook', 'man'],
  figures: ['siffror', 'tal', 'belopp', 'numbers'],
  help: ['hjälp', 'hjalp'],
  init: ['skapa', 'börja', 'starta', 'start', 'begin', 'create', 'setup'],
  list: ['lista', 'rapporter', 'reports', 'ls'],
  new: ['ny', 'nytt', 'nästa', 'next'],
  preview: [
    'visa',
    'förhandsvisa',
    'förhandsvisning',
    'förhandsgranska',
    'skriv',
    'öppna',
    'show',
    'open',
    'serve',
    'view',
  ],
  theme: ['tema', 'utseende', 'style'],
}

const meant: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(called).flatMap(([name, words]) => words.map((word) => [word, name])),
)

/** The command that the word asks for; null for a word that stands for none. */
export const meantCommand = (word: string): string | null =>
  lookUp(meant, word.normalize('NFC').toLowerCase()) ?? null
