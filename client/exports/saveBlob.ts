/** Hands a file over to the browser's downloads. */

/** Saves the file under the name; the browser decides where. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun when the click returns; some browsers read the blob a little later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
