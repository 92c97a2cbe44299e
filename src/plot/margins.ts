/** Room around the axes: labels of the ticks at the left, ticks and title underneath, the title of the vertical axis. */
export const MARGIN = { left: 66, under: 46, above: 30, right: 20 };
