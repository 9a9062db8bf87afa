/** Links in the published page that hold a table, or all tables, as data: they need neither a server nor a script. */

import { csvText } from '../exchange/csv-text.ts'
import { dataTable } from '../exchange/data-table.ts'
import { dataPackage } from '../exchange/data-package.ts'
import { escapeHtml } from '../model/escape-html.ts'
import type { Localized } from '../model/language.ts'
import type { Table } from '../model/table.ts'
import type { NumberedReport } from '../numbering/number-report.ts'
import { dataUrl } from './data-url.ts'
import { safeHtml, type SafeHtml } from './safe-html.ts'
import { onScreen } from './screen-only.ts'
import { ownVoice, type Voice } from './voice.ts'

const texts: Localized<{ readonly table: string; readonly report: string }> = {
  sv: { table: 'Hämta som CSV', report: 'Hämta alla tabeller som JSON' },
  en: { table: 'Get as CSV', report: 'Get all tables as JSON' },
}

/** `called` is what the table is called where it stands: `Tabell 3 Driftredovisning`. */
export function tableOffer(table: Table, called: string, voice: Voice): SafeHtml {
  const { language } = voice
  const text = texts[language].table
  return offer({
    text,
    label: `${text}: ${called}`,
    voice: ownVoice(voice),
    file: `${table.id}.csv`,
    address: `data:text/csv;charset=utf-8,${inAddress(csvText(dataTable(table, language), language))}`,
  })
}

/** Null for a report without tables. */
export function reportOffer({ report: { id, meta, tables }, targets }: NumberedReport): SafeHtml | null {
  if (tables.length === 0) return null
  const described = dataPackage(
    id,
    meta,
    tables.map((table) => ({
      data: dataTable(table, meta.language),
      number: targets.get(table.id)?.number ?? null,
      file: null,
    })),
  )
  const { report: text } = texts[meta.language]
  return offer({
    text,
    label: text,
    voice: '',
    file: `${id}.json`,
    address: dataUrl({ mime: 'application/json', bytes: Buffer.from(JSON.stringify(described)) }),
  })
}

interface Offer {
  readonly text: string
  readonly label: string
  /** What is said of its language. */
  readonly voice: string
  readonly file: string
  readonly address: string
}

const offer = (link: Offer): SafeHtml =>
  safeHtml(
    onScreen(
      `<p class="data-offer"${link.voice}><a href="${link.address}" download="${escapeHtml(link.file)}" aria-label="${escapeHtml(link.label)}">${escapeHtml(link.text)}</a></p>`,
    ),
  )

/** Letters stand as they are: an address of data may hold them, and is read as UTF-8. */
const inAddress = (text: string): string =>
  text.replace(/[^\p{L}\p{N}\-._~!$()*+,;:@/?]/gu, (character) =>
    character === "'" ? '%27' : encodeURIComponent(character),
  )
