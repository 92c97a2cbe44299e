/** What a simulation draws: each kind of draw has streams of its own. */
export const GRAPH_STREAM = 0;
export const COUNTS_STREAM = 1;
export const SEARCH_STREAM = 2;
/** Which skills are unknown, which text pieces useless, and how many there are. */
export const LEARNING_STREAM = 3;
/** Text that was not learnt from. */
export const FRESH_STREAM = 4;
