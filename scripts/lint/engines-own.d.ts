import type { Rule } from 'eslint';

export declare const enginesOwn: Rule.RuleModule;
