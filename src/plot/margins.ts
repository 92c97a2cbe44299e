/** Room around the axes: labels of ticks at the left, ticks and title under them, the vertical axis's title above. */
export const MARGIN = { left: 66, under: 46, above: 30, right: 20 };
