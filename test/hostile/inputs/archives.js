/** Workbooks and Word files with bytes and words changed, and archives that grow as they are unpacked. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { mutated } from '../../fuzz/mutate.js'
import { workspace } from './report.js'

const project = path.join(import.meta.dirname, '../../..')
const seeds = [
  'test/cases/data-workbook/input/reports/r/data/bok.xlsx',
  'test/corpora/docx/libreoffice.docx',
  'test/corpora/docx/python-docx.docx',
].map((file) => ({ ending: path.extname(file), bytes: readFileSync(path.join(project, file)) }))

function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** As a table's file and as a document. */
const worksOf = (name, ending, bytes) => [
  { name: `${name}, as a document`, bytes, ending },
  ...(ending === '.xlsx'
    ? [workspace(name, { 'reports/r/a.md': '# K\n\n::table[T]{#t src=a.xlsx}\n', 'reports/r/a.xlsx': bytes })]
    : []),
]

/** Bytes of the archive. */
function bitten(bytes, random) {
  const changed = Uint8Array.from(bytes)
  for (let times = 1 + Math.floor(random() * 5); times > 0; times--)
    changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256)
  return random() < 0.2 ? changed.slice(0, Math.floor(random() * changed.length)) : changed
}

/** Words of a part. */
function reworded(bytes, random) {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name))
  const name = names[Math.floor(random() * names.length)]
  const changed = mutated(
    new Map([['a.md', strFromU8(parts[name]).replaceAll('><', '>\n<')]]),
    ['<a>', '</w:p>', '<c r="A1">'],
    random,
  )
  return zipSync({ ...parts, [name]: strToU8(String(changed.get('a.md'))) })
}

export const archives = {
  title: 'workbooks and Word files with bytes or words changed',
  tried({ isQuick, tryAll }) {
    const random = randomFrom(20_210_731)
    const each = isQuick ? 10 : 300
    return tryAll(
      seeds.flatMap(({ ending, bytes }) =>
        [bitten, reworded].flatMap((change) =>
          Array.from({ length: each }, (_, index) => {
            const changed = change(bytes, random)
            return worksOf(`${change.name} ${index} of ${ending}`, ending, changed)
          }).flat(),
        ),
      ),
    )
  },
}

const seed = { xlsx: unzipSync(seeds[0].bytes), docx: unzipSync(seeds[1].bytes) }
const sheet = Object.keys(seed.xlsx).find((name) => name.endsWith('sheet1.xml'))
const inSheet = (change) => zipSync({ ...seed.xlsx, [sheet]: strToU8(change(strFromU8(seed.xlsx[sheet]))) })
const inBody = (change) =>
  zipSync({ ...seed.docx, 'word/document.xml': strToU8(change(strFromU8(seed.docx['word/document.xml']))) })
const rows = (make) =>
  inSheet((xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${make}</sheetData>`))
const entities = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index} "${`&a${index === 0 ? '' : index - 1};`.repeat(10)}">`).join('')}]>`
const withEntities = (xml) =>
  xml.replace(/^(<\?xml.*?\?>)?/s, (head) => head + entities).replace(/>([^<]+)</, '>&a8;<')
const outside = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
const withOutside = (xml) =>
  xml.replace(/^(<\?xml.*?\?>)?/s, (head) => head + outside).replace(/>([^<]+)</, '>&a;<')
const zeros = new Uint8Array(220_000_000)

const bombs = {
  'a part of 220 MB of nothing': () => [
    zipSync({ ...seed.xlsx, [sheet]: zeros }),
    zipSync({ ...seed.docx, 'word/document.xml': zeros }),
  ],
  'a part that nobody asks for, of 220 MB': () => [
    zipSync({ ...seed.xlsx, 'a.xml': zeros }),
    zipSync({ ...seed.docx, 'a.xml': zeros }),
  ],
  'ten thousand parts': () => {
    const more = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`a/${index}.xml`, strToU8('<a/>')]),
    )
    return [zipSync({ ...seed.xlsx, ...more }), zipSync({ ...seed.docx, ...more })]
  },
  'entities of entities': () => [inSheet(withEntities), inBody(withEntities)],
  'an entity that is a file': () => [inSheet(withOutside), inBody(withOutside)],
  'a hundred thousand elements in one another': () => [
    rows('<row>'.repeat(100_000)),
    inBody((xml) => xml.replace(/<w:body>.*/s, '<w:body>' + '<w:p>'.repeat(100_000))),
  ],
  'tables in tables': () => [
    rows('<row><c>'.repeat(50_000)),
    inBody((xml) => xml.replace(/<w:body>.*/s, '<w:body>' + '<w:tbl><w:tr><w:tc>'.repeat(50_000))),
  ],
  'a cell in the last row and column': () => [
    rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    inBody((xml) => xml),
  ],
  'a row beyond the last': () => [
    rows('<row r="99999999999"><c r="ZZZZZZZ99999999999"><v>1</v></c></row>'),
    inBody((xml) => xml),
  ],
  'merged cells over the whole sheet, a thousand times': () => [
    inSheet((xml) =>
      xml.replace(
        '</sheetData>',
        `</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells>`,
      ),
    ),
    inBody((xml) =>
      xml.replace(
        /<w:body>.*/s,
        '<w:body><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>',
      ),
    ),
  ],
  'half a million rows': () => [
    rows(
      Array.from({ length: 500_000 }, (_, index) => `<row><c><v>${index}</v></c><c><v>1</v></c></row>`).join(
        '',
      ),
    ),
    inBody((xml) =>
      xml.replace(
        /<w:body>.*/s,
        `<w:body>${'<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(500_000)}</w:body></w:document>`,
      ),
    ),
  ],
  'strings, formats and styles that there are not': () => [
    rows(
      '<row><c t="s"><v>999999999</v></c><c s="999999"><v>1e999</v></c><c t="d"><v>x</v></c><c t="e"><v/></c><c t="b"><v>2</v></c></row>',
    ),
    inBody((xml) =>
      xml.replace(
        '<w:p>',
        '<w:p><w:pPr><w:pStyle w:val="constructor"/><w:numPr><w:ilvl w:val="99999"/><w:numId w:val="-1"/></w:numPr></w:pPr>',
      ),
    ),
  ],
  'the same part twice, and folders upwards': () => [
    zipSync({
      ...seed.xlsx,
      '../../../../tmp/outside.xml': strToU8('a'),
      '/etc/outside.xml': strToU8('a'),
      'C:\\a.xml': strToU8('a'),
    }),
    zipSync({ ...seed.docx, '../../../../tmp/outside.xml': strToU8('a') }),
  ],
}

export const bombsOfArchives = {
  title: 'archives that grow, nest and point astray',
  tried: ({ tryAll }) =>
    tryAll(
      Object.entries(bombs).flatMap(([name, make]) => {
        const [xlsx, docx] = make()
        return [...worksOf(name, '.xlsx', xlsx), ...worksOf(name, '.docx', docx)]
      }),
    ),
}
