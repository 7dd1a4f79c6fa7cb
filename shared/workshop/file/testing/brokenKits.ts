/** Files with one thing wrong in what the facilitator's kit collected. */
import { at, first, type BrokenFile } from './soundFile.ts'

/** By what is wrong, as in `brokenFiles`. */
export const brokenKits: Readonly<Record<string, BrokenFile>> = {
  'check-ins that are no list': [
    (f) => Object.assign(f, { checkIns: {} }),
    '/checkIns',
    /must be a list/,
  ],
  'a check-in without an id': [
    (f) => delete first(f, 'checkIns')['id'],
    '/checkIns/0/id',
    /is missing/,
  ],
  'a mood of six': [
    (f) => (first(f, 'checkIns')['mood'] = 6),
    '/checkIns/0/mood',
    /1, 2, 3, 4, 5, got 6/,
  ],
  'a check-in of no department': [
    (f) => (first(f, 'checkIns')['deptId'] = 'D9'),
    '/checkIns/0/deptId',
    /department "D9"/,
  ],
  'an expectation as number': [
    (f) => (first(f, 'checkIns')['expectation'] = 1),
    '/checkIns/0/expectation',
    /must be a text/,
  ],
  'an agreement without a text': [
    (f) => delete first(f, 'agreements')['text'],
    '/agreements/0/text',
    /Give the new agreement "V1" a text/,
  ],
  'a consent nobody knows': [
    (f) => (first(f, 'agreements')['consent'] = 'ja'),
    '/agreements/0/consent',
    /open, consent, objection, got "ja"/,
  ],
  'a parked topic without its topic': [
    (f) => delete first(f, 'parkedTopics')['topic'],
    '/parkedTopics/0/topic',
    /parked topic "P1" a topic/,
  ],
  'a status of another kind': [
    (f) => (first(f, 'parkedTopics')['status'] = 'done'),
    '/parkedTopics/0/status',
    /open, assigned, closed, got "done"/,
  ],
  'an action that says nothing': [
    (f) => delete first(f, 'actions')['what'],
    '/actions/0/what',
    /action "M1" a text/,
  ],
  'a day that no calendar has': [
    (f) => (first(f, 'actions')['due'] = '2026-02-30'),
    '/actions/0/due',
    /got "2026-02-30"/,
  ],
  'an action of no initiative': [
    (f) => (at(f.actions, 1)['initiativeId'] = 'I9'),
    '/actions/1/initiativeId',
    /initiative "I9".*initiatives/,
  ],
  'an action of no corridor': [
    (f) => (at(f.actions, 1)['corridorId'] = 'C9'),
    '/actions/1/corridorId',
    /corridor "C9"/,
  ],
  'an action status nobody knows': [
    (f) => (first(f, 'actions')['status'] = 'closed'),
    '/actions/0/status',
    /open, doing, done, dropped, got "closed"/,
  ],
  'an action that waits for none there is': [
    (f) => (at(f.actions, 1)['dependsOn'] = ['M1', 'M9']),
    '/actions/1/dependsOn/1',
    /action "M9".*neither in the file nor on the board/,
  ],
  'an action that waits twice': [
    (f) => (at(f.actions, 1)['dependsOn'] = ['M1', 'M1']),
    '/actions/1/dependsOn/1',
    /a second time/,
  ],
  'an action that waits for itself': [
    (f) => (first(f, 'actions')['dependsOn'] = ['M1']),
    '/actions/0/dependsOn/0',
    /"M1" wait for itself in a circle/,
  ],
  'two actions that wait for each other': [
    (f) => (first(f, 'actions')['dependsOn'] = ['M2']),
    '/actions/1/dependsOn/0',
    /"M2" wait for itself in a circle, through "M1"/,
  ],
  'two actions of one id': [
    (f) => (at(f.actions, 1)['id'] = 'M1'),
    '/actions/1/id',
    /second time \(first at \/actions\/0\/id\)/,
  ],
  'a decision without words': [
    (f) => delete first(f, 'decisions')['text'],
    '/decisions/0/text',
    /decision "E1" a text/,
  ],
  'a method nobody knows': [
    (f) => (first(f, 'decisions')['method'] = 'dice'),
    '/decisions/0/method',
    /consent, vote, lead, got "dice"/,
  ],
  'a date with a time': [
    (f) => (first(f, 'decisions')['date'] = '2026-11-22T10:00'),
    '/decisions/0/date',
    /must be a day/,
  ],
  'a review date as number': [
    (f) => (first(f, 'decisions')['reviewDate'] = 2027),
    '/decisions/0/reviewDate',
    /got 2027/,
  ],
  'a vote with spaces': [
    (f) => (first(f, 'decisions')['voteId'] = 'v 1'),
    '/decisions/0/voteId',
    /got "v 1"/,
  ],
  'a column nobody knows': [
    (f) => (first(f, 'retroNotes')['column'] = 'stop'),
    '/retroNotes/0/column',
    /keep, change, try, got "stop"/,
  ],
  'a note without a text': [
    (f) => delete first(f, 'retroNotes')['text'],
    '/retroNotes/0/text',
    /is missing/,
  ],
  'a rating of nothing': [
    (f) => delete first(f, 'retroRatings')['value'],
    '/retroRatings/0/value',
    /rating of the look back "B1" a value/,
  ],
  'a rating of nought': [
    (f) => (first(f, 'retroRatings')['value'] = 0),
    '/retroRatings/0/value',
    /1, 2, 3, 4, 5, got 0/,
  ],
}
