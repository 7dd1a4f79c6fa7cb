/** What may stand in an SVG image: shapes, text, paint and filters. Whatever is not here is left out. */

/** Elements that are kept. */
export const keptElements: ReadonlySet<string> = new Set(
  `svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon
   text tspan textPath linearGradient radialGradient stop clipPath mask pattern marker image style
   filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
   feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
   feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
   feSpotLight feTile feTurbulence`.split(/\s+/),
)

/** Elements that are left out while what is in them is kept. */
export const unwrappedElements: ReadonlySet<string> = new Set(['a', 'switch'])

/** Attributes that are kept if their value is harmless. */
export const keptAttributes: ReadonlySet<string> = new Set(
  `id class style lang viewBox preserveAspectRatio version x y width height x1 y1 x2 y2 cx cy r rx ry fx fy fr
   d points dx dy rotate textLength lengthAdjust startOffset method spacing side pathLength
   transform gradientTransform patternTransform gradientUnits spreadMethod offset
   patternUnits patternContentUnits clipPathUnits maskUnits maskContentUnits
   markerUnits markerWidth markerHeight refX refY orient
   filterUnits primitiveUnits in in2 result mode type values tableValues slope intercept amplitude
   exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode
   kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
   scale xChannelSelector yChannelSelector azimuth elevation pointsAtX pointsAtY pointsAtZ
   limitingConeAngle z stdDeviation radius baseFrequency numOctaves seed stitchTiles
   alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
   color-interpolation-filters color-rendering cursor direction display dominant-baseline fill
   fill-opacity fill-rule filter flood-color flood-opacity font-family font-size font-size-adjust
   font-stretch font-style font-variant font-weight image-rendering isolation letter-spacing
   lighting-color marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow
   paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray
   stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
   text-anchor text-decoration text-overflow text-rendering transform-box transform-origin
   unicode-bidi vector-effect visibility white-space word-spacing writing-mode`.split(/\s+/),
)
