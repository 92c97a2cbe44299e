export declare const MODULES: string[];
export declare const ENTRY_POINTS: string[];
