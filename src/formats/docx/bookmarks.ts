/** The bookmarks of a document: each id of the report's under a name that Word allows. */

/** What targets are, told at the beginning of the name. */
export type BookmarkSort = 'sec' | 'tbl' | 'fig' | 'note'

export interface Bookmarks {
  /** The name, the same for the same sort and id. */
  nameOf(sort: BookmarkSort, id: string): string
  /** A bookmark around runs. */
  around(name: string, content: string): string
}

/** Word's limit. */
const longest = 40

export function createBookmarks(): Bookmarks {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  let next = 0
  return {
    nameOf(sort, id) {
      const key = `${sort}_${id}`
      const known = names.get(key)
      if (known !== undefined) return known
      const plain = key.replace(/[^A-Za-z0-9_]/g, '_')
      let name = plain.slice(0, longest)
      for (let count = 2; taken.has(name.toLowerCase()); count++)
        name = `${plain.slice(0, longest - String(count).length - 1)}_${count}`
      taken.add(name.toLowerCase())
      names.set(key, name)
      return name
    },
    around(name, content) {
      const number = next++
      return `<w:bookmarkStart w:id="${number}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${number}"/>`
    },
  }
}
