// Stops with one clear sentence on a Node that is too old. Imported before everything else.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Korridor needs Node 20.19 or newer, this is ${process.versions.node}. Install a newer Node from your package manager and try again.`,
  )
  process.exit(1)
}
