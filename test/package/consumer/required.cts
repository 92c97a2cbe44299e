// The types of the CommonJS build.
import skillEmergence = require('skill-emergence');
import scaling = require('skill-emergence/scaling');

export const excess: number = scaling.excessEntropy(skillEmergence.hoffmann2022, { parameters: 70e9, tokens: 1.4e12 });
