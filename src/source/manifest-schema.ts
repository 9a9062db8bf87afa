/** What `report.yaml`, and the workspace's configuration under it, may hold. */

import { z } from 'zod'
import { unknownKey } from '../diagnostics/catalogue/yaml-value.ts'
import { plainChoices } from '../model/choice.ts'
import type { Localized } from '../model/language.ts'
import {
  languageChoices,
  listedChoices,
  reportTypeChoices,
  roundingChoices,
  signChoices,
  statusChoices,
} from '../model/report-choices.ts'
import { moneyUnits, reportUnitOf, reportUnitWords } from '../model/units.ts'
import { date, lastDay, period } from './day-schema.ts'
import type { ManifestWords } from './manifest-words.ts'
import { outputSettings } from './output-schema.ts'
import { filled, folder, lowerCaseId, text, webAddress } from './setting-texts.ts'
import { choice, flag, flagAsJson, flagOf, matching, problem } from './settings-values.ts'
import { themeSettings } from './theme-schema.ts'
import { about, asJson } from './told.ts'
import { weight } from './weight-schema.ts'
import { paddedPattern } from './word-pattern.ts'

const blankOr = <S extends z.ZodType>(schema: S) => z.union([z.literal(''), schema]).nullish()
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
    theme: about(themeSettings.nullish(), { sv: 'Hur rapporten ser ut.', en: 'What the report looks like.' }),
    output: about(outputSettings(formats).nullish(), {
      sv: 'Filerna som byggs.',
      en: 'The files that are built.',
    }),
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
