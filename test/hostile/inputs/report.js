/** Workspaces of one report, `r`, made of texts and bytes. */

const manifest = 'title: T\norganisation: O\nunit: tkr\ncutoff: 2021-07-31\n'

/** `files` are named from the workspace's root; the manifest and a chapter are there unless they are among them. */
export const workspace = (name, files) => ({
  name,
  id: 'r',
  files: new Map(
    Object.entries({
      'reports/r/report.yaml': manifest,
      'reports/r/a.md': '# Kapitel\n\nText.\n',
      ...files,
    }).map(([file, content]) => [file, typeof content === 'string' ? Buffer.from(content) : content]),
  ),
})

/** How a text is named in what is told. */
export const shown = (text) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
