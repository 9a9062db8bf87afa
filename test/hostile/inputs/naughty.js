/** The Big List of Naughty Strings, in everything that an author writes. */

import { createRequire } from 'node:module'
import { shown, workspace } from './report.js'

const strings = createRequire(import.meta.url)('big-list-of-naughty-strings')

/** As YAML and JSON write a text. */
const quoted = (text) => JSON.stringify(text)
const inCell = (text) => text.replace(/\|/g, String.raw`\|`).replace(/\r?\n/g, ' ')
const inLine = (text) => text.replace(/\r?\n/g, ' ')
const field = (text) => `"${text.replaceAll('"', '""')}"`

const asText = (text) => ({
  'reports/r/report.yaml': [
    ...['title', 'organisation', 'author', 'registration'].map((key) => `${key}: ${quoted(text)}`),
    `keywords: [${quoted(text)}]`,
    `variables: { contact: ${quoted(text)} }`,
    `decision: { by: ${quoted(text)} }`,
    'cutoff: 2021-07-31',
    'listOf: [tables, figures]',
    '',
  ].join('\n'),
  'reports/r/a.md': [
    `---\ntitle: ${quoted(text)}\n---\n`,
    `## ${inLine(text)}\n`,
    `${text}\n`,
    `- ${inLine(text)}\n`,
    `> ${inLine(text)}\n`,
    `[${inLine(text)}](https://exempel.se "${inLine(text)}") och[^a]\n`,
    `[^a]: ${inLine(text)}\n`,
    `![${inLine(text)}](b.png "${inLine(text)}")\n`,
    `:::note[${inLine(text)}]\n\n${text}\n\n:::\n`,
    `:::table[${inLine(text)}]{#t note=${quoted(text)}}\n\n| ${inCell(text)} | Utfall |\n| --- | --: |\n| ${inCell(text)} | ${inCell(text)} |\n\n:::\n`,
    `::table[T]{#c src=c.csv}\n`,
    `::table[T]{#y src=y.yaml}\n`,
    `::table[T]{#j src=j.json}\n`,
    `::chart[${inLine(text)}]{table=t type=bars}\n`,
    `\`${text}\`\n`,
    '::glossary\n',
  ].join('\n'),
  'reports/r/c.csv': `Post;${field(text)}\n${field(text)};${field(text)}\n`,
  'reports/r/y.yaml': `- { Post: ${quoted(text)}, ${quoted(`a${text}`)}: ${quoted(text)} }\n`,
  'reports/r/j.json': JSON.stringify([{ Post: text, [`a${text}`]: text }]),
  'glossary.yaml': `${quoted(text)}: ${quoted(text)}\ntext: { means: ${quoted(text)}, forms: [${quoted(text)}] }\n`,
})

const bare = (text) => ({
  'reports/r/report.yaml': `title: ${text}\norganisation: ${text}\nunit: ${text}\ncutoff: ${text}\nperiod: ${text}\nlang: ${text}\nsigns: ${text}\noutput: { name: ${text} }\n`,
  'reports/r/a.md': `---\nid: ${text}\n---\n\n# K\n\n{{${text}}} {{t.${text}.a}} :ref[${text}]\n\n::${text}\n\n:::${text}\na\n:::\n\n${text}\n===\n\n[a]: ${text}\n`,
  'reports/r/c.csv': `${text};A\n1;${text}\n`,
  'glossary.yaml': `${text}: ${text}\n`,
  'delrapport.config.yaml': `${text}\n`,
})

const asName = (text) => {
  const file = text.replace(/[/\0]/g, '_').slice(0, 80) || '_'
  return {
    [`reports/r/${file}.md`]: '# Kapitel\n\nText.\n',
    [`reports/r/${file}`]: 'a',
    [`kinds/${file}.yaml`]: `kind: ${quoted(text)}\ntitle: ${quoted(text)}\ncolumns:\n  - { id: ${quoted(text)}, heading: ${quoted(text)}, formula: ${quoted(text)} }\n`,
    [`profiles/p.yaml`]: `profile: ${quoted(text)}\ntitle: ${quoted(text)}\nrules:\n  - { id: ${quoted(text)}, section: ${quoted(text)} }\n`,
    'reports/r/report.yaml': `title: T\norganisation: O\n${quoted(text)}: 1\nvariables: { ${quoted(text)}: a }\nchecks: { ${quoted(text)}: off }\ninclude: [${quoted(text)}]\nprevious: ${quoted(text)}\nprofile: ${quoted(text)}\n`,
    'reports/r/z.md': [
      '# K\n',
      `## A {#${inLine(text)}}\n`,
      `:::table[T]{#${inLine(text)} kind=${quoted(text)} unit=${quoted(text)} src=${quoted(text)} signs=${quoted(text)} columns=${quoted(text)}}\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n:::\n`,
      `::chart[T]{table=${quoted(text)} type=${quoted(text)} rows=${quoted(text)} columns=${quoted(text)}}\n`,
      `::rollup{kind=${quoted(text)} of=${quoted(text)}}\n`,
      `![a](<${inLine(text).replace(/[<>]/g, '')}>){width=${inLine(text)}}\n`,
      `[^${inLine(text)}]\n`,
    ].join('\n'),
  }
}

export const naughty = {
  title: 'naughty strings: as texts, bare in YAML and marks, as names and keys',
  tried: ({ some, tryAll }) =>
    tryAll(
      some(strings, 40).flatMap((text) =>
        [asText, bare, asName].map((make) => workspace(`${make.name} ${shown(text)}`, make(text))),
      ),
    ),
}
