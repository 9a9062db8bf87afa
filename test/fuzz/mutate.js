/** Workspaces that nobody wrote: those of cases and examples, with pieces lost, doubled, moved, swapped or put in that do harm. */

/** What means something to one of the grammars, or has broken programs like this one. */
const pieces = [
  ':::',
  '::::',
  ':::note',
  ':::table{kind=result}',
  '::table[T]{src=data/t.csv}',
  '::chart{table=t}',
  '::summary',
  ':ref[x]',
  '{{',
  '}}',
  '{{t.summa.utfall}}',
  '{{abs t.a.b',
  '\\{{',
  '{{share x by=y}}',
  '[^1]',
  '[^1]: not',
  '![x](images/x.png){width=50%}',
  '|',
  '| - |',
  '|---|',
  '||',
  '\\|',
  '---',
  '---\n',
  '# ',
  '###### ',
  '> ',
  '>>>>>>>>',
  '- ',
  '1. ',
  '99999999999. ',
  '```',
  '~~~',
  '<b>',
  '</table>',
  '<!--',
  '-->',
  '<sup>2</sup>',
  '&nbsp;',
  '&#0;',
  '&#x202e;',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '\\',
  '$',
  '[',
  '](',
  '![',
  'http://x',
  'mailto:x@y',
  'javascript:alert(1)',
  'data:text/html,x',
  '../../etc/passwd',
  'C:\\x',
  '\u0000',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ud800',
  'a\u0308',
  'Å',
  'ﬀ',
  '𝟙',
  '١٢٣',
  'ﷺ',
  '👩‍👩‍👧',
  '\t',
  '\r',
  '\r\n',
  '\n\n',
  ' ',
  '0',
  '-0',
  '−1',
  '1e999',
  '1 000,5',
  '1.000,00',
  '0,1 %',
  '100 %',
  '±0',
  '..',
  '<5',
  '½',
  '−',
  'NaN',
  'Infinity',
  '999999999999999999999999',
  '2021-02-30',
  'title:',
  'kind: result',
  'columns:',
  '? ',
  ': ',
  '&a [*a]',
  '!!js/function',
  '<<: *a',
  '{a: b',
  '[a, b',
  '"',
  "'",
  '%YAML 1.2',
  'null',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'Summa',
  'Budget',
  'Utfall 210731',
  'Avvikelse',
  'kkr',
  'tkr',
  'mnkr',
]

/** Lists of bytes end before this. */
const most = 200_000

/** `random` gives numbers from 0 up to 1; `others` are texts to take lines from. */
export function mutated(files, others, random) {
  const result = new Map(files)
  const times = 1 + Math.floor(random() * 4)
  for (let time = 0; time < times; time++) {
    const names = [...result.keys()].filter((name) => /\.(?:md|ya?ml|csv|json|hbs|css)$/.test(name))
    const name = pick(names, random)
    if (name === undefined) return result
    const text = Buffer.from(result.get(name)).toString('utf8')
    const next = pick(ways, random)(text, others, random)
    result.set(name, Buffer.from(next.slice(0, most)))
  }
  return result
}

const pick = (list, random) => list[Math.floor(random() * list.length)]

const atLines = (change) => (text, others, random) => {
  const lines = text.split('\n')
  change(lines, Math.floor(random() * lines.length), others, random)
  return lines.join('\n')
}

const somewhere = (text, random) => Math.floor(random() * (text.length + 1))

const ways = [
  atLines((lines, at) => lines.splice(at, 1)),
  atLines((lines, at) => lines.splice(at, 0, lines[at])),
  atLines((lines, at, _, random) =>
    lines.splice(Math.floor(random() * lines.length), 0, ...lines.splice(at, 1)),
  ),
  atLines((lines, at, others, random) => lines.splice(at, 0, pick(pick(others, random).split('\n'), random))),
  atLines((lines, at, _, random) => lines.splice(at, 1 + Math.floor(random() * 5))),
  atLines((lines, at, _, random) => (lines[at] = `${' '.repeat(Math.floor(random() * 8))}${lines[at]}`)),
  atLines(
    (lines, at, _, random) =>
      (lines[at] = lines[at]
        .split('')
        .sort(() => random() - 0.5)
        .join('')),
  ),
  (text, _, random) => {
    const at = somewhere(text, random)
    return text.slice(0, at) + pick(pieces, random) + text.slice(at)
  },
  (text, _, random) => {
    const at = somewhere(text, random)
    return (
      text.slice(0, at) + pick(pieces, random).repeat(1 + Math.floor(random() ** 4 * 3000)) + text.slice(at)
    )
  },
  (text, _, random) => {
    const at = somewhere(text, random)
    return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() ** 3 * 40))
  },
  (text, _, random) => {
    const [from, to] = [somewhere(text, random), somewhere(text, random)].sort((a, b) => a - b)
    return text.slice(0, to) + text.slice(from, to) + text.slice(to)
  },
  (text, _, random) => text.slice(0, somewhere(text, random)),
  (text, _, random) => {
    const digits = [...text.matchAll(/\d/g)]
    const at = pick(digits, random)?.index
    return at === undefined ? text : text.slice(0, at) + Math.floor(random() * 10) + text.slice(at + 1)
  },
  (text, _, random) => {
    const [piece, other] = [pick(pieces, random), pick(pieces, random)]
    return text.replaceAll(piece, other)
  },
]
