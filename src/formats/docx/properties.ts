/** What a document says of itself, and how Word is to open it. */

import { reportFacts } from '../../wording/report-facts.ts'
import { dateOf } from '../report-date.ts'
import { xmlPart, type Part } from './archive.ts'
import { wordLanguage } from './languages.ts'
import type { Writer } from './writer.ts'
import { element, escapeXml } from '../office/xml.ts'
import { valued } from './valued.ts'

export const corePath = 'docProps/core.xml'
export const appPath = 'docProps/app.xml'

export function propertyParts({ numbered: { report } }: Writer): Part[] {
  const { meta } = report
  const moment = `${dateOf(report)}T00:00:00Z`
  const core = element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    text('dc:title', meta.title),
    text('dc:subject', reportFacts(meta).description),
    text('dc:creator', meta.author ?? meta.organisation),
    text('cp:keywords', meta.keywords.join(', ')),
    text('dc:identifier', meta.registration),
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    text('dc:language', wordLanguage(meta.language)),
  )
  const app = element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    text('Company', meta.organisation),
  )
  return [
    xmlPart(corePath, 'application/vnd.openxmlformats-package.core-properties+xml', core),
    xmlPart(appPath, 'application/vnd.openxmlformats-officedocument.extended-properties+xml', app),
  ]
}

const text = (name: string, value: string | null): string =>
  value === null || value === '' ? '' : `<${name}>${escapeXml(value)}</${name}>`

/** Word 2013 and later; without it Word opens a document as one of an older version, and says so. */
const compatibility = element('w:compatSetting', {
  'w:name': 'compatibilityMode',
  'w:uri': 'http://schemas.microsoft.com/office/word',
  'w:val': '15',
})

export const settingsPart = ({ language }: Writer): Part =>
  xmlPart(
    'word/settings.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml',
    element(
      'w:settings',
      { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
      '<w:embedTrueTypeFonts/><w:saveSubsetFonts/>',
      valued('w:defaultTabStop', 720),
      valued('w:characterSpacingControl', 'doNotCompress'),
      '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
      element('w:compat', {}, compatibility),
      valued('w:themeFontLang', wordLanguage(language)),
      valued('w:decimalSymbol', language === 'sv' ? ',' : '.'),
      valued('w:listSeparator', language === 'sv' ? ';' : ','),
    ),
  )
