/** `npm run docs`: brings the generated parts of the documents up to date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withConfigurationTable } from './configurationTable.ts'

const path = join(import.meta.dirname, '../README.md')
writeFileSync(path, withConfigurationTable(readFileSync(path, 'utf8')))
