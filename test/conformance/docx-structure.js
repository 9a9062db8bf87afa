/**
 * What Word is strict about in a document, and LibreOffice and python-docx are not: the order of what is said of things,
 * numbers that stand once, and names that lead somewhere.
 */

import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** Children in the order of their schema (ECMA-376 part 1, annex A), as far as our documents have them. */
const orders = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents jc textDirection textAlignment outlineLvl rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang',
  'w:pBdr': 'top left bottom right between bar',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tcBorders': 'top left bottom right insideH insideV',
  'w:tblCellMar': 'top left bottom right',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr tblStylePr',
  'w:styles': 'docDefaults latentStyles style',
  'w:numbering': 'abstractNum num',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:num': 'abstractNumId lvlOverride',
  'w:font':
    'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
  'w:settings':
    'view zoom embedTrueTypeFonts embedSystemFonts saveSubsetFonts defaultTabStop autoHyphenation characterSpacingControl footnotePr endnotePr compat themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  'wp:inline': 'extent effectExtent docPr cNvGraphicFramePr graphic',
  'wp:anchor': 'simplePos positionH positionV extent effectExtent wrapNone docPr cNvGraphicFramePr graphic',
}

const places = new Map(
  Object.entries(orders).map(([parent, names]) => [
    parent,
    new Map(names.split(' ').map((name, index) => [name, index])),
  ]),
)

/** What is wrong with a document, each in a line; none for one that Word opens without a question. */
export function structureProblems(bytes) {
  const files = unzipSync(bytes)
  const problems = []
  const say = (file, text) => problems.push(`${file}: ${text}`)
  const trees = new Map()
  for (const [file, content] of Object.entries(files)) {
    if (!/\.(?:xml|rels)$/.test(file)) continue
    const tree = parse(Buffer.from(content).toString('utf8'))
    if (typeof tree === 'string') say(file, tree)
    else trees.set(file, tree)
  }
  const document = trees.get('word/document.xml')
  if (!document) return [...problems, 'word/document.xml is missing']
  tellTypes(files, trees.get('[Content_Types].xml'), say)
  for (const [file, tree] of trees) {
    tellOrder(file, tree, say)
    tellLinks(file, tree, trees, files, say)
  }
  tellBookmarks(document, say)
  tellStyles(document, trees, say)
  tellDrawings(
    [...trees].filter(([file]) => /^word\/[a-z]+\d*\.xml$/.test(file)),
    say,
  )
  tellNotes(document, trees.get('word/footnotes.xml'), say)
  tellComments(document, trees.get('word/comments.xml'), say)
  tellTables(document, say)
  tellFields(trees, say)
  tellEmpty(document, say)
  return problems
}

/** A tree of `{ name, attributes, children, text }`, or what is wrong with the text. */
export function parse(text) {
  const root = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true, position: false })
  let wrong = null
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]))
    const node = { name, attributes: values, children: [], text: '' }
    open.at(-1).children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (part) => (open.at(-1).text += part))
  parser.on('error', (error) => (wrong ??= error.message))
  parser.write(text).close()
  return wrong ?? root
}

function* nodesOf(node) {
  yield node
  for (const child of node.children) yield* nodesOf(child)
}

export const named = (node, name) => [...nodesOf(node)].filter((one) => one.name === name)

function tellTypes(files, types, say) {
  const endings = new Set(named(types, 'Default').map(({ attributes }) => attributes.Extension))
  const parts = new Set(named(types, 'Override').map(({ attributes }) => attributes.PartName))
  for (const part of parts) if (!files[part.slice(1)]) say(part, 'has a type and is missing')
  for (const file of Object.keys(files))
    if (!parts.has(`/${file}`) && !endings.has(file.split('.').at(-1))) say(file, 'has no type')
}

function tellOrder(file, tree, say) {
  for (const node of nodesOf(tree)) {
    const known = places.get(node.name)
    if (!known) continue
    let last = -1
    for (const { name } of node.children) {
      const place = known.get(name.split(':')[1])
      if (place === undefined) say(file, `${node.name} has ${name}`)
      else if (place < last) say(file, `${name} comes too late in ${node.name}`)
      last = Math.max(last, place ?? last)
    }
  }
}

function tellLinks(file, tree, trees, files, say) {
  if (file.endsWith('.rels')) {
    const folder = file.replace(/_rels\/[^/]*$/, '')
    for (const { attributes } of named(tree, 'Relationship')) {
      if (attributes.TargetMode === 'External') {
        if (!URL.canParse(attributes.Target)) say(file, `${attributes.Target} is no address`)
      } else if (!files[new URL(attributes.Target, `file:///${folder}`).pathname.slice(1)])
        say(file, `${attributes.Target} is missing`)
    }
    return
  }
  const own = trees.get(file.replace(/([^/]*)$/, '_rels/$1.rels'))
  const ids = new Set(own ? named(own, 'Relationship').map(({ attributes }) => attributes.Id) : [])
  for (const { name, attributes } of nodesOf(tree))
    for (const key of ['r:id', 'r:embed'])
      if (attributes[key] !== undefined && !ids.has(attributes[key]))
        say(file, `${name} leads to ${attributes[key]}, which is missing`)
}

function tellBookmarks(document, say) {
  const starts = named(document, 'w:bookmarkStart').map(({ attributes }) => attributes)
  const ends = named(document, 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id'])
  const names = new Set(starts.map((start) => start['w:name'].toLowerCase()))
  if (names.size !== starts.length) say('document', 'a bookmark’s name stands twice')
  if (
    starts
      .map((start) => start['w:id'])
      .sort()
      .join() !== ends.sort().join()
  )
    say('document', 'bookmarks are not paired')
  for (const name of names)
    if (!/^[a-z_][a-z0-9_]{0,39}$/.test(name)) say('document', `${name} is no name of a bookmark`)
  const asked = [
    ...named(document, 'w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? []),
    ...named(document, 'w:instrText').flatMap(
      ({ text }) => /^ (?:PAGE|NOTE)?REF (\S+)/.exec(text)?.[1] ?? [],
    ),
  ]
  for (const name of asked) if (!names.has(name.toLowerCase())) say('document', `no bookmark ${name}`)
}

function tellStyles(document, trees, say) {
  const styles = new Set(
    named(trees.get('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']),
  )
  for (const [file, tree] of trees)
    for (const { name, attributes } of nodesOf(tree))
      if (
        ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next'].includes(name) &&
        !styles.has(attributes['w:val'])
      )
        say(file, `no style ${attributes['w:val']}`)
  const lists = new Set(
    named(trees.get('word/numbering.xml'), 'w:num').map(({ attributes }) => attributes['w:numId']),
  )
  for (const { attributes } of named(document, 'w:numId'))
    if (!lists.has(attributes['w:val'])) say('document', `no list ${attributes['w:val']}`)
}

function tellDrawings(parts, say) {
  const ids = parts.flatMap(([, tree]) => named(tree, 'wp:docPr').map(({ attributes }) => attributes.id))
  if (new Set(ids).size !== ids.length) say('document', 'a drawing’s number stands twice')
  for (const [file, tree] of parts)
    for (const node of named(tree, 'wp:docPr'))
      if (!node.attributes.descr && named(node, 'adec:decorative').length === 0)
        say(file, `${node.attributes.name} is not described`)
}

function tellNotes(document, notes, say) {
  const known = named(notes, 'w:footnote').map(({ attributes }) => attributes['w:id'])
  if (new Set(known).size !== known.length) say('footnotes', 'a number stands twice')
  const asked = named(document, 'w:footnoteReference').map(({ attributes }) => attributes['w:id'])
  if (new Set(asked).size !== asked.length) say('document', 'a note is set twice')
  const own = known.filter((id) => Number(id) > 0)
  if (own.sort().join() !== asked.sort().join()) say('document', 'notes and what refers to them differ')
}

const idsOf = (tree, name) =>
  named(tree, name)
    .map(({ attributes }) => attributes['w:id'])
    .sort()
    .join()

function tellComments(document, comments, say) {
  const known = comments ? idsOf(comments, 'w:comment') : ''
  for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
    if (idsOf(document, name) !== known) say('document', `${name} and comments differ`)
}

function tellTables(document, say) {
  for (const table of named(document, 'w:tbl')) {
    const columns = named(table, 'w:gridCol').length
    const rows = table.children.filter(({ name }) => name === 'w:tr')
    if (columns > 63) say('document', `a table has ${columns} columns, which Word opens no document with`)
    if (named(rows[0], 'w:tblHeader').length !== 1) say('document', 'a table has no head')
    for (const row of rows) {
      const cells = row.children.filter(({ name }) => name === 'w:tc')
      const spans = cells.map((cell) => Number(named(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1))
      const taken = spans.reduce((sum, span) => sum + span, 0)
      if (taken !== columns) say('document', `a row has cells for ${taken} columns of ${columns}`)
      if (named(row, 'w:cantSplit').length !== 1) say('document', 'a row may be split')
      if (cells.some(({ children }) => children.at(-1).name !== 'w:p'))
        say('document', 'a cell ends in no paragraph')
    }
  }
}

/** Fields open and close in turn, and none is to be computed when the document opens: Word would ask first. */
function tellFields(trees, say) {
  for (const [file, tree] of trees) {
    let depth = 0
    for (const { name, attributes } of nodesOf(tree)) {
      if (name === 'w:updateFields' || attributes['w:dirty'] !== undefined)
        say(file, `${name} asks to compute`)
      if (name !== 'w:fldChar') continue
      depth += { begin: 1, separate: 0, end: -1 }[attributes['w:fldCharType']]
      if (depth < 0) say(file, 'a field ends that has not begun')
    }
    if (depth !== 0) say(file, 'a field does not end')
  }
}

/** No distance is made of empty paragraphs: those that are there part tables or end a section, and lines have a style. */
function tellEmpty(document, say) {
  const body = named(document, 'w:body')[0].children
  body.forEach((node, index) => {
    if (node.name !== 'w:p' || node.children.some(({ name }) => name !== 'w:pPr')) return
    const isNeeded =
      named(node, 'w:sectPr').length > 0 ||
      named(node, 'w:numPr').length > 0 ||
      named(node, 'w:pStyle').some(({ attributes }) => attributes['w:val'] === 'Rule') ||
      body[index - 1]?.name === 'w:tbl' ||
      named(body[index + 1] ?? node, 'w:sectPr').length > 0
    if (!isNeeded) say('document', `paragraph ${index + 1} is empty`)
  })
}
