/** What is wrong with the formulas of a built page. */
export declare function formulaFaults(html: string): string[];
