/** Where the files of pdf.js are that it loads beside its program: all on our own server. */

const found = import.meta.glob<string>(
  [
    '../../../../node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs',
    '../../../../node_modules/pdfjs-dist/wasm/openjpeg_nowasm_fallback.js',
    // Fonts that a PDF may name without carrying them.
    '../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
  ],
  { query: '?url', import: 'default', eager: true },
)

/** The address of a file by the name pdf.js has for it; `null` for one that is not served. */
export function pdfFileUrl(name: string): URL | null {
  const url = Object.entries(found).find(([path]) => path.endsWith(`/${name}`))?.[1]
  return url === undefined ? null : new URL(url, document.baseURI)
}
