/** The landing page: what this is, a new board, the sample city, and the way back to earlier boards. */
import type { ReactNode } from 'react'
import { useTranslate } from '../session/preferences.tsx'
import { Page } from '../ui/Page.tsx'
import { ArchiveImport } from './ArchiveImport.tsx'
import { CorridorDrawing } from './CorridorDrawing.tsx'
import { NewBoardForm } from './NewBoardForm.tsx'
import { SampleCity } from './SampleCity.tsx'
import { useAccessWord } from './useAccessWord.ts'
import { VisitedBoards } from './VisitedBoards.tsx'
import './HomePage.css'

const points = ['join', 'keep', 'house'] as const

/** Shows the landing page. */
export function HomePage(): ReactNode {
  const t = useTranslate()
  const word = useAccessWord()
  return (
    <Page title={t('home.pageTitle')} width="full">
      <div className="k-home">
        <div className="k-home-intro">
          <h1 className="k-heading k-heading-1">{t('home.headline')}</h1>
          <p className="k-text k-home-lead">{t('home.lead')}</p>
          <SampleCity />
          <VisitedBoards />
        </div>
        <NewBoardForm word={word} />
        <ArchiveImport word={word} />
        <ul className="k-list k-home-points">
          {points.map((point) => (
            <li key={point} className="k-home-point">
              <h2 className="k-home-point-title">{t(`home.point.${point}.title`)}</h2>
              <p className="k-text k-quiet">{t(`home.point.${point}.text`)}</p>
            </li>
          ))}
        </ul>
      </div>
      <CorridorDrawing label={t('home.drawing')} />
    </Page>
  )
}
