/**
 * The values a record has where its document says nothing. They are part of the wire format: a value
 * equal to its default is not stored, so changing one here needs a new schema version and a migration.
 */
import { workshopRecordTypes } from '../model/schema.ts'
import { emptyRichText } from '../model/richText.ts'

type Fields = Readonly<Record<string, unknown>>

const labelled = {
  color: 'black',
  labelColor: 'black',
  size: 'm',
  font: 'draw',
  align: 'middle',
  verticalAlign: 'middle',
  growY: 0,
  url: '',
  scale: 1,
  richText: emptyRichText,
}
const stroke = {
  color: 'black',
  size: 'm',
  scale: 1,
  segments: [],
  isComplete: false,
  isPen: false,
}

/** Default props by shape type, those of tldraw 3.15.6; a type that is not named stores every prop. */
const shapeProps: Readonly<Record<string, Fields>> = {
  note: { ...labelled, fontSizeAdjustment: 0 },
  text: {
    color: 'black',
    size: 'm',
    font: 'draw',
    textAlign: 'start',
    autoSize: true,
    scale: 1,
    richText: emptyRichText,
  },
  geo: { ...labelled, geo: 'rectangle', dash: 'draw', fill: 'none' },
  arrow: {
    kind: 'arc',
    elbowMidPoint: 0.5,
    dash: 'draw',
    size: 'm',
    fill: 'none',
    color: 'black',
    labelColor: 'black',
    bend: 0,
    arrowheadStart: 'none',
    arrowheadEnd: 'arrow',
    text: '',
    labelPosition: 0.5,
    font: 'draw',
    scale: 1,
  },
  draw: { ...stroke, fill: 'none', dash: 'draw', isClosed: false },
  highlight: stroke,
  line: { dash: 'draw', size: 'm', color: 'black', spline: 'line', scale: 1 },
  frame: { name: '', color: 'black' },
  image: { playing: true, url: '', crop: null, flipX: false, flipY: false, altText: '' },
  group: {},
  card: { w: 200, h: 110, kind: 'initiative' },
}

const byType: Readonly<Record<string, Fields>> = {
  document: { gridSize: 10, name: '', meta: {} },
  page: { meta: {} },
  asset: { meta: {} },
  binding: { meta: {} },
  ...Object.fromEntries(
    Object.values(workshopRecordTypes).map((type) => [
      type.typeName,
      { ...type.createDefaultProperties() },
    ]),
  ),
}

const shapeDefaults = new Map<string, Fields>(
  Object.entries(shapeProps).map(([type, props]) => [type, shapeFields(props)]),
)
const unknownShape = shapeFields({})
const nothing: Fields = {}

/** The default fields of a record type; for a shape, those of its shape type. */
export function defaultFieldsOf(typeName: string, shapeType: unknown): Fields {
  if (typeName !== 'shape') return byType[typeName] ?? nothing
  return (typeof shapeType === 'string' ? shapeDefaults.get(shapeType) : undefined) ?? unknownShape
}

function shapeFields(props: Fields): Fields {
  return { isLocked: false, opacity: 1, meta: {}, props }
}
