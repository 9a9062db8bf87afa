/** The pages of the report as they would be printed, kept in step with what is written. */

import { getDocument, GlobalWorkerOptions, PDFWorker } from 'pdfjs-dist'

GlobalWorkerOptions.workerSrc = 'pdf-worker.js'

/** Points of a page per pixel of the screen's are as many as in print. */
const scale = 96 / 72

/**
 * `place` is the element that the pages are put into, `words` what is said of them. Pages are drawn as they come into view.
 */
export function printedPages(place, words) {
  /** One for all prints: it is large. */
  const worker = new PDFWorker()
  let pdf = null
  let sheets = []
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const sheet = sheets.find(({ element }) => element === target)
        if (!sheet) continue
        sheet.isSeen = isIntersecting
        if (isIntersecting) void sheet.draw()
        else sheet.putAway()
      }
    },
    { root: place.closest('.printed'), rootMargin: '30%' },
  )

  function sheetOf(number) {
    const element = document.createElement('div')
    element.className = 'sheet'
    element.setAttribute('role', 'img')
    let drawing = null
    return {
      element,
      isSeen: false,
      /** The print that is drawn. */
      drawn: null,
      name(count) {
        element.setAttribute('aria-label', words.pageOf.replace('{0}', number).replace('{1}', count))
      },
      /** Drawn pages take room: those of a long report more than there is. */
      putAway() {
        element.replaceChildren()
        this.drawn = null
      },
      /** What stands there stays until the new page has been drawn. */
      async draw() {
        const from = pdf
        if (!from || this.drawn === from || drawing === from) return
        drawing = from
        try {
          const page = await from.getPage(number)
          const viewport = page.getViewport({ scale })
          const canvas = document.createElement('canvas')
          const density = window.devicePixelRatio
          canvas.width = Math.round(viewport.width * density)
          canvas.height = Math.round(viewport.height * density)
          await page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] }).promise
          if (from !== pdf || !this.isSeen) return
          element.style.width = `${viewport.width}px`
          element.style.aspectRatio = `${viewport.width} / ${viewport.height}`
          element.replaceChildren(canvas)
          element.classList.remove('stale')
          this.drawn = from
        } catch (error) {
          // A print that has been replaced is closed while its pages are drawn.
          if (from === pdf) throw error
        } finally {
          if (drawing === from) drawing = null
        }
      },
    }
  }

  async function layOut(next) {
    const first = await next.getPage(1)
    const { width, height } = first.getViewport({ scale })
    while (sheets.length > next.numPages) {
      const { element } = sheets.pop()
      seen.unobserve(element)
      element.remove()
    }
    while (sheets.length < next.numPages) {
      const sheet = sheetOf(sheets.length + 1)
      sheets.push(sheet)
      sheet.element.style.width = `${width}px`
      sheet.element.style.aspectRatio = `${width} / ${height}`
      place.append(sheet.element)
      seen.observe(sheet.element)
    }
    for (const sheet of sheets) sheet.name(next.numPages)
  }

  return {
    /** What is shown is no longer what is written. */
    stale() {
      for (const { element } of sheets) element.classList.add('stale')
    },
    /** The same as before is written again. */
    fresh() {
      for (const { element, drawn } of sheets) if (drawn === pdf) element.classList.remove('stale')
    },
    /** Shows another print: its bytes. */
    async renew(data) {
      const next = await getDocument({ data, worker }).promise
      const before = pdf
      pdf = next
      await layOut(next)
      // What is not drawn is drawn of this print when it comes into view.
      for (const { element, drawn } of sheets) if (drawn === null) element.classList.remove('stale')
      await Promise.all(sheets.map((sheet) => sheet.isSeen && sheet.draw()))
      await before?.loadingTask.destroy()
    },
    /** Nothing is shown any more: another report will be. */
    async clear() {
      const before = pdf
      pdf = null
      for (const { element } of sheets) {
        seen.unobserve(element)
        element.remove()
      }
      sheets = []
      await before?.loadingTask.destroy()
    },
    /** Scrolls to the page that the first of these ids stands on; one of them is where the author reads. */
    async show(ids) {
      for (const id of ids) {
        const found = await pdf?.getDestination(id)
        if (!found) continue
        const index = await pdf.getPageIndex(found[0])
        sheets[index]?.element.scrollIntoView({ block: 'start', behavior: 'instant' })
        return
      }
    },
  }
}
