/** The theme of a document, of which Word's menus offer fonts and colours: the report's own. */

import { xmlPart, type Part } from './archive.ts'
import type { Look } from './look.ts'
import { element } from '../office/xml.ts'

export function themePart(look: Look): Part {
  const { colours } = look
  const accents = [
    colours.accent,
    colours.accentText,
    colours.good,
    colours.wait,
    colours.bad,
    colours.muted,
  ].map((colour, index): [string, string] => [`accent${index + 1}`, colour])
  const palette: [string, string][] = [
    ['dk1', colours.ink],
    ['lt1', 'ffffff'],
    ['dk2', colours.accentText],
    ['lt2', colours.shade],
    ...accents,
    ['hlink', colours.accentText],
    ['folHlink', colours.muted],
  ]
  const xml = element(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Delrapport' },
    element(
      'a:themeElements',
      {},
      element(
        'a:clrScheme',
        { name: 'Delrapport' },
        palette.map(([name, colour]) => element(`a:${name}`, {}, element('a:srgbClr', { val: colour }))),
      ),
      element(
        'a:fontScheme',
        { name: 'Delrapport' },
        fontXml('major', look.headings.name),
        fontXml('minor', look.text.name),
      ),
      formats,
    ),
  )
  return xmlPart('word/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml', xml)
}

const fontXml = (sort: 'major' | 'minor', name: string): string =>
  element(
    `a:${sort}Font`,
    {},
    element('a:latin', { typeface: name }),
    '<a:ea typeface=""/><a:cs typeface=""/>',
  )

/** Shapes without any effects; a theme must tell three of each. */
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const line = `<a:ln w="9525">${fill}</a:ln>`
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'

const formats = element(
  'a:fmtScheme',
  { name: 'Delrapport' },
  element('a:fillStyleLst', {}, fill.repeat(3)),
  element('a:lnStyleLst', {}, line.repeat(3)),
  element('a:effectStyleLst', {}, effect.repeat(3)),
  element('a:bgFillStyleLst', {}, fill.repeat(3)),
)
