import type { Rule } from 'eslint';

export declare const commentWidth: Rule.RuleModule;
