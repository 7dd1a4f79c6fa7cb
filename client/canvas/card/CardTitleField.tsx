/** The field in which a card's title or name is edited where it stands. */
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { stopEventPropagation, useEditor, useValue } from 'tldraw'
import { pageTranslator } from '../../session/messages.ts'
import type { CardKind, CardShape } from '../../../shared/model/shapes.ts'
import type { BoardStore } from '../../../shared/sync/StoreBinding.ts'
import { textIn, type Text } from '../../../shared/model/text.ts'
import { findRecord, storeOf } from '../boardStore.ts'
import { localeOf } from '../localeOf.ts'
import { cardInset, cardLine, cardTextSize } from './cardFace.ts'
import { titleIn, withTitle } from './cardTitle.ts'
import { untitledOf } from './readCard.ts'

/** The title or name of what a card shows. */
export function findTitleOf(store: BoardStore, kind: CardKind, entityId: string): Text | null {
  const record = findRecord(store, kind, entityId)
  return record ? titleIn(record) : null
}

/** Writes every keystroke into the entity, in the language of the person who types. */
export function CardTitleField({ shape }: { readonly shape: CardShape }): ReactNode {
  const editor = useEditor()
  const field = useRef<HTMLTextAreaElement>(null)
  const { entityId, kind } = shape.props
  const locale = useValue('locale', () => localeOf(editor), [editor])
  const title = useValue(
    'card title',
    () => textIn(findTitleOf(storeOf(editor), kind, entityId), locale),
    [editor, kind, entityId, locale],
  )

  const untitled = useValue('card untitled', () => untitledOf(editor, shape), [editor, shape])

  // Before the next key arrives, so that no letter is lost to a shortcut.
  useLayoutEffect(() => {
    editor.markHistoryStoppingPoint('rename card')
    field.current?.focus()
    field.current?.select()
  }, [editor])

  function rename(value: string): void {
    const store = storeOf(editor)
    const oneLine = value.replace(/\s*\n\s*/g, ' ')
    const record = findRecord(store, kind, entityId)
    if (record) store.put([withTitle(record, locale, oneLine)])
  }

  function handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    editor.complete()
    editor.getContainer().focus()
  }

  const t = pageTranslator(locale)
  return (
    <textarea
      ref={field}
      className="k-card-title"
      aria-label={t(kind === 'stakeholder' ? 'board.card.name' : 'board.card.title')}
      placeholder={untitled}
      value={title}
      maxLength={300}
      spellCheck
      lang={locale}
      style={{
        inset: `${cardInset.top - 4}px ${cardInset.right - 6}px ${cardInset.bottom + cardLine.row - 4}px ${cardInset.left - 6}px`,
        fontSize: cardTextSize,
        lineHeight: `${cardLine.title}px`,
      }}
      onChange={(event) => rename(event.target.value)}
      onKeyDown={handleKeyDown}
      onPointerDown={stopEventPropagation}
      onPointerUp={stopEventPropagation}
      onDoubleClick={stopEventPropagation}
      onTouchEnd={stopEventPropagation}
      onDragStart={(event) => event.preventDefault()}
    />
  )
}
