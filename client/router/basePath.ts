/** Where the product lives on its host: `''` at the root, `/korridor` below a sub path. */

/** Answers the path the server wrote into `<base href>`, without its last slash. */
export function basePath(): string {
  return new URL(document.baseURI).pathname.replace(/\/[^/]*$/, '')
}
