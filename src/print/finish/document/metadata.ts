/** What the file says of itself: as XMP, and alike in the information dictionary where it has one. */

import type { DocumentFacts } from '../facts.ts'
import type { PdfFile } from '../objects/read-file.ts'
import {
  dict,
  isString,
  name,
  packedStream,
  plainStream,
  textOfString,
  textString,
  type PdfDict,
  type PdfRef,
  type PdfString,
} from '../../../pdf-syntax/values.ts'
import type { ClaimTexts } from '../standards/standard.ts'
import { srgbProfile } from './srgb-profile.ts'

/** What printed a file, as that says. */
export function producerOf(file: PdfFile): string {
  const printed = file.resolve(file.trailer.get('Info'))
  const written = printed instanceof Map ? file.resolve(printed.get('Producer')) : null
  return isString(written) ? textOfString(written) : 'Skia/PDF'
}

export function writeMetadata(
  file: PdfFile,
  catalog: PdfDict,
  given: DocumentFacts,
  producer: string,
  claims: ClaimTexts,
): void {
  const facts = legible(given)
  catalog.set(
    'Metadata',
    file.add(
      plainStream(
        { Type: name('Metadata'), Subtype: name('XML') },
        Buffer.from(xmp(facts, producer, claims), 'utf8'),
      ),
    ),
  )
  const profile = file.add(packedStream({ N: 3 }, srgbProfile()))
  const intent = dict({
    Type: name('OutputIntent'),
    S: name('GTS_PDFA1'),
    OutputConditionIdentifier: textString('sRGB IEC61966-2.1'),
    Info: textString('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  })
  catalog.set('OutputIntents', [file.add(intent)])
  catalog.set('Lang', textString(facts.language))
  catalog.set('MarkInfo', dict({ Marked: true }))
  catalog.set('ViewerPreferences', dict({ DisplayDocTitle: true }))
  if (catalog.has('Outlines')) catalog.set('PageMode', name('UseOutlines'))
}

/** The same in an information dictionary, which PDF/A-4 forbids. */
export function writeInformation(file: PdfFile, given: DocumentFacts, producer: string): PdfRef {
  const facts = legible(given)
  const stamp = stampOf(facts)
  const info = dict({ Title: textString(facts.title) })
  info.set('Author', textString(authorOf(facts)))
  if (facts.registration !== null) info.set('Subject', textString(facts.registration))
  if (facts.keywords.length > 0) info.set('Keywords', textString(facts.keywords.join(', ')))
  for (const [key, value] of Object.entries({ Creator: textString(creator), Producer: textString(producer) }))
    info.set(key, value)
  info.set('CreationDate', stamp)
  info.set('ModDate', stamp)
  return file.add(info)
}

const creator = 'delrapport'

const dayOf = ({ date }: DocumentFacts): string => date ?? '2000-01-01'

/** The document's date as PDFs write it. */
export const stampOf = (facts: DocumentFacts): PdfString =>
  textString(`D:${dayOf(facts).replaceAll('-', '')}000000+00'00'`)

/** The organisation speaks where nobody is named. */
const authorOf = ({ author, organisation }: DocumentFacts): string => author ?? organisation

/** Without what XML cannot hold, and what sets the direction of text: a window's title or a catalogue would show it otherwise than the page does. */
const legibleText = (text: string): string =>
  text.replace(
    /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u007f-\u009f]|\p{Bidi_Control}/gu,
    '',
  )

/** Alike in both places that say it. */
const legible = (facts: DocumentFacts): DocumentFacts => ({
  ...facts,
  title: legibleText(facts.title),
  author: facts.author && legibleText(facts.author),
  organisation: legibleText(facts.organisation),
  registration: facts.registration && legibleText(facts.registration),
  keywords: facts.keywords.map(legibleText),
})

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)

const alternatives = (text: string, language: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li><rdf:li xml:lang="${language}">${escaped(text)}</rdf:li></rdf:Alt>`

const bag = (items: readonly string[]): string =>
  `<rdf:Bag>${items.map((item) => `<rdf:li>${escaped(item)}</rdf:li>`).join('')}</rdf:Bag>`

function xmp(facts: DocumentFacts, producer: string, { properties, schemas }: ClaimTexts): string {
  const { title, language, organisation, registration, keywords } = facts
  const time = `${dayOf(facts)}T00:00:00+00:00`
  const lines = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternatives(title, language)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escaped(authorOf(facts))}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:publisher>${bag([organisation])}</dc:publisher>`,
    registration === null ? '' : `<dc:description>${alternatives(registration, language)}</dc:description>`,
    registration === null ? '' : `<dc:identifier>${escaped(registration)}</dc:identifier>`,
    `<dc:language>${bag([language])}</dc:language>`,
    keywords.length === 0 ? '' : `<dc:subject>${bag(keywords)}</dc:subject>`,
    keywords.length === 0 ? '' : `<pdf:Keywords>${escaped(keywords.join(', '))}</pdf:Keywords>`,
    `<pdf:Producer>${escaped(producer)}</pdf:Producer>`,
    `<xmp:CreatorTool>${creator}</xmp:CreatorTool>`,
    ...['Create', 'Modify', 'Metadata'].map((key) => `<xmp:${key}Date>${time}</xmp:${key}Date>`),
    ...properties,
  ]
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${lines.filter((line) => line !== '').join('\n')}
</rdf:Description>
${schemas}
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}
