/** How YAML that cannot be read is told: by its cause, with the line as it should stand. */

import type { Localized } from '../../model/language.ts'
import type { Texts } from '../entry.ts'

/** Faults that are told apart. `proposed` is what may stand there instead. */
export type YamlFault =
  | { readonly type: 'indent'; readonly key?: string; readonly like?: string }
  | {
      readonly type: 'space' | 'hash' | 'equals' | 'curly' | 'tail' | 'escape' | 'decimals'
      readonly proposed: string
    }
  | { readonly type: 'comma'; readonly next: string; readonly proposed: string; readonly asText: string }
  | { readonly type: 'sign'; readonly sign: string; readonly proposed: string }
  | { readonly type: 'colon' | 'quote'; readonly proposed?: string }
  | {
      readonly type:
        | 'tab'
        | 'noBreak'
        | 'duplicate'
        | 'bracket'
        | 'braces'
        | 'question'
        | 'deep'
        | 'documents'
        | 'dash'
        | 'other'
    }

type FaultTexts = {
  readonly [T in YamlFault['type']]: (fault: Extract<YamlFault, { type: T }>) => string
}

const say = (texts: FaultTexts, fault: YamlFault): string =>
  (texts[fault.type] as (fault: YamlFault) => string)(fault)

export const yamlFault: Localized<Pick<Texts<YamlFault>, 'message' | 'hint'>> = {
  sv: { message: (fault) => say(messages.sv, fault), hint: (fault) => say(hints.sv, fault) },
  en: { message: (fault) => say(messages.en, fault), hint: (fault) => say(hints.en, fault) },
}

const messages: Localized<FaultTexts> = {
  sv: {
    indent: ({ key, like }) =>
      key === undefined ? 'indraget är fel.' : `raden ”${key}” börjar inte i samma kolumn som ”${like}”.`,
    tab: () => 'raden är indragen med tabb.',
    noBreak: () => 'raden börjar med ett fast blanksteg, som inte räknas som indrag.',
    duplicate: () => 'samma nyckel står två gånger.',
    decimals: () => 'ett tal med decimalkomma står utan citattecken.',
    space: () => 'det saknas ett vanligt blanksteg efter kolonet.',
    comma: ({ next }) => `det saknas ett komma före ”${next}”.`,
    hash: () => 'det som står efter # läses som en anteckning.',
    equals: () => 'det står = i stället för kolon.',
    curly: () => 'citattecknen är krokiga, som i Word. Här behövs raka.',
    tail: () => 'det står text efter det avslutande citattecknet.',
    escape: () => 'ett omvänt snedstreck \\ inom " läses inte som det står.',
    sign: ({ sign }) => `värdet börjar med ${sign}, som betyder något särskilt här.`,
    colon: () => 'texten innehåller ett kolon och står inte inom citattecken.',
    quote: () => 'ett citattecken saknas.',
    bracket: () => 'en parentes saknas.',
    braces: () => 'en text som börjar med { eller [ läses inte som text här.',
    question: () => 'raden börjar med ett frågetecken.',
    deep: () => 'fler än 20 listor eller nycklar står inuti varandra.',
    documents: () => 'raden avslutar inställningarna, men det står fler under den.',
    dash: () => 'raden börjar med ett streck, men är ingen punkt i en lista.',
    other: () => 'raden är inte skriven som ”nyckel: värde”.',
  },
  en: {
    indent: ({ key, like }) =>
      key === undefined
        ? 'the indentation is wrong.'
        : `the line “${key}” does not begin in the same column as “${like}”.`,
    tab: () => 'the line is indented with a tab.',
    noBreak: () => 'the line begins with a no-break space, which does not count as indentation.',
    duplicate: () => 'the same key appears twice.',
    decimals: () => 'a number with a decimal comma has no quotation marks.',
    space: () => 'there is no plain space after the colon.',
    comma: ({ next }) => `a comma is missing before “${next}”.`,
    hash: () => 'what stands after # is read as a note.',
    equals: () => 'there is an equals sign instead of a colon.',
    curly: () => 'the quotation marks are curly, as in Word. Straight ones are needed here.',
    tail: () => 'there is text after the closing quotation mark.',
    escape: () => 'a backslash \\ within " is not read as it stands.',
    sign: ({ sign }) => `the value begins with ${sign}, which has a meaning of its own here.`,
    colon: () => 'the text holds a colon and is not in quotation marks.',
    quote: () => 'a quotation mark is missing.',
    bracket: () => 'a bracket is missing.',
    braces: () => 'a text that begins with { or [ is not read as text here.',
    question: () => 'the line begins with a question mark.',
    deep: () => 'more than 20 lists or keys are inside each other.',
    documents: () => 'the line ends the settings, but there are more below it.',
    dash: () => 'the line begins with a dash, but is no item of a list.',
    other: () => 'the line is not written as “key: value”.',
  },
}

const write = {
  sv: ({ proposed }: { readonly proposed: string }) => `Skriv ${proposed}`,
  en: ({ proposed }: { readonly proposed: string }) => `Write ${proposed}`,
}

const hints: Localized<FaultTexts> = {
  sv: {
    indent: ({ key, like }) =>
      key === undefined
        ? 'Låt nycklar som hör ihop börja i samma kolumn.'
        : `Låt ”${key}” börja i samma kolumn som ”${like}”: ändra blankstegen före.`,
    tab: () => 'Byt tabben mot blanksteg.',
    noBreak: () => 'Ta bort tecknen före texten och skriv indraget med mellanslag.',
    duplicate: () => 'Ta bort den ena.',
    decimals: write.sv,
    space: write.sv,
    comma: ({ proposed, asText }) =>
      `Skriv ${proposed} – eller med citattecken, om kolonet hör till texten: ${asText}`,
    hash: ({ proposed }) => `Sätt värdet inom citattecken om det ska vara med: ${proposed}`,
    equals: write.sv,
    curly: write.sv,
    tail: ({ proposed }) => `Sätt hela värdet inom citattecken: ${proposed}`,
    escape: ({ proposed }) => `Sätt värdet inom enkla citattecken: ${proposed}`,
    sign: ({ proposed }) => `Sätt värdet inom citattecken: ${proposed}`,
    colon: ({ proposed }) =>
      `Sätt texten efter nyckeln inom citattecken: ${proposed ?? 'title: "Delår: utfall och prognos"'}`,
    quote: ({ proposed }) =>
      `Sätt citattecken både före och efter texten${proposed === undefined ? '.' : `: ${proposed}`}`,
    bracket: () => 'Varje [ behöver sin ] och varje { sin }.',
    braces: () => 'Sätt texten inom citattecken.',
    question: () => 'Ta bort frågetecknet och blanksteget efter det.',
    deep: () => 'Ta bort de parenteser, streck eller indrag som inte behövs.',
    documents: () => 'Ta bort raden, eller det som står under den.',
    dash: () => 'Ta bort strecket i början av raden.',
    other: () =>
      'Skriv nyckel, kolon, blanksteg och värde. Hör raden till värdet ovanför, skriv allt på samma rad.',
  },
  en: {
    indent: ({ key, like }) =>
      key === undefined
        ? 'Let keys that belong together begin in the same column.'
        : `Let “${key}” begin in the same column as “${like}”: change the spaces before it.`,
    tab: () => 'Replace the tab with spaces.',
    noBreak: () => 'Remove what stands before the text and indent with the space bar.',
    duplicate: () => 'Remove one of the two.',
    decimals: write.en,
    space: write.en,
    comma: ({ proposed, asText }) =>
      `Write ${proposed} – or with quotation marks, if the colon belongs to the text: ${asText}`,
    hash: ({ proposed }) => `Put the value in quotation marks if it is meant: ${proposed}`,
    equals: write.en,
    curly: write.en,
    tail: ({ proposed }) => `Put the whole value in quotation marks: ${proposed}`,
    escape: ({ proposed }) => `Put the value in single quotation marks: ${proposed}`,
    sign: ({ proposed }) => `Put the value in quotation marks: ${proposed}`,
    colon: ({ proposed }) =>
      `Put the text after the key in quotation marks: ${proposed ?? 'title: "Interim: outcome and forecast"'}`,
    quote: ({ proposed }) =>
      `Put quotation marks both before and after the text${proposed === undefined ? '.' : `: ${proposed}`}`,
    bracket: () => 'Each [ needs its ] and each { its }.',
    braces: () => 'Put the text in quotation marks.',
    question: () => 'Remove the question mark and the space after it.',
    deep: () => 'Remove the brackets, dashes or indentation that are not needed.',
    documents: () => 'Remove the line, or what stands below it.',
    dash: () => 'Remove the dash at the beginning of the line.',
    other: () =>
      'Write key, colon, space and value. If the line belongs to the value above, write it all on one line.',
  },
}
