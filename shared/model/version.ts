/**
 * The number of our own schema: the records, their cells and their defaults together. A document
 * carries it in its root map `board`; a change to any of them raises it and adds a migration.
 */
export const SCHEMA_VERSION = 3

/** The oldest schema this version can still lift. */
export const OLDEST_SCHEMA = 1
