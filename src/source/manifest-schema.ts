/** What `report.yaml`, and the workspace's configuration under it, may hold. */

import { z } from 'zod'
import { unknownKey, valueHint } from '../diagnostics/catalogue/yaml-value.ts'
import { severityChoices } from '../diagnostics/entry.ts'
import { isReservedName } from '../host/workspace.ts'
import { readDate, type IsoDate } from '../model/calendar.ts'
import { plainChoices } from '../model/choice.ts'
import type { Localized } from '../model/language.ts'
import { pdfStandards } from '../model/pdf-standard.ts'
import { fontNames } from '../model/report.ts'
import {
  languageChoices,
  listedChoices,
  pdfStandardNames,
  reportTypeChoices,
  roundingChoices,
  signChoices,
  statusChoices,
} from '../model/report-choices.ts'
import { moneyUnits, reportUnitOf, reportUnitWords } from '../model/units.ts'
import type { ManifestWords } from './manifest-words.ts'
import {
  choice,
  filledAsJson,
  flag,
  flagAsJson,
  flagOf,
  matching,
  ownWords,
  patternAsJson,
  plainChoice,
  problem,
} from './settings-values.ts'
import { dayMeant, edge, periodMeant } from './times-meant.ts'
import { about, asJson, toldOf } from './told.ts'
import { paddedPattern } from './word-pattern.ts'

const text = z.string().trim()
const filled = asJson(
  text.refine((value) => value !== '', problem({ type: 'required' })),
  filledAsJson,
)
const isoDate = /^\d{4}-\d{2}-\d{2}$/
const isDay = (value: string): boolean => isoDate.test(value) && readDate(value, 'sv') !== null

/** `meant` leads other ways to write a day to the one that it is. */
const dayBy = (meant: (written: string) => IsoDate | null) =>
  asJson(
    text.superRefine((value, context) => {
      if (isDay(value)) return
      const proposed = meant(value)
      context.addIssue({
        code: 'custom',
        ...problem({ type: 'format', expected: 'date', ...(proposed === null ? {} : { proposed }) }),
      })
    }),
    (own, language) => ({ ...own, ...patternAsJson(paddedPattern(isoDate), 'date', language) }),
  )
const date = dayBy(dayMeant)
const firstDay = dayBy((written) => edge(written, 'start'))
/** Of a month its last day is meant. */
const lastDay = dayBy((written) => edge(written, 'end'))

const periodKeys = z
  .strictObject({
    start: about(firstDay, { sv: 'Periodens första dag.', en: 'The first day of the period.' }),
    end: about(lastDay, { sv: 'Periodens sista dag.', en: 'The last day of the period.' }),
  })
  .refine(({ start, end }) => !isDay(start) || !isDay(end) || start <= end, problem({ type: 'order' }))

/** A period in words is no period yet, but tells which one is meant. */
const period = asJson(
  z.preprocess((value, context) => {
    const words = Array.isArray(value) ? value.join(' till ') : value
    if (typeof words !== 'string' && typeof words !== 'number') return value
    const meant = periodMeant(String(words)) ?? { start: '2021-01-01', end: '2021-12-31' }
    const proposed = `period: { start: ${meant.start}, end: ${meant.end} }`
    context.addIssue({ code: 'custom', ...problem({ type: 'shape', expected: 'days', proposed }) })
    return z.NEVER
  }, periodKeys),
  (own, language) => ({ ...own, errorMessage: valueHint({ type: 'shape', expected: 'days' }, language) }),
)
const blankOr = <S extends z.ZodType>(schema: S) => z.union([z.literal(''), schema]).nullish()
const webAddress = matching(text, /^https?:\/\/[^\s<>"#]{1,500}$/, 'webAddress')
const lowerCaseId = matching(text, /^[a-z0-9-]+$/, 'lowerCaseId')
const colour = matching(text, /^#[0-9a-fA-F]{6}$/, 'colour')
const fileName = matching(
  text,
  /^(?!\.)[^<>:"/\\|?*\p{Cc}]{1,120}(?<![. ])$/u,
  'fileName',
  (name) => !isReservedName(name),
)
/** Upwards only where it begins, so that a folder has one name. */
const folder = matching(
  text,
  /^(?:\.\.\/)*(?!\.)[^<>:"/\\|?*\p{Cc}]+(?:\/(?!\.)[^<>:"/\\|?*\p{Cc}]+)*$/u,
  'folder',
  (name) => !name.split('/').some(isReservedName),
)

const levels: readonly unknown[] = [1, 2, 3, 4]

/** Levels of headings in the contents: `{ depth: 2 }`, `2`, or no contents at all. */
const depth = asJson(
  z.unknown().transform((value, context): false | { depth: number } => {
    const flag = flagOf(value)
    if (flag === false) return false
    const depth = flag ? 2 : ((value as { depth?: unknown } | null)?.depth ?? value)
    if (levels.includes(depth)) return { depth: depth as number }
    context.addIssue({ code: 'custom', ...problem({ type: 'format', expected: 'depth' }) })
    return z.NEVER
  }),
  (_, language) => ({
    anyOf: [
      flagAsJson(language, levels, { type: 'format', expected: 'depth' }),
      {
        type: 'object',
        properties: { depth: { enum: levels, description: depthText[language] } },
        required: ['depth'],
      },
    ],
  }),
)
const depthText: Localized<string> = {
  sv: 'Hur många rubriknivåer innehållsförteckningen har, 1 till 4.',
  en: 'How many levels of headings the contents have, 1 to 4.',
}

const reportUnit = choice(plainChoices(moneyUnits), {
  read: reportUnitOf,
  words: reportUnitWords,
  between: String.raw`\s.`,
  around: String.raw`\s.`,
})

/** A name alone is the profile without exceptions; as a union with it, no key of the longer form would be told at its place. */
const profile = asJson(
  z.preprocess(
    (written) => (typeof written === 'string' ? { name: written } : written),
    z.strictObject({
      name: about(lowerCaseId, {
        sv: 'Profilens namn: programmets rkr-r17, eller en fil i profiles.',
        en: 'The profile’s name: rkr-r17 of the program, or a file in profiles.',
      }),
      except: about(z.record(z.string(), filled).nullish(), {
        sv: 'Regler som inte gäller rapporten, efter regelns namn, var och en med skälet.',
        en: 'Rules that do not hold for the report, by the rule’s name, each with the reason.',
      }),
    }),
  ),
  (own) => ({ anyOf: [{ type: 'string', pattern: paddedPattern(/^[a-z0-9-]+$/) }, own] }),
)

const accentText: Localized<string> = {
  sv: 'Färgen på omslag, rubriker, tabellhuvuden och diagram, inom citattecken.',
  en: 'The colour of cover, headings, table heads and charts, in quotation marks.',
}

/** A text stands for the key that it is mostly given by. */
const shortFor = <S extends z.ZodType>(key: string, keys: S) =>
  asJson(
    z.preprocess((value) => (typeof value === 'string' ? { [key]: value } : value), keys),
    (own) => ({ anyOf: [{ type: 'string', alsoFrom: [] }, own] }),
  )

const logo = shortFor(
  'light',
  z.strictObject({
    light: about(text.nullish(), {
      sv: 'Logotypen för ljus botten.',
      en: 'The logo for light grounds.',
    }),
    dark: about(text.nullish(), {
      sv: 'Logotypen för mörk botten, som ett omslag i en mörk färg.',
      en: 'The logo for dark grounds, such as a cover of a dark colour.',
    }),
  }),
)

const cover = shortFor(
  'image',
  z.strictObject({
    image: about(filled, { sv: 'Bildfilen.', en: 'The image file.' }),
    alt: about(text.nullish(), {
      sv: 'Vad bilden visar, för den som inte ser den. Utelämnas för en bild som bara pryder.',
      en: 'What the image shows, for those who cannot see it. Left out of an image that only adorns.',
    }),
  }),
)

const fontName = plainChoice(fontNames)

const fontText: Localized<string> = {
  sv: 'Något av programmets egna teckensnitt, eller en fil med ert eget, som fonts/KommunSans-Regular.ttf: de andra filerna i familjen tas med från samma mapp.',
  en: 'One of the program’s own typefaces, or a file of your own, such as fonts/KommunSans-Regular.ttf: the other files of the family come along from the same folder.',
}

/** What is meant as a path, whether or not there is a font there. */
const fontPath = /[\\/]|\.(?:[oOtT][tT][cCfF]|[wW][oO][fF][fF]2?|[eE][oO][tT])\s*$/

const fontKeys = z.strictObject({
  regular: about(filled, { sv: 'Filen för vanlig text.', en: 'The file for ordinary text.' }),
  bold: about(text.nullish(), { sv: 'Filen för fet text.', en: 'The file for bold text.' }),
  italic: about(text.nullish(), { sv: 'Filen för kursiv text.', en: 'The file for text in italics.' }),
  black: about(text.nullish(), {
    sv: 'Filen för den fetaste texten, i teman som har sådan.',
    en: 'The file for the heaviest text, in themes that have such.',
  }),
})

/** A typeface by its name, by one of its files, or by each of them. */
const font = asJson(
  z.preprocess((value, context) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
    if (typeof value === 'string' && fontPath.test(value)) return { regular: value }
    const read = fontName.safeParse(value)
    if (read.success) return { regular: read.data }
    for (const { message, ...issue } of read.error.issues) context.addIssue({ ...issue })
    return z.NEVER
  }, fontKeys),
  (own, language) => ({
    anyOf: [
      toldOf(fontName).asJson!({}, language),
      { type: 'string', pattern: fontPath.source, alsoFrom: [] },
      own,
    ],
  }),
)

const pdfStandard = choice(plainChoices(pdfStandards), ownWords(pdfStandardNames))

const severity = choice(severityChoices)

const weightKeys = z.strictObject({
  severity: about(severity, {
    sv: 'Hur allvarligt det är: fel, varning, upplysning eller av.',
    en: 'How serious it is: error, warning, info or off.',
  }),
  by: about(text.nullish(), { sv: 'Vem som har bestämt det.', en: 'Who has decided that.' }),
  why: about(text.nullish(), { sv: 'Varför.', en: 'Why.' }),
})

/** `av`, or that with who has decided it and why. What a layer leaves out is not taken from the one under it. */
const weight = asJson(
  z.preprocess((value, context) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { by: null, why: null, ...value }
    const plain = severity.safeParse(value)
    if (plain.success) return { severity: plain.data, by: null, why: null }
    for (const { message, ...issue } of plain.error.issues) context.addIssue({ ...issue })
    return z.NEVER
  }, weightKeys),
  (own, language) => ({
    anyOf: [toldOf(severity).asJson!({}, language), own],
  }),
)

/** The keys that a variant may lay over the report's own; all optional, since the workspace's configuration may hold any. */
const settingsSchema = ({ formats, codes }: ManifestWords) =>
  z.strictObject({
    title: about(filled.optional(), {
      sv: 'Rapportens titel, som den står på omslaget. Måste finnas.',
      en: 'The report’s title, as it stands on the cover. Required.',
    }),
    organisation: about(filled.optional(), {
      sv: 'Nämnden, styrelsen eller kommunen som rapporten är från. Måste finnas.',
      en: 'The board or municipality that the report is from. Required.',
    }),
    type: about(choice(reportTypeChoices).optional(), {
      sv: 'Vad det är för rapport: en delårsrapport om inget annat sägs.',
      en: 'What the report is: an interim report if nothing else is said.',
    }),
    period: about(period.optional(), {
      sv: 'Tiden som budget och prognos gäller, med första och sista dagen.',
      en: 'The time that budget and forecast are for, by its first and last day.',
    }),
    cutoff: about(lastDay.optional(), {
      sv: 'Dagen som utfallen är till och med.',
      en: 'The day that outcomes are as at.',
    }),
    date: about(date.optional(), { sv: 'Dokumentets datum.', en: 'The date of the document.' }),
    lang: about(choice(languageChoices).optional(), {
      sv: 'Språket som rapporten är skriven på: svenska om inget annat sägs.',
      en: 'The language that the report is written in: Swedish if nothing else is said.',
    }),
    status: about(choice(statusChoices).optional(), {
      sv: 'Om rapporten är klar; ett utkast får ordet ”Utkast” tryckt över sidorna.',
      en: 'Whether the report is done; a draft has the word “Draft” printed across its pages.',
    }),
    registration: about(text.nullish(), {
      sv: 'Diarienumret, som IT 2021/45.',
      en: 'The registration number, such as IT 2021/45.',
    }),
    decision: about(
      z
        .strictObject({
          by: about(text.nullish(), { sv: 'Vem som beslutade.', en: 'Who decided.' }),
          date: about(blankOr(date), { sv: 'Dagen för beslutet.', en: 'The day of the decision.' }),
          paragraph: about(text.nullish(), {
            sv: 'Paragrafen i protokollet, som § 45.',
            en: 'The paragraph in the minutes, such as § 45.',
          }),
        })
        .nullish(),
      { sv: 'Beslutet om rapporten.', en: 'The decision on the report.' },
    ),
    author: about(text.nullish(), {
      sv: 'Handläggaren som har gjort rapporten.',
      en: 'Who has made the report.',
    }),
    address: about(webAddress.nullish(), {
      sv: 'Webbadressen där rapportens sida ligger när den är publicerad; rapporter som räknar in den länkar dit.',
      en: 'The web address of the report’s page once it is published; reports that count it in link to it.',
    }),
    keywords: about(z.array(text).nullish(), {
      sv: 'Ord att hitta rapporten på; de läggs i PDF:ens egenskaper.',
      en: 'Words to find the report by; they go into the PDF’s properties.',
    }),
    previous: about(lowerCaseId.nullish(), {
      sv: 'Id för rapporten före den här, som 2021-04; de två jämförs.',
      en: 'The id of the report before this one, such as 2021-04; the two are compared.',
    }),
    include: about(z.array(filled).nullish(), {
      sv: 'Rapporterna som räknas in i den här, vid sina id: nämndernas, för den som sammanställer.',
      en: 'The reports that are counted in with this one, by their ids: those of the boards, for who compiles them.',
    }),
    workspaces: about(z.array(folder).nullish(), {
      sv: 'Mappar med andras rapporter, som ../it-namnden: bara dessa kan räknas in utifrån. Står i delrapport.config.yaml.',
      en: 'Folders with reports of others, such as ../it-board: only these can be counted in from outside. Stands in delrapport.config.yaml.',
    }),
    profile: about(profile.nullish(), {
      sv: 'Profilen som säger vad rapporten ska innehålla, som rkr-r17; eller { name: …, except: … } med undantag.',
      en: 'The profile that says what the report is to hold, such as rkr-r17; or { name: …, except: … } with exceptions.',
    }),
    handover: about(date.nullish(), {
      sv: 'Dagen då rapporten lämnas till fullmäktige och revisorerna; annars gäller beslutets dag.',
      en: 'The day that the report is handed to the council and the auditors; otherwise the day of the decision.',
    }),
    unit: about(reportUnit.optional(), {
      sv: 'Enheten i tabeller med belopp: tkr om inget annat sägs.',
      en: 'The unit in tables of money: thousands of kronor (tkr) if nothing else is said.',
    }),
    signs: about(choice(signChoices).optional(), {
      sv: 'Hur intäkter, kostnader och avvikelser är skrivna: kostnader är positiva om inget annat sägs.',
      en: 'How income, costs and deviations are written: costs are positive if nothing else is said.',
    }),
    rounding: about(choice(roundingChoices).optional(), {
      sv: 'Om summor får skilja så mycket som avrundning kan ge, eller ska stämma på sista siffran.',
      en: 'Whether totals may be off by what rounding can make, or must agree to the last digit.',
    }),
    toc: about(depth.optional(), {
      sv: 'Innehållsförteckningen: hur många rubriknivåer den har, 1 till 4, eller nej.',
      en: 'The contents: how many levels of headings they have, 1 to 4, or no.',
    }),
    numbering: about(flag.optional(), {
      sv: 'Om kapitel och avsnitt har nummer.',
      en: 'Whether chapters and sections are numbered.',
    }),
    glossary: about(flag.optional(), {
      sv: 'Om orden i glossary.yaml förklaras för läsaren: ja om inget annat sägs.',
      en: 'Whether the words of glossary.yaml are explained to readers: yes if nothing else is said.',
    }),
    listOf: about(z.array(choice(listedChoices)).nullish(), {
      sv: 'Listor efter innehållsförteckningen: över tabeller, figurer eller båda.',
      en: 'Lists behind the contents: of tables, of figures or of both.',
    }),
    theme: about(
      z
        .strictObject({
          name: about(lowerCaseId.nullish(), {
            sv: 'Temat: default, horizon, meridian eller ett eget i templates/themes.',
            en: 'The theme: default, horizon, meridian or one of your own in templates/themes.',
          }),
          accent: about(colour.nullish(), accentText),
          logo: about(logo.nullish(), {
            sv: 'Bildfilen med logotypen, räknad från mappen som den här filen ligger i, eller en för ljus och en för mörk botten.',
            en: 'The image file of the logo, from the folder that this file is in, or one for light and one for dark grounds.',
          }),
          colors: about(
            z
              .strictObject({
                accent: about(colour.nullish(), accentText),
                second: about(colour.nullish(), {
                  sv: 'En andra färg, i omslag och diagram, inom citattecken.',
                  en: 'A second colour, of cover and charts, in quotation marks.',
                }),
                third: about(colour.nullish(), {
                  sv: 'En tredje färg, i omslag och diagram, inom citattecken.',
                  en: 'A third colour, of cover and charts, in quotation marks.',
                }),
              })
              .nullish(),
            { sv: 'Rapportens färger.', en: 'The colours of the report.' },
          ),
          cover: about(cover.nullish(), {
            sv: 'Bildfilen på omslaget, räknad från mappen som den här filen ligger i.',
            en: 'The image file on the cover, from the folder that this file is in.',
          }),
          head: about(text.nullish(), {
            sv: 'Texten överst till vänster på sidorna: titeln om inget annat sägs. Värden som {{report.title}} kan stå i den.',
            en: 'The text at the top left of pages: the title if nothing else is said. Values such as {{report.title}} can stand in it.',
          }),
          foot: about(text.nullish(), {
            sv: 'Texten nederst till vänster på sidorna: organisationen om inget annat sägs.',
            en: 'The text at the bottom left of pages: the organisation if nothing else is said.',
          }),
          fonts: about(
            z
              .strictObject({
                text: about(font.nullish(), fontText),
                headings: about(font.nullish(), fontText),
              })
              .nullish(),
            { sv: 'Teckensnitt för text och rubriker.', en: 'Typefaces of text and headings.' },
          ),
        })
        .nullish(),
      { sv: 'Hur rapporten ser ut.', en: 'What the report looks like.' },
    ),
    output: about(
      z
        .strictObject({
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
        .nullish(),
      { sv: 'Filerna som byggs.', en: 'The files that are built.' },
    ),
    variables: about(z.record(z.string(), text).nullish(), {
      sv: 'Egna ord för mallar och text, var och ett med sitt värde.',
      en: 'Words of your own for templates and text, each with its value.',
    }),
    checks: about(namedIn(codes, z.record(z.string(), weight)).nullish(), {
      sv: 'Hur allvarligt något är, efter dess kod: fel, varning, upplysning eller av, gärna med vem som har bestämt det och varför.',
      en: 'How serious something is, by its code: error, warning, info or off, preferably with who decided that and why.',
    }),
  })

/** Keys that are none of these are told apart from what is wrong with values. */
const namedIn = <S extends z.ZodType>(names: readonly string[], schema: S): S =>
  asJson(schema, (own, language) => ({
    ...own,
    propertyNames: {
      enum: names,
      errorMessage: unknownKey[language].hint({ key: '', nearest: null, known: [] }),
    },
  }))

const variantName = matching(text, /^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lowerCaseId')

/** What the figures mean is the same for all recipients. */
const sharedKeys = {
  lang: true,
  unit: true,
  signs: true,
  rounding: true,
  period: true,
  cutoff: true,
  previous: true,
  include: true,
  workspaces: true,
  profile: true,
  handover: true,
  checks: true,
} as const

/** Every key of a manifest. */
export function manifestSchema(words: ManifestWords) {
  const settings = settingsSchema(words)
  return settings.extend({
    variants: about(z.record(variantName, settings.omit(sharedKeys).nullable()).nullish(), {
      sv: 'En variant för varje mottagare, med det som skiljer den från rapporten.',
      en: 'A variant for each recipient, with what sets it apart from the report.',
    }),
    allocation: about(z.record(z.string(), z.record(variantName, z.number().nonnegative())).nullish(), {
      sv: 'Vikter som summor delas efter mellan varianterna, som antal invånare.',
      en: 'Weights that totals are divided by between the variants, such as numbers of inhabitants.',
    }),
  })
}

export type Settings = Partial<z.output<ReturnType<typeof manifestSchema>>>
