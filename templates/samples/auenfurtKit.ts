/**
 * What the people of Stadt Auenfurt put on the sheets of the facilitator's kit in one workshop: to be laid
 * over the file of the city. Its days lie around the day it is asked for, so that it never looks forgotten.
 */
import type { Day } from '../../shared/model/day.ts'

/** The part of a workshop file that holds the kit, with the stakeholders of the grid. */
export function auenfurtKit(today: Day) {
  const inDays = (count: number): Day => {
    const date = new Date(`${today}T00:00:00Z`)
    date.setUTCDate(date.getUTCDate() + count)
    return date.toISOString().slice(0, 10)
  }
  return {
    stakeholders: [
      at('S1', 'civilSociety', 'Klimabeirat', 'Climate council', 4, 5, 2, 3),
      at('S2', 'citizens', 'Jugendparlament', 'Youth parliament', 2, 5, 1, 3),
      at('S3', 'business', 'Stadtwerke', 'Municipal utility', 5, 4, 2, 4),
      at('S4', 'business', 'Wohnungsbaugesellschaft', 'Housing company', 5, 2, 1, 2),
      at('S5', 'science', 'Hochschule', 'University', 3, 4, 3, 3),
      at('S6', 'citizens', 'Seniorenbeirat', 'Council of the elderly', 3, 3, 2, 2),
      at('S7', 'business', 'Handelsverband', 'Retail association', 4, 2, 1, null),
      at('S8', 'civilSociety', 'Fahrradverein', 'Cycling club', 2, 4, 2, 2),
      at('S9', 'municipalities', 'Nachbarstadt', 'Neighbouring city', null, null, 0, 1),
    ],
    checkIns: [
      checkedIn('K1', 'Klimamanagement', 'Climate management', 'D5', 5, {
        de: 'Eine Liste, hinter der alle Dezernate stehen',
        en: 'A list that all departments stand behind',
      }),
      checkedIn('K2', 'Haushaltsplanung', 'Budget planning', 'D2', 3, {
        de: 'Wissen, was 2027 Geld braucht',
        en: 'Knowing what needs money in 2027',
      }),
      checkedIn('K3', 'IT-Leitung', 'Head of IT', 'D3', 4, {
        de: 'Weniger Einzellösungen',
        en: 'Fewer solutions for one office only',
      }),
      checkedIn('K4', 'Verkehrsplanung', 'Traffic planning', 'D6', 2, {
        de: 'Nicht noch mehr Aufgaben für unser Team',
        en: 'No more tasks for our team',
      }),
      checkedIn('K5', 'Schulverwaltung', 'School administration', 'D4', 4, {
        de: 'Klar ist, wer uns bei den Räumen hilft',
        en: 'It is clear who helps us with the rooms',
      }),
      checkedIn('K6', 'Stabsstelle Innovation', 'Innovation unit', 'D1', 4, null),
    ],
    agreements: [
      agreed(
        'V1',
        'consent',
        'Rollen statt Namen auf den Karten',
        'Roles instead of names on cards',
      ),
      agreed('V2', 'consent', 'Wer spricht, spricht aus', 'Whoever speaks may finish'),
      agreed(
        'V3',
        'open',
        'Pause um halb elf, egal wo wir sind',
        'A break at half past ten, wherever we are',
      ),
      agreed('V4', 'objection', 'Kameras bleiben an', 'Cameras stay on'),
    ],
    parkedTopics: [
      parked(
        'T1',
        'open',
        'Datenschutz bei der Parkraum-Sensorik',
        'Privacy of the parking sensors',
        null,
      ),
      parked(
        'T2',
        'assigned',
        'Personal für den Betrieb der Datenplattform',
        'Staff to run the data platform',
        {
          de: 'Personalamt',
          en: 'Human resources',
        },
      ),
      parked('T3', 'closed', 'Raum für das nächste Treffen', 'A room for the next meeting', {
        de: 'Büro des Oberbürgermeisters',
        en: "Mayor's office",
      }),
    ],
    actions: [
      {
        id: 'M1',
        what: {
          de: 'Betriebskosten des Bauantrags klären',
          en: 'Settle the running costs of building applications',
        },
        ownerRole: { de: 'Leitung Bauverwaltung', en: 'Head of building administration' },
        deptId: 'D6',
        corridorId: 'C4',
        initiativeId: 'I06',
        due: inDays(-3),
        resources: { de: '2 Tage Kämmerei', en: '2 days of the treasury' },
        status: 'doing',
        dependsOn: [],
      },
      {
        id: 'M2',
        what: {
          de: 'Prüfen, wer schon Parkraum-Sensorik betreibt',
          en: 'Find out who already runs parking sensors',
        },
        ownerRole: { de: 'Verkehrsplanung', en: 'Traffic planning' },
        deptId: 'D6',
        corridorId: 'C2',
        initiativeId: 'I05',
        due: inDays(12),
        resources: null,
        status: 'open',
        dependsOn: [],
      },
      {
        id: 'M3',
        what: {
          de: 'Ausstieg für die Baumfeuchte-Sensorik festlegen',
          en: 'Fix the exit of tree-moisture sensing',
        },
        ownerRole: null,
        deptId: 'D5',
        corridorId: 'C1',
        initiativeId: 'I01',
        due: inDays(26),
        resources: null,
        status: 'open',
        dependsOn: ['M2'],
      },
      {
        id: 'M4',
        what: {
          de: 'Treffen der Korridor-Federführungen, alle sechs Wochen',
          en: 'Meeting of the corridor leads, every six weeks',
        },
        ownerRole: { de: 'I-Team', en: 'I-Team' },
        deptId: 'D1',
        corridorId: null,
        initiativeId: null,
        due: null,
        resources: null,
        status: 'open',
        dependsOn: [],
      },
      {
        id: 'M5',
        what: {
          de: 'Kompetenzen des I-Teams beschreiben',
          en: 'Describe the competences of the I-Team',
        },
        ownerRole: { de: 'Stabsstelle Innovation', en: 'Innovation unit' },
        deptId: 'D1',
        corridorId: null,
        initiativeId: null,
        due: inDays(-10),
        resources: null,
        status: 'done',
        dependsOn: [],
      },
    ],
    decisions: [
      {
        id: 'E1',
        text: {
          de: 'Fünf Themenkorridore, jeder mit genau einer Federführung',
          en: 'Five topic corridors, each with exactly one lead',
        },
        method: 'consent',
        body: { de: 'Runde der Dezernate', en: 'Round of departments' },
        date: inDays(0),
        reviewDate: inDays(180),
        voteId: null,
        outcome: { de: 'Ohne schweren Einwand', en: 'Without a serious objection' },
      },
      {
        id: 'E2',
        text: {
          de: 'Die Urbane Datenplattform geht vor',
          en: 'The urban data platform goes first',
        },
        method: 'vote',
        body: { de: 'Workshop', en: 'Workshop' },
        date: inDays(0),
        reviewDate: null,
        voteId: null,
        outcome: { de: '14 von 36 Punkten', en: '14 of 36 dots' },
      },
      {
        id: 'E3',
        text: {
          de: 'Kein neues Vorhaben ohne geklärte Betriebskosten',
          en: 'No new initiative without settled running costs',
        },
        method: 'lead',
        body: { de: 'Oberbürgermeister:in', en: 'Mayor' },
        date: inDays(0),
        reviewDate: inDays(90),
        voteId: null,
        outcome: null,
      },
    ],
    retroNotes: [
      noted('R1', 'keep', 'Alle Dezernate an einem Tisch', 'All departments at one table'),
      noted('R2', 'keep', 'Erst schreiben, dann reden', 'Write first, then talk'),
      noted('R3', 'change', 'Zu wenig Zeit für die Korridore', 'Too little time for the corridors'),
      noted(
        'R4',
        'try',
        'Beim nächsten Mal mit Gästen aus der Bürgerschaft',
        'Next time with guests from among the citizens',
      ),
    ],
    retroRatings: [5, 4, 4, 5, 3, 4].map((value, position) => ({ id: `W${position + 1}`, value })),
  }
}

function at(
  id: string,
  sector: string,
  de: string,
  en: string,
  influence: number | null,
  interest: number | null,
  levelNow: number,
  levelTarget: number | null,
) {
  return { id, sector, name: { de, en }, influence, interest, levelNow, levelTarget }
}

function checkedIn(
  id: string,
  de: string,
  en: string,
  deptId: string,
  mood: number,
  expectation: { readonly de: string; readonly en: string } | null,
) {
  return { id, role: { de, en }, deptId, mood, expectation }
}

function agreed(id: string, consent: string, de: string, en: string) {
  return { id, text: { de, en }, consent }
}

function parked(
  id: string,
  status: string,
  de: string,
  en: string,
  ownerRole: { readonly de: string; readonly en: string } | null,
) {
  return { id, topic: { de, en }, ownerRole, status }
}

function noted(id: string, column: string, de: string, en: string) {
  return { id, column, text: { de, en } }
}
