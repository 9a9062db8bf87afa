/** Words that people write where a key of settings is meant: each leads to the key's own name. */

const words: Readonly<Record<string, readonly string[]>> = {
  title: ['titel', 'rubrik'],
  organisation: ['nämnd', 'nämnden', 'kommun', 'förvaltning', 'organization'],
  type: ['typ', 'sort'],
  period: ['tid', 'år'],
  start: ['från', 'börjar', 'from'],
  end: ['slut', 'till', 'slutar', 'to'],
  cutoff: ['brytdatum', 'utfall', 'utfall-till-och-med', 'tom', 't.o.m'],
  date: ['datum'],
  lang: ['språk', 'language'],
  status: ['läge'],
  registration: ['diarienummer', 'diarienr', 'dnr', 'diarie', 'ärende'],
  decision: ['beslut'],
  by: ['av'],
  paragraph: ['paragraf'],
  author: ['handläggare', 'författare'],
  keywords: ['nyckelord', 'sökord', 'ämnesord'],
  include: ['omfattar', 'inkludera', 'inkluderar', 'innehåller', 'nämnder', 'includes'],
  workspaces: ['arbetsmappar', 'mappar', 'workspace', 'folders'],
  profile: ['profil', 'mall'],
  except: ['undantag', 'utom'],
  handover: ['överlämnad', 'överlämnas', 'lämnad'],
  role: ['roll'],
  previous: ['föregående', 'tidigare', 'förra'],
  unit: ['enhet', 'belopp'],
  signs: ['tecken', 'sign'],
  rounding: ['avrundning'],
  toc: ['innehållsförteckning', 'innehåll', 'contents'],
  depth: ['djup', 'nivåer'],
  numbering: ['numrering'],
  numbered: ['numrerad', 'numrering', 'numbering'],
  pageBreak: ['sidbrytning', 'pagebreak', 'nysida'],
  listOf: ['listor', 'förteckning', 'förteckningar', 'listof'],
  theme: ['tema', 'utseende'],
  accent: ['färg', 'accentfärg', 'colour', 'color'],
  logo: ['logga', 'logotyp'],
  fonts: ['typsnitt', 'teckensnitt', 'font'],
  output: ['utdata', 'utskrift'],
  formats: ['format'],
  'output.name': ['filnamn'],
  'output.pdf': ['pdf-standard', 'pdfstandard', 'pdf-version', 'pdfua', 'pdf-ua'],
  variables: ['variabler', 'vars'],
  checks: ['kontroller', 'kontroll'],
  severity: ['allvar', 'allvarlighet', 'nivå'],
  why: ['varför', 'skäl', 'motivering', 'orsak', 'because', 'reason'],
  variants: ['varianter', 'mottagare'],
  allocation: ['fördelning', 'andelar'],
  tables: ['tabeller', 'tabell', 'table'],
  chapters: ['kapitel', 'chapter'],
  only: ['endast', 'bara', 'för'],
}

/** Names of keys by the words, in lower case. */
export const keyWords: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>()
  for (const [key, others] of Object.entries(words))
    for (const word of [key.toLowerCase(), ...others]) found.set(word, [...(found.get(word) ?? []), key])
  return found
})()
