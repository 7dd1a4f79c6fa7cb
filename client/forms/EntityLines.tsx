/** Lines that several entities have: mark and colour, place in the order, deletion. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import { paletteKeys, type PaletteKey } from '../../shared/model/palette.ts'
import type { Text } from '../../shared/model/text.ts'
import type { Board } from '../../shared/workshop/board.ts'
import { moveInOrder } from '../../shared/workshop/commands/order.ts'
import type { Refusal } from '../../shared/workshop/refusal.ts'
import type { OrderedKind } from '../../shared/workshop/target.ts'
import { Button } from '../ui/Button.tsx'
import { Mark } from '../ui/Mark.tsx'
import { RadioLine, SelectLine } from './ChoiceLines.tsx'
import type { FormContext } from './formContext.ts'
import { titleIn } from './formText.ts'

/** The colour with its symbol; `null`: the one that belongs to the place in the order. */
export function ColorLine({
  color,
  context: { t, isReadOnly },
  onChoose,
}: {
  readonly color: PaletteKey | null
  readonly context: FormContext
  readonly onChoose: (color: PaletteKey | null) => void
}): ReactNode {
  return (
    <RadioLine
      label={t('forms.label.color')}
      value={color}
      choices={[
        { value: null, label: t('forms.color.auto'), sign: 'A' },
        ...paletteKeys.map((key) => ({
          value: key,
          label: t(`forms.color.${key}`),
          sign: <Mark color={key} size={20} />,
        })),
      ]}
      isReadOnly={isReadOnly}
      isCompact
      onChoose={onChoose}
    />
  )
}

/** The place in the order of its kind, for those who do not drag. */
export function PositionLine({
  kind,
  id,
  all,
  context,
}: {
  readonly kind: OrderedKind
  readonly id: EntityId
  readonly all: readonly { readonly id: EntityId; readonly name: Text }[]
  readonly context: FormContext
}): ReactNode {
  const { t, isReadOnly } = context
  const current = all.findIndex((each) => each.id === id)
  const title = titleIn(all[current]?.name, context)
  return (
    <SelectLine
      label={t('forms.label.position')}
      value={current}
      choices={all.map((_, position) => ({
        value: position,
        label: t('forms.position', { position: position + 1, count: all.length }),
      }))}
      isReadOnly={isReadOnly}
      onChoose={(position) =>
        context.run(t('forms.step.move', { title }), (board) =>
          moveInOrder(board, kind, id, position),
        )
      }
    />
  )
}

/** Deletes the entity; what others still use is refused in words. */
export function DeleteLine({
  title,
  context: { t, isReadOnly, run },
  onDelete,
}: {
  readonly title: string
  readonly context: FormContext
  readonly onDelete: (board: Board) => Refusal | null
}): ReactNode {
  if (isReadOnly) return null
  return (
    <div className="k-form-end">
      <Button
        variant="quiet"
        icon="trash"
        aria-label={t('forms.deleteOf', { title })}
        data-testid="form-delete"
        onClick={() => run(t('forms.step.delete', { title }), onDelete)}
      >
        {t('forms.delete')}
      </Button>
    </div>
  )
}
