/** Tables, what is computed of them, and what prose, charts and files say of them. */

import { amount, manifest, numbered, report, row, table } from './report.js'

const rows = (size, make) => numbered(size, (index) => row(...make(index)))
const resultHeadings = ['Belopp i tkr', 'Budget', 'Utfall', 'Prognos', 'Avvikelse']
const result = (size, opening = ':::table[T]{#t kind=result}') =>
  table(
    resultHeadings,
    rows(size, (index) => [
      `Rad ${index}`,
      amount(index),
      amount(index + 1),
      amount(index + 2),
      amount(index) - amount(index + 2),
    ]),
    opening,
  )
const letters = (index) => String(index).replace(/\d/g, (digit) => 'abcdefghij'[digit])

/** A report that gathers the tables of others, each of the rows that are made of its number. */
const gathered = (count, kind, csv, more = '') => {
  const beside = Array.from({ length: count }, (_, index) => [
    [`reports/x${index}/report.yaml`, manifest.replace('organisation: O', `organisation: N${index}`)],
    [`reports/x${index}/a.md`, `# Kapitel\n\n::table[T]{#t kind=${kind} src=a.csv}\n`],
    [`reports/x${index}/a.csv`, csv(index)],
  ])
  const include = `include: [${beside.map((_, index) => `x${index}`).join(', ')}]\n`
  return report(`::rollup[R]{#r kind=${kind}${more}}`, {
    'reports/r/report.yaml': `${manifest}${include}`,
    ...Object.fromEntries(beside.flat()),
  })
}
const file =
  (name, text) =>
  (more = `::table[T]{#t src=${name}}`) =>
    report(more, { [`reports/r/${name}`]: text })

const wide = (size, make) => {
  const count = Math.max(1, Math.floor(size / 40))
  const columns = Array.from({ length: count }, (_, index) => index)
  return table(['Post', ...columns.map((index) => `K${index}`)], make(columns))
}

export const tables = [
  [
    'rows',
    (size) =>
      report(
        table(
          ['A', 'B'],
          rows(size, (index) => [`Rad ${index}`, amount(index)]),
        ),
      ),
  ],
  [
    'marks behind figures',
    (size) => {
      const [stars, brackets] = ['*', '1)'].map((mark) => `Rad;5 ${mark.repeat(300)}x\n`)
      const lines = numbered(size, (index) => (index % 2 === 0 ? stars : brackets))
      return file('t.csv', `Namn;Utfall\n${lines}`)('::table[T]{#t src=t.csv}\n\n::table[U]{#u src=t.csv}')
    },
  ],
  [
    'equal rows',
    (size) =>
      report(
        table(
          ['A', 'B'],
          rows(size, () => ['Lön', 1]),
        ),
      ),
  ],
  [
    'rows of words',
    (size) =>
      report(
        table(
          ['A', 'B'],
          rows(size, (index) => [`Rad ${index}`, 'en mening om läget']),
        ),
      ),
  ],
  [
    'emphasis in cells',
    (size) =>
      report(
        table(
          ['A', 'B'],
          rows(size, () => ['**a** *b*', '*a_']),
        ),
      ),
  ],
  ['emphasis in a cell', (size) => report(table(['A', 'B'], row('*a_ '.repeat(size / 4), 1)))],
  ['columns of a table', (size) => report(wide(size, (columns) => row('a', ...columns.map(amount))))],
  ['bars on a line', (size) => report('|'.repeat(size))],
  ['lines of dashes', (size) => report('|---|---|\n'.repeat(size / 10))],
  ['cells that are not closed', (size) => report(`| a |\n| - |\n${'| a\n'.repeat(size / 4)}`)],
  [
    'ragged rows',
    (size) =>
      report(
        table(
          ['A', 'B'],
          rows(size, (index) => Array.from({ length: (index % 9) + 1 }, () => 'a')),
        ),
      ),
  ],
  ['lines with tabs', (size) => report('a\tb\tc\n'.repeat(size / 6))],
  [
    'small tables',
    (size) =>
      report(
        numbered(size, (index) => table(['A', 'B'], row('a', index), `:::table[T ${index}]{#t${index}}`)),
      ),
  ],
  ['equal tables', (size) => report(table(['A', 'B'], row('a', 1)).repeat(size / 50))],
  [
    'small tables of results',
    (size) => report(numbered(size, (index) => result(300, `:::table[T ${index}]{#t${index} kind=result}`))),
  ],
  [
    'notes of tables',
    (size) =>
      report(numbered(size, (index) => table(['A', 'B'], row('a', `1[^${index}]`)) + `\n[^${index}]: n\n\n`)),
  ],

  ['rows of a result', (size) => report(result(size))],
  ['rows of operations', (size) => report(result(size, ':::table[T]{#t kind=operations}'))],
  [
    'rows that sum',
    (size) =>
      report(
        table(
          resultHeadings,
          rows(size, (index) =>
            index % 10 === 9 ? [`Summa ${index}`, 1, 1, 1, 1] : [`Rad ${index}`, 1, 2, 3, 4],
          ),
          ':::table[T]{#t kind=result}',
        ),
      ),
  ],
  [
    'rows that sum and agree',
    (size) =>
      report(
        table(
          resultHeadings,
          rows(size, (index) =>
            index % 10 === 9 ? [`Summa ${index}`, 9, 18, 27, 36] : [`Rad ${index}`, 1, 2, 3, 4],
          ),
          ':::table[T]{#t kind=result}',
        ),
      ),
  ],
  [
    'totals of all rows above',
    (size) =>
      report(
        table(
          resultHeadings,
          rows(size, (index) => (index % 10 === 9 ? ['Totalt', 1, 1, 1, 1] : [`Rad ${index}`, 1, 2, 3, 4])),
          ':::table[T]{#t kind=result}',
        ),
      ),
  ],
  [
    'totals of no kind',
    (size) =>
      report(
        table(
          resultHeadings,
          rows(size, (index) => (index % 10 === 9 ? ['Totalt', 1, 1, 1, 1] : [`Rad ${index}`, 1, 2, 3, 4])),
        ),
      ),
  ],
  [
    'sums of sums',
    (size) =>
      report(
        table(
          resultHeadings,
          rows(size, (index) => [`${index % 2 ? 'Summa' : 'Rad'} ${index}`, '', 2, 3, 4]),
          ':::table[T]{#t kind=result}',
        ),
      ),
  ],
  [
    'sums below one another',
    (size) =>
      report(
        table(
          resultHeadings,
          rows(size, (index) => [`${index < size / 100 ? 'Rad' : 'Summa'} ${index}`, '', 2, 3, 4]),
          ':::table[T]{#t kind=result}',
        ),
      ),
  ],
  [
    'headings of rows',
    (size) =>
      report(
        table(
          resultHeadings,
          rows(size, (index) =>
            index % 3 === 0
              ? [`Del ${index}`, '', '', '', '']
              : [`${index % 3 === 1 ? 'Rad' : 'Summa'} ${index}`, 1, 2, 3, 4],
          ),
          ':::table[T]{#t kind=result}',
        ),
      ),
  ],
  [
    'decimals of all lengths',
    (size) =>
      report(
        table(
          ['A', 'B'],
          rows(size, (index) => [`Rad ${index}`, `1,${'1'.repeat((index % 5) + 1)}`]) + row('Summa', 1),
          ':::table[T]{#t}',
        ),
      ),
  ],
  [
    'columns of a result',
    (size) => {
      const count = Math.floor(size / 60)
      return report(
        table(
          ['Post', ...Array.from({ length: count }, (_, index) => `Budget ${1900 + index}`)],
          row('Lön', ...Array.from({ length: count }, (_, index) => amount(index))),
          ':::table[T]{#t kind=result}',
        ),
      )
    },
  ],
  [
    'goals',
    (size) =>
      report(
        table(
          ['Mål', 'Indikator', 'Målvärde', 'Utfall', 'Måluppfyllelse'],
          rows(size, (index) => [`Mål ${index}`, 'a', 'minst 75 %', '76 %', 'Ja']),
          ':::table[T]{#t kind=goals}',
        ) + '\n::goals-summary[S]{table=t}\n',
      ),
  ],
  [
    'key figures',
    (size) =>
      report(
        table(
          ['Mått', 'Utfall', 'Prognos'],
          rows(size, (index) => [`Mått ${index}`, '7,8 %', '6,0 %']),
          ':::table[T]{#t kind=keyFigures}',
        ),
      ),
  ],
  [
    'balance sheet',
    (size) =>
      report(
        table(
          ['Belopp i mnkr', '2026-03-31', '2025-12-31'],
          rows(size, (index) => [`Rad ${index}`, amount(index), amount(index)]),
          ':::table[T]{#t kind=balanceSheet}',
        ),
      ),
  ],
  ['blanks in numbers', (size) => report(table(['A', 'B'], row('a', '1 '.repeat(size / 2))))],
  [
    'digits of a number',
    (size) => report(table(['A', 'B'], row('a', '1'.repeat(size)), ':::table[T]{kind=result}')),
  ],
  ['signs of numbers', (size) => report(table(['A', 'B'], row('a', '-+−.,'.repeat(size / 5))))],
  [
    'cells that no number is',
    (size) =>
      report(
        table(
          resultHeadings,
          rows(size, (index) => [`Rad ${index}`, '1x', '2y', '3z', '?']),
          ':::table[T]{#t kind=result}',
        ),
      ),
  ],

  [
    'figures in prose',
    (size) =>
      report(
        `${result(4000)}\n\n${numbered(size, (index) => `Rad ${index % 50} kostar ${amount(index)} tkr.\n\n`)}`,
      ),
  ],
  [
    'figures in a paragraph',
    (size) =>
      report(`${result(4000)}\n\n${numbered(size, (index) => `Rad ${index} kostar ${amount(index)} tkr. `)}`),
  ],
  [
    'figures in prose, beside a long table',
    (size) =>
      report(
        `${result(size / 2)}\n\n${numbered(size / 2, (index) => `Rad ${index} kostar ${amount(index)} tkr.\n\n`)}`,
      ),
  ],
  [
    'names in prose that begin alike',
    (size) =>
      file(
        'a.csv',
        `Belopp i tkr;Utfall\n${numbered(size / 2, (index) => `Kostnad${letters(index)};${amount(index)}\n`)}`,
      )(
        `::table[T]{#t kind=operations src=a.csv}\n\n${numbered(size / 2, (index) => `Kostnad${letters(index)}x är 512 tkr.\n\n`)}`,
      ),
  ],
  [
    'a name that says one word again and again, in prose',
    (size) =>
      file(
        'a.csv',
        `Belopp i tkr;Utfall\n${'orda '.repeat(size / 10)}slut;55123\n`,
      )(
        `::table[T]{#t kind=operations src=a.csv}\n\n${`${'orda '.repeat(400)}är 512 tkr.\n\n`.repeat(Math.ceil(size / 4000))}`,
      ),
  ],
  [
    'values of a table',
    (size) =>
      report(`${result(2000)}\n\n${numbered(size, (index) => `{{t.[Rad ${index % 20}].budget}}\n\n`)}`),
  ],
  [
    'values of a long table',
    (size) =>
      report(`${result(size / 2)}\n\n${numbered(size / 2, (index) => `{{t.[Rad ${index}].budget}}\n\n`)}`),
  ],
  [
    'values in cells',
    (size) =>
      report(
        `${table(['A', 'B'], row('a', 1), ':::table[S]{#s}')}\n${table(
          ['A', 'B'],
          rows(size, (index) => [`Rad ${index}`, '{{s.a.b}}']),
        )}`,
      ),
  ],
  [
    'a chain of values',
    (size) =>
      report(
        numbered(size, (index) =>
          table(['A', 'B'], row('a', index === 0 ? 1 : `{{t${index - 1}.a.b}}`), `:::table[T]{#t${index}}`),
        ),
      ),
  ],
  ...['bars', 'deviations', 'series', 'shares', 'stacks', 'multiples', 'waterfall'].flatMap((type) => [
    [`rows of a chart: ${type}`, (size) => report(`${result(size)}\n::chart[D]{table=t type=${type}}\n`)],
    [
      `columns of a chart: ${type}`,
      (size) =>
        report(
          `${wide(size, (columns) => numbered(400, (index) => row(`Rad ${index}`, ...columns.map(amount))))}\n::chart[D]{table=t type=${type}}\n`,
        ),
    ],
  ]),
  [
    'a word in a chart',
    (size) =>
      report(
        `${table(
          resultHeadings,
          row(`${'1e999'.repeat(size / 5)}`, 1, 2, 3, 4) + row('Rad', 1, 2, 3, 4),
          ':::table[T]{#t kind=result}',
        )}\n::chart[D]{table=t type=bars}\n`,
      ),
  ],
  [
    'a name of a chart',
    (size) => report(`${result(500)}\n::chart[${'ordet'.repeat(size / 5)}]{table=t type=bars}\n`),
  ],
  [
    'charts',
    (size) =>
      report(`${result(500)}\n${numbered(size, (index) => `::chart[D ${index}]{table=t type=bars}\n\n`)}`),
  ],
  ['summaries of a table', (size) => report(`${result(size)}\n::summary\n`)],
  [
    'key figures above',
    (size) => report(`${result(1000)}\n${'::keyfigures{table=t}\n\n'.repeat(size / 23)}`),
  ],

  [
    'rows that are gathered',
    (size) =>
      gathered(
        2,
        'operations',
        (report) =>
          `Belopp i tkr;Budget;Utfall\n${numbered(size / 2, (index) => `Rad ${report} ${index};1;1\n`)}`,
        ' show=lines',
      ),
  ],
  [
    'blanks that are gathered',
    (size) =>
      gathered(
        1,
        'operations',
        () =>
          `Belopp i tkr;Budget;Utfall\n${numbered(size, (index) => `Rad ${index};;${index % 2}\n`)}Summa;;\n`,
        ' show=lines',
      ),
  ],
  [
    'goals that are gathered',
    (size) =>
      gathered(
        1,
        'goals',
        () => `Mål;Indikator;Målvärde\n${numbered(size, (index) => `M${index};I;minst 75 %\n`)}`,
      ),
  ],
  [
    'rows of CSV',
    (size) =>
      file(
        'a.csv',
        `Post;Budget;Utfall\n${numbered(size, (index) => `Rad ${index};${amount(index)};${amount(index)}\n`)}`,
      )(),
  ],
  [
    'rows of CSV, of a result',
    (size) =>
      file(
        'a.csv',
        `Post;Budget;Utfall;Prognos\n${numbered(size, (index) => `Rad ${index};${amount(index)};${amount(index)};3\n`)}`,
      )('::table[T]{#t src=a.csv kind=result}'),
  ],
  [
    'columns of CSV',
    (size) => file('a.csv', `${numbered(size / 2, (index) => `K${index};`)}\n${'1;'.repeat(size / 10)}\n`)(),
  ],
  ['quotes in CSV', (size) => file('a.csv', `A;B\n${'"'.repeat(size)}`)()],
  ['quotes that are not closed in CSV', (size) => file('a.csv', `A;B\n${'a;"b\n'.repeat(size / 5)}`)()],
  ['a cell of CSV', (size) => file('a.csv', `A;B\n${'ord '.repeat(size / 4)};1\n`)()],
  ['brackets in a cell of CSV', (size) => file('a.csv', `A;B\n${'<x1>'.repeat(size / 4)};1\n`)()],
  [
    'shares of CSV half of which have no unit',
    (size) => file('a.csv', `A;Andel 2024\n${'Enhet;50\nEnhet;51 %\n'.repeat(size / 20)}`)(),
  ],
  ['semicolons', (size) => file('a.csv', ';'.repeat(size))()],
  ['empty lines of CSV', (size) => file('a.csv', `A;B\n${'\n'.repeat(size)}1;2\n`)()],
  [
    'cells of CSV that no number is',
    (size) =>
      file(
        'a.csv',
        `Post;Budget;Utfall\n${numbered(size, (index) => `Rad ${index};x;1.1.1\n`)}`,
      )('::table[T]{#t src=a.csv kind=result}'),
  ],
  [
    'rows of YAML',
    (size) =>
      file(
        'a.yaml',
        numbered(size, (index) => `- { Post: Rad ${index}, Budget: ${amount(index)} }\n`),
      )(),
  ],
  [
    'rows of YAML whose keys all differ',
    (size) =>
      file(
        'a.yaml',
        numbered(size, (index) => `- { k${index}: 1 }\n`),
      )(),
  ],
  ['keys of a row of YAML', (size) => file('a.yaml', `- ${numbered(size, (index) => `k${index}: 1\n  `)}`)()],
  [
    'rows of JSON',
    (size) =>
      file(
        'a.json',
        `[${numbered(size, (index) => `{ "Post": "Rad ${index}", "Budget": ${amount(index)} },\n`)}{}]`,
      )(),
  ],
].map(([title, make]) => ({ title: `table: ${title}`, make }))
