/** "Ergebnis sichern": looks through the board, shows its minutes, and gives them out. */
import { useMemo, useState, type ReactNode } from 'react'
import { useValue } from 'tldraw'
import { remarkOn, type ProtocolEdits } from '../../shared/export/protocol/edits.ts'
import { isLocale, locales, type Locale } from '../../shared/i18n/locale.ts'
import type { Target } from '../../shared/workshop/target.ts'
import type { BoardSession } from '../board/BoardSession.ts'
import { usePreferences } from '../session/preferences.tsx'
import { useWorkMessages } from '../session/useWorkMessages.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/Field.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useStatus } from '../ui/Status.tsx'
import { EditableText } from './EditableText.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { ProtocolPaper, type PaperTools } from './ProtocolPaper.tsx'
import { Part, ReviewPanel } from './ReviewPanel.tsx'
import { SectionRemark } from './SectionRemark.tsx'
import { takeProtocol, type ProtocolForm } from './takeProtocol.ts'
import { usePictures } from './usePictures.ts'
import { useProtocol, type ProtocolWork } from './useProtocol.ts'
import { useProtocolWords } from './useProtocolWords.ts'
import './protocol.css'
import './paper.css'

/** Opens over the board, on the canvas as in the list. */
export function ProtocolDialog({
  board,
  title,
  onJump,
  onFacilitate,
  onClose,
}: {
  readonly board: BoardSession
  readonly title: string
  readonly onJump: (target: Target) => void
  /** Opens the panel of whoever runs the room, where a step or a vote can be ended. */
  readonly onFacilitate: () => void
  readonly onClose: () => void
}): ReactNode {
  useWorkMessages()
  const say = useProtocolWords()
  const show = useStatus()
  const { locale: own } = usePreferences()
  const [locale, setLocale] = useState<Locale>(own)
  const [withNames, setWithNames] = useState(false)
  const [withPictures, setWithPictures] = useState(true)
  const role = useValue('role', () => board.identity.get().role, [board])
  const work = useProtocol(board, title, locale, withNames)
  const drawn = usePictureWords(title)
  const { byTemplate, state } = usePictures(board.store, drawn)
  const pictures = withPictures ? byTemplate : noPictures
  const addresses = useMemo(
    () => new Map([...pictures].map(([id, { address }]) => [id, address])),
    [pictures],
  )

  function handleTake(form: ProtocolForm): void {
    if (!work) return
    const name = takeProtocol(work.edited, form, pictures)
    show(say('protocol.ui.taken', { name }))
  }

  const isWaiting = withPictures && state === 'drawing'
  return (
    <Dialog
      title={say('protocol.ui.title')}
      size="screen"
      onClose={onClose}
      actions={
        <>
          <p className="k-quiet k-small k-protocol-state" role="status">
            {isWaiting && say('protocol.ui.pictures.drawing')}
            {withPictures && state === 'failed' && say('protocol.ui.pictures.failed')}
          </p>
          <Button icon="download" isBusy={!work} onClick={() => handleTake('md')}>
            {say('protocol.ui.markdown')}
          </Button>
          <Button isBusy={!work || isWaiting} onClick={() => print()}>
            {say('protocol.ui.print')}
          </Button>
          <Button
            variant="primary"
            icon="download"
            isBusy={!work || isWaiting}
            onClick={() => handleTake('docx')}
          >
            {say('protocol.ui.word')}
          </Button>
        </>
      }
    >
      {work ? (
        <div className="k-protocol">
          <aside className="k-protocol-side" aria-label={say('protocol.ui.side')}>
            <ReviewPanel
              work={work}
              onJump={(target) => {
                onClose()
                onJump(target)
              }}
              onFacilitate={
                role === 'facilitator'
                  ? () => {
                      onClose()
                      onFacilitate()
                    }
                  : null
              }
            />
            <Part title={say('protocol.ui.wishes')} isFolded>
              <SelectField
                label={say('protocol.ui.language')}
                value={locale}
                onChange={(event) => {
                  if (isLocale(event.target.value)) setLocale(event.target.value)
                }}
              >
                {locales.map((each) => (
                  <option key={each} value={each}>
                    {say(`protocol.ui.language.${each}`)}
                  </option>
                ))}
              </SelectField>
              <Check
                label={say('protocol.ui.pictures')}
                isOn={withPictures}
                onChange={setWithPictures}
              />
              {role === 'facilitator' && (
                <>
                  <Check
                    label={say('protocol.ui.names')}
                    isOn={withNames}
                    onChange={setWithNames}
                  />
                  <p className="k-hint">{say('protocol.ui.names.hint')}</p>
                </>
              )}
            </Part>
          </aside>
          <div className="k-protocol-desk">
            <ProtocolPaper
              protocol={visible(work)}
              level={3}
              pictures={addresses}
              tools={toolsOf(work)}
            />
          </div>
          <PrintSheet protocol={work.edited} pictures={addresses} />
        </div>
      ) : (
        <Loading label={say('protocol.ui.loading')} />
      )}
    </Dialog>
  )
}

const noPictures = new Map<string, never>()

/** The whole minutes without the sections that are left out; texts are worded where they stand. */
function visible({ whole, edited, edits }: ProtocolWork): ProtocolWork['whole'] {
  const head = edited.sections.find(({ id }) => id === 'head')
  const facts = head?.blocks.find(({ kind }) => kind === 'facts')
  const sections = whole.sections
    .filter(({ id }) => !edits.hidden.includes(id))
    .map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        facts && block.kind === 'facts' && block.id === facts.id ? facts : block,
      ),
    }))
  return { ...whole, sections }
}

function toolsOf({ edits, change }: ProtocolWork): PaperTools {
  const reword = (id: string, was: string, wording: string | null): ProtocolEdits => {
    const { [id]: _before, ...others } = edits.texts
    const texts = wording === null ? others : { ...others, [id]: { was, text: wording } }
    return { ...edits, texts }
  }
  return {
    text: (text) => (
      <EditableText
        key={text.id}
        text={text}
        edits={edits}
        onChange={(wording) => change(reword(text.id, text.text, wording))}
      />
    ),
    foot: ({ id, title }) => (
      <SectionRemark
        title={title}
        remark={remarkOn(id, edits)}
        onChange={(remark) => change({ ...edits, added: { ...edits.added, [id]: remark } })}
      />
    ),
  }
}

function Check({
  label,
  isOn,
  onChange,
}: {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}): ReactNode {
  return (
    <label className="k-protocol-check">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}

/** What the drawing of pictures needs beside the board; none of it stands on a picture of a template. */
function usePictureWords(boardTitle: string) {
  const { locale } = usePreferences()
  const words = {
    selection: '',
    frame: '',
    pictures: '',
    tables: '',
    slideAlt: () => '',
    pageLabel: () => '',
  }
  return { boardTitle, locale, words }
}
