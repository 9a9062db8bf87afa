/** A small workspace of all that hangs together, and edits of it. */

import * as fc from 'fast-check'

export const manifest = (more: string) => `title: Rapport\norganisation: Nämnden\nunit: tkr\n${more}`
const table = (id: string, rows: string) =>
  `:::table[Kostnader]{#${id}}\n| Post | Budget | Utfall |\n| --- | ---: | ---: |\n${rows}\n:::\n`

/** What each file may hold; nothing where it is not there. */
const files: Readonly<Record<string, readonly string[]>> = {
  'reports/r/report.yaml': [
    manifest(
      'variants:\n  a: {}\n  b: { title: För B }\nchecks: { figure/unlinked: warning, figure/unsourced: warning }\n',
    ),
    manifest(''),
    manifest('variants:\n  a: {}\nprevious: f\nchecks: { text/todo: off }\n'),
    manifest('lang: en\nvariables: { ort: Ån }\ntheme: { name: eget }\n'),
    'title: [\n',
  ],
  'reports/r/01.md': [
    '# Ett\n\n## Mål\n\nVi når {{k.Lön.Utfall}} i {{vars.ort}}, se :ref[mal] och :ref[k].\n',
    `# Ett\n\n## Mål\n\n${table('k', '| Lön | 100 | 90 |\n| Summa | 100 | 90 |')}`,
    `# Ett\n\n:::only{for=a}\n## Mål\n\n${table('k', '| Lön | 1 | 2 |')}\n![](x.png)\n:::\n\nText.\n`,
    '---\nonly: b\nid: mal\n---\n# Ett\n\nTODO: skriv.\n',
  ],
  'reports/r/02.md': [
    '# Två\n\n## Mål {#mal}\n\n## Mål\n\nText om {{fil.Lön.Budget}}.\n',
    '# Två\n\n::table[Ur fil]{#fil src=data/a.csv}\n\n![Karta](karta.svg "Karta")\n\nKostnaden är 95 tkr.\n',
    '# Två\n\n::table[Ur fil]{#fil src=data/a.csv}\n\nBudgeten för lön är 10 tkr, och utfallet för lön 25 tkr.\n\nKostnaden är 95 tkr.\n',
    `# Två\n\n${table('k', '| Lön | {{fil.Lön.Budget}} | 5 |')}\n::table{src=data/a.csv}\n`,
    '# Två\n\n:::table{kind=eget}\n| Sak | Antal |\n| --- | ---: |\n| A | 1 |\n:::\n',
  ],
  'reports/r/03.md': [
    '---\nlang: en\n---\n# Tre\n\nSe :ref[mal] och :ref[avsnitt].\n\n:::only{for=b}\nFör B.\n:::\n',
    '## Mål\n\nBara text.\n',
  ],
  'reports/r/data/a.csv': ['Post;Budget;Utfall\nLön;10;20\n', 'Post;Budget;Utfall\nLön;"10;x\n', ''],
  'reports/r/karta.svg': [
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h9"/></svg>',
    '<svg',
  ],
  'reports/f/report.yaml': [manifest(''), manifest('lang: en\n')],
  'reports/f/01.md': [`# Ett\n\n${table('k', '| Lön | 200 | 190 |')}`, '# Ett\n\nText.\n'],
  'kinds/eget.yaml': [
    'kind: eget\ntitle: Eget\ncolumns:\n  - { id: sak, heading: Sak, role: key }\n  - { id: antal, heading: Antal, type: integer, required: true }\n',
    'kind: eget\ntitle: Eget\ncolumns: []\nextra: 1\n',
  ],
  'delrapport.config.yaml': ['unit: mnkr\n', 'checks: { text/todo: error }\n'],
  'templates/themes/eget/a.css': ['h1 { color: red }\n'],
  'templates/partials/contents.hbs': [
    '<nav>{{#each entries}}{{title}}{{/each}}</nav>',
    '<nav>{{nope}}</nav>',
  ],
}

export const edit = fc.constantFrom(...Object.keys(files)).chain((file) =>
  fc.record({
    file: fc.constant(file),
    text: fc.constantFrom(null, ...files[file]!),
    isSaved: fc.boolean(),
  }),
)

export const start = new Map(Object.entries(files).map(([file, texts]) => [file, texts[0]!]))
