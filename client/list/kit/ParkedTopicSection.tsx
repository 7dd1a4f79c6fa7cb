/** The topics that have no place today and must not get lost. */
import type { ReactNode } from 'react'
import {
  createParkedTopic,
  deleteParkedTopic,
  updateParkedTopic,
  type ParkedTopicPatch,
} from '../../../shared/workshop/commands/kit.ts'
import type { ParkedTopic, Workshop } from '../../../shared/workshop/workshop.ts'
import { topicStatusChoices } from '../../forms/kitChoices.ts'
import type { ListContext } from '../listContext.ts'
import { KitSection, type KitTable } from './KitSection.tsx'

/** A new one is parked until somebody takes it along. */
export function ParkedTopicSection({
  workshop,
  context,
}: {
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const { t } = context
  return (
    <KitSection
      id="parkedTopics"
      caption={t('list.kit.parkedTopics')}
      hint={t('list.kit.parkedTopicsHint')}
      rows={workshop.parkedTopics}
      table={table}
      empty={t('list.kit.noParkedTopics')}
      newLabel={t('list.new.parkedTopic')}
      context={context}
      create={(board, all, said) => createParkedTopic(board, all, { topic: said })}
    />
  )
}

const table: KitTable<ParkedTopic, ParkedTopicPatch> = {
  kind: 'parkedTopic',
  update: updateParkedTopic,
  remove: deleteParkedTopic,
  columns: (make, { t }) => [
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
}
