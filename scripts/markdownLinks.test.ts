/** Every relative link in a Markdown file of the project leads to a file, and to a heading in it. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFiles } from './projectFiles.ts'

const projectRoot = join(import.meta.dirname, '..')
const markdown = projectFiles().filter((file) => file.endsWith('.md'))

/** The id a heading gets on the usual code hosts. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}

function textOf(path: string): string {
  return readFileSync(path, 'utf8').replaceAll(/```.*?```/gsu, '')
}

function anchorsOf(path: string): string[] {
  return [...textOf(path).matchAll(/^#{1,6} (.+)$/gmu)].map(([, heading = '']) =>
    anchorOf(heading.trim()),
  )
}

/** The relative links of a file that lead nowhere. */
function brokenLinks(file: string): string[] {
  const path = join(projectRoot, file)
  const targets = [...textOf(path).matchAll(/\]\(<?([^)>\s]+)>?[^)]*\)/gu)].map(([, to = '']) => to)
  return targets.filter((target) => {
    if (/^[a-z]+:/u.test(target)) return false
    const [name = '', anchor] = decodeURI(target).split('#')
    const linked = name === '' ? path : join(dirname(path), name)
    if (relative(projectRoot, linked).startsWith('..') || !existsSync(linked)) return true
    return anchor !== undefined && linked.endsWith('.md') && !anchorsOf(linked).includes(anchor)
  })
}

describe('the links of the documents', () => {
  it.each(markdown)('%s links to what exists', (file) => {
    expect(brokenLinks(file)).toEqual([])
  })
})
