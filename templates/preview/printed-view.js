/** The view of printed pages beside the page, or in its place: printed when it is looked at, and again when something has changed. */

/**
 * `ask` asks the server of the report that is shown, `place` is the element that pages are put into, `say` tells what keeps
 * them from being shown, `tell` is given what only printing has found, and `read` the ids around what is read in the page.
 */
export function printedView({ ask, place, words, say, tell, read }) {
  let pages = null
  let isShown = false
  let isDue = false
  let keeping = null
  let version = null
  let report = null

  const opened = async () => {
    if (pages) return
    const { printedPages } = await import('./printed-pages.js')
    pages = printedPages(place, words)
  }

  const isWanted = () => isDue && isShown

  /** Nobody is told of what is done before it could be read. */
  const patience = 1000

  async function print() {
    const isFirst = version === null
    const waiting = setTimeout(() => say(words.printing), isFirst ? 0 : patience)
    try {
      const print = await (await ask('print')).json()
      if (print === null) return
      if (print.version === version) return pages.fresh()
      const bytes = await (await ask('pdf')).arrayBuffer()
      await pages.renew(new Uint8Array(bytes))
      version = print.version
      tell(print.problems)
      if (isFirst) await pages.show(read())
    } finally {
      clearTimeout(waiting)
    }
  }

  async function keepUp() {
    isDue = true
    if (!isShown) return
    pages?.stale()
    keeping ??= (async () => {
      try {
        await opened()
        while (isWanted()) {
          isDue = false
          await print()
        }
        say('')
      } catch (error) {
        say(error.message)
      } finally {
        keeping = null
      }
    })()
    return keeping
  }

  return {
    /** The page has become another one, or is another report's. */
    async changed(of) {
      if (of !== report) {
        report = of
        version = null
        tell([])
        await pages?.clear()
      }
      await keepUp()
    },
    async show(shown) {
      isShown = shown
      if (!shown) return
      if (isDue || version === null) await keepUp()
      else await pages.show(read())
    },
  }
}
