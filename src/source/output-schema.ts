/** What settings say of the files that are built. */

import { z } from 'zod'
import { plainChoices } from '../model/choice.ts'
import { pdfStandards } from '../model/pdf-standard.ts'
import { pdfStandardNames } from '../model/report-choices.ts'
import { fileName } from './setting-texts.ts'
import { choice, flag, ownWords, plainChoice } from './settings-values.ts'
import { about } from './told.ts'

const pdfStandard = choice(plainChoices(pdfStandards), ownWords(pdfStandardNames))

export const outputSettings = (formats: readonly string[]) =>
  z.strictObject({
    formats: about(z.array(plainChoice(formats)).nonempty().optional(), {
      sv: 'Vad som byggs: html, pdf och json om inget annat sägs.',
      en: 'What is built: html, pdf and json if nothing else is said.',
    }),
    name: about(fileName.optional(), {
      sv: 'Vad filerna heter, utan ändelse.',
      en: 'What the files are called, without what they end in.',
    }),
    pdf: about(pdfStandard.optional(), {
      sv: 'Standarden för PDF:en: ua-1 (PDF/UA-1 och PDF/A-2a) om inget annat sägs, eller ua-2 (PDF/UA-2 och PDF/A-4).',
      en: 'The standard of the PDF: ua-1 (PDF/UA-1 and PDF/A-2a) if nothing else is said, or ua-2 (PDF/UA-2 and PDF/A-4).',
    }),
    attachData: about(flag.optional(), {
      sv: 'Om rapportens tal och text läggs i PDF:en som en fil att räkna vidare på.',
      en: 'Whether the report’s figures and text go into the PDF as a file to compute with.',
    }),
    offerData: about(flag.optional(), {
      sv: 'Om läsaren kan hämta tabellerna på webbsidan som CSV och JSON: ja om inget annat sägs.',
      en: 'Whether readers can get the tables of the web page as CSV and JSON: yes if nothing else is said.',
    }),
    explainFigures: about(flag.optional(), {
      sv: 'Om läsaren på webbsidan kan se hur talen är räknade: ja om inget annat sägs.',
      en: 'Whether readers of the web page can see how the figures are made: yes if nothing else is said.',
    }),
    script: about(flag.optional(), {
      sv: 'Om läsaren kan söka på webbsidan och sortera och kopiera tabeller, med ett litet skript i sidan: ja om inget annat sägs.',
      en: 'Whether readers can search the web page and sort and copy its tables, by a small script in the page: yes if nothing else is said.',
    }),
  })
