/** What is put on the clipboard, where a browser lets a page do so. */

import type { Copied } from './copied-table.ts'

/** What the page is about to copy, while it asks the browser to. */
let asked: Copied | null = null

document.addEventListener('copy', (event) => {
  if (asked === null || event.clipboardData === null) return
  fill(event.clipboardData, asked)
  event.preventDefault()
})

export function fill(data: DataTransfer, { text, html }: Copied): void {
  data.setData('text/plain', text)
  if (html !== '') data.setData('text/html', html)
}

const blob = (type: string, text: string) => [type, new Blob([text], { type })] as const

/** Whether that went well. The older way needs no permission and holds on pages without encryption too; Safari has the newer alone. */
export async function copy(copied: Copied): Promise<boolean> {
  asked = copied
  try {
    if (document.execCommand('copy')) return true
  } catch {
    // The newer way is left.
  } finally {
    asked = null
  }
  const parts = [
    blob('text/plain', copied.text),
    ...(copied.html === '' ? [] : [blob('text/html', copied.html)]),
  ]
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]).then(
    () => true,
    () => false,
  )
}
