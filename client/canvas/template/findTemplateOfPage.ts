/** Leads from a page to the template that is printed on it. */
import type { Template } from '../../../shared/workshop/template.ts'
import { findTemplate } from '../../board/loadedTemplates.ts'

const pagePrefix = 'page:'

/** Answers the template of a page, or null for a free page. */
export function findTemplateOfPage(pageId: string | undefined): Template | null {
  if (!pageId?.startsWith(pagePrefix)) return null
  return findTemplate(pageId.slice(pagePrefix.length)) ?? null
}
