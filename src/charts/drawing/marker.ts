import { element } from './svg.ts'

/** Points of different series: told apart by shape as well as by colour. */
export function marker(index: number, x: number, y: number): string {
  const at = `chart-point mark-${index + 1}`
  switch (index % 4) {
    case 0:
      return element('circle', { cx: x, cy: y, r: 3.5, class: at })
    case 1:
      return element('rect', { x: x - 3.3, y: y - 3.3, width: 6.6, height: 6.6, class: at })
    case 2:
      return element('path', { d: `M${x} ${y - 4.5}l4.5 8h-9z`, class: at })
    default:
      return element('path', { d: `M${x} ${y - 4.5}l4.5 4.5l-4.5 4.5l-4.5-4.5z`, class: at })
  }
}
