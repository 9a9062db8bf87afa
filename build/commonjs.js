/**
 * Says of the bundle that it is CommonJS, which Node loads at once and whose compiled code can be kept
 * (`src/host/compiled-code.ts`); whoever imports it as a module gets the same names.
 */
export const sayCommonJs = () => ({
  name: 'package-type',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' })
  },
})
