/** Every name that templates can use; docs/templates.md says what each holds. */

export const viewNames: readonly string[] = [
  // the report
  'lang', 'title', 'organisation', 'typeWord', 'draft', 'facts', 'label', 'value', 'subtitle', 'keywords', 'author',
  'description', 'logo', 'src', 'alt', 'words', 'styles', 'vars', 'repeated', 'probes',
  // contents
  'contents', 'entries', 'level', 'id', 'number', 'page',
  // chapters
  'chapters', 'body', 'pageBreak',
  // tables
  'kind', 'caption', 'unitNote', 'columns', 'heading', 'align', 'groups', 'rows', 'role', 'cells', 'content', 'scope', 'span',
  'note', 'short', 'open', 'status', 'problem',
  // boxes and figures
  'box', 'width', 'height', 'missing',
  // a draft's problems
  'problems', 'place', 'message', 'hint', 'severity',
  // generated words
  'skip', 'of', 'imageMissing', 'table', 'figure', 'problemsIntro', 'rounded',
]
