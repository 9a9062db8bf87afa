/** What the editor itself says, in Swedish. */

import { EditorState } from '@codemirror/state'

const swedish = {
  Find: 'Sök',
  Replace: 'Ersätt',
  next: 'nästa',
  previous: 'föregående',
  all: 'alla',
  'match case': 'skilj på stora och små',
  'by word': 'hela ord',
  regexp: 'sökmönster',
  replace: 'ersätt',
  'replace all': 'ersätt alla',
  close: 'stäng',
  'current match': 'den här träffen',
  'on line': 'på rad',
  'replaced $ matches': 'ersatte $ träffar',
  'replaced match on line $': 'ersatte träffen på rad $',
  'Go to line': 'Gå till rad',
  go: 'gå',
  Completions: 'Förslag',
  Diagnostics: 'Problem',
  'No diagnostics': 'Inga problem',
  'Control character': 'Styrtecken',
  'Selection deleted': 'Markeringen togs bort',
  'New name': 'Nytt namn',
  rename: 'byt namn',
  'Reference list': 'Där det används',
  '$ unchanged lines': '$ rader som är lika',
  'Formatting request failed': 'Det gick inte att ställa upp texten',
  'Rename request failed': 'Det gick inte att byta namn',
  'Find definition failed': 'Det gick inte att hitta stället',
  'Finding references failed': 'Det gick inte att hitta ställena',
}

export const phrases = (language) => (language === 'sv' ? EditorState.phrases.of(swedish) : [])
