/** The smallest count that is told: with fewer, somebody might know of whom it speaks (R16). */
export const smallestCount = 10;
