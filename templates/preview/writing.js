/** The pane to write in: opened, and loaded when it first is. */

import { ask, chosen, send, words } from './server.js'

const byId = (id) => document.getElementById(id)

/** `standsAt` is told where the author's cursor stands, null where nobody writes; `tell` what keeps it from being opened. */
export function writing({ standsAt, tell, toggled }) {
  let desk = null
  const isOpen = () => !byId('desk').hidden

  async function opened() {
    const { openDesk } = await import('./desk.js')
    const address = new URL('help', location.href.split('#')[0])
    address.protocol = 'ws:'
    desk ??= openDesk({
      byId,
      ask,
      send,
      words,
      language: document.documentElement.lang,
      address,
      standsAt: (name, offset) => standsAt({ file: folder() + name, offset }),
    })
    return desk
  }

  byId('write').addEventListener('click', async () => {
    byId('desk').hidden = isOpen()
    byId('write').setAttribute('aria-pressed', String(isOpen()))
    toggled()
    if (!isOpen()) return standsAt(null)
    try {
      await (await opened()).begin()
    } catch (error) {
      tell(error.message)
    }
  })

  return {
    isOpen,
    /** Whether the file is one that is written here; then its cursor is put there. */
    async show({ file, line, column }) {
      if (!desk || !isOpen() || !file.startsWith(folder())) return false
      await desk.show(file.slice(folder().length), { line, column })
      return true
    },
    /** Whether all that is written here lies on the disk, once it has been saved. */
    saved: async () => desk === null || desk.saved(),
    mayLeave: () => desk === null || desk.mayLeave(),
    leave: () => desk?.leave(),
    diskMayDiffer: () => desk?.diskMayDiffer(),
  }
}

const folder = () => `reports/${chosen.report}/`
