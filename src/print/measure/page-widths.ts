/** Runs in the browser: how wide the content of each kind of page is, as the styles say. Uses nothing from outside itself. */

interface PageRule {
  readonly selectorText?: string
  readonly cssRules?: Iterable<PageRule>
  readonly style?: { getPropertyValue(name: string): string }
}

declare const document: {
  readonly styleSheets: Iterable<PageRule>
  readonly body: { append(element: ProbeElement): void }
  createElement(tag: string): ProbeElement
}

interface ProbeElement {
  readonly style: { cssText: string; width: string }
  getBoundingClientRect(): { readonly width: number }
  remove(): void
}

export interface PageWidth {
  /** As the property `page` names it; empty for pages without a name. */
  readonly name: string
  /** In pixels of CSS, without the margins. */
  readonly width: number
}

export function pageWidths(): PageWidth[] {
  const sheets = new Map<string, readonly [string, string]>(
    Object.entries({
      a3: ['297mm', '420mm'],
      a4: ['210mm', '297mm'],
      a5: ['148mm', '210mm'],
      b4: ['250mm', '353mm'],
      b5: ['176mm', '250mm'],
      letter: ['8.5in', '11in'],
      legal: ['8.5in', '14in'],
      ledger: ['11in', '17in'],
    } as const),
  )
  const declared = new Map<string, { size: string; left: string; right: string }>()
  const read = (rules: Iterable<PageRule>): void => {
    for (const { selectorText: name, cssRules, style } of rules) {
      const value = (property: string) => style?.getPropertyValue(property) ?? ''
      const [size, left, right] = [value('size'), value('margin-left'), value('margin-right')]
      // Rules for elements have no size, and those for the first page alone tell nothing of the others.
      if (name !== undefined && (size || name === '') && !name.includes(':')) {
        const before = declared.get(name)
        declared.set(name, {
          size: size || (before?.size ?? ''),
          left: left || (before?.left ?? ''),
          right: right || (before?.right ?? ''),
        })
      }
      if (cssRules) read(cssRules)
    }
  }
  for (const sheet of document.styleSheets) if (sheet.cssRules) read(sheet.cssRules)

  const probe = document.createElement('div')
  probe.style.cssText = 'position: absolute; visibility: hidden'
  document.body.append(probe)
  const common = declared.get('')
  const measured = [...new Set(['', ...declared.keys()])].map((name) => {
    const own = declared.get(name)
    const words = (own?.size || common?.size || 'letter').split(/\s+/)
    const isLandscape = words.includes('landscape')
    const lengths = words.filter((word) => word !== 'landscape' && word !== 'portrait')
    const sheet = sheets.get(lengths[0] ?? 'a4') ?? [lengths[0]!, lengths[1] ?? lengths[0]!]
    const margins = [own?.left || common?.left || '0px', own?.right || common?.right || '0px']
    probe.style.width = `calc(${sheet[isLandscape ? 1 : 0]} - ${margins.join(' - ')})`
    return { name, width: probe.getBoundingClientRect().width }
  })
  probe.remove()
  return measured
}
