import type { Element } from 'hast'

const unread = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'nav',
  'button',
  'select',
  'textarea',
  'input',
  'svg',
  'iframe',
  'object',
  'embed',
  'video',
  'audio',
  'canvas',
  'map',
])

/** Whether nobody reads it as part of the page: what leads around in it, what is hidden, and what its own pages say once more. */
export const isLeftOut = (element: Element): boolean =>
  unread.has(element.tagName) || isHidden(element) || saysAgain(element)

/** The figures of a chart, in the table that pages of this program's have below it; they stand in the report's own too. */
const saysAgain = ({ properties }: Element): boolean =>
  [properties.className ?? []].flat().includes('chart-figures')

function isHidden({ properties }: Element): boolean {
  const style = String(properties.style ?? '')
  return (
    properties.hidden === true || /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style)
  )
}

/** What is lost with it, to be told; null for what nobody misses. */
export function lossOf(element: Element): 'script' | 'drawing' | 'embedded' | 'hidden' | null {
  switch (element.tagName) {
    case 'svg':
    case 'canvas':
      return 'drawing'
    case 'iframe':
    case 'object':
    case 'embed':
    case 'video':
    case 'audio':
      return 'embedded'
    default:
      return unread.has(element.tagName) ? null : isHidden(element) ? 'hidden' : null
  }
}
