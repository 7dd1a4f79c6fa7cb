/** The sample city as a board would hold it. */
import type { Day } from '../../shared/model/day.ts'
import { parseWorkshopFile } from '../../shared/workshop/file/parseWorkshopFile.ts'
import type { WorkshopFile } from '../../shared/workshop/file/workshopFile.ts'
import { readWorkshop } from '../../shared/workshop/readWorkshop.ts'
import { seedBoard } from '../../shared/workshop/seedBoard.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { templates } from '../registry.ts'
import auenfurt from './auenfurt.json'
import { auenfurtKit } from './auenfurtKit.ts'

/** The file of Stadt Auenfurt, read. */
export function sampleFile(): WorkshopFile {
  return read(auenfurt)
}

function read(file: object): WorkshopFile {
  const parsed = parseWorkshopFile(file)
  if (!parsed.ok) throw new Error(parsed.faults.map((fault) => fault.detail).join(' '))
  return parsed.value
}

/** The same with the facilitator's kit filled in a workshop of that day. */
export function sampleKitFile(today: Day): WorkshopFile {
  return read({ ...auenfurt, ...auenfurtKit(today) })
}

/** The workshop of Stadt Auenfurt. */
export function sampleWorkshop(workshop = sampleFile()): Workshop {
  return readWorkshop(seedBoard({ title: 'Auenfurt', locale: 'de', templates, workshop }))
}
