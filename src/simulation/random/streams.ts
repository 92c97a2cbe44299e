/** What a simulation draws: each kind of draw has streams of its own. */
export const GRAPH_STREAM = 0;
export const COUNTS_STREAM = 1;
export const SEARCH_STREAM = 2;
