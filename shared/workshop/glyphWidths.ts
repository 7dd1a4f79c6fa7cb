/** How wide the letters of Atkinson Hyperlegible Next are, in thousandths of the size: measured once. */

/** The letters of the tables below: printable ASCII, then what German and our own texts add. */
const letters =
  Array.from({ length: 95 }, (_, offset) => String.fromCharCode(32 + offset)).join('') +
  'ß–—…„“”‘’·×≥≤→−€°½¼'

const regular = `
280 286 301 651 592 919 731 160 299 299 485 606 210 362 210 387 648 407 548 576 614 588 598
510 615 595 210 210 553 628 553 480 778 626 613 645 669 569 552 694 694 392 512 631 541 824
693 714 592 724 614 592 558 690 593 856 623 575 607 317 387 344 552 372 243 525 566 485 564
538 314 558 550 252 245 492 262 845 550 548 566 574 349 471 326 540 461 684 481 449 460 344
237 344 555 582 504 824 670 399 399 399 236 236 240 532 549 549 1000 606 664 352 820 816`

const heavy = `
316 305 398 775 612 973 725 215 338 338 485 594 277 374 277 445 660 443 582 602 625 609 628
539 625 568 277 277 571 610 571 553 782 683 646 659 690 600 567 721 702 428 565 667 553 861
720 750 632 760 653 612 611 686 649 889 690 657 619 342 445 344 585 402 292 554 599 513 599
566 370 596 573 304 260 561 323 885 573 578 599 602 378 512 380 569 536 745 545 528 510 385
256 385 535 625 500 833 791 487 487 487 272 272 299 536 549 549 1000 594 679 398 856 849`

/** Widths at weight 400 and 720 by letter. */
export const glyphWidths = tableOf(numbersOf(regular), numbersOf(heavy))

function tableOf(
  regularWidths: readonly number[],
  heavyWidths: readonly number[],
): ReadonlyMap<string, readonly [regular: number, heavy: number]> {
  return new Map(
    Array.from(letters, (letter, position) => [
      letter,
      [regularWidths[position] ?? 550, heavyWidths[position] ?? 580],
    ]),
  )
}

function numbersOf(table: string): readonly number[] {
  return table.trim().split(/\s+/).map(Number)
}
