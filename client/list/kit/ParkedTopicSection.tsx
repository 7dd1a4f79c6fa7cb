/** The topics that have no place today and must not get lost. */
import { useMemo, type ReactNode } from 'react'
import {
  createParkedTopic,
  deleteParkedTopic,
  updateParkedTopic,
  type ParkedTopicPatch,
} from '../../../shared/workshop/commands/kit.ts'
import type { ParkedTopic, Workshop } from '../../../shared/workshop/workshop.ts'
import { templates } from '../../board/loadedTemplates.ts'
import { topicStatusChoices } from '../../forms/kitChoices.ts'
import { saidOf } from '../entityName.ts'
import { entityShape } from '../entityShape.tsx'
import type { ListContext } from '../listContext.ts'
import { NamedSection } from '../NamedSection.tsx'
import type { TableShape } from '../tableColumn.ts'

/** A new one is parked until somebody takes it along. */
export function ParkedTopicSection({
  workshop,
  context,
}: {
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const { t, locale, commands } = context
  const shape = useMemo(() => shapeOf(context), [context])
  return (
    <NamedSection
      id="parkedTopics"
      hint={t('list.kit.parkedTopicsHint')}
      rows={workshop.parkedTopics}
      shape={shape}
      empty={t('list.kit.noParkedTopics')}
      newLabel={t('list.new.parkedTopic')}
      context={context}
      onAdd={(written) =>
        commands.create(written, (board) =>
          createParkedTopic(board, templates, { topic: { [locale]: written } }),
        ) !== null
      }
    />
  )
}

function shapeOf(context: ListContext): TableShape<ParkedTopic> {
  const { t } = context
  return entityShape<ParkedTopic, ParkedTopicPatch>(
    {
      kind: 'parkedTopic',
      caption: t('list.kit.parkedTopics'),
      titleOf: saidOf(context),
      change: (board, id, patch) => updateParkedTopic(board, templates, id, patch),
      remove: deleteParkedTopic,
    },
    context,
    (make) => [
      make.name({
        key: 'topic',
        label: t('list.kit.topic'),
        width: 26,
        of: ({ topic }) => topic,
        patch: (topic) => ({ topic }),
        isLong: true,
      }),
      make.choice({
        key: 'status',
        label: t('list.kit.standing'),
        width: 11,
        choices: topicStatusChoices(t),
        of: ({ status }) => status,
        patch: (status) => ({ status }),
        isFact: true,
        isPlace: true,
      }),
      make.text({
        key: 'owner',
        label: t('list.kit.topicOwner'),
        width: 14,
        of: ({ ownerRole }) => ownerRole,
        patch: (ownerRole) => ({ ownerRole }),
        isFact: true,
      }),
    ],
  )
}
