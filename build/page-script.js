/** How the script of the published page is bundled: to one text that stands in the page as it is, the same on every machine. */

export const pageScript = {
  input: { main: 'src/page-script/main.ts' },
  platform: 'browser',
  transform: { target: 'es2022' },
  output: { dir: 'dist/page-script', format: 'iife', minify: true, comments: false },
}
