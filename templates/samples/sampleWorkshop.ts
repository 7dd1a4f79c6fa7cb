/** The sample city as a board would hold it. */
import { parseWorkshopFile } from '../../shared/workshop/file/parseWorkshopFile.ts'
import type { WorkshopFile } from '../../shared/workshop/file/workshopFile.ts'
import { readWorkshop } from '../../shared/workshop/readWorkshop.ts'
import { seedBoard } from '../../shared/workshop/seedBoard.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { templates } from '../registry.ts'
import auenfurt from './auenfurt.json'

/** The file of Stadt Auenfurt, read. */
export function sampleFile(): WorkshopFile {
  const parsed = parseWorkshopFile(auenfurt)
  if (!parsed.ok) throw new Error(parsed.faults.map((fault) => fault.detail).join(' '))
  return parsed.value
}

/** The workshop of Stadt Auenfurt. */
export function sampleWorkshop(): Workshop {
  const workshop = sampleFile()
  return readWorkshop(seedBoard({ title: 'Auenfurt', locale: 'de', templates, workshop }))
}
