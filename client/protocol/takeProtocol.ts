/** Makes the files of the minutes in the browser, so that what was edited there is in them. */
import { docxType, writeDocx } from '../../shared/export/docx/writeDocx.ts'
import { writeMarkdown } from '../../shared/export/protocol/markdown.ts'
import type { Protocol, ProtocolPictures } from '../../shared/export/protocol/protocol.ts'
import { fileName } from '../exports/fileName.ts'
import { saveBlob } from '../exports/saveBlob.ts'

export type ProtocolForm = 'docx' | 'md'

/** Saves the file and answers its name. */
export function takeProtocol(
  protocol: Protocol,
  form: ProtocolForm,
  pictures: ProtocolPictures,
): string {
  const name = fileName([protocol.title], form)
  saveBlob(name, blobOf(protocol, form, pictures))
  return name
}

function blobOf(protocol: Protocol, form: ProtocolForm, pictures: ProtocolPictures): Blob {
  if (form === 'md') {
    return new Blob([writeMarkdown(protocol)], { type: 'text/markdown;charset=utf-8' })
  }
  return new Blob([new Uint8Array(writeDocx(protocol, pictures))], { type: docxType })
}
