/** Stands where a form was whose entity somebody has deleted. */
import type { ReactNode } from 'react'
import type { Translate } from '../../shared/i18n/translate.ts'

/** Says so. */
export function Gone({ t }: { readonly t: Translate }): ReactNode {
  return <p className="k-text k-quiet">{t('forms.gone')}</p>
}
