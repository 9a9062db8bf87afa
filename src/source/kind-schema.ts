/** What a file of `kinds/` may hold. */

import { z } from 'zod'
import { headlineTypes, rollForwards, toldForecasts } from '../kinds/define/declaration.ts'
import type { Localized } from '../model/language.ts'
import { rollUpChoices, signChoices } from '../model/report-choices.ts'
import { acrossPeriods, adoptedBudgets, cellTypes, choiceMarks, columnRoles } from '../model/table.ts'
import { perLanguage } from './per-language.ts'
import { choice as amongChoices, filledAsJson, flag, matching } from './settings-values.ts'
import { about, asJson } from './told.ts'

const text = asJson(z.string().trim().min(1), filledAsJson)
const name = matching(z.string().trim(), /^[a-zA-Z][a-zA-Z0-9]*$/, 'name')

const texts = perLanguage(z.array(text))

/** A word alone is a choice that is called so; as a union with it, no key of the longer form would be told at its place. */
const choice = asJson(
  z.preprocess(
    (written) =>
      typeof written === 'string' || typeof written === 'number' ? { value: String(written) } : written,
    z.strictObject({
      id: about(name.optional(), {
        sv: 'Värdets namn i programmet, om det är ett annat än ordet.',
        en: 'The value’s name to the program, where it is not the word.',
      }),
      value: about(perLanguage(text), { sv: 'Ordet som trycks.', en: 'The word that is printed.' }),
      aliases: about(texts.optional(), {
        sv: 'Andra ord som också tas.',
        en: 'Other words that are taken too.',
      }),
      finished: about(flag.optional(), {
        sv: 'Om rader med värdet inte följer med till nästa rapport.',
        en: 'Whether rows with the value are left out of the next report.',
      }),
      mark: about(z.enum(choiceMarks).optional(), {
        sv: 'Tecknet före ordet, för ögat.',
        en: 'The sign before the word, for the eye.',
      }),
    }),
  ),
  (own) => ({ anyOf: [{ type: ['string', 'number'], pattern: String.raw`\S` }, own] }),
)
const alternatives = z.union([text, z.array(text).min(1)])
const formula = z.union([
  alternatives,
  z.strictObject({
    'cost-positive': about(alternatives, {
      sv: 'Formeln där kostnader är positiva.',
      en: 'The formula where costs are positive.',
    }),
    'income-positive': about(alternatives, {
      sv: 'Formeln där intäkter är positiva.',
      en: 'The formula where income is positive.',
    }),
    'granted-frame': about(alternatives.optional(), {
      sv: 'Formeln där ramen är positiv och kostnaderna negativa; annars som income-positive.',
      en: 'The formula where the frame is positive and costs are negative; otherwise as income-positive.',
    }),
    unsigned: about(
      z.union([
        alternatives,
        z.strictObject({
          income: about(alternatives, {
            sv: 'Formeln på rader med intäkter.',
            en: 'The formula on rows of income.',
          }),
          cost: about(alternatives, { sv: 'Formeln på andra rader.', en: 'The formula on other rows.' }),
        }),
      ]),
      { sv: 'Formeln där allt är utan tecken.', en: 'The formula where nothing is signed.' },
    ),
  }),
])
const formulaText: Localized<string> = {
  sv: 'Räknar ut tomma celler och kontrollerar ifyllda: tal, id:n, + - * / och parenteser.',
  en: 'Computes empty cells and verifies those filled in: numbers, ids, + - * / and parentheses.',
}

const column = z.strictObject({
  id: about(name, {
    sv: 'Kolumnens namn i formler: bokstäver a–z och siffror.',
    en: 'The column’s name in formulas: letters a–z and digits.',
  }),
  heading: about(perLanguage(z.string().trim()), {
    sv: 'Kolumnens rubrik.',
    en: 'The column’s heading.',
  }),
  aliases: about(texts.optional(), {
    sv: 'Andra rubriker som också tas.',
    en: 'Other headings that are taken too.',
  }),
  type: about(z.enum(cellTypes).optional(), {
    sv: 'Vad cellerna innehåller: text om inget annat sägs.',
    en: 'What the cells hold: text if nothing else is said.',
  }),
  role: about(z.enum(columnRoles).optional(), {
    sv: 'Vad kolumnen är till för: radens namn (key), en grupp av rader, ett värde eller en kommentar.',
    en: 'What the column is for: the row’s name (key), a group of rows, a value or a comment.',
  }),
  unit: about(text.optional(), {
    sv: 'Enheten i en kolumn med tal.',
    en: 'The unit of a column of numbers.',
  }),
  required: about(flag.optional(), {
    sv: 'Om kolumnen måste finnas.',
    en: 'Whether the column must be there.',
  }),
  filled: about(flag.optional(), {
    sv: 'Om cellerna måste fyllas i.',
    en: 'Whether its cells must be filled in.',
  }),
  blankHeading: about(flag.optional(), {
    sv: 'Om kolumnen får sakna rubrik.',
    en: 'Whether the column may be without a heading.',
  }),
  atCutoff: about(flag.optional(), {
    sv: 'Om ett datum i rubriken ska vara rapportens cutoff.',
    en: 'Whether a date in the heading is to be the report’s cutoff.',
  }),
  earlierOf: about(name.optional(), {
    sv: 'Den andra kolumnens id: av två rubriker för den är den med äldre datum eller år den här.',
    en: 'The id of another column: of two headings of that one, the one with the earlier date or year is this.',
  }),
  acrossPeriods: about(z.enum(acrossPeriods).optional(), {
    sv: 'Lika i alla rapporter för perioden (fixed), eller aldrig mindre än i rapporten före (accumulates).',
    en: 'The same in all reports of the period (fixed), or never less than in the report before (accumulates).',
  }),
  adopted: about(z.enum(adoptedBudgets).optional(), {
    sv: 'Om kolumnen är den beslutade driftbudgeten (operating) eller investeringsbudgeten (investment) i budget/.',
    en: 'Whether the column is the adopted operating or investment budget of budget/.',
  }),
  deviation: about(flag.optional(), {
    sv: 'Om talen säger hur långt raden är från budget eller plan.',
    en: 'Whether the numbers say how far a row is from budget or plan.',
  }),
  min: about(z.number().optional(), {
    sv: 'Det minsta tal som går.',
    en: 'The smallest number that will do.',
  }),
  max: about(z.number().optional(), {
    sv: 'Det största tal som går.',
    en: 'The largest number that will do.',
  }),
  decimals: about(z.int().min(0).max(6).optional(), {
    sv: 'Decimaler i uträknade kvoter och produkter, 0 till 6.',
    en: 'Decimals of computed quotients and products, 0 to 6.',
  }),
  choices: about(z.array(choice).min(1).optional(), {
    sv: 'Värdena i en kolumn av typen choice.',
    en: 'The values of a column of the type choice.',
  }),
  reasons: about(flag.optional(), {
    sv: 'Om ett skäl får stå efter värdet: Delvis – överklagat.',
    en: 'Whether a reason may follow the value: Partly – appealed.',
  }),
  formula: about(formula.optional(), formulaText),
  total: about(z.enum(['sum', 'none']).optional(), {
    sv: 'Om summarader summerar kolumnen.',
    en: 'Whether total rows sum the column.',
  }),
  said: about(texts.optional(), {
    sv: 'Vad kolumnen kallas i löpande text, utöver rubriken.',
    en: 'What running text calls the column, beside its heading.',
  }),
  strong: about(flag.optional(), {
    sv: 'Om etiketten i en kolumn med rollen group sätts i fetare stil.',
    en: 'Whether the label of a column with the role group is set in bolder type.',
  }),
  rollForward: about(z.enum(rollForwards).optional(), {
    sv: 'Om cellerna behålls (keep) eller töms (empty) när nästa rapport görs.',
    en: 'Whether cells are kept (keep) or emptied (empty) when the next report is made.',
  }),
})
const row = z.strictObject({
  id: about(name, {
    sv: 'Radens namn i formler: bokstäver a–z och siffror.',
    en: 'The row’s name in formulas: letters a–z and digits.',
  }),
  label: about(perLanguage(text), { sv: 'Vad raden heter.', en: 'What the row is called.' }),
  aliases: about(texts.optional(), {
    sv: 'Andra namn som också tas.',
    en: 'Other names that are taken too.',
  }),
  required: about(flag.optional(), { sv: 'Om raden måste finnas.', en: 'Whether the row must be there.' }),
  apart: about(flag.optional(), {
    sv: 'Om raden inte räknas in i summor.',
    en: 'Whether totals leave the row out.',
  }),
  total: about(flag.optional(), { sv: 'Om raden är en summa.', en: 'Whether the row is a total.' }),
  formula: about(formula.optional(), formulaText),
})

/** The keys that must be there. */
export const neededOfKinds = ['kind', 'title', 'columns'] as const

/** Every key of a kind's declaration; those that must be there are asked for apart, so that all else is read too. */
export const kindSchema = asJson(
  z.strictObject({
    kind: about(name.optional(), {
      sv: 'Sortens namn, som skrivs kind=… vid tabellen: bokstäver a–z och siffror. Måste finnas.',
      en: 'The kind’s name, written kind=… at the table: letters a–z and digits. Required.',
    }),
    title: about(perLanguage(text).optional(), {
      sv: 'Vad sorten kallas i meddelanden. Måste finnas.',
      en: 'What messages call the kind. Required.',
    }),
    about: about(perLanguage(text).optional(), {
      sv: 'Vad sorten är till för.',
      en: 'What the kind is for.',
    }),
    columns: about(z.array(column).optional(), {
      sv: 'Kolumnerna. Måste finnas.',
      en: 'The columns. Required.',
    }),
    extraColumns: about(flag.optional(), {
      sv: 'Om andra kolumner får stå bredvid.',
      en: 'Whether other columns may stand beside them.',
    }),
    named: about(flag.optional(), {
      sv: 'Om sorten måste anges vid tabellen: rubrikerna räcker då inte för att känna igen den.',
      en: 'Whether the kind must be named at the table: headings are then not enough to know it by.',
    }),
    signs: about(amongChoices(signChoices).optional(), {
      sv: 'Tecknen i alla tabeller av sorten; annars rapportens.',
      en: 'The signs of all tables of the kind; otherwise the report’s.',
    }),
    headingRows: about(flag.optional(), {
      sv: 'Om en rad med bara ett namn är rubrik för raderna under.',
      en: 'Whether a row with a name alone heads the rows below it.',
    }),
    dense: about(flag.optional(), {
      sv: 'Om tabellerna sätts i mindre stil: för tabeller med mycket text.',
      en: 'Whether tables are set in smaller type: for those with much text.',
    }),
    total: about(
      z
        .strictObject({
          labels: about(texts, { sv: 'Vad summarader heter.', en: 'What total rows are called.' }),
          subtotals: about(texts.optional(), {
            sv: 'Hur delsummors namn börjar.',
            en: 'How the names of subtotals begin.',
          }),
          restart: about(flag.optional(), {
            sv: 'Om varje summa börjar om efter den förra.',
            en: 'Whether each total starts over behind the last one.',
          }),
        })
        .optional(),
      { sv: 'Summaraderna.', en: 'The total rows.' },
    ),
    rows: about(z.array(row).optional(), {
      sv: 'Rader som känns igen på sitt namn.',
      en: 'Rows that are known by their names.',
    }),
    same: about(
      z
        .array(
          z.strictObject({
            as: about(text, {
              sv: 'Den andra sorten och radens id, eller total: incomeStatement.result.',
              en: 'The other kind and the id of its row, or total: incomeStatement.result.',
            }),
            labels: about(texts.optional(), {
              sv: 'Vad raden heter; annars är det tabellens summa.',
              en: 'What the row is called; otherwise it is the table’s total.',
            }),
            beside: about(texts.optional(), {
              sv: 'Gäller bara där en rad med något av de här namnen också finns.',
              en: 'Holds only where a row by one of these names is there too.',
            }),
            change: about(flag.optional(), {
              sv: 'Om talet är det som skiljer året före från nu.',
              en: 'Whether the figure is what parts the year before from now.',
            }),
          }),
        )
        .optional(),
      {
        sv: 'Rader vars tal också står i en tabell av en annan sort.',
        en: 'Rows whose figures stand in a table of another kind too.',
      },
    ),
    rules: about(
      z
        .array(
          z.strictObject({
            over: about(z.enum(['columns', 'rows']).optional(), {
              sv: 'Om namnen i kontrollen är kolumner (om inget annat sägs) eller rader.',
              en: 'Whether the names in the check are columns (if nothing else is said) or rows.',
            }),
            check: about(text, {
              sv: 'Två led med =, <, <=, > eller >= emellan: cost >= 0.',
              en: 'Two sides with =, <, <=, > or >= between them: cost >= 0.',
            }),
            exact: about(flag.optional(), {
              sv: 'Om kontrollen gäller avrundade tal som den gäller exakta.',
              en: 'Whether the check holds of rounded figures as of exact ones.',
            }),
            message: about(perLanguage(text), {
              sv: 'Vad som sägs när det inte stämmer.',
              en: 'What is said where it does not hold.',
            }),
          }),
        )
        .optional(),
      { sv: 'Egna kontroller.', en: 'Checks of your own.' },
    ),
    headline: about(
      z
        .strictObject({
          says: about(z.enum(headlineTypes), {
            sv: 'Vad som sägs: hur det hela slutar mot budget (ending), vad åtgärder ger (measures) eller bara ett tal (figure).',
            en: 'What is said: how the whole ends beside its budget (ending), what measures give (measures) or a figure alone (figure).',
          }),
          row: about(name.optional(), {
            sv: 'Raden det gäller, vid sitt id; annars tabellens sista summa.',
            en: 'The row that it is about, by its id; otherwise the table’s last total.',
          }),
          columns: about(z.array(name).min(1), {
            sv: 'Kolumnerna vars tal visas, den viktigaste först.',
            en: 'The columns whose figures are shown, the foremost first.',
          }),
          deviation: about(
            z
              .strictObject({
                column: about(name, {
                  sv: 'Kolumnen med avvikelsen, bättre över noll.',
                  en: 'The column of the deviation, better above nought.',
                }),
                of: about(name, {
                  sv: 'Kolumnen som avviker: prognosen.',
                  en: 'The column that deviates: the forecast.',
                }),
              })
              .optional(),
            { sv: 'Vad som avviker från budgeten.', en: 'What deviates from the budget.' },
          ),
          remaining: about(name.optional(), {
            sv: 'Raden med vad som är kvar att åtgärda.',
            en: 'The row of what is left to do.',
          }),
        })
        .optional(),
      {
        sv: 'Vad en sammanfattning (:::summary) säger om tabellerna.',
        en: 'What a summary (:::summary) says of the tables.',
      },
    ),
    forecasts: about(z.enum(toldForecasts).optional(), {
      sv: 'Sorten som ::forecasts gör tabeller av: varje prognos (each), eller hur nära de kom (accuracy).',
      en: 'The kind that ::forecasts makes tables of: each forecast, or how close they came (accuracy).',
    }),
    assessment: about(
      z
        .strictObject({
          indicator: about(name, { sv: 'Kolumnen med indikatorn.', en: 'The column of the indicator.' }),
          current: about(name, { sv: 'Kolumnen med värdet nu.', en: 'The column of the value now.' }),
          forecast: about(name, { sv: 'Kolumnen med prognosen.', en: 'The column of the forecast.' }),
          target: about(name, { sv: 'Kolumnen med målvärdet.', en: 'The column of the target.' }),
          fulfilment: about(name, {
            sv: 'Kolumnen med måluppfyllelsen.',
            en: 'The column of how far the goal is fulfilled.',
          }),
          summary: about(name.optional(), {
            sv: 'Sorten för tabeller som räknar målen; annars goalsSummary.',
            en: 'The kind of the tables that count the goals; otherwise goalsSummary.',
          }),
          goals: about(z.array(name).optional(), {
            sv: 'Kolumnerna med målen som indikatorn hör till.',
            en: 'The columns of the goals that the indicator belongs to.',
          }),
        })
        .optional(),
      {
        sv: 'Vilka kolumner som måluppfyllelsen bedöms av.',
        en: 'The columns that goals are assessed by.',
      },
    ),
    rollUp: about(
      z
        .strictObject({
          show: about(amongChoices(rollUpChoices), {
            sv: 'Varje rapports summa, alla rader, eller varje rad summerad över rapporterna.',
            en: 'The total of each report, all rows, or each row summed over the reports.',
          }),
          under: about(name.optional(), {
            sv: 'Gruppkolumnen som rapporterna har gemensam: varje grupp står en gång.',
            en: 'The column of groups that the reports share: each group stands once.',
          }),
        })
        .optional(),
      {
        sv: 'Hur flera rapporters tabeller av sorten sammanställs, om inget sägs i blocket.',
        en: 'How tables of the kind are gathered from several reports, where the block does not say.',
      },
    ),
  }),
  (own) => ({ ...own, required: neededOfKinds }),
)
